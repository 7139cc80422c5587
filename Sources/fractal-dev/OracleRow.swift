/// One row of an oracle that prints JSON: an object without objects in it, its keys in a fixed order, text of
/// the file last.
struct OracleRow {
  let text: Substring

  init(_ text: Substring) {
    self.text = text
  }

  private func value(_ key: String) -> Substring? {
    text.end(of: "\"\(key)\":").map { text[$0...].drop { $0 == " " } }
  }

  func number(_ key: String) -> Int {
    Int(value(key)?.prefix { $0.isNumber } ?? "") ?? 0
  }

  func string(_ key: String) -> String {
    value(key).map { OracleRow.unquoted($0).text } ?? ""
  }

  func strings(_ key: String) -> [String] {
    guard var rest = value(key)?.dropFirst() else { return [] }
    var found: [String] = []
    while rest.first == "\"" {
      let (text, after) = OracleRow.unquoted(rest)
      found.append(text)
      rest = after.first == "," ? after.dropFirst() : after
    }
    return found
  }

  private static func unquoted(_ quoted: Substring) -> (text: String, rest: Substring) {
    var text = ""
    var rest = quoted.unicodeScalars.dropFirst()
    while let scalar = rest.popFirst(), scalar != "\"" {
      guard scalar == "\\", let escaped = rest.popFirst() else {
        text.unicodeScalars.append(scalar)
        continue
      }
      switch escaped {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "u": rest = rest.dropFirst(4)
      default: text.unicodeScalars.append(escaped)
      }
    }
    return (text, Substring(rest))
  }
}

extension Substring {
  /// The end of the first `text` in it.
  fileprivate func end(of text: String) -> Index? {
    let sought = text.utf8
    guard let first = sought.first else { return nil }
    var start = startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      if utf8[found...].starts(with: sought) { return utf8.index(found, offsetBy: sought.count) }
      start = utf8.index(after: found)
    }
    return nil
  }
}
