import Codebase
import Diagnostics
import Knowledge
import RuleEngine

/// The `[depends_on]` of every declared fractal.
struct DependencyDeclarations: SharedEvidence {
  /// What the declarations say of one import.
  enum Verdict: Hashable, Sendable {
    case declared
    /// Declared, for other files.
    case elsewhere(Location)
    case undeclared

    var clause: Location? {
      if case .elsewhere(let location) = self { location } else { nil }
    }
  }

  struct Entry: Sendable {
    var target: DependencyTarget
    fileprivate var globs: FolderGlobs?
    fileprivate var location: Location
  }

  private let entries: [FractalNumber: [Entry]]
  /// No fractal is declared at all.
  let isEmpty: Bool

  init(_ subject: Subject) {
    var entries: [FractalNumber: [Entry]] = [:]
    let declared = subject.codebase.tree.fractals.filter(\.isDeclared)
    for fractal in declared {
      guard let sidecar = subject.sidecar(of: fractal) else { continue }
      entries[fractal.id] = sidecar.dependencies.map { dependency in
        Entry(
          target: dependency.target.value,
          globs: dependency.onlyIn.map { FolderGlobs($0.value.map(\.value), in: sidecar.folder) },
          location: Location(path: sidecar.path, range: dependency.onlyIn?.range ?? dependency.target.range))
      }
    }
    self.entries = entries
    isEmpty = declared.isEmpty
  }

  /// What any of `fractals` declares for the file at `path` among the targets that are meant.
  func verdict(
    _ fractals: [FractalNumber], path: String, isMeant: (DependencyTarget) -> Bool
  ) -> Verdict {
    verdict(of: entries(of: fractals, isMeant)) { path }
  }

  /// What any of `fractals` declares among the targets that are meant.
  func entries(of fractals: [FractalNumber], _ isMeant: (DependencyTarget) -> Bool) -> [Entry] {
    var meant: [Entry] = []
    for fractal in fractals {
      for entry in entries[fractal] ?? [] where isMeant(entry.target) { meant.append(entry) }
    }
    return meant
  }

  /// What those entries say of the file at `path`.
  func verdict(of meant: [Entry], path: () -> String) -> Verdict {
    if meant.contains(where: { $0.globs == nil }) { return .declared }
    guard let first = meant.first else { return .undeclared }
    let path = path()
    return meant.contains { $0.globs?.matches(path) ?? true } ? .declared : .elsewhere(first.location)
  }

  /// Whether any of `fractals` declares a package.
  func declaresPackages(_ fractals: [FractalNumber]) -> Bool {
    fractals.contains { fractal in
      (entries[fractal] ?? []).contains { if case .package = $0.target { true } else { false } }
    }
  }
}

extension DependencyTarget {
  /// Whether it names the package, itself or a part of it: `pypi:google.cloud` names `pypi:google`.
  func names(package name: String) -> Bool {
    guard case .package = self else { return false }
    return text == name || text.hasPrefix(name + ".")
  }
}
