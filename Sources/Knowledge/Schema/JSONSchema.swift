extension SidecarSchema {
  /// The schema as JSON Schema, draft 4, in the subset that Taplo reads; ends with a line break.
  package var jsonSchema: String {
    var root = object(SidecarSchema.root)
    root.insert(("$schema", .text("http://json-schema.org/draft-04/schema#")), at: 0)
    root.insert(("title", .text("fractal-lint sidecar")), at: 1)
    let speaking = Sidecar.tablesOfFractals.map { ($0, JSON.texts(["fractal"])) }
    root.append(("dependencies", .object(speaking)))
    return JSON.object(root).text + "\n"
  }

  /// The schema's own depth bounds the recursion.
  private func object(_ id: NodeID) -> [(String, JSON)] {
    let node = nodes[id]
    var members: [(String, JSON)] = [
      ("description", .text(node.definition.documentation)), ("type", .text("object")),
    ]
    let properties = node.children.map { ($0.name, JSON.object(value($0.id))) } + catalogued(id)
    if !properties.isEmpty { members.append(("properties", .object(properties))) }
    let required = node.children.filter { nodes[$0.id].definition.standing == .required }.map(\.name)
    if !required.isEmpty { members.append(("required", .texts(required))) }
    if case .map(.dependency) = node.definition.type, let wildcard = node.wildcard {
      members.append(("patternProperties", .object([(SchemaPattern.dependency, .object(value(wildcard)))])))
      members.append(("additionalProperties", .boolean(false)))
      return members
    }
    let isOpen = !isCatalogued(id)
    let others = isOpen ? node.wildcard.map { JSON.object(value($0)) } ?? .boolean(false) : .boolean(false)
    members.append(("additionalProperties", others))
    return members
  }

  private func value(_ id: NodeID) -> [(String, JSON)] {
    let definition = nodes[id].definition
    switch definition.type {
    case .table, .map: return object(id)
    case .tables:
      return [
        ("description", .text(definition.documentation)), ("type", .text("array")),
        ("items", .object(object(id))),
      ]
    default: return [("description", .text(definition.documentation))] + scalar(definition.type)
    }
  }

  private func scalar(_ type: KeyType) -> [(String, JSON)] {
    let texts = JSON.object([("type", .text("string"))])
    switch type {
    case .texts: return [("type", .text("array")), ("items", texts)]
    case .permissions: return [("type", .text("array")), ("items", .object(pattern(SchemaPattern.permission)))]
    case .textLists:
      return [
        ("type", .text("array")), ("items", .object([("type", .text("array")), ("items", texts)])),
      ]
    case .count: return [("type", .text("integer")), ("minimum", .integer(0))]
    case .date: return [("type", .text("string")), ("format", .text("date"))]
    case .word(let words): return [("type", .text("string")), ("enum", .texts(words))]
    case .words(let words):
      let word = JSON.object([("type", .text("string")), ("enum", .texts(words))])
      return [("type", .text("array")), ("items", word)]
    case .version: return pattern("^\(SchemaPattern.fullVersion)$")
    case .partialVersion: return pattern("^\(SchemaPattern.version)$")
    case .requirement: return pattern(SchemaPattern.requirement)
    case .fractalID: return pattern("^\(SchemaPattern.names)$")
    case .decisionStatus: return pattern(SchemaPattern.decisionStatus)
    case .text: return [("type", .text("string"))]
    case .ruleSetting: return [("anyOf", .array(ruleSetting))]
    case .table, .map, .tables, .anything: return []
    }
  }

  private func pattern(_ expression: String) -> [(String, JSON)] {
    [("type", .text("string")), ("pattern", .text(expression))]
  }

  private var ruleSetting: [JSON] { SidecarSchema.ruleSetting(options: nil) }
}
