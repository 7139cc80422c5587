extension SidecarSchema {
  /// The schema as JSON Schema, draft 4, in the subset that Taplo reads; ends with a line break.
  package var jsonSchema: String {
    var root = object(SidecarSchema.root)
    root.insert(("$schema", .text("http://json-schema.org/draft-04/schema#")), at: 0)
    root.insert(("title", .text("fractal-lint sidecar")), at: 1)
    return JSON.object(root).text + "\n"
  }

  /// The schema's own depth bounds the recursion.
  private func object(_ id: NodeID) -> [(String, JSON)] {
    let node = nodes[id]
    var members: [(String, JSON)] = [
      ("description", .text(node.definition.documentation)), ("type", .text("object")),
    ]
    if !node.children.isEmpty {
      let properties = node.children.map { ($0.name, JSON.object(value($0.id))) }
      members.append(("properties", .object(properties)))
    }
    let required = node.children.filter { nodes[$0.id].definition.standing == .required }.map(\.name)
    if !required.isEmpty { members.append(("required", .texts(required))) }
    let others = node.wildcard.map { JSON.object(value($0)) } ?? .boolean(false)
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
    case .texts, .permissions: return [("type", .text("array")), ("items", texts)]
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
    case .version: return pattern("^[0-9]+\\.[0-9]+\\.[0-9]+([-+].+)?$")
    case .partialVersion: return pattern("^[0-9]+(\\.[0-9]+){0,2}([-+].+)?$")
    case .fractalID: return pattern("^[^\\s./:#*]+(\\.[^\\s./:#*]+)*$")
    case .text, .requirement: return [("type", .text("string"))]
    case .ruleSetting: return [("anyOf", .array(ruleSetting))]
    case .table, .map, .tables, .anything: return []
    }
  }

  private func pattern(_ expression: String) -> [(String, JSON)] {
    [("type", .text("string")), ("pattern", .text(expression))]
  }

  private var ruleSetting: [JSON] {
    let severity = JSON.object([("type", .text("string")), ("enum", .texts(RuleSeverity.words))])
    return [
      severity,
      .object([("type", .text("object")), ("properties", .object([("severity", severity)]))]),
    ]
  }
}
