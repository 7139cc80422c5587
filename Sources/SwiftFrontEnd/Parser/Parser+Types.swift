import SourceText
import SyntaxFacts

/// Types. The names in them are uses as types; they leave nothing in the skeleton.
extension Parser {
  /// A type; gives its text.
  mutating func typeText() -> NameID {
    let first = index
    let start = token.start
    type()
    // The first token may have been parted (`>` of what is around).
    return tokens[first].start == start ? text(from: first) : .none
  }

  @inline(__always)
  mutating func type() {
    if kind == .name, tokens[index &+ 1].kind.endsTypeName, depth < Parser.maximumDepth {
      let named = token
      advance()
      let name = name(named)
      if source[Int(named.start)] != 0x60 { plainType = (name, named.start, named.end) }
      use(name, at: named.start, .type)
    } else {
      typeInFull()
    }
  }

  private mutating func typeInFull() {
    guard enter() else { return }
    defer { leave() }
    let outer = mode
    let count = facts.nodes.count
    mode = ExpressionMode()
    specifiers()
    compositionType()
    if isFunctionArrow {
      _ = typeEffects()
      if eat(.arrow) { type() }
    }
    mode = outer
    if facts.nodes.count > count { facts.nodes.removeSubrange(count...) }
  }

  /// Attributes and words before a type.
  private mutating func specifiers() {
    while true {
      switch kind {
      case .inout, .repeat: advance()
      case .at: typeAttribute()
      case .borrowing, .consuming, .isolated, .sending, .constant, .owned, .shared, .each, .local:
        guard typeFollows(index + 1) else { return }
        advanceKeyword()
      case .nonisolated where typeFollows(index + 1) || peek() == .leftParenthesis,
        .dependsOn where peek() == .leftParenthesis:
        advanceKeyword()
        if kind == .leftParenthesis { skipOne() }
      default: return
      }
    }
  }

  /// An attribute before a type. `@escaping` and its like take no arguments: a bracket right after them
  /// begins the type.
  private mutating func typeAttribute() {
    let names: [StaticString] = [
      "escaping", "autoclosure", "noescape", "Sendable", "unchecked", "retroactive", "preconcurrency",
      "noDerivative", "_local", "_noMetadata",
    ]
    guard names.contains(where: { isWord($0, tokens[index + 1]) }) else {
      attribute()
      return
    }
    advance()
    advance()
  }

  /// Whether a type may begin at that token.
  mutating func typeFollows(_ number: Int) -> Bool {
    let token = tokens[number]
    switch token.kind {
    case .leftParenthesis, .leftSquare, .at, .Any, .`Self`, .wildcard, .inout: return true
    case .prefixOperator: return source[Int(token.start)] == 0x7E
    default: return token.kind.isName
    }
  }

  private var isFunctionArrow: Bool {
    mutating get {
      switch kind {
      case .arrow: return true
      case .throws, .rethrows, .async, .reasync: return tokens[afterEffects(index)].kind == .arrow
      default: return false
      }
    }
  }

  /// `async throws(E)`; gives the effects.
  mutating func typeEffects() -> (effects: Effects, thrown: NameID) {
    var effects: Effects = []
    var thrown = NameID.none
    while isEffect(kind) {
      switch kind {
      case .throws: effects.insert(.throws)
      case .rethrows: effects.insert(.rethrows)
      case .reasync: effects.insert(.async)
      default: effects.insert(.async)
      }
      let takesType = kind == .throws
      advanceKeyword()
      if takesType, kind == .leftParenthesis {
        advance()
        thrown = typeText()
        closeBracket(.rightParenthesis)
      }
    }
    return (effects, thrown)
  }

  /// `some A & B?`
  private mutating func compositionType() {
    if kind == .some || kind == .any || kind == .each, typeFollows(index + 1) { advanceKeyword() }
    simpleType(withMembers: true)
    while kind == .binaryOperator || kind == .prefixAmpersand || kind == .postfixOperator, isOperator("&") {
      advance()
      if kind == .some || kind == .any, typeFollows(index + 1) { advanceKeyword() }
      simpleType(withMembers: true)
    }
  }

  mutating func simpleType(withMembers: Bool) {
    while kind.isOperator, source[Int(token.start)] == 0x7E { _ = eatPrefix(0x7E) }
    switch kind {
    case .leftParenthesis: bracketed(by: .rightParenthesis) { $0.typeElement() }
    case .leftSquare: collectionType()
    case .wildcard: advance()
    default:
      guard kind.isName || kind == .`Self` || kind == .Any || kind == .`self` || kind == .colonColon else {
        return unexpected()
      }
      namedType(withMembers: withMembers)
    }
    typeSuffixes(withMembers: withMembers)
  }

  /// `.Type`, `?`, `!`, and members of what is no name: `[A].Index`.
  private mutating func typeSuffixes(withMembers: Bool) {
    while true {
      switch kind {
      case .postfixQuestion where withMembers, .exclamation where withMembers: _ = eatOptionalMark()
      case .period where peek().isMetatype || (withMembers && peek().isWord):
        advance()
        if kind.isMetatype { advanceKeyword() } else { advance() }
        if startsWith(0x3C) { genericArguments() }
      case .postfixOperator where source[Int(token.start)] == 0x3F || source[Int(token.start)] == 0x21:
        split()
      default: return
      }
    }
  }

  /// `A.B<C>.D`, used by its path without the arguments.
  private mutating func namedType(withMembers: Bool) {
    let start = token.start
    let floor = parts.count
    if kind == .colonColon { advance() }
    parts.append(index)
    advance()
    while true {
      if startsWith(0x3C), kind != .name { genericArguments() }
      guard kind == .period || kind == .colonColon, withMembers, peek().isWord, !peek().isMetatype else {
        break
      }
      advance()
      parts.append(index)
      advance()
    }
    use(path(above: floor), at: start, .type)
  }

  /// In brackets: `label name: Type... = default`
  private mutating func typeElement() {
    while kind == .inout { advance() }
    if kind.isWord, peek() == .colon {
      advanceName()
      advance()
    } else if kind.isWord, peek().isWord, peek(2) == .colon {
      advanceName()
      advanceName()
      advance()
    }
    type()
    if kind.isOperator, isOperator("...") { advance() }
    if eat(.equal) { flush(expression()) }
  }

  /// `[A]`, `[A: B]`, `[3 of A]`
  private mutating func collectionType() {
    let isInline = isInlineArrayType
    advance()
    if isInline {
      typeOrNumber()
      advanceKeyword()
    } else if kind == .integer || kind == .prefixOperator {
      flush(expression())
      if kind == .of { advanceKeyword() }
    }
    type()
    if kind == .of, !isInline {
      advanceKeyword()
      type()
    }
    if eat(.colon) { type() }
    closeBracket(.rightSquare)
  }

  // MARK: Generic arguments

  /// `<A, 3, repeat each T>`
  mutating func genericArguments() {
    guard enter() else { return }
    defer { leave() }
    _ = eatPrefix(0x3C)
    while !startsWith(0x3E), kind != .end {
      genericArgument()
      if !eat(.comma) { break }
    }
    if !eatPrefix(0x3E) { unexpected() }
  }

  private mutating func genericArgument() {
    if kind.isOperator, peek() == .integer, source[Int(token.start)] == 0x2D { advance() }
    typeOrNumber()
  }

  /// A type, or the number that an integer parameter is given.
  private mutating func typeOrNumber() {
    if kind == .integer { advance() } else { type() }
  }

  // MARK: Generic parameters and requirements

  /// `<T: A, each U, let n: Int>`
  mutating func genericParameters() -> Slice {
    guard kind.isOperator, source[Int(token.start)] == 0x3C, eatPrefix(0x3C) else { return Slice() }
    let floor = listed.count
    while !startsWith(0x3E), kind != .end {
      listed.append(genericParameter())
      if !eat(.comma) { break }
    }
    whereClause()
    if !eatPrefix(0x3E) { unexpected() }
    return list(above: floor)
  }

  /// Gives its text.
  private mutating func genericParameter() -> NameID {
    let first = index
    attributes()
    if kind == .each, peek().isName { advanceKeyword() }
    if kind == .let { advance() }
    if kind.isName { advance() } else { unexpected() }
    if kind.isOperator, isOperator("...") { advance() }
    if eat(.colon) { type() }
    if eat(.equal) { type() }
    return text(from: first)
  }

  mutating func whereClause() {
    guard eat(.where) else { return }
    repeat {
      let before = index
      requirement()
      if index == before { break }
    } while eat(.comma)
  }

  /// `A: B`, `A == B`; `A = B` is a mistake.
  private mutating func requirement() {
    attributes()
    type()
    if eat(.colon) {
      type()
      if kind == .leftParenthesis, !token.startsLine { skipOne() }
    } else if kind.isOperator, isOperator("==") {
      advance()
      typeOrNumber()
    } else if eat(.equal) {
      type()
    }
  }
}

extension TokenKind {
  /// Behind a name it shows that this is all of a type.
  @inline(__always)
  fileprivate var endsTypeName: Bool {
    switch self {
    case .comma, .rightParenthesis, .rightSquare, .leftBrace, .rightBrace, .colon, .equal, .semicolon, .in, .where,
      .else, .let, .var, .func, .case, .at:
      true
    default: false
    }
  }

  /// `Type` or `Protocol`, behind the dot of a type.
  @inline(__always)
  fileprivate var isMetatype: Bool { self == .typeMetatype || self == .protocolMetatype }
}
