import SourceText

/// The forms that a record's id takes: `0007`, `7`, `ADR-0007`, `ADR007`, or any name.
package enum DecisionID {
  /// The form in which ids are compared: without `ADR` before digits and without leading zeros.
  package static func canonical(_ text: String) -> String {
    let number = withoutPrefix(text.lowercased()[...])
    guard !number.isEmpty, number.allSatisfy(\.isASCIIDigit) else { return String(text) }
    let digits = number.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// The number at the start of a record's file name (`0007-use-x.md`, `adr-0007.md`), else the name itself.
  package static func ofFile(_ path: String) -> String {
    number(ofFile: path) ?? stem(path)
  }

  /// Nil for a name that begins with no number, or with a day of the calendar, as notes of meetings do.
  package static func number(ofFile path: String) -> String? {
    let rest = withoutPrefix(stem(path).lowercased()[...])
    let digits = rest.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, CalendarDate(iso: String(rest.prefix(10))) == nil else { return nil }
    return String(digits)
  }

  /// Whether a file's name is that of a form to be filled in, or of a page about records.
  static func isNoRecord(_ path: String) -> Bool {
    let name = stem(path).lowercased()
    let isUnnumbered = number(ofFile: path).map { $0.allSatisfy { $0 == "0" } } ?? true
    let words = name.split { "-_ ".contains($0) }
    return ["readme", "index"].contains(name) || (isUnnumbered && words.contains("template"))
  }

  package static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The first id in `ADR-0005`, `[ADR-0005](0005-x.md)` or `[4. Use X](0004-use-x.md)`.
  static func cited(in text: String) -> String? {
    CitedRecords.read(Spanned(text, at: .init(at: 0)), from: "").first?.value
  }

  /// `adr-0007` as `0007`, where digits follow.
  private static func withoutPrefix(_ name: Substring) -> Substring {
    guard name.hasPrefix("adr") else { return name }
    let rest = name.dropFirst(3)
    let number = rest.first.map { "-_ ".contains($0) } == true ? rest.dropFirst() : rest
    return number.first?.isASCIIDigit == true ? number : name
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
