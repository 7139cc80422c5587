import SyntaxFacts

/// A place within the tokens, for looking ahead: a token, and an offset in it where it has been parted.
private struct Cursor {
  var index: Int
  var offset: UInt32
}

extension Parser {
  /// Whether `<` at hand begins generic arguments: a list of types up to its `>`, and after that something
  /// that may follow such a list. A `<` that does not is marked, so that it is asked about only once.
  mutating func isGenericArguments() -> Bool {
    if token.marks & Token.Mark.notGeneric != 0 { return false }
    var cursor = Cursor(index: index, offset: token.start)
    var budget = GenericScan(source: source, tokens: tokens)
    guard budget.genericArguments(&cursor, depth: 0) else { return false }
    return budget.mayFollowGenericArguments(cursor)
  }
}

/// Reads types without effect.
private struct GenericScan {
  let source: UnsafePointer<UInt8>
  let tokens: UnsafeMutablePointer<Token>

  init(source: UnsafePointer<UInt8>, tokens: UnsafeMutablePointer<Token>) {
    self.source = source
    self.tokens = tokens
  }

  /// Types nested deeper than this in an expression are not taken for types.
  private static let maximumDepth = 64

  private func kind(_ at: Cursor) -> TokenKind { tokens[at.index].kind }
  private func byte(_ at: Cursor) -> UInt8 { source[Int(at.offset)] }

  private func isAt(_ byte: UInt8, _ at: Cursor) -> Bool {
    self.byte(at) == byte && (kind(at).isOperator || tokens[at.index].end - at.offset == 1 || isParted(at))
  }

  private func isParted(_ at: Cursor) -> Bool { at.offset != tokens[at.index].start }

  private func next(_ at: inout Cursor) {
    if kind(at) == .end { return }
    at.index += 1
    at.offset = tokens[at.index].start
  }

  private func eatByte(_ byte: UInt8, _ at: inout Cursor) -> Bool {
    guard isAt(byte, at) else { return false }
    if tokens[at.index].end - at.offset <= 1 { next(&at) } else { at.offset += 1 }
    return true
  }

  mutating func genericArguments(_ at: inout Cursor, depth: Int) -> Bool {
    let opening = at.index
    if tokens[opening].marks & Token.Mark.notGeneric != 0 { return false }
    guard eatByte(0x3C, &at) else { return false }
    var fits = true
    while fits, !isAt(0x3E, at) {
      fits = genericArgument(&at, depth: depth)
      guard fits, kind(at) == .comma, !isParted(at) else { break }
      next(&at)
    }
    if fits, eatByte(0x3E, &at) { return true }
    tokens[opening].marks |= Token.Mark.notGeneric
    return false
  }

  private mutating func genericArgument(_ at: inout Cursor, depth: Int) -> Bool {
    if kind(at) == .integer {
      next(&at)
      return true
    }
    if byte(at) == 0x2D, tokens[at.index + 1].kind == .integer {
      next(&at)
      next(&at)
      return true
    }
    return type(&at, depth: depth + 1)
  }

  private mutating func type(_ at: inout Cursor, depth: Int) -> Bool {
    guard depth < GenericScan.maximumDepth else { return false }
    skipSpecifiers(&at)
    guard simpleType(&at, depth: depth) else { return false }
    while isAt(0x26, at), tokens[at.index].end - at.offset == 1 {
      _ = eatByte(0x26, &at)
      guard simpleType(&at, depth: depth) else { return false }
    }
    var ahead = at
    while !isParted(ahead), isEffect(kind(ahead)) {
      next(&ahead)
      if kind(ahead) == .leftParenthesis { skipBracket(&ahead) }
    }
    let isArrow = kind(ahead) == .arrow && !isParted(ahead)
    let isPartedArrow = isParted(ahead) && byte(ahead) == 0x2D && source[Int(ahead.offset) + 1] == 0x3E
    guard isArrow || isPartedArrow else { return true }
    at = ahead
    next(&at)
    return type(&at, depth: depth + 1)
  }

  private func isEffect(_ kind: TokenKind) -> Bool {
    switch kind {
    case .async, .reasync, .throws, .rethrows: true
    default: false
    }
  }

  private func skipBracket(_ at: inout Cursor) {
    let partner = Int(tokens[at.index].partner)
    if partner > at.index { at = Cursor(index: partner, offset: tokens[partner].start) }
    next(&at)
  }

  private func skipSpecifiers(_ at: inout Cursor) {
    while !isParted(at) {
      switch kind(at) {
      case .inout, .repeat: next(&at)
      case .at: skipAttribute(&at)
      case .some, .any, .each, .borrowing, .consuming, .isolated, .sending, .owned, .shared, .nonisolated:
        guard isSpecifier(at) else { return }
        let takesArguments = kind(at) == .nonisolated
        next(&at)
        if takesArguments, kind(at) == .leftParenthesis { skipBracket(&at) }
      default: return
      }
    }
  }

  private func skipAttribute(_ at: inout Cursor) {
    next(&at)
    next(&at)
    while kind(at) == .period {
      next(&at)
      next(&at)
    }
    let touches = tokens[at.index].start == tokens[at.index - 1].end
    if kind(at) == .leftParenthesis, touches { skipBracket(&at) }
  }

  /// Whether the word at the cursor says something of the type after it, and is no type itself.
  private func isSpecifier(_ at: Cursor) -> Bool {
    let after = tokens[at.index + 1]
    switch after.kind {
    case .Any, .`Self`, .leftSquare: return true
    case .leftParenthesis: return kind(at) == .any || kind(at) == .some || kind(at) == .nonisolated
    case .prefixOperator: return source[Int(after.start)] == 0x7E
    default: return after.kind.isName
    }
  }

  private mutating func simpleType(_ at: inout Cursor, depth: Int) -> Bool {
    if isAt(0x7E, at) { _ = eatByte(0x7E, &at) }
    if isParted(at) { return false }
    switch kind(at) {
    case .leftParenthesis: guard tupleType(&at, depth: depth) else { return false }
    case .leftSquare: guard collectionType(&at, depth: depth) else { return false }
    case .wildcard: next(&at)
    case .Any, .`Self`: guard typeName(&at, depth: depth) else { return false }
    default: guard kind(at).isName, typeName(&at, depth: depth) else { return false }
    }
    return typeSuffixes(&at, depth: depth)
  }

  /// A word and its generic arguments.
  private mutating func typeName(_ at: inout Cursor, depth: Int) -> Bool {
    next(&at)
    return !isAt(0x3C, at) || genericArguments(&at, depth: depth + 1)
  }

  /// Members and optional marks.
  private mutating func typeSuffixes(_ at: inout Cursor, depth: Int) -> Bool {
    while true {
      if kind(at) == .period || kind(at) == .colonColon, !isParted(at) {
        next(&at)
        guard kind(at).isWord, typeName(&at, depth: depth) else { return false }
      } else if !eatOptionalMark(&at) {
        return true
      }
    }
  }

  /// `?` or `!`, alone or at the front of an operator that stands right behind the type.
  private func eatOptionalMark(_ at: inout Cursor) -> Bool {
    guard isAt(0x3F, at) || isAt(0x21, at), kind(at) != .infixQuestion else { return false }
    let isAlone = tokens[at.index].end - at.offset == 1
    guard isAlone || isParted(at) || kind(at) == .postfixQuestion || kind(at) == .postfixOperator else {
      return false
    }
    return eatByte(0x3F, &at) || eatByte(0x21, &at)
  }

  private mutating func tupleType(_ at: inout Cursor, depth: Int) -> Bool {
    next(&at)
    while kind(at) != .rightParenthesis {
      if kind(at).isWord, tokens[at.index + 1].kind == .colon {
        next(&at)
        next(&at)
      } else if kind(at).isWord, tokens[at.index + 1].kind.isWord, tokens[at.index + 2].kind == .colon {
        next(&at)
        next(&at)
        next(&at)
      }
      guard type(&at, depth: depth + 1) else { return false }
      if kind(at).isOperator, byte(at) == 0x2E { next(&at) }
      guard kind(at) == .comma else { break }
      next(&at)
    }
    guard kind(at) == .rightParenthesis else { return false }
    next(&at)
    return true
  }

  private mutating func collectionType(_ at: inout Cursor, depth: Int) -> Bool {
    next(&at)
    if kind(at) == .integer { next(&at) } else if !type(&at, depth: depth + 1) { return false }
    if kind(at) == .colon || kind(at) == .of {
      next(&at)
      guard type(&at, depth: depth + 1) else { return false }
    }
    guard kind(at) == .rightSquare else { return false }
    next(&at)
    return true
  }

  /// Whether the token at the cursor may follow generic arguments in an expression.
  func mayFollowGenericArguments(_ at: Cursor) -> Bool {
    if isParted(at) {
      let first = byte(at)
      if first == 0x3F || first == 0x21 { return true }
      return first == 0x26 && tokens[at.index].end - at.offset == 1
    }
    switch kind(at) {
    case .rightParenthesis, .rightSquare, .leftBrace, .rightBrace, .period, .comma, .semicolon, .end,
      .exclamation, .postfixQuestion, .colon, .interpolationEnd, .stringEnd:
      return true
    case .binaryOperator: return byte(at) == 0x26 && tokens[at.index].end - at.offset == 1
    case .leftParenthesis, .leftSquare: return !tokens[at.index].startsLine
    default: return false
    }
  }
}
