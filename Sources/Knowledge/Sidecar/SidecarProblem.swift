package import RuleCatalog
package import SourceText
package import TOML

/// Something wrong with a sidecar or a decision record, and where.
package struct SidecarProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case toml(TOMLProblem.Kind)
    /// `table` is the dotted path of the table that the key stands in, empty for the top.
    case unknownKey(String, table: String, nearest: String?)
    case missingKey(String, table: String)
    case wrongType(key: String, expected: KeyType, found: String)
    case unknownWord(String, key: String, allowed: [String], nearest: String?)
    case negative(key: String)
    case badVersion(String)
    case badRequirement(String)
    case badDate(String)
    case quotedDate(String)
    case badFractalID(String)
    case badDependency(String)
    case badPermission(String)
    case unknownStatus(String, nearest: String?)
    /// The table speaks of a fractal, and the file declares none.
    case needsFractal(table: String)
    case unknownRule(String, nearest: String?)
    case unknownOption(String, rule: String, nearest: String?)
    case wrongOptionType(String, rule: String, expected: RuleOptionType)
    case optionOutOfRange(String, rule: String, allowed: ClosedRange<Double>)
    case unknownBudget(String, nearest: String?)
    /// The file wants another version of the tool than the one that runs.
    case unmetRequirement(String, running: SemanticVersion)
  }

  package var kind: Kind
  package var range: ByteRange

  package init(_ kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  /// The name to put in place of what `range` holds, where the nearest one is known.
  package var replacement: String? {
    switch kind {
    case .unknownKey(_, _, let nearest), .unknownWord(_, _, _, let nearest), .unknownStatus(_, let nearest),
      .unknownRule(_, let nearest), .unknownOption(_, _, let nearest), .unknownBudget(_, let nearest):
      nearest
    default: nil
    }
  }
}
