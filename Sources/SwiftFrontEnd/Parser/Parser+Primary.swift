import SourceText
import SyntaxFacts

extension Parser {
  /// An operand by itself, which stands where `place` says.
  mutating func primary(_ place: Expectation) -> Operand {
    let start = token
    switch kind {
    case .integer, .float, .true, .false, .nil, .string, .regex:
      advance()
      return Operand(
        shape: .literal, name: .none, value: shortLiteral(start.start, start.end), start: start.start,
        end: start.end)
    case .stringStart:
      interpolatedString()
      return Operand(shape: .literal, name: .none, value: .other, start: start.start, end: previousEnd)
    case .dollarName: return closureParameter()
    case .`self`, .`Self`, .super, .Any, .`init`: return namePath()
    case .wildcard:
      advance()
      return .plain(mode.inPattern ? .absent : .other, start.start, start.end)
    case .leftParenthesis: return tuple()
    case .leftSquare: return collection()
    case .leftBrace: return closure(closureContext(place))
    case .period: return implicitMember(place)
    case .pound: return macroExpansion()
    case .poundAvailable, .poundUnavailable: return availability()
    case .colonColon:
      advance()
      return kind.isWord ? namePath() : .plain(.other, start.start, previousEnd)
    case .prefixOperator where source[Int(start.start)] == 0x7E:
      type()
      return .plain(.other, start.start, previousEnd)
    default: return kind.isName ? boundOrRead(place) : missing()
    }
  }

  private mutating func missing() -> Operand {
    let start = token.start
    unexpected()
    if kind == .unexpected || kind == .backtick { advance() }
    return .plain(.other, start, start)
  }

  /// A name: within `let` or `var` of a pattern, one that nothing follows is bound.
  private mutating func boundOrRead(_ place: Expectation) -> Operand {
    guard mode.bindsNames else { return namePath() }
    switch peek() {
    case .period, .leftParenthesis, .leftSquare: return namePath()
    default: break
    }
    let bound = token
    let type = text(of: place)
    self.bound.append(BoundName(name: name(bound), context: type, start: bound.start, end: bound.end))
    advance()
    return .plain(.absent, bound.start, bound.end)
  }

  /// Literals longer than this are not kept as text.
  private static var longestLiteral: UInt32 { 120 }

  mutating func shortLiteral(_ start: UInt32, _ end: UInt32) -> ValueRef {
    guard end &- start <= Parser.longestLiteral else { return .literal(.none) }
    return .literal(intern(Int(start), count: Int(end &- start)))
  }

  /// `.member`: a path that begins with its dot.
  private mutating func implicitMember(_ place: Expectation) -> Operand {
    let start = token.start
    let type = text(of: place)
    advance()
    guard kind.isWord || kind == .integer else {
      unexpected()
      return .plain(.other, start, previousEnd)
    }
    if kind != .`init`, kind != .`self`, kind != .`Self` { tokens[index].marks |= Token.Mark.name }
    let operand = namePath()
    var member = Operand.path(dotted(operand, from: start), start, operand.end)
    member.context = type
    return member
  }

  /// The path of `operand` behind the dot at `start`.
  private mutating func dotted(_ operand: Operand, from start: UInt32) -> NameID {
    let whole = Int(operand.end &- start)
    // Mostly it stands in the source as it is called: a path only ever leaves out what is written.
    if facts.names.bytes(of: operand.name).count == whole &- 1 { return intern(Int(start), count: whole) }
    scratch.removeAll()
    scratch.append(0x2E)
    append(operand.name)
    return internScratch()
  }

  /// `$0`
  private mutating func closureParameter() -> Operand {
    let digit = source[Int(token.start) + 1]
    var operand = namePath()
    if (0x30...0x39).contains(digit) { operand.context = context.closure }
    return operand
  }

  // MARK: Strings

  private mutating func interpolatedString() {
    advance()
    let outer = mode
    mode = ExpressionMode()
    defer { mode = outer }
    while true {
      switch kind {
      case .stringMiddle: advance()
      case .interpolationStart: interpolation()
      case .stringEnd: return advance()
      default: return
      }
    }
  }

  private mutating func interpolation() {
    let closer = Int(token.partner)
    advance()
    if enter() {
      let floor = labels.count
      let first = facts.nodes.count
      arguments(until: .interpolationEnd)
      labels.removeSubrange(floor...)
      // No call takes what is interpolated.
      if facts.nodes.count > first, facts.nodes[facts.nodes.count - 1].kind == .argument {
        releaseArguments(since: first)
      }
      leave()
    }
    if kind != .interpolationEnd { unexpected() }
    jump(to: closer)
    _ = eat(.interpolationEnd)
  }

  /// Makes the arguments that no call takes reads of their operands.
  private mutating func releaseArguments(since first: Int) {
    var number = facts.nodes.count - 1
    while number >= first, facts.nodes[number].kind == .argument {
      let node = facts.nodes[number]
      facts.nodes[number].name = .none
      facts.nodes[number].value = .absent
      facts.nodes[number].kind = .nothing
      if let name = node.value.asName {
        facts.nodes[number].kind = .read
        facts.nodes[number].name = name
      }
      number = Int(node.first) - 1
    }
  }

  // MARK: Brackets

  private mutating func tuple() -> Operand {
    let start = token.start
    let outer = mode
    mode.inCondition = false
    defer { mode = outer }
    let wasTarget = mayBeTarget
    advance()
    if eat(.rightParenthesis) { return .plain(.other, start, previousEnd) }
    let operand = tupleElement()
    mayBeTarget = wasTarget
    if eat(.rightParenthesis) { return parenthesized(operand, from: start) }
    flushElement(operand)
    while eat(.comma), kind != .rightParenthesis {
      let before = index
      let element = tupleElement()
      mayBeTarget = wasTarget
      flushElement(element)
      if index == before { break }
    }
    closeBracket(.rightParenthesis)
    return .plain(.other, start, previousEnd)
  }

  /// What the brackets behind us come to, with `operand` alone in them.
  private mutating func parenthesized(_ operand: Operand, from start: UInt32) -> Operand {
    var operand = operand
    switch kind {
    case .period, .leftParenthesis, .leftSquare, .leftBrace:
      // `(a).b` and `(a)(b)`: in brackets, so no path goes on from it.
      if operand.shape == .path { flush(operand) }
      if operand.shape == .path || operand.shape == .literal {
        operand = .plain(.other, start, previousEnd)
      }
    default: break
    }
    if operand.shape == .literal { operand.shape = .plain }
    return operand
  }

  private mutating func tupleElement() -> Operand {
    skipLabel()
    if kind.isOperator || kind == .equal, peek() == .comma || peek() == .rightParenthesis {
      let start = token
      advance()
      return .plain(.other, start.start, start.end)
    }
    return expression()
  }

  /// An array or a dictionary, or a type that looks like one.
  private mutating func collection() -> Operand {
    let start = token.start
    if isInlineArrayType {
      type()
      return .plain(.other, start, previousEnd)
    }
    let outer = mode
    mode.inCondition = false
    advance()
    if kind == .colon, peek() == .rightSquare { advance() }
    elements(until: .rightSquare) { $0.collectionElement() }
    mode = outer
    closeBracket(.rightSquare)
    return .plain(.other, start, previousEnd)
  }

  private mutating func collectionElement() {
    flushElement(expression())
    if eat(.colon) { flushElement(expression()) }
  }

  /// `[3 of Int]`
  var isInlineArrayType: Bool {
    mutating get {
      guard peek().isName || peek() == .integer || peek() == .wildcard else { return false }
      return peek(2) == .of && !tokens[index + 2].startsLine && tokens[index + 3].kind != .rightSquare
        && tokens[index + 3].kind != .comma
    }
  }

  // MARK: Macros and availability

  /// `#name`, `#name<T>(…) { … }`
  private mutating func macroExpansion() -> Operand {
    let start = token.start
    advance()
    guard kind.isWord, !token.startsLine else {
      unexpected()
      return .plain(.other, start, previousEnd)
    }
    let operand = namePath()
    scratch.removeAll()
    scratch.append(0x23)
    append(operand.name)
    let name = internScratch()
    // Without arguments it is no path that anything could be written to.
    if kind == .leftParenthesis || kind == .leftBrace { return .path(name, start, operand.end) }
    use(name, at: start, .called)
    return .plain(.other, start, operand.end)
  }

  private mutating func availability() -> Operand {
    let start = token.start
    advance()
    availabilityArguments()
    return .plain(.other, start, previousEnd)
  }

  mutating func availabilityArguments() {
    guard kind == .leftParenthesis else { return }
    markVersions()
    skipOne()
  }

  // MARK: Key paths

  /// `\Type.member[0]?.other`, `\.member`
  mutating func keyPath() -> Operand {
    let start = token.start
    advance()
    let floor = parts.count
    let hasRoot = kind != .period && !(kind.isOperator && source[Int(token.start)] == 0x2E)
    if hasRoot { keyPathRoot() }
    let isPlainRoot = parts.count > floor
    keyPathComponents()
    if parts.count > floor {
      scratch.removeAll()
      if hasRoot, !isPlainRoot { scratch.append(0x5F) }
      if !isPlainRoot { scratch.append(0x2E) }
      appendPath(above: floor)
      let name = internScratch()
      use(name, at: start, .read)
    }
    return .plain(.other, start, previousEnd)
  }

  private mutating func keyPathRoot() {
    guard kind.isWord else { return simpleType(withMembers: false) }
    parts.append(index)
    advance()
    if kind.isOperator, source[Int(token.start)] == 0x3C, isGenericArguments() { genericArguments() }
  }

  private mutating func keyPathComponents() {
    /// Members alone were read so far: together they are a path.
    var isPath = true
    while true {
      switch kind {
      case .leftSquare where !token.startsLine:
        isPath = false
        keyPathSubscript()
      case .period where peek() == .leftSquare: advance()
      case .period where peek().isWord || peek() == .integer: keyPathMember(ofPath: isPath)
      case .postfixQuestion, .exclamation: _ = eatOptionalMark()
      default:
        guard kind.isOperator, isOptionalChain else { return }
        optionalChain()
      }
    }
  }

  /// `.member`, `.member<T>`, `.method(label:)`
  private mutating func keyPathMember(ofPath isPath: Bool) {
    advance()
    if isPath { parts.append(index) }
    advanceMember()
    if kind.isOperator, source[Int(token.start)] == 0x3C, isGenericArguments() { genericArguments() }
    if kind == .leftParenthesis, !token.startsLine, isKeyPathLabels { skipOne() }
  }

  /// Passes over `.?.?!`; the dot that may be its last byte begins the next component.
  private mutating func optionalChain() {
    while token.end - token.start > 1 { split() }
    if kind != .period { advance() }
  }

  private var isKeyPathLabels: Bool {
    mutating get {
      peek() == .rightParenthesis || (peek().isWord && peek(2) == .colon)
    }
  }

  /// `.?.?!`: an operator of dots and optional marks.
  private var isOptionalChain: Bool {
    mutating get {
      for offset in token.start..<token.end {
        switch source[Int(offset)] {
        case 0x2E, 0x21, 0x3F: continue
        default: return false
        }
      }
      return true
    }
  }

  private mutating func keyPathSubscript() {
    let outer = mode
    mode = ExpressionMode()
    bracketed(by: .rightSquare) { parser in
      parser.skipLabel()
      parser.flush(parser.expression())
    }
    mode = outer
  }
}
