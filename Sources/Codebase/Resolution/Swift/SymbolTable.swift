import SourceText
import SyntaxFacts

/// All names that the modules of a tree declare, found by 64-bit hashes.
///
/// A class, though each thread has its own: so large a structure would be copied, byte for byte, at nearly every
/// question to it. What threads share of it does not change. That nobody reads what is being changed is not checked
/// while it runs: that would take a quarter of the time.
final class SymbolTable: @unchecked Sendable {
  /// More symbols of one name than this are not looked through where only one of them could be meant.
  static let sameNameLimit = 256
  /// More than this that could be meant are too many to tell.
  static let candidateLimit = 24
  /// How many bindings of one name are looked at.
  static let bindingLimit = 16
  /// How many bindings are followed that hang on each other.
  static let openBindingLimit = 8
  /// How far types are followed through aliases, initial values and members.
  static let depthLimit = 12

  private let viewMemory: FixedMemory<SurfaceView>
  private let symbolMemory: FixedMemory<Symbol>
  /// By file.
  let views: UnsafeBufferPointer<SurfaceView>
  let layout: ModuleLayout
  @exclusivity(unchecked) private(set) var containers: [Container] = []
  let symbols: UnsafePointer<Symbol>
  @exclusivity(unchecked) private var symbolCount = 0
  @exclusivity(unchecked) private var members = HashIndex()
  /// By container: a bit for each name of a member; many containers have none of the name that is asked for.
  @exclusivity(unchecked) private var memberBits: [UInt64] = []
  @exclusivity(unchecked) private(set) var names = DeclaredNames()
  /// The hash of each module's name, and all of them together.
  private let moduleNames: [UInt64]
  @exclusivity(unchecked) private var moduleIndex = HashIndex()
  /// Where the declarations of each file start in `opened` and `typeLevels`.
  private let starts: [Int]
  /// What each declaration holds.
  @exclusivity(unchecked) private var opened: [ContainerID]
  /// The nearest type that each declaration is or stands in.
  private let typeLevels: [DeclarationID]
  @exclusivity(unchecked) private(set) var generics = GenericParameters()
  @exclusivity(unchecked) var seenModules = VisibleModules()
  let locals = LocalNames()
  /// Whether it is code for another platform that asks: other code does not see what is declared in such.
  @exclusivity(unchecked) var seesElsewhere = false
  /// What is known of types as written, seen from other files and seen from the file at hand.
  @exclusivity(unchecked) var knownTypes = KnownTypes()
  @exclusivity(unchecked) var ownTypes = KnownTypes()
  /// The greatest depth since it was last asked for, and whether the limit was met.
  @exclusivity(unchecked) var deepest = 0
  @exclusivity(unchecked) var isCutShort = false
  /// Whether what has been found since it was last asked for may be otherwise for another file, though that sees the
  /// same of all others.
  @exclusivity(unchecked) var isOfFile = false
  /// How many bindings are being found out.
  @exclusivity(unchecked) var openBindings = 0
  /// The names of types that functions declare for themselves.
  @exclusivity(unchecked) private(set) var localTypes = HashIndex()
  /// Memory for the paths of all files.
  let texts = Arena()
  /// Memory for the paths of the file at hand, and for what is found on the way of one of them.
  let paths = Arena()
  let scratch = Arena()
  /// The numbers of the files that the path at hand has led to.
  @exclusivity(unchecked) var homes = SymbolList()
  /// What members are looked for in, once all types are known.
  @exclusivity(unchecked) private(set) var lineages = Lineages()
  @exclusivity(unchecked) private(set) var isSettled = false
  let words: Words
  let library: SwiftLibraryMembers

  init(_ views: [SurfaceView], _ layout: ModuleLayout) {
    (words, library) = (Words(), SwiftLibraryMembers())
    viewMemory = FixedMemory(capacity: views.count)
    viewMemory.base.initialize(from: views, count: views.count)
    self.views = UnsafeBufferPointer(start: viewMemory.base, count: views.count)
    self.layout = layout
    var starts: [Int] = []
    var levels: [DeclarationID] = []
    for (index, view) in views.enumerated() {
      starts.append(levels.count)
      let isPart = layout.moduleOfFile[index] != nil
      if isPart { SymbolTable.appendTypeLevels(of: view, to: &levels) }
      generics.read(FileID(index), isPart ? view : nil)
    }
    self.starts = starts
    typeLevels = levels
    opened = Array(repeating: .none, count: levels.count)
    members = HashIndex(capacity: levels.count)
    names = DeclaredNames(capacity: levels.count / 2)
    // No declaration is entered twice.
    symbolMemory = FixedMemory(capacity: levels.count)
    symbols = UnsafePointer(symbolMemory.base)
    containers = layout.modules.map { _ in Container(kind: .module) }
    memberBits = layout.modules.map { _ in 0 }
    moduleNames = layout.modules.map { PathText.hash(of: $0.name[...]) }
    for name in moduleNames { moduleIndex[name] = 1 }
  }

  /// One of its own for a thread: what all know is shared.
  init(sharing other: SymbolTable) {
    (views, layout, viewMemory) = (other.views, other.layout, other.viewMemory)
    (symbols, symbolCount, symbolMemory) = (other.symbols, other.symbolCount, other.symbolMemory)
    (containers, words, library) = (other.containers, other.words, other.library)
    (members, memberBits, names) = (other.members, other.memberBits, other.names)
    (moduleNames, moduleIndex) = (other.moduleNames, other.moduleIndex)
    (starts, opened, typeLevels) = (other.starts, other.opened, other.typeLevels)
    (generics, seenModules, lineages) = (other.generics, other.seenModules, other.lineages)
    (localTypes, isSettled) = (other.localTypes, other.isSettled)
  }

  private static func appendTypeLevels(of view: SurfaceView, to levels: inout [DeclarationID]) {
    let start = levels.count
    for number in view.declarations.indices {
      let outer = view.outer(DeclarationID(number))
      if view.declarations[number].kind.isType {
        levels.append(DeclarationID(number))
      } else {
        levels.append(outer.isNone ? .none : levels[start + outer.index])
      }
    }
  }

  /// What holds the top-level names of a module.
  func container(of module: ModuleID) -> ContainerID { ContainerID(module.index) }

  /// The hash of a module's name.
  func name(of module: ModuleID) -> UInt64 { moduleNames[module.index] }

  func isModule(_ name: UInt64) -> Bool { moduleIndex.contains(name) }

  /// The bits of the modules that have the name at their top levels.
  func modules(declaring name: UInt64) -> UInt64 { names[name]?.modules ?? 0 }

  /// Whether a bare name means the same in all types: none has a member or a generic parameter of that name.
  func isIndifferent(toTypes name: UInt64) -> Bool {
    if names[name]?.isMember ?? false { return false }
    return !generics.isOfType(name) && !words.isAssociated(name) && name != words.selfType
      && name != words.selfValue && name != words.superValue
  }

  /// The nearest type that a declaration is or stands in.
  func typeLevel(of declaration: DeclarationID, in file: FileID) -> DeclarationID {
    declaration.isNone ? .none : typeLevels[starts[file.index] + declaration.index]
  }

  func declaration(_ symbol: Int) -> Declaration {
    views[symbols[symbol].file.index].declarations[symbols[symbol].declaration.index]
  }

  subscript(_ id: ContainerID) -> Container {
    _read { yield containers[id.index] }
    _modify { yield &containers[id.index] }
  }

  /// What `declaration` of `file` holds.
  func opened(_ declaration: DeclarationID, in file: FileID) -> ContainerID {
    opened[starts[file.index] + declaration.index]
  }

  /// The container of a type from outside that the tree extends.
  func foreign(named name: UInt64) -> ContainerID {
    names[name]?.foreign ?? .none
  }

  /// The symbols `name` in `container` itself, the latest entered first.
  func symbols(_ name: UInt64, in container: ContainerID) -> SymbolList {
    firstSymbol(name, in: container).map { symbols(from: $0) } ?? SymbolList(in: scratch)
  }

  /// The latest entered of the symbols `name` in `container`.
  @inline(__always)
  func firstSymbol(_ name: UInt64, in container: ContainerID) -> Int32? {
    if memberBits[container.index] & SymbolTable.bit(name) == 0 { return nil }
    return members[key(container, name)].map { Int32(truncatingIfNeeded: $0) }
  }

  /// What stands for `name` in `memberBits`.
  @inline(__always)
  static func bit(_ name: UInt64) -> UInt64 { 1 << (name >> 58) }

  /// A symbol and those of its name and container that were entered before it.
  func symbols(from first: Int32) -> SymbolList {
    var found = SymbolList(in: scratch)
    var current = first
    while current >= 0, found.count < SymbolTable.mostOfOneName {
      found.append(Int(current))
      current = symbols[Int(current)].next
    }
    return found
  }

  /// So many declarations of one name in one type or module are told apart, a rewriter's `visit` for each kind of
  /// node among them; each use looks at all, so that without a bound the cost would grow with their square.
  private static let mostOfOneName = 512

  /// Whether anything in the tree has the name.
  func isDeclared(_ name: UInt64) -> Bool { names.contains(name) }

  private func key(_ container: ContainerID, _ name: UInt64) -> UInt64 {
    StableHash.combine(UInt64(container.rawValue), name)
  }
}

extension SymbolTable {
  /// Turns to the names of another file.
  func begin(_ file: FileID) {
    locals.read(file, views[file.index], generics: generics.ofFunctions(in: file))
    seenModules.turn(to: file, moduleCount: layout.modules.count)
    ownTypes.forget()
    paths.reset()
    scratch.reset()
  }

  /// Turns to another path.
  func start(seesElsewhere: Bool) {
    self.seesElsewhere = seesElsewhere
    isOfFile = false
    scratch.reset()
    homes = SymbolList(in: scratch)
  }

  /// Finds out what every type inherits, as far as that does not hang on the names within functions, file by file
  /// else. From here on nothing changes but what is kept for the file at hand, and what is found again alike.
  func settle() {
    var local: [ContainerID] = []
    for number in containers.indices {
      let id = ContainerID(number)
      if let part = containers[number].parts.first, isInFunction(part.declaration, in: part.file) {
        local.append(id)
        localTypes.enter(1, for: views[part.file.index].names.hash(of: name(of: part)))
      } else {
        find(id)
      }
    }
    settle(local)
    lineages = Lineages(containers.count, bits: memberBits) { containers[$0.index].inherited ?? [] }
    isSettled = true
  }

  private func name(of part: Container.Part) -> NameID {
    views[part.file.index].declarations[part.declaration.index].name
  }

  private func settle(_ local: [ContainerID]) {
    for id in local {
      guard let file = containers[id.index].parts.first?.file else { continue }
      if locals.file != file { locals.read(file, views[file.index], generics: generics.ofFunctions(in: file)) }
      find(id)
    }
    locals.forget()
  }

  /// Finds out what one type inherits.
  private func find(_ id: ContainerID) {
    scratch.reset()
    _ = inherited(of: id, depth: 0)
  }

  private func isInFunction(_ declaration: DeclarationID, in file: FileID) -> Bool {
    var id = views[file.index].outer(declaration)
    while !id.isNone {
      if views[file.index].declarations[id.index].kind.holdsLocals { return true }
      id = views[file.index].outer(id)
    }
    return false
  }

  func addContainer(_ kind: Container.Kind) -> ContainerID {
    containers.append(Container(kind: kind))
    memberBits.append(0)
    return ContainerID(containers.count - 1)
  }

  func addForeign(named name: UInt64) -> ContainerID {
    let known = foreign(named: name)
    if !known.isNone { return known }
    let id = addContainer(.foreign)
    names.enter(name, foreign: id)
    return id
  }

  /// Lets what types inherit be found anew: more is known now.
  func forgetInherited() {
    for number in containers.indices where containers[number].inherited != nil {
      containers[number].inherited = nil
    }
  }

  /// Notes what a declaration holds.
  func open(_ declaration: DeclarationID, in file: FileID, as container: ContainerID) {
    opened[starts[file.index] + declaration.index] = container
    containers[container.index].parts.append(.init(file: file, declaration: declaration))
    if !views[file.index].declarations[declaration.index].generics.isEmpty {
      containers[container.index].isGeneric = true
    }
  }

  func enter(_ name: UInt64, _ symbol: Symbol, _ rank: SymbolRank) {
    var symbol = symbol
    let number = UInt32(truncatingIfNeeded: symbolCount)
    let next = members.exchange(number, for: key(symbol.container, name))
    memberBits[symbol.container.index] |= SymbolTable.bit(name)
    symbol.next = next.map { Int32(truncatingIfNeeded: $0) } ?? -1
    symbol.nextOfName = names.enter(
      name, symbol, number: Int32(truncatingIfNeeded: number), rank,
      topLevel: symbol.container.index < layout.modules.count ? NameSpread.bit(ModuleID(symbol.container.index)) : 0,
      in: layout.moduleOfFile[symbol.file.index])
    (symbolMemory.base + symbolCount).initialize(to: symbol)
    symbolCount += 1
  }
}
