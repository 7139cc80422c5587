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
  func regexInOperator(at slash: Int, operatorStart: Int, operatorEnd: Int) -> Int? {
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
    let end = RegexScan(base: base, count: count, slash: slash, pounds: pounds, isMultiline: isMultiline)
      .end(isCertain: isCertain)
    if end == nil, isMultiline { unclosedRegexPounds = pounds }
    return end ?? (pounds > 0 ? lineEnd(slash) : nil)
  }

  private func bareRegexEnd(at slash: Int, isCertain: Bool) -> Int? {
    let scan = RegexScan(base: base, count: count, slash: slash, pounds: 0, isMultiline: false)
    return scan.end(isCertain: isCertain)
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

/// Looks for the end of one regex literal.
private struct RegexScan {
  let base: UnsafePointer<UInt8>
  let count: Int
  let slash: Int
  let pounds: Int
  let isMultiline: Bool

  /// The offset after the literal; nil where it has no end, or where what follows shows that this is an
  /// operator and `isCertain` does not say otherwise.
  func end(isCertain: Bool) -> Int? {
    var at = slash &+ 1
    if pounds == 0 {
      if !isCertain, base[at] == 0x20 || base[at] == 0x09 { return nil }
      if base[at] == 0x2A || base[at] == 0x2F { return nil }
      if slash > 0, base[slash &- 1] == 0x2A { return nil }
    }
    var groups = 0
    var classes = 0
    while at < count {
      switch base[at] {
      case 0x2F:
        if let end = closingEnd(at) {
          if pounds > 0 { return end }
          if base[end] == 0x2A || base[end] == 0x2F { return nil }
          let endsBlank = (base[at &- 1] == 0x20 || base[at &- 1] == 0x09) && base[at &- 2] != 0x5C
          return endsBlank && !isCertain ? nil : end
        }
      case 0x0A, 0x0D:
        if !isMultiline { return isCertain && pounds == 0 ? at : nil }
      case 0x5C:
        at &+= 1
        if at < count, base[at] == 0x0A || base[at] == 0x0D, !isMultiline { continue }
      case 0x28 where classes == 0: groups &+= 1
      case 0x29 where classes == 0:
        if groups == 0, !isCertain { return nil }
        groups = max(0, groups &- 1)
      case 0x5B: classes &+= 1
      case 0x5D: classes = max(0, classes &- 1)
      default: break
      }
      at &+= 1
    }
    return nil
  }

  private func closingEnd(_ slash: Int) -> Int? {
    var end = slash &+ 1
    if pounds == 0 { return end }
    while base[end] == 0x23 { end &+= 1 }
    return end &- slash &- 1 >= pounds ? end : nil
  }
}
