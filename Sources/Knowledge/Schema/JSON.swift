/// A JSON value whose members keep their order.
enum JSON {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case array([JSON])
  case object([(String, JSON)])

  static func texts(_ texts: [String]) -> JSON { .array(texts.map { .text($0) }) }

  /// Two blanks a level.
  var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .text(let string): text += JSON.quoted(string)
    case .integer(let number): text += String(number)
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .array(let elements):
      JSON.write(elements, in: ("[", "]"), to: &text, indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      JSON.write(members, in: ("{", "}"), to: &text, indent) { member, text, indent in
        text += JSON.quoted(member.0) + ": "
        member.1.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], in brackets: (String, String), to text: inout String, _ indent: String,
    _ write: (Element, inout String, String) -> Void
  ) {
    text += brackets.0
    for (position, element) in elements.enumerated() {
      text += (position > 0 ? "," : "") + indent + "  "
      write(element, &text, indent + "  ")
    }
    text += (elements.isEmpty ? "" : indent) + brackets.1
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
