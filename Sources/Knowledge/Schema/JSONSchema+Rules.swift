import RuleCatalog

extension SidecarSchema {
  /// Whether the keys of a table are names of the catalog: rules, or budgets.
  func isCatalogued(_ id: NodeID) -> Bool {
    ["lint.rules", "lint.paths.*", "budgets"].contains(nodes[id].definition.path)
  }

  /// The keys of such a table, by name.
  func catalogued(_ id: NodeID) -> [(String, JSON)] {
    switch nodes[id].definition.path {
    case "lint.rules", "lint.paths.*":
      RuleCatalog.all.map { rule in
        let setting = JSON.array(SidecarSchema.ruleSetting(options: rule.options))
        return (rule.id, .object([("description", .text(rule.summary)), ("anyOf", setting)]))
      }
    case "budgets":
      KnownRules(RuleCatalog.all.map { KnownRule($0) }).budgets.map { name in
        (name, .object([("description", .text("The limit.")), ("type", .text("integer")), ("minimum", .integer(0))]))
      }
    default: []
    }
  }

  /// A severity, or a table with one and options; any options where none are named.
  static func ruleSetting(options: [RuleOption]?) -> [JSON] {
    let severity = JSON.object([("type", .text("string")), ("enum", .texts(RuleSeverity.words))])
    var table: [(String, JSON)] = [
      ("type", .text("object")),
      ("properties", .object([("severity", severity)] + (options ?? []).map { ($0.name, schema(of: $0)) })),
    ]
    if options != nil { table.append(("additionalProperties", .boolean(false))) }
    return [severity, .object(table)]
  }

  private static func schema(of option: RuleOption) -> JSON {
    var members: [(String, JSON)] = [("description", .text(option.documentation))]
    switch option.type {
    case .integer: members.append(("type", .text("integer")))
    case .number: members.append(("type", .text("number")))
    case .boolean: members.append(("type", .text("boolean")))
    case .text: members.append(("type", .text("string")))
    case .list: members += [("type", .text("array")), ("items", .object([("type", .text("string"))]))]
    case .choice(let words): members += [("type", .text("string")), ("enum", .texts(words))]
    }
    if let range = option.range, let lower = whole(range.lowerBound), let upper = whole(range.upperBound) {
      members += [("minimum", .integer(lower)), ("maximum", .integer(upper))]
    }
    return .object(members)
  }

  /// Nil for what is no whole number: such bounds are told by the reader alone.
  private static func whole(_ number: Double) -> Int? {
    number.magnitude < 1e15 && Double(Int(number)) == number ? Int(number) : nil
  }
}
