import SourceText

/// Every command and option, declared once: the parser and the help texts read nothing else.
package enum CommandTable {
  package static let programName = "fractal-lint"

  package static let summary = "Check that code keeps the boundaries, contracts and limits it declares"

  /// In the order in which help lists them.
  package static let commands: [CommandDescription] = CommandName.allCases.map(command)

  package static func command(_ name: CommandName) -> CommandDescription {
    switch name {
    case .check: check
    case .initialize: initialize
    case .review: review
    case .rules: rules
    case .explain: explain
    case .facts: facts
    case .graph: graph
    case .registry: registry
    case .configShow: configShow
    case .cacheStats: cacheStats
    case .cacheClear: cacheClear
    case .decisionNew: decisionNew
    case .decisionList: decisionList
    case .decisionShow: decisionShow
    case .decisionGraph: decisionGraph
    case .schema: schema
    case .help: help
    }
  }

  /// The command that `word` was probably meant to be. A misspelt command is read as a path to check, so
  /// this is asked where there is no such path.
  package static func nearestCommand(to word: String) -> CommandName? {
    Spelling.nearest(to: word, among: commands.map(\.name.rawValue)).flatMap(CommandName.init(rawValue:))
  }

  private static let check = CommandDescription(
    name: .check, summary: "Check files and folders, and report findings (the default)",
    discussion: """
      The whole tree under the root is read; PATHs choose what is reported. The root is the topmost folder \
      above PATH that holds a .fractal.toml, within the repository, or else PATH itself.

      The exit code is 0 when nothing reaches the severity of --fail-on, 1 when something does, 2 when the \
      arguments are wrong.
      """,
    operand: OperandDescription("PATH", .zeroOrMore, "files and folders to report on; the default is ."),
    options: [
      root, isolated,
      OptionDescription(
        .select, "select", placeholder: "RULES", takes: .rules, occurrence: .repeatable, default: "all",
        "run only these rules, separated by commas"),
      OptionDescription(
        .ignore, "ignore", placeholder: "RULES", takes: .rules, occurrence: .repeatable,
        "do not run these rules, separated by commas"),
      OptionDescription(
        .output, "output", short: "o", placeholder: "FORMAT[:PATH]",
        takes: .destination(OutputFormat.allCases.map(\.rawValue)), occurrence: .repeatable, default: "text",
        "what to write, to standard output or to PATH"),
      OptionDescription(
        .failOn, "fail-on", placeholder: "SEVERITY", takes: .choice(of: FailureThreshold.self),
        default: "warning", "exit with 1 from this severity on"),
      OptionDescription(
        .jobs, "jobs", short: "j", placeholder: "N", takes: .integer(1...1024), default: "all cores",
        "read this many files at once"),
      noCache, cacheFolder,
      OptionDescription(
        .color, "color", placeholder: "WHEN", takes: .choice(of: ColorChoice.self), default: "auto",
        "when to color text"),
      today,
      OptionDescription(
        .fix, "fix",
        "change sidecars as findings offer it; a file whose changes do not hold against a new check stays as it was"),
      OptionDescription(.difference, "diff", "show what --fix would change, and write nothing"),
      OptionDescription(
        .statistics, "stats", placeholder: "[=FORMAT]", takes: .optionalChoice(of: StatisticsFormat.self),
        "say on standard error where the time went"),
      helpOption,
    ])

  private static let initialize = CommandDescription(
    name: .initialize, summary: "Draft sidecars for the parts of a system that have none",
    discussion: """
      A draft says what the code shows: what a part offers, what it uses and where, who owns it. What is a guess is \
      marked as one. No file is ever replaced.
      """,
    operand: OperandDescription("PATH", .zeroOrMore, "folders to draft sidecars in; the default is ."),
    options: [
      OptionDescription(
        .depth, "depth", placeholder: "N", takes: .integer(1...16), default: "\(InitOptions.standardDepth)",
        "how many parts within each other get a sidecar of their own"),
      OptionDescription(.dryRun, "dry-run", "print the drafts, and write nothing"),
      OptionDescription(
        .today, "today", placeholder: "DATE", takes: .date, default: "the system's date",
        "take DATE (YYYY-MM-DD) for the day of the drafts"),
      root, helpOption,
    ])

  private static let review = CommandDescription(
    name: .review, summary: "Show how a fractal's interface has changed, and stamp it",
    discussion: """
      A stamp in the sidecar says which interface its author had in mind, and 'check' says when the code has another \
      one. What changed since is found in the history of the repository.
      """,
    operand: OperandDescription("FRACTAL", .one, "id of the fractal"),
    options: [
      OptionDescription(.dryRun, "dry-run", "show what has changed, and write no stamp"),
      OptionDescription(
        .today, "today", placeholder: "DATE", takes: .date, default: "the system's date",
        "take DATE (YYYY-MM-DD) for the day of the review"),
      root, noCache, cacheFolder, helpOption,
    ])

  private static let rules = CommandDescription(
    name: .rules, summary: "List the rules", discussion: "", operand: nil,
    options: [
      OptionDescription(
        .output, "output", short: "o", placeholder: "FORMAT",
        takes: .choice(of: RuleListFormat.self), default: "text", "what to write"),
      helpOption,
    ])

  private static let explain = CommandDescription(
    name: .explain, summary: "Say what a rule finds, why it matters and what to do", discussion: "",
    operand: OperandDescription("RULE", .one, "id of the rule, as in findings"), options: [helpOption])

  private static let facts = CommandDescription(
    name: .facts, summary: "Print what is read from files, a JSON object a line", discussion: "",
    operand: OperandDescription("PATH", .oneOrMore, "files and folders to read"),
    options: [
      OptionDescription(.tokens, "tokens", "print tokens in place of facts"),
      helpOption,
    ])

  private static let graph = CommandDescription(
    name: .graph, summary: "Print the dependency graph", discussion: "",
    operand: OperandDescription("PATH", .zeroOrMore, "show only what touches these; the default is ."),
    options: [
      OptionDescription(
        .level, "level", placeholder: "LEVEL", takes: .choice(of: GraphLevel.self),
        default: "fractal", "what a node is"),
      OptionDescription(
        .format, "format", placeholder: "FORMAT", takes: .choice(of: GraphFormat.self),
        default: "json", "what to write"),
      root, isolated, noCache, cacheFolder, helpOption,
    ])

  private static let registry = CommandDescription(
    name: .registry, summary: "List the fractals, what each offers and needs, and how it fares",
    discussion: """
      Listed are the fractals with a sidecar. How one fares is told from what 'check' finds: unhealthy with an error, \
      disconnected where what it names or needs is not there or nothing leads into or out of it, degraded with a \
      warning, else healthy.
      """,
    operand: OperandDescription("PATH", .zeroOrMore, "list only the fractals at or below these; the default is ."),
    options: [
      OptionDescription(
        .capability, "capability", placeholder: "NAME", takes: .text, "list only those that provide NAME"),
      OptionDescription(.needs, "needs", placeholder: "NAME", takes: .text, "list only those that need NAME"),
      OptionDescription(.owner, "owner", placeholder: "NAME", takes: .text, "list only those that NAME owns"),
      OptionDescription(
        .format, "format", placeholder: "FORMAT", takes: .choice(of: RegistryFormat.self),
        default: "text", "what to write"),
      root, isolated, noCache, cacheFolder, today, helpOption,
    ])

  private static let configShow = CommandDescription(
    name: .configShow, summary: "Print the settings of a path, each with its file and line",
    discussion: "", operand: OperandDescription("PATH", .one, "a file or folder"),
    options: [root, helpOption])

  private static let cacheStats = CommandDescription(
    name: .cacheStats, summary: "Say where the cache lies and what it holds",
    discussion: """
      The cache keeps what was read in files that have not changed since, so that it need not be read again. What \
      is reported is the same with and without it.
      """, operand: nil, options: [cacheFolder, helpOption])

  private static let cacheClear = CommandDescription(
    name: .cacheClear, summary: "Remove what the cache holds", discussion: "", operand: nil,
    options: [cacheFolder, helpOption])

  private static let schema = CommandDescription(
    name: .schema, summary: "Print the JSON Schema of a format", discussion: "",
    operand: OperandDescription(
      "NAME", .one, choices: SchemaName.allCases.map(\.rawValue), "the format"),
    options: [helpOption])

  private static let help = CommandDescription(
    name: .help, summary: "Explain a command", discussion: "",
    operand: OperandDescription("COMMAND", .zeroOrMore, "the command; without it, all are listed"),
    options: [helpOption])

  static let root = OptionDescription(
    .root, "root", placeholder: "DIR", takes: .path, default: "found above PATH", "the folder to analyze")

  private static let isolated = OptionDescription(
    .isolated, "isolated", "take the PATHs for the whole world and ignore sidecars above them")

  static let noCache = OptionDescription(.noCache, "no-cache", "neither read nor write the cache")

  static let cacheFolder = OptionDescription(
    .cacheFolder, "cache-dir", placeholder: "DIR", takes: .path,
    default: "$FRACTAL_LINT_CACHE_DIR, or fractal-lint in the user's cache folder", "keep the cache in DIR")

  private static let today = OptionDescription(
    .today, "today", placeholder: "DATE", takes: .date, default: "the system's date",
    "take DATE (YYYY-MM-DD) for today, where a rule asks what has expired")

  static let helpOption = OptionDescription(.help, "help", short: "h", "print this help")

  /// An option of the program, understood with every command.
  package static let versionOption = OptionDescription(
    .version, "version", short: "V", "print the version")
}
