package import Knowledge

/// A sidecar and the comments in it that speak to the tool.
package struct ReadSidecar: Sendable {
  package var sidecar: Sidecar
  package var directives: DirectiveSource

  /// Reads any bytes; `path` is relative to the root. What it requires is held against the version that is `running`.
  package init(path: String, bytes: [UInt8], running: SemanticVersion? = nil) {
    let sidecar = Sidecar.read(bytes, path: path, rules: .catalog, running: running)
    self.sidecar = sidecar
    directives = DirectiveSource(toml: bytes, comments: sidecar.comments)
  }
}

extension RuleContext {
  /// From what was read, in any order.
  package init(
    sidecars: [ReadSidecar], records: [DecisionRecord], codeOwners: CodeOwners? = nil, listing: [String]? = nil,
    today: CalendarDate, extent: TreeExtent = .whole
  ) {
    self.init(
      knowledge: .assemble(
        sidecars: sidecars.map(\.sidecar), records: records, codeOwners: codeOwners, listing: listing),
      today: today, extent: extent)
  }
}
