import SourceText
import SyntaxFacts

/// What a name at the top level of a module is bound to.
enum Binding: Hashable {
  /// Declared there.
  case declaration
  /// By the import of this number.
  case imported(Int)
}

/// The names that modules bind at their top level, read module by module as they are asked for.
struct ModuleBindings {
  private struct Record {
    var binding: Binding
    var rank: Rank
    var offset: UInt32
  }

  /// Which of several bindings of one name stands. Of two unconditional ones the later; of two
  /// conditional imports the first (`try: from fast import f; except ImportError: from slow import f`).
  private enum Rank: UInt8, Comparable {
    case conditionalDeclaration, typeOnlyImport, conditionalImport, unconditional

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  private var index: HashIndex
  private var records: [Record] = []
  private var exported = HashIndex()
  private var readFiles: [Bool]
  /// The `from x import *` of each module, last first.
  private var wildcards: [[Int]]
  private var passesOn: [Bool]

  init(fileCount: Int) {
    index = HashIndex(capacity: fileCount * 8)
    readFiles = Array(repeating: false, count: fileCount)
    wildcards = Array(repeating: [], count: fileCount)
    passesOn = readFiles
  }

  /// Takes in what `file` binds; once for each file.
  mutating func read(_ file: FileID, _ surface: SurfaceView) {
    readFiles[file.index] = true
    for (number, item) in surface.imports.enumerated() where surface.isTopLevel(item.scope) {
      enter(item, number: number, of: surface, file)
    }
    wildcards[file.index].reverse()
    for declaration in surface.declarations
    where surface.isTopLevel(declaration.parent) && declaration.kind != .module {
      let rank = declaration.modifiers.contains(.conditional) ? Rank.conditionalDeclaration : .unconditional
      enter(
        surface.names.hash(of: declaration.name), in: file,
        Record(binding: .declaration, rank: rank, offset: declaration.range.lower))
    }
    for name in surface.exports { exported[key(file, surface.names.hash(of: name))] = 1 }
    if !surface.exports.isEmpty, !surface.imports.isEmpty { passesOn[file.index] = true }
  }

  func isRead(_ file: FileID) -> Bool {
    readFiles[file.index]
  }

  /// What `name` is bound to in `file`, which has been read.
  func binding(of name: UInt64, in file: FileID) -> Binding? {
    index[key(file, name)].map { records[Int($0)].binding }
  }

  func isExported(_ name: UInt64, by file: FileID) -> Bool {
    exported.contains(key(file, name))
  }

  func wildcards(in file: FileID) -> [Int] {
    wildcards[file.index]
  }

  /// Whether a module that is not an `__init__` may pass on names that it imports.
  func mayPassOn(_ file: FileID) -> Bool {
    passesOn[file.index]
  }

  private mutating func enter(_ item: Import, number: Int, of surface: SurfaceView, _ file: FileID) {
    if item.traits.contains(.dynamic) { return }
    if item.traits.contains(.wildcard) {
      wildcards[file.index].append(number)
      passesOn[file.index] = true
      return
    }
    if item.traits.contains(.exported) { passesOn[file.index] = true }
    let rank: Rank =
      item.traits.contains(.typeOnly)
      ? .typeOnlyImport : item.traits.contains(.conditional) ? .conditionalImport : .unconditional
    enter(
      surface.boundName(of: item), in: file,
      Record(binding: .imported(number), rank: rank, offset: item.range.lower))
  }

  private mutating func enter(_ name: UInt64, in file: FileID, _ record: Record) {
    let key = key(file, name)
    guard let slot = index[key] else {
      index[key] = UInt32(truncatingIfNeeded: records.count)
      records.append(record)
      return
    }
    let old = records[Int(slot)]
    if record.rank < old.rank { return }
    if record.rank == old.rank, record.rank != .unconditional || record.offset < old.offset { return }
    records[Int(slot)] = record
  }

  private func key(_ file: FileID, _ name: UInt64) -> UInt64 {
    StableHash.combine(UInt64(file.rawValue), name)
  }
}

extension SurfaceView {
  /// The hash of the name that an import binds: the alias, the imported name, or the first part of the
  /// module.
  func boundName(of item: Import) -> UInt64 {
    if !item.alias.isNone { return names.hash(of: item.alias) }
    if !item.name.isNone { return names.hash(of: item.name) }
    return DottedName.first(item.module, of: names)
  }

  /// Whether `name` begins with an underscore, and so is left out by `import *`.
  func isPrivate(_ name: NameID) -> Bool { names.bytes(of: name).first == UInt8(ascii: "_") }
}
