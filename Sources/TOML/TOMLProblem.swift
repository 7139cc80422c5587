package import SourceText

/// Something in a file that TOML 1.0 does not allow, and where.
package struct TOMLProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case invalidUTF8
    case controlCharacter(UInt8)
    case loneCarriageReturn
    case missingKey
    case missingEquals
    case missingValue
    case unexpectedText
    case unquotedText(String)
    case unclosedHeader
    case unclosedString
    case unclosedMultilineString
    case unclosedArray
    case unclosedInlineTable
    case multilineKey
    case newlineInInlineTable
    case trailingCommaInInlineTable
    case missingComma
    case invalidEscape(String)
    case invalidScalar(String)
    case leadingZero(String)
    case misplacedUnderscore(String)
    case integerOverflow(String)
    case invalidNumber(String)
    case invalidDateTime(String)
    /// The key has a value since `first`.
    case duplicateKey(String, first: ByteRange)
    /// The table was defined at `first`.
    case duplicateTable(String, first: ByteRange)
    /// The key names a value at `first` that cannot take keys.
    case notATable(String, first: ByteRange)
    /// The table at `first` is closed: inline, or defined elsewhere by a header.
    case closedTable(String, first: ByteRange)
    case notAnArrayOfTables(String, first: ByteRange)
    case tooDeep(limit: Int)
    case tooLarge
  }

  package var kind: Kind
  package var range: ByteRange

  package init(_ kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  /// The earlier place that this problem is a conflict with.
  package var related: ByteRange? {
    switch kind {
    case .duplicateKey(_, let first), .duplicateTable(_, let first), .notATable(_, let first),
      .closedTable(_, let first), .notAnArrayOfTables(_, let first):
      first
    default: nil
    }
  }
}
