import SyntaxFacts

/// Regex literals: `#/…/#`, which is always one, and `/…/`, which may as well be operators (SE-0354).
extension Lexer {
  /// `#`: a raw string, a regex literal, a directive, a macro.
  mutating func pound() {
    var end = position
    while base[end] == 0x23 { end &+= 1 }
    let pounds = end &- position
    if base[end] == 0x22 {
      position = end
      string(pounds: pounds)
      return
    }
    if base[end] == 0x2F, let regexEnd = regexEnd(at: end, pounds: pounds, isCertain: true) {
      let start = position
      position = regexEnd
      lines.addLineStarts(in: base, from: start, to: position)
      add(.regex, from: start)
      return
    }
    // All of the run at once: looking at it again for each would be quadratic.
    while position < end &- 1 { take(.pound, 1) }
    directive()
  }

  private mutating func directive() {
    let words: [(StaticString, TokenKind)] = [
      ("if", .poundIf), ("elseif", .poundElseif), ("else", .poundElse), ("endif", .poundEndif),
      ("available", .poundAvailable), ("unavailable", .poundUnavailable),
      ("sourceLocation", .poundSourceLocation),
    ]
    for (word, kind) in words where base[position &+ 1] == word.utf8Start[0] {
      guard matches(word, at: position + 1) else { continue }
      let next = base[position &+ 1 &+ word.utf8CodeUnitCount]
      let goesOn = classes[Int(next)] & ByteTable.identifierStart != 0
      if !goesOn { return take(kind, 1 &+ word.utf8CodeUnitCount) }
    }
    take(.pound, 1)
  }

  /// The end of a regex literal whose `/` at `slash` stands in what looks like an operator that is not
  /// bound on its left; nil where that is what it is.
  mutating func regexInOperator(at slash: Int, operatorStart: Int, operatorEnd: Int) -> Int? {
    if previousKind == .func || previousKind == .operator { return nil }
    var isCertain = false
    if !isRightBound(operatorEnd, isLeftBound: false) {
      let followsTry =
        tokenCount >= 2 && tokens[tokenCount &- 2].kind == .try
        && (previousKind == .postfixQuestion || previousKind == .exclamation)
      if !followsTry, !mayPrecedeRegex { return nil }
      switch previousKind {
      case .leftParenthesis, .interpolationStart, .leftSquare, .comma, .colon, .colonColon:
        isCertain = followsTry
      default: isCertain = true
      }
    }
    return bareRegexEnd(at: slash, isCertain: isCertain)
  }

  /// Whether an operand may follow the token before this place.
  private var mayPrecedeRegex: Bool {
    switch previousKind {
    case .end: return tokenCount == 0
    case .leftBrace, .leftParenthesis, .leftSquare, .interpolationStart, .prefixOperator, .prefixAmpersand,
      .binaryOperator, .equal, .semicolon, .comma, .colon, .infixQuestion, .unexpected, .poundIf,
      .poundElse, .poundElseif, .poundEndif:
      return true
    case .true, .false, .Any, .nil, .`self`, .`Self`, .super, .wildcard: return false
    default: return previousKind.isKeyword
    }
  }

  /// The end of the regex literal whose `/` is at `slash`, or nil where it is none. One that is certain
  /// to be a literal and has no end goes to the end of the line.
  mutating func regexEnd(at slash: Int, pounds: Int, isCertain: Bool) -> Int? {
    let isMultiline = pounds > 0 && startsMultiline(slash + 1)
    if isMultiline, pounds >= unclosedRegexPounds { return lineEnd(slash) }
    var scan = RegexScan(
      base: base, count: count, slash: slash, pounds: pounds, isMultiline: isMultiline, isCertain: isCertain)
    let end = scan.end()
    if end == nil, isMultiline { unclosedRegexPounds = pounds }
    return end ?? (pounds > 0 ? lineEnd(slash) : nil)
  }

  private func bareRegexEnd(at slash: Int, isCertain: Bool) -> Int? {
    var scan = RegexScan(
      base: base, count: count, slash: slash, pounds: 0, isMultiline: false, isCertain: isCertain)
    return scan.end()
  }

  private func startsMultiline(_ offset: Int) -> Bool {
    var at = offset
    while base[at] == 0x20 || base[at] == 0x09 { at &+= 1 }
    return base[at] == 0x0A || base[at] == 0x0D
  }

  private func lineEnd(_ offset: Int) -> Int {
    var at = offset
    while at < count, base[at] != 0x0A, base[at] != 0x0D { at &+= 1 }
    return at
  }
}
