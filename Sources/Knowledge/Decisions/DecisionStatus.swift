/// Where a decision stands. Only an accepted one that nothing has superseded binds.
package enum DecisionStatus: Hashable, Sendable {
  case proposed
  case accepted
  case rejected
  case deprecated
  /// `by` is the id of the record that took its place, where one is named.
  case superseded(by: String?)

  package static let words = ["proposed", "accepted", "rejected", "deprecated", "superseded"]

  /// Reads a status word in any case, or `superseded by` with an id or a Markdown link to the record.
  package init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "\t" }
    switch words.first?.lowercased() {
    case "proposed" where words.count == 1: self = .proposed
    case "accepted" where words.count == 1: self = .accepted
    case "rejected" where words.count == 1: self = .rejected
    case "deprecated" where words.count == 1: self = .deprecated
    case "superseded" where words.count == 1: self = .superseded(by: nil)
    case "superseded" where words.count > 2 && words[1].lowercased() == "by":
      self = .superseded(by: DecisionID.cited(in: words[2...].joined(separator: " ")))
    default: return nil
    }
  }

  package var word: String {
    switch self {
    case .proposed: "proposed"
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .deprecated: "deprecated"
    case .superseded: "superseded"
    }
  }
}

/// The forms that a record's id takes: `0007`, `7`, `ADR-0007`, or any name.
package enum DecisionID {
  /// The form in which ids are compared: without an `ADR-` before digits and without leading zeros.
  package static func canonical(_ text: String) -> String {
    let lower = text.lowercased()
    let number = lower.hasPrefix("adr-") ? lower.dropFirst(4) : lower[...]
    guard !number.isEmpty, number.allSatisfy(\.isASCIIDigit) else { return String(text) }
    let digits = number.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// The number at the start of a record's file name (`0007-use-x.md`, `adr-0007.md`), else the name itself.
  package static func ofFile(_ path: String) -> String {
    number(ofFile: path) ?? stem(path)
  }

  static func number(ofFile path: String) -> String? {
    let name = stem(path).lowercased()
    let rest = ["adr-", "adr_"].first { name.hasPrefix($0) }.map { name.dropFirst($0.count) } ?? name[...]
    let digits = rest.prefix(while: \.isASCIIDigit)
    return digits.isEmpty ? nil : String(digits)
  }

  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The id in `ADR-0005`, `[ADR-0005](0005-x.md)` or `[4. Use X](0004-use-x.md)`.
  static func cited(in text: String) -> String? {
    if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
      return ofFile(String(text[text.index(after: open)..<close]))
    }
    let word = text.split { " \t[],".contains($0) }.first ?? ""
    let id = word.last == "." ? word.dropLast() : word
    return id.isEmpty ? nil : String(id)
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
