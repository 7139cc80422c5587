package import Codebase
package import Contracts
package import Knowledge
package import Measures
package import SyntaxFacts

/// One file as rules see it, right after it was read.
package struct FileSubject: Sendable {
  /// Relative to the root.
  package let path: String
  package let facts: FileFacts
  /// Id of the innermost declared fractal around it.
  package let fractal: String?
  package let settings: RuleSettings
}

/// Everything as rules see it, once joined.
package struct Subject: Sendable {
  package let head: Snapshot
  package let context: RuleContext
  // Stored: computed, each question would count a reference to every list that they hold.
  package let codebase: Codebase
  package let measures: Measures
  package let knowledge: Knowledge
  /// By fractal, the sidecar that declares it.
  private let sidecars: [Sidecar?]
  let evidence = EvidenceStore()

  package init(head: Snapshot, context: RuleContext) {
    self.head = head
    self.context = context
    codebase = head.codebase
    measures = head.measures
    knowledge = context.knowledge
    sidecars = context.knowledge.sidecars.all.isEmpty
      ? []
      : head.codebase.tree.fractals.map { fractal in
        fractal.sidecar.flatMap { context.knowledge.sidecars.sidecar(declaring: fractal.name, at: $0) }
      }
  }

  /// What the rules are set to for `path`.
  package func settings(for path: String) -> RuleSettings { context.settings(for: path) }

  /// The sidecar that declares `fractal`.
  package func sidecar(of fractal: Fractal) -> Sidecar? {
    fractal.id.index < sidecars.count ? sidecars[fractal.id.index] : nil
  }
}

/// The state of a tree at one time.
package struct Snapshot: Sendable {
  package let codebase: Codebase
  package let measures: Measures
  package let operations: OperationTable
  /// What everything means that sidecars name.
  package let elements: ElementTable
  /// By path, of source files and sidecars; only those that hold any.
  package let suppressions: SuppressionTable

  package init(
    codebase: Codebase, measures: Measures, operations: OperationTable, elements: ElementTable,
    suppressions: SuppressionTable
  ) {
    self.codebase = codebase
    self.measures = measures
    self.operations = operations
    self.elements = elements
    self.suppressions = suppressions
  }
}
