import Codebase
import Contracts
import Measures
import RuleEngine
import Rules
import SourceText
import SyntaxFacts

/// What the code shows of each declared fractal: whom it uses for what, and what others take from it.
struct DraftEvidence {
  /// By id of the fractal that is used: the names that are taken from it.
  private var used: [FractalNumber: [String: Set<String>]] = [:]
  /// By package as sidecars name it: the files that use it.
  private var packages: [FractalNumber: [String: Set<FileID>]] = [:]
  private var taken: [FractalNumber: Set<String>] = [:]
  private var offers = UsedNames()

  init(_ snapshot: Snapshot) {
    let codebase = snapshot.codebase
    let declared = DeclaredTree(codebase.tree)
    let reach = NameReach(codebase)
    for item in codebase.observedSites(declared) {
      switch item.target {
      case .file(let target): note(item, target, declared, reach, codebase)
      case .external(let external):
        guard let user = declared.chain(of: item.file).last,
          !codebase.externals[external.index].isStandardLibrary
        else { continue }
        packages[user, default: [:]][codebase.packageName(external, usedIn: item.file), default: []].insert(item.file)
      }
    }
  }

  private mutating func note(
    _ item: ObservedImport, _ target: FileID, _ declared: DeclaredTree, _ reach: NameReach, _ codebase: Codebase
  ) {
    guard let crossing = declared.crossing(from: item.file, to: target), let user = crossing.declarers.last,
      let owner = crossing.targets.last
    else { return }
    let fractal = codebase.tree[owner]
    var names: [String]
    if codebase[item.file].surface.language == .swift, codebase[target].surface.language == .swift {
      names = offers.names(of: target, usedIn: item.file, codebase)
    } else {
      let reached = reach.reached(by: item)
      names = reached?.names ?? []
      if names.isEmpty, reached?.isModule == true, let inner = codebase.innerName(of: target, in: fractal) {
        names = [inner]
      }
    }
    used[user, default: [:]][fractal.name, default: []].formUnion(names)
    taken[owner, default: []].formUnion(names)
  }

  /// By name.
  func dependencies(of fractal: Fractal) -> [(id: String, names: [String])] {
    (used[fractal.id] ?? [:]).map { ($0.key, $0.value.sorted { StableOrder.precedes($0, $1) }) }
      .sorted { StableOrder.precedes($0.id, $1.id) }
  }

  /// By name, each with the files that use it.
  func packages(of fractal: Fractal) -> [(name: String, files: [FileID])] {
    (packages[fractal.id] ?? [:]).map { ($0.key, $0.value.sorted()) }
      .sorted { StableOrder.precedes($0.name, $1.name) }
  }

  /// What others take from it, sorted.
  func taken(from fractal: Fractal) -> [String] {
    (taken[fractal.id] ?? []).sorted { StableOrder.precedes($0, $1) }
  }
}

/// Swift: which of the top-level names of a file, known to be used, another one writes.
private struct UsedNames {
  private var declared: [FileID: Set<String>] = [:]
  private var written: [FileID: Set<String>] = [:]
  private var known: [UInt64: [String]] = [:]

  mutating func names(of home: FileID, usedIn file: FileID, _ codebase: Codebase) -> [String] {
    let key = UInt64(home.rawValue) << 32 | UInt64(file.rawValue)
    if let known = known[key] { return known }
    let names = declared(in: home, codebase).intersection(written(in: file, codebase))
      .sorted { StableOrder.precedes($0, $1) }
    known[key] = names
    return names
  }

  private mutating func declared(in file: FileID, _ codebase: Codebase) -> Set<String> {
    if let known = declared[file] { return known }
    let surface = codebase[file].surface
    var names: Set<String> = []
    for declaration in surface.declarations
    where declaration.parent.isNone && declaration.kind != .extension && declaration.access > .fileprivate {
      names.insert(surface.names.text(declaration.name))
    }
    declared[file] = names
    return names
  }

  private mutating func written(in file: FileID, _ codebase: Codebase) -> Set<String> {
    if let known = written[file] { return known }
    let surface = codebase[file].surface
    var names: Set<String> = []
    for path in Set(surface.uses.map(\.path)) {
      for part in surface.names.text(path).split(whereSeparator: { ".([{".contains($0) }) { names.insert(String(part)) }
    }
    written[file] = names
    return names
  }
}

extension Codebase {
  /// The dotted name of a module within a fractal; nil for the one that stands for the whole.
  fileprivate func innerName(of file: FileID, in fractal: Fractal) -> String? {
    let module = self[file].module
    guard let front = frontModule(of: fractal), module.hasPrefix(front + ".") else { return nil }
    return String(module.dropFirst(front.count + 1))
  }
}
