/// The commands on decision records.
extension CommandTable {
  static let decisionNew = CommandDescription(
    name: .decisionNew, summary: "Write a new decision record, its parts left open",
    discussion: """
      The record goes where the fractal keeps its records: the folder that its sidecar names, else decisions/ or \
      docs/adr/. It takes the next free number, in as many digits as the others have, and never replaces a file.

      With --supersedes the status of the old record is changed, too: both files are written, or neither.
      """,
    operand: OperandDescription("TITLE", .oneOrMore, "what is decided, in one line"),
    options: [
      OptionDescription(
        .fractal, "fractal", placeholder: "ID", takes: .text, default: "the one around --path",
        "the fractal that decides"),
      OptionDescription(
        .path, "path", placeholder: "DIR", takes: .path, default: ".", "a file or folder of that fractal"),
      OptionDescription(
        .template, "template", placeholder: "FORM", takes: .choice(of: DecisionTemplate.self),
        default: "that of the last record, or madr", "how the record is laid out"),
      OptionDescription(
        .status, "status", placeholder: "STATUS", takes: .choice(["proposed", "accepted", "rejected", "deprecated"]),
        default: "proposed, or accepted with --supersedes", "its status"),
      OptionDescription(
        .supersedes, "supersedes", placeholder: "ID", takes: .text,
        "the record whose place it takes, as ID or FRACTAL#ID"),
      OptionDescription(.dryRun, "dry-run", "print the record, and write nothing"),
      OptionDescription(
        .today, "today", placeholder: "DATE", takes: .date, default: "the system's date",
        "take DATE (YYYY-MM-DD) for the day of the decision"),
      root, helpOption,
    ])

  static let decisionList = CommandDescription(
    name: .decisionList, summary: "List the decision records",
    discussion: "", operand: OperandDescription("PATH", .zeroOrMore, "only fractals at or below these"),
    options: [
      listFormat,
      OptionDescription(
        .fractal, "fractal", placeholder: "ID", takes: .text, "only the records of this fractal"),
      OptionDescription(
        .status, "status", placeholder: "STATUS", takes: .choice(of: DecisionFilter.self),
        "only records that stand so; live ones are accepted and not superseded"),
      root, helpOption,
    ])

  static let decisionShow = CommandDescription(
    name: .decisionShow, summary: "Print a decision record, what it allows and who cites it",
    discussion: "", operand: OperandDescription("ID", .one, "the record, as ID or FRACTAL#ID"),
    options: [listFormat, root, noCache, cacheFolder, helpOption])

  static let decisionGraph = CommandDescription(
    name: .decisionGraph, summary: "Print which decision records replace which, and who cites them",
    discussion: "", operand: nil,
    options: [
      OptionDescription(
        .format, "format", placeholder: "FORMAT", takes: .choice(of: GraphFormat.self),
        default: "json", "what to write"),
      root, noCache, cacheFolder, helpOption,
    ])

  private static let listFormat = OptionDescription(
    .format, "format", placeholder: "FORMAT", takes: .choice(of: RuleListFormat.self), default: "text",
    "what to write")
}
