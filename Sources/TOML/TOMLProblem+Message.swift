extension TOMLProblem {
  /// One line: what is wrong and what TOML wants instead.
  package var message: String {
    characterMessage ?? structureMessage ?? valueMessage ?? definitionMessage ?? "not valid TOML"
  }

  private var characterMessage: String? {
    switch kind {
    case .invalidUTF8: "bytes that are not UTF-8; save the file as UTF-8"
    case .controlCharacter(let byte):
      "control character U+00\(hexadecimal(byte)); write it as an escape in a quoted string"
    case .loneCarriageReturn: "a carriage return without a line feed; end lines with LF or CRLF"
    case .invalidEscape(let text):
      "'\(text)' is no escape sequence; write '\\\\' for a backslash, or use a 'literal' string"
    case .invalidScalar(let text): "'\(text)' names no Unicode scalar value"
    default: nil
    }
  }

  private var structureMessage: String? {
    switch kind {
    case .missingKey: "a key was expected here"
    case .missingEquals: "'=' was expected after the key"
    case .missingValue: "a value was expected here"
    case .unexpectedText: "nothing more was expected on this line"
    case .unclosedHeader: "the table header is not closed with ']' on its line"
    case .unclosedString: "the string is not closed on its line"
    case .unclosedMultilineString: "the multi-line string is never closed"
    case .unclosedArray: "the array is never closed with ']'"
    case .unclosedInlineTable: "the inline table is never closed with '}'"
    case .multilineKey: "a multi-line string cannot be a key"
    case .newlineInInlineTable: "an inline table stands on one line; use a [table] header for more lines"
    case .trailingCommaInInlineTable: "an inline table takes no comma after its last entry"
    case .missingComma: "a comma was expected here"
    default: nil
    }
  }

  private var valueMessage: String? {
    switch kind {
    case .unquotedText(let text): "'\(text)' is not a value; text needs quotes: \"\(text)\""
    case .leadingZero(let text): "'\(text)' begins with a zero, which TOML does not allow"
    case .misplacedUnderscore(let text): "'\(text)': an underscore must stand between two digits"
    case .integerOverflow(let text): "'\(text)' does not fit into 64 bits"
    case .invalidNumber(let text): "'\(text)' is not a number"
    case .invalidDateTime(let text):
      "'\(text)' is not a date or time; write 2026-09-14, 07:32:00 or 2026-09-14T07:32:00Z"
    default: nil
    }
  }

  private var definitionMessage: String? {
    switch kind {
    case .duplicateKey(let key, _): "'\(key)' has a value already; remove one of the two"
    case .duplicateTable(let key, _): "the table '\(key)' is defined already; join the two"
    case .notATable(let key, _): "'\(key)' is not a table and takes no keys"
    case .closedTable(let key, _):
      "the table '\(key)' is complete where it is defined; add the keys there"
    case .notAnArrayOfTables(let key, _): "'\(key)' is not an array of tables; '[[…]]' cannot add to it"
    case .tooDeep(let limit): "nested more than \(limit) levels deep; what lies below is not read"
    case .tooLarge: "a file of 4 GiB or more is not read"
    default: nil
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
