package import SyntaxFacts

/// When the imports behind an edge happen, all of them together.
package struct EdgeKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package init(_ kind: ImportKind) {
    rawValue = 1 << kind.rawValue
  }

  package static let runtime = EdgeKinds(.runtime)
  package static let conditional = EdgeKinds(.conditional)
  package static let local = EdgeKinds(.local)
  package static let typeOnly = EdgeKinds(.typeOnly)
  package static let dynamic = EdgeKinds(.dynamic)

  /// Whether some of it happens while the importing file is loaded, so that a cycle of such edges can
  /// meet a half-loaded module.
  package var loads: Bool { !isDisjoint(with: [.runtime, .conditional]) }

  /// In the order of `ImportKind`.
  package var kinds: [ImportKind] {
    ImportKind.allCases.filter { contains(EdgeKinds($0)) }
  }
}
