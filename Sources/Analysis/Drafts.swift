import Concurrency
package import Drafting
import Knowledge
package import Report
import RuleEngine
import Workspace

/// The sidecars that `init` would write, and what a check would say with them.
package struct Drafts: Sendable {
  package let tree: ChosenTree
  /// By path; none for what is declared already.
  package let sidecars: [SidecarDraft]
  /// What a check finds once they are there.
  package let report: Report

  /// Drafts sidecars for the boundaries below the paths that `request` names; `depth` is how many within each other
  /// get one. Fails where none of the paths can be used.
  package static func make(_ request: AnalysisRequest, depth: Int) -> Result<Drafts, UnusablePaths> {
    ChosenTree.choose(request).map { tree in
      var clock = PhaseClock()
      let first = Analysis.run(tree, request, rules: [], clock: &clock)
      let plan = DraftPlan(first.snapshot, below: tree.reported, depth: depth)
      let beginnings = plan.entries.map { entry in
        ReadSidecar(path: entry.sidecar, bytes: Array(SidecarDraft.beginning(of: entry).utf8))
      }
      let knowledge = first.read.knowledge
      let sidecars = SidecarDraft.drafts(
        plan, first.read.joined(with: beginnings, request.work), owners: knowledge.context.knowledge.codeOwners,
        today: request.today
      ) { path in
        try? FileReader.read(tree.root.appending(SystemPath(path))).get()
      }
      var second = request
      for draft in sidecars { second.drafted[draft.path] = Array(draft.text.utf8) }
      let checked = Analysis.run(tree, second, clock: &clock)
      return Drafts(
        tree: tree, sidecars: sidecars, report: checked.report(of: checked.outcome(), detail: [], folder: request.folder))
    }
  }
}
