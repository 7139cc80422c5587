import SourceText
import SyntaxFacts

/// Functions, initializers, subscripts, macros: all that has parameters.
extension Parser {
  mutating func function(_ head: DeclarationHead) {
    advance()
    let name = functionName()
    let isMember = context.place == .members
    let id = declare(isMember ? .method : .function, head, name: name.name, nameRange: name.range)
    signature(of: id, head)
  }

  mutating func initializer(_ head: DeclarationHead) {
    var head = head
    let start = token
    let name = name(start)
    advance()
    if kind == .postfixQuestion || kind == .exclamation {
      head.modifiers.insert(kind == .exclamation ? [.failable, .implicitlyUnwrapped] : .failable)
      _ = eatOptionalMark()
    }
    let id = declare(.initializer, head, name: name, nameRange: ByteRange(start.start, previousEnd))
    signature(of: id, head)
  }

  mutating func deinitializer(_ head: DeclarationHead) {
    let start = token
    let name = name(start)
    advance()
    let id = declare(.deinitializer, head, name: name, nameRange: ByteRange(start.start, start.end))
    _ = typeEffects()
    functionBody(of: id)
  }

  /// A word or an operator; `==<T>` is `==` with parameters.
  private mutating func functionName() -> (name: NameID, range: ByteRange) {
    guard kind.isOperator || isPunctuation else { return declaredName() }
    let start = token
    var end = start.end
    let length = end - start.start
    if length > 1, source[Int(end) - 1] == 0x3C, peek().isName || peek() == .each || peek() == .let {
      end -= 1
      split(length - 1)
    } else {
      advance()
    }
    let name = intern(Int(start.start), count: Int(end - start.start))
    return (name, ByteRange(start.start, end))
  }

  /// Generic parameters, parameters, effects, result, requirements and body.
  private mutating func signature(of id: DeclarationID, _ head: DeclarationHead) {
    let outer = context
    enterScope(of: id)
    let generics = genericParameters()
    facts.surface.declarations[id.index].generics = generics
    if kind == .leftParenthesis {
      let parameters = parameterClause(.function)
      facts.surface.declarations[id.index].parameters = parameters
    } else {
      unexpected()
    }
    resultAndEffects(of: id)
    whereClause()
    context = outer
    functionBody(of: id)
  }

  private mutating func resultAndEffects(of id: DeclarationID) {
    effects(of: id)
    guard eat(.arrow) else { return }
    let first = index
    if kind.isOperator, source[Int(token.start)] == 0x3C { _ = genericParameters() }
    type()
    facts.surface.declarations[id.index].type = text(from: first)
    effects(of: id)
  }

  private mutating func effects(of id: DeclarationID) {
    guard isEffect(kind) else { return }
    let found = typeEffects()
    facts.surface.declarations[id.index].effects.formUnion(found.effects)
    if !found.thrown.isNone { facts.surface.declarations[id.index].thrown = facts.list([found.thrown]) }
  }

  private mutating func enterScope(of id: DeclarationID) {
    context.scope = id
    context.functions += 1
    context.closures = 0
    context.closure = .none
    context.place = .code
    context.access = .private
    context.inCase = false
  }

  /// The block of a function, if there is one: its node stands even so, as a requirement has none.
  mutating func functionBody(of id: DeclarationID) {
    guard kind == .leftBrace, !recovering || !token.startsLine else { return finish(id) }
    let outer = context
    enterScope(of: id)
    emitFunction(id) { parser in parser.braced { $0.codeItems() } }
    context = outer
  }

  /// Emits the `function` node of a declaration around what `body` reads.
  mutating func emitFunction(_ id: DeclarationID, _ body: (inout Parser) -> Void) {
    let name = facts.surface.declarations[id.index].nameRange
    let first = facts.nodes.count
    body(&self)
    let node = facts.emit(
      .function, first: first, start: name.lower, end: name.upper, name: NameID(rawValue: id.rawValue))
    finish(id, body: Slice(start: first, count: node + 1 - first))
  }

  // MARK: Parameters

  enum ParameterPlace {
    case function, subscripting, associatedValues
  }

  mutating func parameterClause(_ place: ParameterPlace) -> Slice {
    // A default value may hold functions with parameters of their own, so that these are kept until all are read.
    let floor = parameters.count
    bracketed(by: .rightParenthesis) { $0.parameter(place) }
    let start = facts.surface.parameters.count
    for number in floor..<parameters.count { facts.surface.parameters.append(parameters[number]) }
    parameters.removeSubrange(floor...)
    return Slice(start: start, count: facts.surface.parameters.count - start)
  }

  private mutating func parameter(_ place: ParameterPlace) {
    let start = token.start
    var firstOfType = index
    attributes()
    while kind == .isolated || kind == .constant, !(peek() == .colon || (peek().isWord && peek(2) == .colon))
    {
      guard typeFollows(index + 1) else { break }
      advanceKeyword()
    }
    var parameter = Parameter(
      kind: .positionalOnly, name: .none, label: .none, range: ByteRange(start, start))
    if kind.isWord, peek() == .colon || (peek().isWord && peek(2) == .colon) {
      names(of: &parameter, place)
      advance()
      firstOfType = index
    }
    type()
    parameter.type = text(from: firstOfType)
    if kind.isOperator, isOperator("...") {
      parameter.kind = .variadic
      advance()
    }
    if eat(.equal) { parameter.defaultValue = defaultValue(of: parameter.type) }
    parameter.range.upper = previousEnd
    parameters.append(parameter)
  }

  /// `label name`, `name`, `_ name`
  private mutating func names(of parameter: inout Parameter, _ place: ParameterPlace) {
    let first = token
    advanceName()
    let label = first.kind == .wildcard ? NameID.none : name(first)
    var own = first
    if kind.isWord {
      own = token
      advanceName()
    }
    parameter.label = label
    parameter.name = own.start == first.start ? label : own.kind == .wildcard ? .none : name(own)
    let isLabelled = !label.isNone && (place != .subscripting || own.start != first.start)
    if isLabelled { parameter.kind = .keywordOnly }
  }

  /// A default value; it is no part of the body.
  private mutating func defaultValue(of type: NameID) -> NameID {
    let first = index
    expected = expectation(ofType: type)
    let holdsDeclarations = outsideBodies { $0.flush($0.innerExpression()) }
    // The texts of a nest of functions in default values would be as many as it is deep, each nearly as long as all.
    if holdsDeclarations, context.functions > 1, !isShort(from: first) { return facts.names.intern("…") }
    return text(from: first)
  }

  /// Reads an expression that is part of no body in this file: no node of it stays, and the functions in it have
  /// none. Gives whether there are declarations in it.
  @discardableResult
  mutating func outsideBodies(_ read: (inout Parser) -> Void) -> Bool {
    let nodes = facts.nodes.count
    let declarations = facts.surface.declarations.count
    read(&self)
    facts.nodes.removeSubrange(min(nodes, facts.nodes.count)...)
    for number in declarations..<facts.surface.declarations.count {
      facts.surface.declarations[number].body = Slice()
    }
    return declarations < facts.surface.declarations.count
  }

  // MARK: Subscripts and macros

  mutating func subscriptDeclaration(_ head: DeclarationHead) {
    let start = token
    let name = name(start)
    advance()
    let id = declare(.subscript, head, name: name, nameRange: ByteRange(start.start, start.end))
    let outer = context
    enterScope(of: id)
    let generics = genericParameters()
    facts.surface.declarations[id.index].generics = generics
    if kind == .leftParenthesis {
      let parameters = parameterClause(.subscripting)
      facts.surface.declarations[id.index].parameters = parameters
    } else {
      unexpected()
    }
    resultAndEffects(of: id)
    whereClause()
    context = outer
    if kind == .leftBrace { accessors(of: id, place: .own) }
    finish(id)
  }

  mutating func macroDeclaration(_ head: DeclarationHead) {
    advanceKeyword()
    let name = declaredName()
    let id = declare(.macro, head, name: name.name, nameRange: name.range)
    let outer = context
    enterScope(of: id)
    let generics = genericParameters()
    facts.surface.declarations[id.index].generics = generics
    if kind == .leftParenthesis {
      let parameters = parameterClause(.function)
      facts.surface.declarations[id.index].parameters = parameters
    }
    resultAndEffects(of: id)
    if eat(.equal) {
      let first = index
      outsideBodies { $0.flush($0.expression()) }
      facts.surface.declarations[id.index].value = valueText(from: first)
    }
    whereClause()
    context = outer
    finish(id)
  }
}
