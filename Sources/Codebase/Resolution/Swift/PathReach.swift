import SourceText
import SyntaxFacts

/// How far the paths of one file lead: which of their parts can name what another file declares.
///
/// Most names of a file are declared in no other that it sees. A walk along them finds nothing, so that none is begun.
struct PathReach {
  private let table: SymbolTable
  private let file: FileID
  private let horizon: ModuleHorizon
  private let hasSubscripts: Bool
  private let hasInitializers: Bool

  init(_ table: SymbolTable, _ file: FileID) {
    self.table = table
    self.file = file
    horizon = table.seenModules.horizons[file.index]
    let names = table.names
    hasSubscripts = names[table.words.subscript]?.spread.mayBeElsewhere(than: file, horizon) ?? false
    hasInitializers = names[table.words.initializer]?.spread.mayBeElsewhere(than: file, horizon) ?? false
  }

  /// How many parts there are up to the last one that may lead to another file. `isSubscripted` says that a subscript
  /// follows the whole.
  func count(_ path: UsePath, isSubscripted: Bool) -> Int {
    var count = path.parts.count
    if isSubscripted, hasSubscripts { return count }
    var isCalled = hasInitializers && path.arguments != nil
    while count > 0, !leads(path, count - 1, isCalled: isCalled) {
      count -= 1
      isCalled = false
    }
    return count
  }

  private func leads(_ path: UsePath, _ index: Int, isCalled: Bool) -> Bool {
    let part = path.parts[index]
    if part.isElement, hasSubscripts { return true }
    if isCalled, part.name == table.words.selfType { return true }
    if let entry = table.names[part.name] {
      if entry.spread.mayBeElsewhere(than: file, horizon) { return true }
      // An initializer may stand in an extension, or belong to what an alias means.
      if isCalled, entry.opens || !entry.foreign.isNone { return true }
    }
    guard index == 0, part.wrapped != 0, let entry = table.names[part.wrapped] else { return false }
    return entry.spread.mayBeElsewhere(than: file, horizon)
  }

  /// Where the paths of the file are kept, and those of all files.
  var arena: Arena { table.paths }
  var texts: Arena { table.texts }

  /// Whether a path means the same whatever functions it stands in.
  func isIndifferent(_ path: UsePath) -> Bool { table.locals.areIndifferent(to: path) }

  /// Whether it means the same in whatever type it stands, its context aside.
  func isIndifferentToTypes(_ path: UsePath) -> Bool {
    guard path.head == .name else { return true }
    guard let first = path.parts.first, first.wrapped == 0 else { return false }
    return table.isIndifferent(toTypes: first.name)
  }

  /// On how much of where it stands it hangs what types a context says.
  func dependence(of context: UseContext) -> PlaceDependence {
    if case .result = context.form { return .onFunctions }
    guard context.outerCount == 0, isIndifferent(context.path), !context.path.parts.isEmpty else { return .onFunctions }
    return isIndifferentToTypes(context.path) ? .onModules : .onTypes
  }

  /// Whether the place of a path tells what its first part means.
  func dependsOnContext(_ path: UsePath) -> Bool {
    if path.head == .implicit { return true }
    guard let first = path.parts.first, first.firstByte == UInt8(ascii: "$") else { return false }
    return table.words.digits.contains(first.wrapped)
  }
}

/// On what around it hangs what a context says.
enum PlaceDependence {
  case onFunctions
  /// On the types around it and on the modules that the file sees.
  case onTypes
  case onModules
}
