import SourceText
import SyntaxFacts

/// The tokens of a file with everything between them, parted as SwiftSyntax parts them: the delimiters and
/// the lines of a string are spans of their own, without the indentation that its closing delimiter sets.
struct TokenSpans {
  private let base: UnsafePointer<UInt8>
  private(set) var spans: [TokenSpan] = []
  /// Where the latest span ends.
  private var end = 0
  /// The strings that are open, outermost first.
  private var open: [OpenText] = []

  private struct OpenText {
    /// How far its closing delimiter is indented; -1 where it is a string of one line.
    var indent: Int
    /// How many `#` an escape has.
    var pounds: Int
  }

  /// `tokens` are those of the `count` bytes from `base` on, as the parser left them.
  init(_ tokens: UnsafeBufferPointer<Token>, splits: [UInt32], in base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    spans.reserveCapacity(tokens.count * 2)
    var split = 0
    for (number, token) in tokens.enumerated() {
      while split < splits.count, Int(splits[split]) <= Int(token.start) {
        fill(upTo: operatorStart(before: Int(splits[split])))
        add(.operator, upTo: Int(splits[split]))
        split += 1
      }
      fill(upTo: Int(token.start))
      add(token, number, tokens)
    }
    fill(upTo: count)
  }

  /// Where the operator that ends at `offset` begins: after what is blank or done.
  private func operatorStart(before offset: Int) -> Int {
    var at = offset - 1
    while at > end, base[at - 1] > 0x20 { at -= 1 }
    return at
  }

  private mutating func add(_ kind: TokenSpan.Kind, upTo next: Int) {
    guard next > end else { return }
    spans.append(
      TokenSpan(kind, ByteRange(UInt32(truncatingIfNeeded: end), UInt32(truncatingIfNeeded: next))))
    end = next
  }

  private mutating func add(_ token: Token, _ number: Int, _ tokens: UnsafeBufferPointer<Token>) {
    let upper = Int(token.end)
    switch token.kind {
    case .string: string(upper)
    case .stringStart:
      let start = end
      let isMultiline = opening(upper)
      let indent = isMultiline ? indentation(of: number, tokens) : -1
      open.append(OpenText(indent: indent, pounds: upper - start - (isMultiline ? 3 : 1)))
      if isMultiline { lineBreak() }
    case .stringMiddle:
      let isLast = number + 1 < tokens.count && tokens[number + 1].kind == .stringEnd
      text(upper, open.last ?? OpenText(indent: -1, pounds: 0), isLast: isLast)
    case .stringEnd:
      closing(upper)
      _ = open.popLast()
    case .interpolationStart:
      add(.operator, upTo: end + 1)
      add(.interpolatedStart, upTo: upper - 1)
      add(.operator, upTo: upper)
    case .regex: regex(upper)
    case .float where token.marks & Token.Mark.keyword != 0: version(upper)
    default: add(token.spanKind, upTo: upper)
    }
  }

  /// `10.15` in an availability: numbers with dots between them.
  private mutating func version(_ upper: Int) {
    var at = end
    while at < upper, base[at] != 0x2E { at += 1 }
    add(.number, upTo: at)
    add(.operator, upTo: min(upper, at + 1))
    add(.number, upTo: upper)
  }

  // MARK: Strings

  /// The `#`s and quotes at the end of the latest span up to `upper`; whether there are three quotes.
  private mutating func opening(_ upper: Int) -> Bool {
    var at = end
    while at < upper, base[at] == 0x23 { at += 1 }
    add(.interpolatedStart, upTo: at)
    add(.interpolatedStart, upTo: upper)
    return upper - at >= 3
  }

  private mutating func closing(_ upper: Int) {
    var at = end
    while at < upper, base[at] != 0x23 { at += 1 }
    add(.interpolatedEnd, upTo: at)
    add(.interpolatedEnd, upTo: upper)
  }

  private mutating func string(_ upper: Int) {
    var quote = end
    while quote < upper, base[quote] == 0x23 { quote += 1 }
    let pounds = quote - end
    var last = upper - pounds
    let isClosed = last > quote + 1 && base[last - 1] == base[quote]
    if !isClosed { last = upper }
    let isMultiline = isMultilineString(quote, last, isClosed)
    let width = isMultiline ? 3 : 1
    add(.interpolatedStart, upTo: quote)
    add(.interpolatedStart, upTo: min(upper, quote + width))
    let content = isClosed ? max(end, last - width) : last
    let indent = isMultiline ? indentation(endingAt: content) : -1
    if isMultiline { lineBreak() }
    text(content, OpenText(indent: indent, pounds: pounds), isLast: true)
    guard isClosed else { return }
    add(.interpolatedEnd, upTo: last)
    add(.interpolatedEnd, upTo: upper)
  }

  private func isMultilineString(_ quote: Int, _ last: Int, _ isClosed: Bool) -> Bool {
    guard base[quote] == 0x22, base[quote + 1] == 0x22, base[quote + 2] == 0x22 else { return false }
    if !isClosed { return true }
    guard last - quote >= 6 else { return false }
    return (quote..<last).contains { base[$0] == 0x0A || base[$0] == 0x0D }
  }

  /// How far the closing delimiter of the string that token `number` begins is indented; -1 where it does
  /// not stand alone on its line.
  private func indentation(of number: Int, _ tokens: UnsafeBufferPointer<Token>) -> Int {
    var open = 0
    for at in number..<tokens.count {
      if tokens[at].kind == .stringStart { open += 1 }
      if tokens[at].kind == .stringEnd {
        open -= 1
        if open == 0 { return indentation(endingAt: Int(tokens[at].start)) }
      }
    }
    return -1
  }

  private func indentation(endingAt offset: Int) -> Int {
    var at = offset
    while at > 0, base[at - 1] == 0x20 || base[at - 1] == 0x09 { at -= 1 }
    return at > 0 && (base[at - 1] == 0x0A || base[at - 1] == 0x0D) ? offset - at : -1
  }

  private mutating func lineBreak() {
    if base[end] == 0x0D, base[end + 1] == 0x0A { return add(.whitespace, upTo: end + 2) }
    if base[end] == 0x0A || base[end] == 0x0D { add(.whitespace, upTo: end + 1) }
  }

  /// The text of a string: a span for each of its lines, and for what ends with an escaped line break.
  private mutating func text(_ upper: Int, _ string: OpenText, isLast: Bool) {
    let literal = LiteralText(
      base: base, upper: upper, pounds: string.pounds, isMultiline: string.indent >= 0)
    while end < upper {
      if string.indent >= 0, base[end - 1] == 0x0A || base[end - 1] == 0x0D {
        skipIndent(string.indent, upper)
      }
      let part = literal.part(from: end)
      let isClosing = isLast && string.indent >= 0 && isBlank(part.next, upper)
      if isClosing, part.text < part.next {
        // The line break before the closing delimiter is no text.
        add(.interpolatedMiddle, upTo: part.text)
        add(.whitespace, upTo: upper)
      } else if part.isEscaped {
        add(.interpolatedMiddle, upTo: part.text)
        add(.whitespace, upTo: part.next)
      } else {
        add(.interpolatedMiddle, upTo: part.next)
      }
    }
  }

  private func isBlank(_ from: Int, _ upper: Int) -> Bool {
    (from..<upper).allSatisfy { base[$0] == 0x20 || base[$0] == 0x09 }
  }

  private mutating func skipIndent(_ indent: Int, _ upper: Int) {
    var at = end
    while at < min(upper, end + indent), base[at] == 0x20 || base[at] == 0x09 { at += 1 }
    add(.whitespace, upTo: at)
  }

  private mutating func regex(_ upper: Int) {
    var open = end
    while open < upper, base[open] == 0x23 { open += 1 }
    let pounds = open - end
    add(.string, upTo: open)
    add(.string, upTo: min(upper, open + 1))
    var last = upper
    while pounds > 0, last > end, base[last - 1] == 0x23 { last -= 1 }
    if last > end, base[last - 1] == 0x2F { add(.string, upTo: last - 1) }
    add(.string, upTo: last)
    add(.string, upTo: upper)
  }

  // MARK: Between tokens

  /// Adds what lies between two tokens.
  private mutating func fill(upTo limit: Int) {
    while end < limit {
      switch base[end] {
      case 0x2F where base[end + 1] == 0x2F:
        add(.comment, upTo: ByteScan.first(0x0A, or: 0x0D, in: base, from: end, count: limit))
      case 0x2F where base[end + 1] == 0x2A: add(.comment, upTo: blockCommentEnd(limit))
      case 0x0A: add(.lineBreak, upTo: end + 1)
      case 0x0D: add(.lineBreak, upTo: min(limit, end + (base[end + 1] == 0x0A ? 2 : 1)))
      default: add(.whitespace, upTo: whitespaceEnd(limit))
      }
    }
  }

  private func blockCommentEnd(_ limit: Int) -> Int {
    var depth = 1
    var at = end + 2
    while at < limit, depth > 0 {
      if base[at] == 0x2A, base[at + 1] == 0x2F {
        depth -= 1
        at += 2
      } else if base[at] == 0x2F, base[at + 1] == 0x2A {
        depth += 1
        at += 2
      } else {
        at += 1
      }
    }
    return min(at, limit)
  }

  private func whitespaceEnd(_ limit: Int) -> Int {
    var at = end + 1
    while at < limit, base[at] != 0x0A, base[at] != 0x0D, base[at] != 0x2F { at += 1 }
    return at
  }
}

extension Token {
  /// What it is called in `facts --tokens`.
  fileprivate var spanKind: TokenSpan.Kind {
    switch kind {
    case .integer, .float: .number
    case .unexpected: .unexpected
    case .shebang: .comment
    case .poundIf, .poundElseif, .poundElse, .poundEndif, .poundAvailable, .poundUnavailable,
      .poundSourceLocation:
      .keyword
    default:
      wordKind
    }
  }

  private var wordKind: TokenSpan.Kind {
    if marks & Mark.keyword != 0 || kind == .wildcard { return .keyword }
    if marks & Mark.name != 0 || kind.isName { return .name }
    return kind.isKeyword ? .keyword : .operator
  }
}
