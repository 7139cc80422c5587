import Codebase
import Contracts
import Diagnostics
package import Knowledge
import RuleEngine
import TOML
import Workspace

/// A fractal's interface held against the one that somebody reviewed last.
package struct Review: Sendable {
  /// What is known of the interface that was reviewed.
  package enum Before: Sendable {
    /// Nobody has stamped one.
    case never
    /// It is as it was.
    case same
    /// It differs so, since the revision of this id.
    case changed([InterfaceChange], since: String)
    /// It differs; what it was cannot be found, for this reason.
    case unknown(String)
  }

  /// Why there is nothing to review.
  package enum Problem: Error, Hashable, Sendable {
    case noFractal(String, known: [String])
    /// The sidecar cannot be changed, because it cannot be read.
    case unreadable(sidecar: String)
  }

  package let fractal: String
  /// When it was reviewed last, where that is said.
  package let day: CalendarDate?
  package let before: Before
  /// The sidecar with the new stamp.
  package let change: Fixing.Change

  /// Holds `fractal` of a tree that has been analysed against its last review.
  package static func make(_ fractal: String, _ analysis: Analysis, _ request: AnalysisRequest) -> Result<Review, Problem> {
    let snapshot = analysis.snapshot
    let knowledge = analysis.read.knowledge.context.knowledge
    guard let unit = snapshot.codebase.fractal(fractal), let path = unit.sidecar,
      let sidecar = knowledge.sidecars.declaring(fractal).first(where: { $0.path == path })
    else {
      return .failure(.noFractal(fractal, known: knowledge.sidecars.all.compactMap { $0.fractal?.id.value }))
    }
    let interface = snapshot.interface(of: unit)
    guard let fix = SidecarEditor(sidecar).stamping(request.today, interface: interface.fingerprint, "").first else {
      return .failure(.unreadable(sidecar: path))
    }
    let edits = fix.edits.map { TOMLEdit($0.location.range, $0.replacement) }
    let stamp = sidecar.fractal?.reviewed
    return .success(
      Review(
        fractal: fractal, day: stamp?.on?.value,
        before: before(interface, stamp?.interface?.value, sidecar, fractal, analysis.read.tree, request),
        change: Fixing.Change(path: path, old: sidecar.bytes, new: TOMLEdit.apply(edits, to: sidecar.bytes))))
  }

  private static func before(
    _ interface: FractalInterface, _ stamp: String?, _ sidecar: Sidecar, _ fractal: String, _ tree: ChosenTree,
    _ request: AnalysisRequest
  ) -> Before {
    guard let stamp else { return .never }
    if stamp == interface.fingerprint { return .same }
    do throws(GitProblem) {
      let history = try ReviewedInterface(of: fractal, stamp, sidecar.path, tree.root, today: request.today)
      guard let found = history.interface else { return .unknown("no revision has an interface with this stamp") }
      return .changed(InterfaceChange.changes(from: found, to: interface), since: history.commit)
    } catch {
      return .unknown(error.words)
    }
  }
}
