import SourceText
import SyntaxFacts

/// A name of a file that stands for a module.
struct BoundModule {
  /// Of the import that binds it.
  var number: Int
  /// How uses of the module begin: `a.b` after `import a.b`, the bound name after any other import.
  var path: [UInt64]
  /// Of the text of the path.
  var firstByte: UInt8
  var member: Member
}

/// Follows the uses of bound modules (`pkg.X`, `pkg.sub.f`) to where what they name is defined.
///
/// Local names that hide a module are not known here; they rarely name a member of it, and then the
/// import stands for the module itself.
struct UseTrace {
  private let modules: [BoundModule]
  private let file: FileView
  /// Of `modules`, by the first part of their paths.
  private var groups: [[Int]] = []
  private var groupIndex = HashIndex()
  private var isUsed: [Bool]
  /// A bit for each first byte of a path, modulo 64.
  private var firstBytes: UInt64 = 0
  private var found: [BroughtIn] = []

  init(_ modules: [BoundModule], in file: FileView) {
    self.modules = modules
    self.file = file
    isUsed = Array(repeating: false, count: modules.count)
    for (index, module) in modules.enumerated() {
      guard let first = module.path.first else { continue }
      firstBytes |= 1 << UInt64(module.firstByte & 63)
      if let group = groupIndex[first] {
        groups[Int(group)].append(index)
      } else {
        groupIndex[first] = UInt32(truncatingIfNeeded: groups.count)
        groups.append([index])
      }
    }
  }

  /// What the imports bring in: the homes of what is used of each module, the module itself where
  /// nothing is.
  mutating func run(_ symbols: inout SymbolFinder) -> [BroughtIn] {
    let names = file.surface.names
    var isSeen = [Bool](repeating: false, count: names.count)
    var parts: [SymbolName] = []
    for use in file.surface.uses where !isSeen[use.path.index] {
      isSeen[use.path.index] = true
      guard let byte = names.bytes(of: use.path).first, firstBytes >> UInt64(byte & 63) & 1 != 0 else { continue }
      guard let group = groupIndex[DottedName.first(use.path, of: names)] else { continue }
      parts.removeAll(keepingCapacity: true)
      DottedName.append(use.path, of: names, to: &parts)
      follow(parts, groups[Int(group)], &symbols)
    }
    for (index, module) in modules.enumerated() where !isUsed[index] {
      found.append(BroughtIn(module.number, module.member))
    }
    return found
  }

  private mutating func follow(_ use: [SymbolName], _ candidates: [Int], _ symbols: inout SymbolFinder) {
    if let index = longest(candidates, in: use) {
      let module = modules[index]
      isUsed[index] = true
      let end = UseTrace.walk(use.dropFirst(module.path.count), from: module.member, &symbols)
      found.append(BroughtIn(module.number, end))
      return
    }
    // `import a.b` binds `a` too: `a.x` is another thing of `a`, brought in by the first such import.
    guard let first = candidates.first(where: { modules[$0].path.count > 1 }),
      let top = symbols.topModule(ofImport: modules[first].number, in: file.id)
    else { return }
    let end = UseTrace.walk(use.dropFirst(), from: .module(top), &symbols)
    found.append(BroughtIn(modules[first].number, end))
  }

  /// The module whose path is the longest beginning of `use`.
  private func longest(_ candidates: [Int], in use: [SymbolName]) -> Int? {
    var best: Int?
    for index in candidates {
      let path = modules[index].path
      guard path.count <= use.count, path.count > (best.map { modules[$0].path.count } ?? 0) else { continue }
      if zip(path, use).allSatisfy({ $0 == $1.hash }) { best = index }
    }
    return best
  }

  private static func walk(
    _ names: ArraySlice<SymbolName>, from start: Member, _ symbols: inout SymbolFinder
  ) -> Member {
    var current = start
    for name in names {
      let next = symbols.member(name, of: current.file)
      if next.kind == .unknown { break }
      current = Member(kind: next.kind, file: next.file, via: current.via + next.via)
      if next.kind == .symbol { break }
    }
    return current
  }
}
