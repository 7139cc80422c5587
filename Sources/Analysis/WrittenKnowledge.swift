import Knowledge
package import Report
package import RuleEngine
import Workspace

/// The sidecars, decision records and owners of a tree, read.
package struct WrittenKnowledge: Sendable {
  package private(set) var sidecars: [ReadSidecar] = []
  package let context: RuleContext
  /// Files that could not be read.
  package private(set) var notices: [Notice] = []

  /// Whether it depends on files that are neither read nor listed otherwise.
  package var listsAllFiles: Bool { context.knowledge.listing != nil }

  package init(of tree: ChosenTree, _ request: AnalysisRequest) {
    var files = KnowledgeFiles(of: tree, drafted: request.drafted)
    sidecars = files.sidecars(request.work)
    context = RuleContext(
      sidecars: sidecars, records: files.records(of: sidecars), codeOwners: files.codeOwners(),
      listing: LayerFiles.listing(of: tree, asking: sidecars, request.work), today: request.today,
      extent: request.isolation == .isolated ? .part : .whole)
    notices = files.notices
  }
}
