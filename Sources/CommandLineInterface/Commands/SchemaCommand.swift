import Knowledge
import Report

/// `schema`: the JSON Schemas of what the tool reads and writes.
enum SchemaCommand {
  static func show(_ name: SchemaName) -> Program.ExitCode {
    switch name {
    case .sidecar: Terminal.print(SidecarSchema.current.jsonSchema)
    case .findings: Terminal.print(SchemaText.findings)
    case .facts: Terminal.print(SchemaText.facts)
    case .graph: Terminal.print(SchemaText.graph)
    case .registry: Terminal.print(SchemaText.registry)
    }
  }
}
