/// A value to be written, spelled as most people would.
package indirect enum TOMLLiteral: Hashable, Sendable {
  case string(String)
  case integer(Int64)
  case boolean(Bool)
  case date(TOMLDate)
  /// On one line.
  case array([TOMLLiteral])
  /// `{ key = value }`
  case inlineTable([Pair])

  package struct Pair: Hashable, Sendable {
    package var key: String
    package var value: TOMLLiteral

    package init(_ key: String, _ value: TOMLLiteral) {
      self.key = key
      self.value = value
    }
  }

  package var text: String {
    switch self {
    case .string(let string): TOMLLiteral.quoted(string)
    case .integer(let integer): String(integer)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .date(let date): date.text
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .inlineTable(let pairs):
      pairs.isEmpty
        ? "{}" : "{ " + pairs.map { TOMLLiteral.key($0.key) + " = " + $0.value.text }.joined(separator: ", ") + " }"
    }
  }

  /// A key: bare where that is possible, in quotes else.
  package static func key(_ key: String) -> String {
    !key.isEmpty && key.utf8.allSatisfy(\.isBareKey) ? key : quoted(key)
  }

  /// A basic string; what may not stand in one is escaped.
  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
