import Knowledge
import SourceText

/// What a comment that speaks to the tool says:
/// `fractal-lint: [begin|end|file] allow(RULE[, RULE]) reason="…" [until=DATE] [decision=ID]`.
struct DirectiveText: Hashable {
  enum Extent: Hashable {
    case line, begin, end, file
  }

  /// A name in the list of rules, and where it stands in the text.
  struct ListedName: Hashable {
    var name: String
    var place: Range<Int>
  }

  /// A problem, and where it stands in the text; nil for the whole of it.
  struct PlacedProblem: Hashable {
    var problem: SuppressionProblem
    var place: Range<Int>?
  }

  private(set) var extent = Extent.line
  /// Nil without `allow`.
  private(set) var rules: [ListedName]?
  private(set) var reason: String?
  private(set) var until: CalendarDate?
  private(set) var decision: String?
  private(set) var problems: [PlacedProblem] = []
  /// Where it ends and a remark to others begins, in bytes of the text.
  private(set) var end: Int

  private static let words = ["allow", "begin", "end", "file", "reason", "until", "decision"]

  init(_ text: String) {
    var rest = Array(text.utf8)[...]
    end = rest.endIndex
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")) { rest = rest[(colon + 1)...] }
    while let first = rest.first {
      if DirectiveText.isBlank(first) || first == UInt8(ascii: ",") {
        rest = rest.dropFirst()
      } else if first == UInt8(ascii: "#") {
        end = rest.startIndex
        break
      } else {
        readPart(&rest)
      }
    }
    if extent != .end, rules?.isEmpty ?? true, problems.isEmpty { report(.missingRules) }
  }

  /// Whether every word and date in it means something. One that holds a slip does not count: it might hold
  /// back more, or for longer, than its author meant.
  var isUnderstood: Bool {
    problems.allSatisfy { placed in
      switch placed.problem {
      case .unknownWord, .badDate, .unquotedReason, .unclosedQuote: false
      default: true
      }
    }
  }

  /// Reads one word with what belongs to it; always takes at least one byte.
  private mutating func readPart(_ rest: inout ArraySlice<UInt8>) {
    let word = DirectiveText.take(&rest) { DirectiveText.isWord($0) }
    let name = String(decoding: word, as: UTF8.self)
    if word.isEmpty {
      let strange = DirectiveText.take(&rest) { !DirectiveText.isBlank($0) }
      report(.unknownWord(String(decoding: strange, as: UTF8.self), nearest: nil), at: strange)
    } else if rest.first == UInt8(ascii: "=") {
      rest = rest.dropFirst()
      readValue(of: name, word, &rest)
    } else {
      readWord(name, word, &rest)
    }
  }

  private mutating func readWord(_ name: String, _ word: ArraySlice<UInt8>, _ rest: inout ArraySlice<UInt8>) {
    switch name {
    case "allow": readRules(&rest)
    case "begin": extent = .begin
    case "end": extent = .end
    case "file": extent = .file
    default:
      reportUnknown(name, word)
      // What stands in parentheses behind a word belongs to it.
      if rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) {
        rest = rest[(close + 1)...]
      }
    }
  }

  private mutating func readRules(_ rest: inout ArraySlice<UInt8>) {
    rest = rest.drop(while: DirectiveText.isBlank)
    guard rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) else {
      report(.missingRules)
      return
    }
    if rules != nil { report(.repeated("allow")) }
    let names = rest[(rest.startIndex + 1)..<close].split {
      $0 == UInt8(ascii: ",") || DirectiveText.isBlank($0)
    }
    rules = names.map { ListedName(name: String(decoding: $0, as: UTF8.self), place: $0.indices) }
    rest = rest[(close + 1)...]
  }

  private mutating func readValue(
    of name: String, _ word: ArraySlice<UInt8>, _ rest: inout ArraySlice<UInt8>
  ) {
    let start = rest.startIndex
    let isQuoted = rest.first == UInt8(ascii: "\"")
    guard let value = isQuoted ? quotation(&rest) : bare(&rest) else { return }
    switch name {
    case "reason" where !isQuoted:
      skipWords(&rest)
      report(.unquotedReason, at: start..<rest.startIndex)
    case "reason":
      if reason != nil { report(.repeated(name), at: word) }
      reason = value.contains { !$0.isWhitespace } ? value : nil
    case "until":
      if until != nil { report(.repeated(name), at: word) }
      until = CalendarDate(iso: value)
      if until == nil { report(.badDate(value), at: start..<rest.startIndex) }
    case "decision":
      if decision != nil { report(.repeated(name), at: word) }
      decision = value
    default: reportUnknown(name, word)
    }
  }

  /// The text in double quotes, in which a backslash takes the next character as it is.
  private mutating func quotation(_ rest: inout ArraySlice<UInt8>) -> String? {
    var value: [UInt8] = []
    let start = rest.startIndex
    rest = rest.dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
        value.append(next)
      } else {
        value.append(byte)
      }
    }
    report(.unclosedQuote, at: start..<rest.startIndex)
    return nil
  }

  private func bare(_ rest: inout ArraySlice<UInt8>) -> String? {
    String(decoding: DirectiveText.take(&rest) { !DirectiveText.isBlank($0) }, as: UTF8.self)
  }

  /// Words up to the next `key=`, or the end: those of a reason without quotes.
  private func skipWords(_ rest: inout ArraySlice<UInt8>) {
    while true {
      let next = rest.drop(while: DirectiveText.isBlank)
      let token = next.prefix { !DirectiveText.isBlank($0) }
      guard let first = token.first, first != UInt8(ascii: "#"), !token.contains(UInt8(ascii: "=")) else { return }
      rest = next.dropFirst(token.count)
    }
  }

  private mutating func reportUnknown(_ name: String, _ word: ArraySlice<UInt8>) {
    report(.unknownWord(name, nearest: Spelling.nearest(to: name, among: DirectiveText.words)), at: word)
  }

  private mutating func report(_ problem: SuppressionProblem, at part: ArraySlice<UInt8>) {
    report(problem, at: part.indices)
  }

  private mutating func report(_ problem: SuppressionProblem, at place: Range<Int>? = nil) {
    problems.append(PlacedProblem(problem: problem, place: place))
  }

  private static func take(
    _ rest: inout ArraySlice<UInt8>, while isWanted: (UInt8) -> Bool
  ) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: isWanted)
    rest = rest.dropFirst(taken.count)
    return taken
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
