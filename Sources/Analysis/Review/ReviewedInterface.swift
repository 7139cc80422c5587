import Codebase
import Contracts
import Knowledge
import RuleEngine
import Workspace

/// The interface that a stamp stands for, found in the history of the sidecar that holds it.
struct ReviewedInterface {
  /// Nil where no revision has one with this fingerprint.
  private(set) var interface: FractalInterface?
  /// The first twelve digits of the revision's id.
  private(set) var commit = ""

  private static let mostRevisions = 500

  init(
    of fractal: String, _ stamp: String, _ sidecar: String, _ root: SystemPath, today: CalendarDate
  ) throws(GitProblem) {
    let repository = try GitRepository(around: root)
    let folder = root.inside(repository.top)?.text ?? ""
    let path = SystemPath(folder.isEmpty ? sidecar : folder + "/" + sidecar)
    let revisions = try repository.revisions(touching: path, atMost: ReviewedInterface.mostRevisions)
    var stamped: [Int] = []
    try repository.read(revisions.map(\.id)) { number, bytes in
      guard let bytes else { return }
      let read = Sidecar.read(bytes, path: sidecar)
      if read.fractal?.reviewed?.interface?.value == stamp { stamped.append(number) }
    }
    // The stamp was made of what lay there when it was first kept, or of what was committed soon after.
    for number in stamped.reversed().prefix(4) {
      let tree = try RevisionTree(revisions[number].commit, of: repository, below: folder, today: today)
      guard let unit = tree.snapshot.codebase.fractal(fractal) else { continue }
      let found = tree.snapshot.interface(of: unit)
      if found.fingerprint == stamp {
        interface = found
        commit = String(revisions[number].commit.text.prefix(12))
        return
      }
    }
  }
}
