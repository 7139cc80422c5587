import SourceText
import SyntaxFacts

/// Functions and classes, with their decorators, parameters and type parameters.
extension Parser {
  mutating func definition() {
    let start = token.start
    let decorators = decorators()
    var effects: Effects = []
    if kind == .async {
      effects.insert(.async)
      advance()
    }
    switch kind {
    case .def: function(start: start, decorators: decorators, effects: effects)
    case .class where effects.isEmpty: type(start: start, decorators: decorators)
    default: unexpected()
    }
  }

  /// `@…` lines; their expressions run where the definition stands.
  private mutating func decorators() -> [NameID] {
    var names: [NameID] = []
    while kind == .at {
      advance()
      let first = index
      flush(namedExpression())
      names.append(text(from: first, upTo: index))
      if !eat(.newline) {
        unexpected()
        while kind != .newline, kind != .end { advance() }
        _ = eat(.newline)
      }
      recovering = false
    }
    return names
  }

  private mutating func declare(
    _ kind: DeclarationKind, start: UInt32, decorators: [NameID], effects: Effects
  ) -> DeclarationID {
    let nameToken = token
    let isNamed = self.kind == .name
    let name = isNamed ? name(nameToken) : .none
    let id = DeclarationID(facts.surface.declarations.count)
    var modifiers = decorators.isEmpty ? [] : modifiers(of: decorators)
    if context.isConditional || context.isTypeOnly { modifiers.insert(.conditional) }
    var declaration = Declaration(
      kind: kind, access: access(of: nameToken), effects: effects, modifiers: modifiers, name: name,
      parent: context.scope, range: ByteRange(start, start),
      nameRange: ByteRange(nameToken.start, isNamed ? nameToken.end : nameToken.start))
    declaration.attributes = facts.list(decorators)
    facts.surface.declarations.append(declaration)
    if isNamed {
      use(name, at: nameToken.start, .written)
      advance()
    } else {
      unexpected()
    }
    return id
  }

  /// `_name` is private by custom, `__name__` public.
  @inline(__always)
  func access(of token: Token) -> Access {
    guard token.kind == .name, source[Int(token.start)] == 0x5F else { return .public }
    let length = token.end - token.start
    let isSpecial =
      length > 4 && source[Int(token.start) + 1] == 0x5F && source[Int(token.end) - 1] == 0x5F
      && source[Int(token.end) - 2] == 0x5F
    return isSpecial ? .public : .private
  }

  // MARK: Functions

  private mutating func function(start: UInt32, decorators: [NameID], effects: Effects) {
    advance()
    let id = declare(
      context.inClass ? .method : .function, start: start, decorators: decorators, effects: effects)
    let keyword = facts.surface.declarations[id.index].nameRange
    facts.surface.declarations[id.index].generics = typeParameters()
    facts.surface.declarations[id.index].parameters = parameters()
    if eat(.arrow) { facts.surface.declarations[id.index].type = annotation() }
    let outer = context
    let bodyFirst = facts.nodes.count
    context.scope = id
    context.functions += 1
    context.inClass = false
    context.lambdas = 0
    context.isConditional = false
    context.body = BodyShape(firstReturned: returned.count)
    context.blocks = 0
    body(of: id)
    markWrapped()
    returned.removeSubrange(context.body.firstReturned...)
    context = outer
    let node = facts.emit(
      .function, first: bodyFirst, start: keyword.lower, end: keyword.upper,
      name: NameID(rawValue: id.rawValue))
    if context.blocks == 1 {
      context.body.nested += 1
      context.body.nestedNode = node
    }
    finish(id, body: Slice(start: bodyFirst, count: node + 1 - bodyFirst))
  }

  /// A function that holds one nested function, returns it, and otherwise only returns names is a decorator:
  /// what it holds does not nest (SonarSource's exception for Python).
  private mutating func markWrapped() {
    guard context.body.nested == 1, context.body.others == 0 else { return }
    let node = context.body.nestedNode
    let wrapped = facts.surface.declarations[facts.nodes[node].declaration.index].nameRange
    let isReturned = (context.body.firstReturned..<returned.count).contains { number in
      let name = tokens[returned[number]]
      guard name.end - name.start == wrapped.upper - wrapped.lower else { return false }
      return (0..<wrapped.count).allSatisfy { source[Int(name.start) + $0] == source[Int(wrapped.lower) + $0] }
    }
    if isReturned { facts.nodes[node].detail |= SkeletonNode.Mark.wrapped }
  }

  /// The block of a declaration, noting whether it begins with a docstring.
  private mutating func body(of id: DeclarationID) {
    if kind == .colon {
      let isIndented = peek() == .newline && peek(2) == .indent
      if isDocstring(at: index + (isIndented ? 3 : 1)) {
        facts.surface.declarations[id.index].modifiers.insert(.documented)
      }
    }
    block()
  }

  /// Whether the statement from token `first` on is plain text alone: no bytes, no operator after it.
  @inline(__always)
  private func isDocstring(at first: Int) -> Bool {
    var at = first
    while tokens[at].kind == .string {
      let prefix = source[Int(tokens[at].start)] | 0x20
      let second = source[Int(tokens[at].start) + 1] | 0x20
      if prefix == 0x62 || (prefix == 0x72 && second == 0x62) { return false }
      at += 1
    }
    return at > first && (tokens[at].kind == .newline || tokens[at].kind == .semicolon)
  }

  private mutating func finish(_ id: DeclarationID, body: Slice) {
    facts.surface.declarations[id.index].range.upper = lastMeaningfulEnd
    facts.surface.declarations[id.index].body = body
  }

  /// End of the last token that is text: line ends and dedents do not belong to what they end.
  @inline(__always)
  private var lastMeaningfulEnd: UInt32 {
    var at = index
    while at > 0 {
      at -= 1
      switch tokens[at].kind {
      case .newline, .dedent, .indent, .end: continue
      default: return tokens[at].end
      }
    }
    return 0
  }

  /// `(…)` after the name of a function.
  private mutating func parameters() -> Slice {
    let start = facts.surface.parameters.count
    expect(.leftParenthesis)
    var isKeywordOnly = false
    while kind != .rightParenthesis {
      let before = index
      parameter(since: start, isKeywordOnly: &isKeywordOnly)
      if !eat(.comma) || index == before { break }
    }
    closeBracket(.rightParenthesis)
    return Slice(start: start, count: facts.surface.parameters.count - start)
  }

  private mutating func parameter(since start: Int, isKeywordOnly: inout Bool) {
    switch kind {
    case .slash:
      advance()
      for number in start..<facts.surface.parameters.count {
        facts.surface.parameters[number].kind = .positionalOnly
      }
    case .star:
      advance()
      if kind == .name { namedParameter(.variadic) }
      isKeywordOnly = true
    case .doubleStar:
      advance()
      namedParameter(.keywordVariadic)
    default:
      namedParameter(isKeywordOnly ? .keywordOnly : .positionalOrKeyword)
    }
  }

  private mutating func namedParameter(_ parameterKind: ParameterKind) {
    guard kind == .name else { return unexpected() }
    let nameToken = token
    let name = name(nameToken)
    advance()
    var parameter = Parameter(
      kind: parameterKind, name: name, label: name, range: ByteRange(nameToken.start, nameToken.end))
    if eat(.colon) { parameter.type = annotation() }
    if eat(.assign) {
      let first = index
      flush(expression())
      parameter.defaultValue = text(from: first, upTo: index)
    }
    facts.surface.parameters.append(parameter)
  }

  /// `[T, *Ts, **P]` with bounds and defaults (PEP 695, PEP 696).
  mutating func typeParameters() -> Slice {
    guard kind == .leftBracket else { return Slice() }
    advance()
    var names: [NameID] = []
    while kind != .rightBracket {
      let first = index
      if kind == .star || kind == .doubleStar { advance() }
      expect(.name)
      if eat(.colon) { _ = annotation() }
      if eat(.assign) { _ = annotation() }
      names.append(text(from: first, upTo: index))
      if !eat(.comma) || index == first { break }
    }
    closeBracket(.rightBracket)
    return facts.list(names)
  }

  // MARK: Classes

  private mutating func type(start: UInt32, decorators: [NameID]) {
    noteOtherStatement()
    advance()
    let id = declare(.class, start: start, decorators: decorators, effects: [])
    let nameRange = facts.surface.declarations[id.index].nameRange
    facts.surface.declarations[id.index].generics = typeParameters()
    facts.surface.declarations[id.index].inherits = bases()
    let outer = context
    let bodyFirst = facts.nodes.count
    context.scope = id
    context.inClass = true
    context.lambdas = 0
    context.isConditional = false
    body(of: id)
    context = outer
    let node = facts.emit(
      .type, first: bodyFirst, start: nameRange.lower, end: nameRange.upper,
      name: NameID(rawValue: id.rawValue))
    finish(id, body: Slice(start: bodyFirst, count: node + 1 - bodyFirst))
  }

  /// `(A, B, metaclass=M)`: the positional ones are bases.
  private mutating func bases() -> Slice {
    guard eat(.leftParenthesis) else { return Slice() }
    var names: [NameID] = []
    while kind != .rightParenthesis {
      if kind == .name, peek() == .assign {
        advance()
        advance()
        flush(expression())
      } else {
        names.append(base())
      }
      if !eat(.comma) { break }
    }
    closeBracket(.rightParenthesis)
    return facts.list(names)
  }

  /// `A`, `*bases`, or a comprehension that makes them; gives its text.
  private mutating func base() -> NameID {
    let first = index
    if kind == .star || kind == .doubleStar { advance() }
    let before = facts.nodes.count
    let operand = namedExpression()
    if kind == .for || kind == .async { comprehension(operand, first: before) } else { flush(operand) }
    return text(from: first, upTo: index)
  }

  // MARK: Type aliases

  /// `type X = …` or `type X[T] = …`; `type` is a name everywhere else.
  @inline(__always)
  var isTypeAlias: Bool {
    isName("type", token) && peek() == .name && (peek(2) == .assign || peek(2) == .leftBracket)
  }

  mutating func typeAlias() {
    let start = token.start
    advance()
    let id = declare(.typeAlias, start: start, decorators: [], effects: [])
    facts.surface.declarations[id.index].generics = typeParameters()
    expect(.assign)
    facts.surface.declarations[id.index].type = annotation()
    finish(id, body: Slice())
  }
}
