import Knowledge

/// The typed invocation of each command.
extension ReadArguments {
  func invocation(rules: [String]) throws(UsageError) -> Invocation {
    switch command {
    case .check: .check(try checkOptions())
    case .initialize: .initialize(initOptions())
    case .review:
      .review(
        ReviewOptions(
          root: first(.root), fractal: try soleOperand(), writing: has(.dryRun) ? .output : .files, cache: cacheUse,
          today: first(.today).flatMap { CalendarDate(iso: $0) }))
    case .rules: .rules(word(.output) ?? .text)
    case .explain: .explain(rule: try explainedRule(among: rules))
    case .facts: .facts(FactsOptions(content: has(.tokens) ? .tokens : .facts, paths: operands))
    case .graph:
      .graph(
        GraphOptions(
          scope: scope, level: word(.level) ?? .fractal, format: word(.format) ?? .json, cache: cacheUse))
    case .registry: .registry(registryOptions())
    case .configShow:
      .configShow(ConfigShowOptions(root: first(.root), path: try soleOperand()))
    case .cacheStats: .cacheStats(cacheUse)
    case .cacheClear: .cacheClear(cacheUse)
    case .decisionNew: .decisionNew(try decisionNewOptions())
    case .decisionList: .decisionList(decisionListOptions)
    case .decisionShow:
      .decisionShow(
        DecisionShowOptions(
          root: first(.root), id: try soleOperand(), format: word(.format) ?? .text, cache: cacheUse))
    case .decisionGraph:
      .decisionGraph(DecisionGraphOptions(root: first(.root), format: word(.format) ?? .json, cache: cacheUse))
    case .schema: .schema(try schemaName())
    case .help: .help(try helpTopic())
    }
  }

  private var scope: ScopeOptions {
    ScopeOptions(
      root: first(.root), isolation: has(.isolated) ? .isolated : .within, paths: operands)
  }

  private var cacheUse: CacheUse {
    has(.noCache) ? .disabled : first(.cacheFolder).map { .folder($0) } ?? .enabled
  }

  private func checkOptions() throws(UsageError) -> CheckOptions {
    CheckOptions(
      scope: scope, select: has(.select) ? ruleList(.select) : nil, ignore: ruleList(.ignore),
      outputs: try outputs(), failOn: word(.failOn) ?? .warning, jobs: first(.jobs).flatMap { Int($0) },
      cache: cacheUse, color: word(.color) ?? .auto,
      today: first(.today).flatMap { CalendarDate(iso: $0) },
      statistics: word(.statistics), fixes: has(.difference) ? .show : has(.fix) ? .apply : .none)
  }

  private func initOptions() -> InitOptions {
    InitOptions(
      scope: scope, depth: first(.depth).flatMap { Int($0) } ?? InitOptions.standardDepth,
      writing: has(.dryRun) ? .output : .files, today: first(.today).flatMap { CalendarDate(iso: $0) })
  }

  private func registryOptions() -> RegistryOptions {
    RegistryOptions(
      scope: scope,
      filter: RegistryFilter(capability: first(.capability), need: first(.needs), owner: first(.owner)),
      format: word(.format) ?? .text, cache: cacheUse, today: first(.today).flatMap { CalendarDate(iso: $0) })
  }

  private func ruleList(_ id: OptionID) -> [String] {
    var seen: Set<String> = []
    return all(id).flatMap(Self.list).filter { seen.insert($0).inserted }
  }

  private func outputs() throws(UsageError) -> [OutputDestination] {
    var outputs: [OutputDestination] = []
    for value in all(.output) {
      let parts = value.split(separator: ":", maxSplits: 1).map(String.init)
      guard let name = parts.first, let format = OutputFormat(rawValue: name) else { continue }
      let path = parts.count > 1 ? parts[1] : nil
      if outputs.contains(where: { $0.path == path }) { throw error(.sharedDestination(path: path)) }
      outputs.append(OutputDestination(format: format, path: path))
    }
    return outputs.isEmpty ? CheckOptions().outputs : outputs
  }

  private func soleOperand() throws(UsageError) -> String {
    guard let operand = operands.first else {
      throw error(.missingOperand(CommandTable.command(command).operand?.placeholder ?? ""))
    }
    return operand
  }

  private func explainedRule(among rules: [String]) throws(UsageError) -> String {
    let rule = try soleOperand()
    guard rules.contains(rule) else { throw error(.unknownRule(rule, known: rules)) }
    return rule
  }

  private func schemaName() throws(UsageError) -> SchemaName {
    let text = try soleOperand()
    guard let name = SchemaName(rawValue: text) else {
      throw error(.unknownChoice(text, of: "NAME", known: SchemaName.allCases.map(\.rawValue)))
    }
    return name
  }

  /// A command of two words may be given by its first.
  private func helpTopic() throws(UsageError) -> CommandName? {
    if operands.isEmpty { return nil }
    let typed = operands.joined(separator: " ")
    if let name = CommandName(rawValue: typed) { return name }
    if let description = CommandTable.commands.first(where: { $0.words.first == typed }) {
      return description.name
    }
    throw error(.unknownCommand(typed, known: CommandName.allCases.map(\.rawValue)))
  }
}
