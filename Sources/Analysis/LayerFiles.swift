import Concurrency
import Knowledge
import RuleEngine

/// What lies beside the sources, for the layers of fractals.
enum LayerFiles {
  /// Every file of the tree, of whatever kind, by path; nil where no sidecar asks.
  static func listing(of tree: ChosenTree, asking sidecars: [ReadSidecar], _ work: ParallelWork) -> [String]? {
    sidecars.contains { asks($0.sidecar) } ? tree.listing(work) : nil
  }

  /// Whether it speaks of files that are no source: it names layers, or its tier wants documents.
  private static func asks(_ sidecar: Sidecar) -> Bool {
    sidecar.layers != nil || sidecar.fractal?.tier?.value == .enterprise
  }
}
