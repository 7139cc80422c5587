/// All keys that a sidecar may hold: the one definition behind reading, checking and the printed schema.
package enum SidecarKeys {
  package static let all: [KeyDefinition] =
    [KeyDefinition("requires", .requirement, "Oldest fractal-lint that understands this file.")]
    + fractal + dependencies + interface + behavior + resources + evolution + structure + settings
    + decisions + reserved

  private static let fractal = [
    KeyDefinition("fractal", .table, "Makes the folder, or the file beside it, a fractal."),
    KeyDefinition(
      "fractal.id", .fractalID, "Unique in the tree; its dots mirror the nesting.", .required),
    KeyDefinition("fractal.version", .version, "Version of its contract (SemVer)."),
    KeyDefinition("fractal.summary", .text, "What it is for, in one sentence."),
    KeyDefinition("fractal.domain", .text, "The bounded context that it belongs to."),
    KeyDefinition("fractal.owners", .texts, "Who answers for it, as in CODEOWNERS; passes down."),
    KeyDefinition("fractal.tier", .word(Tier.words), "What must be written down about it; passes down."),
    KeyDefinition("fractal.status", .word(FractalStatus.words), "Where it stands in its life."),
    KeyDefinition("fractal.provides", .texts, "Capabilities that it offers."),
    KeyDefinition("fractal.needs", .texts, "Capabilities that it wants from others."),
    KeyDefinition(
      "fractal.decisions", .text, "Folder of its decision records; 'decisions/' or 'docs/adr/' if absent."),
    KeyDefinition("fractal.reviewed", .table, "Stamp of the last review, written by 'review'."),
    KeyDefinition("fractal.reviewed.on", .date, "Day of the review."),
    KeyDefinition("fractal.reviewed.interface", .text, "Fingerprint of the interface that was reviewed."),
    KeyDefinition("layers", .table, "Where the three layers of the fractal are, as globs."),
    KeyDefinition("layers.implementation", .texts, "Code and its own documentation."),
    KeyDefinition("layers.data", .texts, "State, configuration, schemas, resources."),
    KeyDefinition("layers.knowledge", .texts, "Context, reasons, decisions."),
  ]

  private static let dependencies = [
    KeyDefinition(
      "depends_on", .map(.dependency), "Fractals by id, packages as 'pypi:NAME' or 'swift:NAME'."),
    KeyDefinition("depends_on.*", .table, "One dependency."),
    KeyDefinition("depends_on.*.version", .requirement, "Versions of its contract that will do."),
    KeyDefinition("depends_on.*.because", .text, "Why it is needed."),
    KeyDefinition("depends_on.*.decision", .text, "Id of the record that allows it."),
    KeyDefinition("depends_on.*.only_in", .texts, "Globs of the only files that may use it: its adapter."),
  ]

  private static let interface = [
    KeyDefinition("interface", .table, "What the fractal offers, in the language's own words."),
    KeyDefinition("interface.exports", .texts, "Names that others may use."),
    KeyDefinition("interface.operations", .texts, "Signatures, with what they return and raise."),
    KeyDefinition("interface.invariants", .tables, "What always holds of an element."),
    KeyDefinition("interface.invariants.element", .text, "The element's address.", .required),
    KeyDefinition("interface.invariants.range", .text, "The values that it takes, such as '1..100'."),
    KeyDefinition("interface.traced", .texts, "Operations that must reach a tracing sink."),
    KeyDefinition("interface.audited", .texts, "Operations that must reach an audit sink."),
    KeyDefinition("interface.tested", .map(.name), "Kinds of test that each operation needs."),
    KeyDefinition("interface.tested.*", .texts, "Kinds of test, such as 'unit' or 'property'."),
  ]

  private static let behavior = [
    KeyDefinition("behavior", .table, "How the fractal may be used, and how it behaves."),
    KeyDefinition("behavior.sequences", .map(.name), "Order of operations for each type."),
    KeyDefinition("behavior.sequences.*", .text, "Such as 'open (append | read)* close'."),
    KeyDefinition("behavior.may_raise", .texts, "Errors that may cross the boundary."),
    KeyDefinition("behavior.slow", .texts, "Operations that never stand inside a loop."),
    KeyDefinition("behavior.loop_depth", .map(.name), "Deepest nesting of loops for each operation."),
    KeyDefinition("behavior.loop_depth.*", .count, "Nested loops at most."),
    KeyDefinition("behavior.states", .map(.name), "Transitions that each state type may make."),
    KeyDefinition("behavior.states.*", .texts, "Such as 'new -> authorized | failed'."),
    KeyDefinition("behavior.guarded", .map(.name), "State and the lock or actor that guards it."),
    KeyDefinition("behavior.guarded.*", .text, "The guard's name."),
  ]

  private static let resources = [
    KeyDefinition("resources", .map(.name), "Resources that the fractal hands out."),
    KeyDefinition("resources.*", .table, "One resource."),
    KeyDefinition("resources.*.acquire", .text, "The operation that acquires it."),
    KeyDefinition("resources.*.release", .text, "The operation that releases it."),
    KeyDefinition("resources.*.access", .word(ResourceAccess.words), "Whether users may overlap."),
    KeyDefinition("resources.*.used_by", .texts, "Fractals that may use it; '.*' for all below one."),
    KeyDefinition("resources.*.count", .count, "How many there may be at once.", .reserved),
  ]

  private static let evolution = [
    KeyDefinition("zone", .tables, "What may change without a major version."),
    KeyDefinition("zone.element", .text, "The element's address.", .required),
    KeyDefinition("zone.allows", .words(ZoneChange.words), "The changes that are allowed."),
    KeyDefinition("zone.until", .version, "The first version in which the zone is closed."),
    KeyDefinition("zone.decision", .text, "Id of the record that allows the zone."),
    KeyDefinition("migration", .tables, "The way from one version to another."),
    KeyDefinition("migration.from", .partialVersion, "The version that is left.", .required),
    KeyDefinition("migration.to", .partialVersion, "The version that is reached.", .required),
    KeyDefinition("migration.guide", .text, "Path of the guide, relative to the sidecar."),
    KeyDefinition("migration.renamed", .map(.name), "Old names and what they are called now."),
    KeyDefinition("migration.renamed.*", .text, "The new name."),
  ]

  private static let structure = [
    KeyDefinition("structure", .table, "How the fractals below this one may use each other."),
    KeyDefinition("structure.layers", .textLists, "Layers of fractals, from the top down."),
    KeyDefinition("structure.independent", .textLists, "Groups whose members never use each other."),
    KeyDefinition("structure.forbidden", .tables, "Edges that must not be."),
    KeyDefinition("structure.forbidden.from", .text, "The fractal that must not use the other.", .required),
    KeyDefinition("structure.forbidden.to", .text, "The fractal or package not to be used.", .required),
    KeyDefinition("structure.forbidden.because", .text, "Why."),
    KeyDefinition("structure.private", .texts, "Fractals that only their siblings may use."),
    KeyDefinition("structure.roots", .texts, "Source roots, where they cannot be seen."),
  ]

  private static let settings = [
    KeyDefinition("budgets", .map(.name), "Limits for what lies here and below; passes down key by key."),
    KeyDefinition("budgets.*", .count, "The limit."),
    KeyDefinition("security", .table, "Trust and sensitive data."),
    KeyDefinition("security.trust", .word(TrustLevel.words), "How far it is trusted; passes down."),
    KeyDefinition("security.calls", .words(TrustLevel.words), "Trust levels that it may call."),
    KeyDefinition("security.sensitive", .texts, "Names and types of data that must not leak."),
    KeyDefinition("security.sanitizers", .texts, "Functions that make such data harmless."),
    KeyDefinition("lint", .table, "Settings of the linter, here and below; passes down key by key."),
    KeyDefinition("lint.exclude", .texts, "Globs of files that are not analysed."),
    KeyDefinition("lint.decisions", .word(DecisionPolicy.words), "Which edges need a decision record."),
    KeyDefinition("lint.rules", .map(.name), "Severity and options by rule."),
    KeyDefinition("lint.rules.*", .ruleSetting, "Severity, or a table with 'severity' and options."),
    KeyDefinition("lint.paths", .map(.name), "Settings for the files that a glob matches."),
    KeyDefinition("lint.paths.*", .map(.name), "Severity and options by rule."),
    KeyDefinition("lint.paths.*.*", .ruleSetting, "Severity, or a table with 'severity' and options."),
  ]

  private static let decisions = [
    KeyDefinition("decision", .tables, "Short decision records."),
    KeyDefinition("decision.id", .text, "Unique among the fractal's records.", .required),
    KeyDefinition("decision.title", .text, "What was decided, in one line."),
    KeyDefinition(
      "decision.status", .decisionStatus,
      "proposed, accepted, rejected, deprecated, superseded or 'superseded by ID'."),
    KeyDefinition("decision.date", .date, "Day of the decision."),
    KeyDefinition("decision.allows", .permissions, "What it permits; a citation must match."),
    KeyDefinition("decision.supersedes", .texts, "Ids of the records that it replaces."),
    KeyDefinition("decision.deciders", .texts, "Who decided."),
    KeyDefinition("decision.context", .text, "State of the system, constraints."),
    KeyDefinition("decision.options", .texts, "What was considered."),
    KeyDefinition("decision.outcome", .text, "What was chosen, and why."),
    KeyDefinition("decision.consequences", .text, "What follows from it."),
    KeyDefinition("decision.confirmation", .text, "How one sees that it is kept."),
  ]

  private static let reserved = [
    KeyDefinition("interface.extension_points", .anything, "Reserved.", .reserved),
    KeyDefinition("messages", .table, "Reserved: message types sent and handled.", .reserved),
    KeyDefinition("messages.sent", .anything, "Reserved.", .reserved),
    KeyDefinition("messages.handled", .anything, "Reserved.", .reserved),
    KeyDefinition("messages.retry", .anything, "Reserved.", .reserved),
    KeyDefinition("pattern", .anything, "Reserved: registry of accepted patterns.", .reserved),
    KeyDefinition("ai", .table, "Reserved: models that the fractal uses.", .reserved),
    KeyDefinition("ai.models", .anything, "Reserved.", .reserved),
    KeyDefinition("privacy", .table, "Reserved: categories of personal data.", .reserved),
    KeyDefinition("privacy.categories", .anything, "Reserved.", .reserved),
    KeyDefinition("privacy.retention", .anything, "Reserved.", .reserved),
  ]
}
