import Codebase
import Diagnostics
import Knowledge
import RuleEngine

/// The `[depends_on]` of every declared fractal.
struct DependencyDeclarations {
  /// What the declarations say of one import.
  enum Verdict: Hashable {
    case declared
    /// Declared, for other files.
    case elsewhere(Location)
    case undeclared

    var clause: Location? {
      if case .elsewhere(let location) = self { location } else { nil }
    }
  }

  private struct Entry {
    var target: DependencyTarget
    var globs: FolderGlobs?
    var location: Location
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
    let meant = fractals.flatMap { entries[$0] ?? [] }.filter { isMeant($0.target) }
    if meant.contains(where: { $0.globs?.matches(path) ?? true }) { return .declared }
    return meant.first.map { .elsewhere($0.location) } ?? .undeclared
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
