/// The key definitions as a tree, for walking beside a file.
package struct SidecarSchema: Sendable {
  package static let current = SidecarSchema(SidecarKeys.all)

  typealias NodeID = Int

  struct Node: Sendable {
    var definition: KeyDefinition
    /// In the order of definition.
    var children: [(name: String, id: NodeID)] = []
    /// Names of the children without which it is incomplete.
    var required: [String] = []
    /// For keys that the author chooses.
    var wildcard: NodeID?

    func child(_ name: String) -> NodeID? {
      for place in children.indices where children[place].name == name { return children[place].id }
      return wildcard
    }
  }

  static let root: NodeID = 0
  private(set) var nodes: [Node]

  /// Each definition must come after that of the table that it lies in; others are left out.
  init(_ definitions: [KeyDefinition]) {
    nodes = [Node(definition: KeyDefinition("", .table, "A fractal's sidecar, '.fractal.toml'."))]
    var ids: [String: NodeID] = ["": SidecarSchema.root]
    for definition in definitions {
      let parts = definition.path.split(separator: ".")
      let parent = parts.dropLast().joined(separator: ".")
      guard let name = parts.last.map(String.init), let parentID = ids[parent] else { continue }
      let id = nodes.count
      nodes.append(Node(definition: definition))
      ids[definition.path] = id
      if name == "*" {
        nodes[parentID].wildcard = id
      } else {
        nodes[parentID].children.append((name, id))
        if definition.standing == .required { nodes[parentID].required.append(name) }
      }
    }
  }
}

extension SidecarSchema {
  /// All definitions in their order.
  package var definitions: [KeyDefinition] { nodes.dropFirst().map(\.definition) }
}
