import SourceText
import SyntaxFacts

/// Resolves all imports of a tree, file by file in the order of paths.
struct ImportResolver {
  private let files: [SourceFile]
  private var symbols: SymbolFinder
  private var table = ImportTable()
  private var externalIndex = HashIndex()
  private var externals: [ExternalPackage] = []
  private var unresolved: [UnresolvedImport] = []

  init(files: [SourceFile], modules: ModuleFinder) {
    self.files = files
    symbols = SymbolFinder(files: files, modules: modules)
  }

  /// What came of it.
  struct Result {
    var imports: ImportTable
    /// By name.
    var externals: [ExternalPackage]
    var unresolved: [UnresolvedImport]
  }

  /// What an import names, and what it then brings in.
  private struct Resolved {
    var target: ImportTarget
    var member: Member?
  }

  mutating func run() -> Result {
    for file in files {
      resolve(file)
      table.endFile()
    }
    let sorted = externals.indices.sorted {
      PathText.precedes(externals[$0].name, externals[$1].name)
    }
    var order = [ExternalID](repeating: ExternalID(0), count: externals.count)
    for (new, old) in sorted.enumerated() { order[old] = ExternalID(new) }
    table.renumber(order)
    return Result(imports: table, externals: sorted.map { externals[$0] }, unresolved: unresolved)
  }

  private mutating func resolve(_ file: SourceFile) {
    let count = file.surface.imports.count
    if count == 0 { return }
    var targets: [ImportTarget] = []
    targets.reserveCapacity(count)
    var found: [BroughtIn] = []
    var bound: [BoundModule] = []
    for number in 0..<count {
      let resolved = file.surface.language == .python ? resolve(number, file) : outside(number, file)
      targets.append(resolved.target)
      if case .unresolved(let reason) = resolved.target {
        unresolved.append(
          UnresolvedImport(file: file.id, index: UInt32(truncatingIfNeeded: number), reason: reason))
      }
      guard let member = resolved.member else { continue }
      if let module = boundModule(number, file, member) {
        bound.append(module)
      } else {
        found.append(BroughtIn(number, member))
      }
    }
    if !bound.isEmpty {
      var trace = UseTrace(bound, in: file)
      found += trace.run(&symbols)
      found = BroughtIn.sorted(found)
    }
    enter(targets, found)
  }

  private mutating func enter(_ targets: [ImportTarget], _ found: [BroughtIn]) {
    let homes = found.map(\.home)
    var next = 0
    for (number, target) in targets.enumerated() {
      let start = next
      while next < found.count, found[next].number == number { next += 1 }
      table.add(target, homes: homes[start..<next])
    }
  }

  /// An import that binds a module whose uses tell more of where things come from.
  private mutating func boundModule(_ number: Int, _ file: SourceFile, _ member: Member) -> BoundModule? {
    let item = file.surface.imports[number]
    if member.kind != .module || item.traits.contains(.wildcard) { return nil }
    var path = [file.surface.boundName(of: item)]
    if item.name.isNone, item.alias.isNone {
      path.removeAll()
      DottedName.append(item.module, of: file.surface.names, to: &path)
    }
    if path.count <= 1, !symbols.mayPassOn(member.file) { return nil }
    return BoundModule(number: number, path: path, member: member)
  }

  private mutating func resolve(_ number: Int, _ file: SourceFile) -> Resolved {
    let item = file.surface.imports[number]
    switch symbols.module(ofImport: number, in: file.id) {
    case .file(let module): return resolve(item, from: module, file)
    case .namespace: return resolveInNamespace(number, file)
    case .partial(let nearest):
      // `import six.moves`: a module may put submodules of its own making in `sys.modules`.
      if symbols.modules.folders.package(initializedBy: nearest) == nil {
        return Resolved(target: .file(nearest), member: .symbol(nearest))
      }
      return Resolved(target: .unresolved(.missingSubmodule(of: nearest)))
    case .leavesTree: return Resolved(target: .unresolved(.leavesTree))
    case .missing:
      return item.level > 0 ? Resolved(target: .unresolved(.missing)) : outside(number, file)
    }
  }

  private mutating func resolve(_ item: Import, from module: FileID, _ file: SourceFile) -> Resolved {
    if item.name.isNone { return Resolved(target: .file(module), member: .module(module)) }
    if item.traits.contains(.wildcard) { return Resolved(target: .file(module), member: .symbol(module)) }
    let name = SymbolName(item.name, file.surface)
    var member = symbols.member(name, of: module)
    if member.kind == .unknown { member = .symbol(module) }
    return Resolved(target: .file(symbols.submodule(name.hash, of: module) ?? module), member: member)
  }

  private mutating func resolveInNamespace(_ number: Int, _ file: SourceFile) -> Resolved {
    let item = file.surface.imports[number]
    if !item.name.isNone, case .file(let module) = symbols.submodule(ofImport: number, in: file.id) {
      return Resolved(target: .file(module), member: .module(module))
    }
    if item.level > 0 { return Resolved(target: item.name.isNone ? .namespace : .unresolved(.missing)) }
    // A folder `docker` with a script in it does not make `import docker` one of the tree's own.
    return outside(number, file)
  }

  private mutating func outside(_ number: Int, _ file: SourceFile) -> Resolved {
    let names = file.surface.names
    let module = file.surface.imports[number].module
    let hash = DottedName.first(module, of: names)
    if let known = externalIndex[hash] { return Resolved(target: .external(ExternalID(Int(known)))) }
    let id = externals.count
    externalIndex[hash] = UInt32(truncatingIfNeeded: id)
    let isStandard = file.surface.language == .python && symbols.modules.standardLibrary.contains(hash)
    externals.append(
      ExternalPackage(name: DottedName.firstText(module, of: names), isStandardLibrary: isStandard))
    return Resolved(target: .external(ExternalID(id)))
  }
}

/// One home of one import.
struct BroughtIn {
  var number: Int
  var home: ImportHome

  init(_ number: Int, _ member: Member) {
    self.number = number
    home = ImportHome(file: member.file, via: member.via)
  }

  /// By import, then by file; each pair once, with the shortest way to it.
  static func sorted(_ all: [BroughtIn]) -> [BroughtIn] {
    let sorted = all.sorted { a, b in
      if a.number != b.number { return a.number < b.number }
      if a.home.file != b.home.file { return a.home.file < b.home.file }
      if a.home.via.count != b.home.via.count { return a.home.via.count < b.home.via.count }
      return a.home.via.lexicographicallyPrecedes(b.home.via)
    }
    var kept: [BroughtIn] = []
    for item in sorted {
      if let last = kept.last, last.number == item.number, last.home.file == item.home.file { continue }
      kept.append(item)
    }
    return kept
  }
}
