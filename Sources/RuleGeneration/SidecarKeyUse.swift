package import Knowledge
package import RuleCatalog

/// How a key is written, and who reads it: what the reference page says beside the key's definition.
package struct SidecarKeyUse: Sendable {
  /// As in a sidecar: a table's header, or the value.
  package let example: String
  /// The rules whose findings hang on it, apart from `invalid-sidecar`, which reads all; by id.
  package let rules: [RuleID]

  private init(_ example: String, _ rules: [RuleID]) {
    self.example = example
    self.rules = rules.sorted { $0.rawValue < $1.rawValue }
  }

  /// By the path of the key; every key of `SidecarKeys` is here.
  package static let byPath: [String: SidecarKeyUse] = [
    fractal, dependencies, interface, behavior, evolution, structure, settings, decisions, reserved,
  ].reduce(into: [:]) { all, part in
    for (path, example, rules) in part { all[path] = SidecarKeyUse(example, rules) }
  }

  private typealias Entry = (path: String, example: String, rules: [RuleID])

  private static let steps: [RuleID] = [.missingDecision, .danglingDecision, .unknownFractal]
  private static let claim: [RuleID] = [.staleKnowledge]

  private static let fractal: [Entry] = [
    ("requires", #"">=1.0""#, []),
    ("fractal", "[fractal]", [.missingSidecar]),
    ("fractal.id", #""shop.payments""#, [.duplicateFractal, .unknownFractal]),
    ("fractal.version", #""2.3.0""#, [.missingDecision]),
    ("fractal.summary", #""Charges cards.""#, [.incompleteContext]),
    ("fractal.domain", #""billing""#, [.missingDecision, .scatteredKnowledge]),
    (
      "fractal.owners", #"["@shop/billing"]"#, [.crossesTeamBoundary, .incompleteContext, .unownedFractal]
    ),
    (
      "fractal.tier", #""standard""#,
      [.incompleteContext, .incompleteDecision, .missingLayer, .unownedFractal]
    ),
    ("fractal.status", #""active""#, [.conflictingCapability]),
    ("fractal.provides", #"["charging"]"#, [.conflictingCapability, .missingCapability]),
    ("fractal.needs", #"["accounts.lookup"]"#, [.missingCapability]),
    ("fractal.decisions", #""decisions/""#, [.incompleteContext, .missingLayer]),
    ("fractal.reviewed", "{ on = 2026-11-02 }", claim),
    ("fractal.reviewed.on", "2026-11-02", claim),
    ("fractal.reviewed.interface", #""9f2c41d0a7b3e815""#, claim),
    ("layers", "[layers]", [.missingLayer]),
    ("layers.implementation", #"["**/*.py"]"#, [.missingLayer]),
    ("layers.data", #"["schema/**"]"#, [.missingLayer]),
    ("layers.knowledge", #"["docs/**"]"#, [.missingLayer]),
  ]

  private static let dependencies: [Entry] = [
    (
      "depends_on", "[depends_on]",
      [.incompleteContext, .openContext, .undeclaredDependency, .unknownFractal, .unusedDependency]
    ),
    (
      "depends_on.*", #""shop.accounts" = {}"#,
      [.incompleteContext, .openContext, .undeclaredDependency, .unknownFractal, .unusedDependency]
    ),
    ("depends_on.*.version", #""^1.2""#, []),
    ("depends_on.*.because", #""verifies the holder""#, [.incompleteContext]),
    ("depends_on.*.decision", #""0007""#, steps),
    ("depends_on.*.only_in", #"["gateway/**"]"#, [.staleKnowledge, .undeclaredDependency]),
  ]

  private static let interface: [Entry] = [
    ("interface", "[interface]", [.incompleteContext, .unclearBoundary]),
    (
      "interface.exports", #"["charge", "Receipt"]"#,
      [.boundaryBypass, .incompleteContext, .missingOperation, .openContext, .unclearBoundary]
    ),
    (
      "interface.operations", #"["refund(receipt: Receipt) -> None"]"#,
      [.boundaryBypass, .incompleteContext, .missingOperation, .openContext, .signatureMismatch, .unclearBoundary]
    ),
    ("interface.invariants", #"[{ element = "charge(amount:).amount" }]"#, claim),
    ("interface.invariants.element", #""charge(amount:).amount""#, claim),
    ("interface.invariants.range", #""1..100""#, []),
    ("interface.traced", #"["charge"]"#, claim),
    ("interface.audited", #"["refund"]"#, claim),
    ("interface.tested", "[interface.tested]", [.incompleteContext, .staleKnowledge]),
    ("interface.tested.*", #"charge = ["property"]"#, [.incompleteContext, .staleKnowledge]),
  ]

  private static let behavior: [Entry] = [
    ("behavior", "[behavior]", []),
    ("behavior.sequences", "[behavior.sequences]", claim),
    ("behavior.sequences.*", #"Ledger = "open (append | read)* close""#, claim),
    ("behavior.may_raise", #"["PaymentError"]"#, [.incompleteContext]),
    ("behavior.slow", #"["fetch_rates"]"#, claim),
    ("behavior.loop_depth", "[behavior.loop_depth]", claim),
    ("behavior.loop_depth.*", "charge = 1", claim),
    ("behavior.states", "[behavior.states]", claim),
    ("behavior.states.*", #"PaymentState = ["new -> authorized | failed"]"#, claim),
    ("behavior.guarded", "[behavior.guarded]", claim),
    ("behavior.guarded.*", #"balance = "ledger_lock""#, claim),
    ("resources", "[resources]", []),
    ("resources.*", "[resources.ledger]", claim),
    ("resources.*.acquire", #""open_ledger""#, claim),
    ("resources.*.release", #""close""#, claim),
    ("resources.*.access", #""exclusive""#, []),
    ("resources.*.used_by", #"["shop.payments.*"]"#, [.unknownFractal]),
    ("resources.*.count", "4", []),
  ]

  private static let evolution: [Entry] = [
    ("zone", "[[zone]]", [.missingDecision]),
    ("zone.element", #""charge(amount:currency:).currency""#, [.missingDecision, .staleKnowledge]),
    ("zone.allows", #"["widen-type"]"#, []),
    ("zone.until", #""3.0.0""#, []),
    ("zone.decision", #""0011""#, steps),
    ("migration", "[[migration]]", []),
    ("migration.from", #""1""#, []),
    ("migration.to", #""2""#, []),
    ("migration.guide", #""docs/migrating-to-2.md""#, []),
    ("migration.renamed", "[migration.renamed]", []),
    ("migration.renamed.*", #"pay = "charge""#, []),
  ]

  private static let structure: [Entry] = [
    ("structure", "[structure]", []),
    ("structure.layers", #"[["shop.ui"], ["shop.storage"]]"#, [.layerViolation, .unknownFractal]),
    ("structure.independent", #"[["shop.orders", "shop.payments"]]"#, [.layerViolation, .unknownFractal]),
    ("structure.forbidden", #"[{ from = "shop.ui", to = "shop.storage" }]"#, [.layerViolation, .unknownFractal]),
    ("structure.forbidden.from", #""shop.ui""#, [.layerViolation, .unknownFractal]),
    ("structure.forbidden.to", #""shop.storage""#, [.layerViolation, .unknownFractal]),
    ("structure.forbidden.because", #""orders keep the tables""#, [.layerViolation]),
    ("structure.private", #"["shop.payments.internal"]"#, [.boundaryBypass, .layerViolation, .unknownFractal]),
    ("structure.roots", #"["src"]"#, []),
  ]

  private static let settings: [Entry] = [
    ("budgets", "[budgets]", []),
    ("budgets.*", "cognitive_complexity = 12", [.missingDecision]),
    ("security", "[security]", []),
    ("security.trust", #""restricted""#, []),
    ("security.calls", #"["internal"]"#, []),
    ("security.sensitive", #"["card_number"]"#, []),
    ("security.sanitizers", #"["mask"]"#, []),
    ("lint", "[lint]", []),
    ("lint.exclude", #"["vendor/**"]"#, []),
    ("lint.decisions", #""cross-domain""#, [.missingDecision]),
    ("lint.rules", "[lint.rules]", []),
    ("lint.rules.*", #"hub = "off""#, []),
    ("lint.paths", "[lint.paths]", []),
    ("lint.paths.*", #"[lint.paths."tests/**"]"#, []),
    ("lint.paths.*.*", "cognitive-complexity = { max = 25 }", []),
  ]

  private static let records: [RuleID] = [.conflictingDecisions, .danglingDecision, .missingDecision]

  private static let decisions: [Entry] = [
    ("decision", "[[decision]]", records + [.incompleteContext, .incompleteDecision]),
    ("decision.id", #""0011""#, records),
    ("decision.title", #""Let callers choose the currency""#, [.incompleteDecision]),
    ("decision.status", #""accepted""#, records + [.incompleteDecision]),
    ("decision.date", "2026-09-14", [.incompleteDecision]),
    ("decision.allows", #"["shop.payments -> pypi:requests"]"#, [.missingDecision, .unknownFractal]),
    ("decision.supersedes", #"["0004"]"#, records),
    ("decision.deciders", #"["@shop/billing"]"#, [.incompleteDecision]),
    ("decision.context", #""Two callers bill in euros.""#, [.incompleteDecision]),
    ("decision.options", #"["one currency", "the caller's"]"#, [.incompleteDecision]),
    ("decision.outcome", #""The caller's, since …""#, [.incompleteDecision]),
    ("decision.consequences", #""Every amount has a currency.""#, [.incompleteDecision]),
    ("decision.confirmation", #""The review of every adapter.""#, [.incompleteDecision]),
  ]

  private static let reserved: [Entry] = [
    ("interface.extension_points", #"["Codec"]"#, []),
    ("messages", "[messages]", []),
    ("messages.sent", #"["PaymentTaken"]"#, []),
    ("messages.handled", #"["OrderPlaced"]"#, []),
    ("messages.retry", "{ most = 3 }", []),
    ("pattern", "[[pattern]]", []),
    ("ai", "[ai]", []),
    ("ai.models", "{}", []),
    ("privacy", "[privacy]", []),
    ("privacy.categories", #"["contact"]"#, []),
    ("privacy.retention", "{ contact = \"2y\" }", []),
  ]
}

extension KeyDefinition {
  /// Whether it holds for what lies below, too, until a nearer sidecar says otherwise.
  package var passesDown: Bool {
    let parts = path.split(separator: ".").map(String.init)
    switch parts.first {
    case "lint", "budgets": return true
    default: return ["security.trust", "fractal.owners", "fractal.tier"].contains(path)
    }
  }
}
