/// What the value of a sidecar's key may be.
package enum KeyType: Hashable, Sendable {
  case text
  case texts
  case textLists
  /// From 0 on.
  case count
  case date
  case word([String])
  case words([String])
  /// `1.2.3`
  case version
  /// `1`, `1.2` or `1.2.3`
  case partialVersion
  case requirement
  case fractalID
  case permissions
  /// A word of `DecisionStatus`, or `superseded by ID`.
  case decisionStatus
  /// A severity, or a table with `severity` and the rule's options.
  case ruleSetting
  /// A table with the keys of the schema.
  case table
  /// A table whose keys the author chooses.
  case map(KeyFormat)
  case tables
  case anything

  /// What the keys of a map name.
  package enum KeyFormat: Hashable, Sendable {
    case name
    /// A fractal's id, or a package as `pypi:NAME` or `swift:NAME`.
    case dependency
  }

  /// As in "… must be X".
  package var words: String {
    switch self {
    case .text: "a text in quotes"
    case .texts: "an array of texts"
    case .textLists: "an array of arrays of texts"
    case .count: "a whole number, 0 or more"
    case .date: "a date without quotes, such as 2026-09-14"
    case .word(let words): "one of " + KeyType.list(words)
    case .words(let words): "an array of " + KeyType.list(words)
    case .version: "a version in quotes, such as \"2.3.0\""
    case .partialVersion: "a version in quotes, such as \"2\" or \"2.3.0\""
    case .requirement: "a version requirement in quotes, such as \"^1.2\""
    case .fractalID: "an id in quotes, such as \"shop.payments\""
    case .permissions: "an array of permissions, such as \"shop.ui -> shop.storage\""
    case .decisionStatus: KeyType.list(DecisionStatus.words) + " or 'superseded by ID'"
    case .ruleSetting: "\"off\", \"info\", \"warning\", \"error\" or a table with 'severity' and options"
    case .table, .map: "a table"
    case .tables: "an array of tables"
    case .anything: "any value"
    }
  }

  static func list(_ words: [String]) -> String {
    words.map { "'\($0)'" }.joined(separator: ", ")
  }
}

/// One key of the sidecar, by its full dotted path; `*` stands for keys that the author chooses.
package struct KeyDefinition: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    case optional
    case required
    /// Accepted, but no rule reads it yet.
    case reserved
  }

  package var path: String
  package var type: KeyType
  package var standing: Standing
  /// One sentence.
  package var documentation: String

  init(_ path: String, _ type: KeyType, _ documentation: String, _ standing: Standing = .optional) {
    self.path = path
    self.type = type
    self.documentation = documentation
    self.standing = standing
  }
}
