import SourceText
import SyntaxFacts

/// Variables, constants and properties, and the accessors of them and of subscripts.
extension Parser {
  /// `var a = 1, (b, c): (Int, Int) { … }`: each name a declaration of its own.
  mutating func variables(_ head: DeclarationHead) {
    let isConstant = kind == .let
    advance()
    let first = facts.surface.declarations.count
    repeat {
      let before = index
      binding(head, isConstant: isConstant)
      if index == before { break }
    } while eat(.comma)
    var number = first
    while number < facts.surface.declarations.count {
      // Not those nested in initial values and accessors.
      if facts.surface.declarations[number].range.lower == head.start {
        facts.surface.declarations[number].range.upper = previousEnd
      }
      number += 1
    }
  }

  private mutating func binding(_ head: DeclarationHead, isConstant: Bool) {
    let place = context.place
    let declarationKind: DeclarationKind = isConstant ? .constant : place == .members ? .property : .variable
    let floor = bound.count
    bindingPattern()
    let firstID = facts.surface.declarations.count
    for number in floor..<bound.count {
      let name = bound[number]
      _ = declare(
        declarationKind, head, name: name.name, nameRange: ByteRange(name.start, name.end))
    }
    let ids = firstID..<facts.surface.declarations.count
    var type = NameID.none
    if eat(.colon) {
      type = typeText()
      for id in ids where ids.count == 1 { facts.surface.declarations[id].type = type }
    }
    if kind == .equal {
      initialValue(ids, floor: floor, type)
    } else {
      bound.removeSubrange(floor...)
    }
    guard kind == .leftBrace, let id = ids.last else { return }
    accessors(of: DeclarationID(id), place: .ofVariable)
  }

  /// `= …`, which runs where it stands; that of a member, or a closure for a global, as a unit of its own.
  private mutating func initialValue(_ ids: Range<Int>, floor: Int, _ type: NameID) {
    advance()
    expected = expectation(ofType: type)
    let firstToken = index
    let isUnit = context.place == .members || (context.place == .topLevel && kind == .leftBrace)
    if isUnit, let id = ids.first {
      bound.removeSubrange(floor...)
      unitValue(of: DeclarationID(id))
    } else {
      let first = facts.nodes.count
      let operand = expression()
      let shown = bound.count == floor + 1 && type.isNone ? text(of: expectation(of: operand)) : .none
      emitBound(above: floor, take(operand), shown, since: first)
    }
    guard ids.count == 1, let id = ids.first else { return }
    facts.surface.declarations[id].value = valueText(from: firstToken)
  }

  private mutating func unitValue(of id: DeclarationID) {
    let first = facts.nodes.count
    let beginsWithClosure = kind == .leftBrace
    let outer = context
    context.place = .code
    context.functions += 1
    context.access = .private
    flush(expression())
    context = outer
    if beginsWithClosure { flattenFirstClosure(since: first) }
    guard facts.nodes.count > first else { return }
    emitFunction(id) { _ in }
    let node = facts.nodes.count - 1
    facts.nodes[node].first = UInt32(truncatingIfNeeded: first)
    facts.surface.declarations[id.index].body = Slice(start: first, count: node + 1 - first)
  }

  /// The closure that an initial value consists of, or calls, is the unit's own body.
  private mutating func flattenFirstClosure(since first: Int) {
    for number in first..<facts.nodes.count
    where facts.nodes[number].kind == .closure && Int(facts.nodes[number].first) == first {
      facts.nodes[number].detail |= SkeletonNode.Mark.wrapped
      return
    }
  }

  // MARK: Accessors

  enum AccessorPlace {
    case ofVariable, own
  }

  /// The braces after a variable or a subscript: accessors, or a getter's body alone.
  mutating func accessors(of id: DeclarationID, place: AccessorPlace) {
    let outer = context
    context.scope = id
    context.access = facts.surface.declarations[id.index].access
    defer { context = outer }
    if peek() == .rightBrace {
      skipOne()
      return
    }
    guard startsAccessor(index + 1) else { return getter(of: id) }
    braced { parser in
      parser.context.place = .members
      parser.accessorList(of: id)
    }
  }

  /// A getter without a keyword: declared at the brace, with an empty name range.
  private mutating func getter(of id: DeclarationID) {
    let brace = token
    facts.surface.declarations[id.index].modifiers.insert(.computed)
    var head = DeclarationHead(firstToken: index, start: brace.start)
    head.access = context.access
    let name = facts.names.intern("get")
    let accessor = declare(.accessor, head, name: name, nameRange: ByteRange(at: brace.start))
    functionBody(of: accessor)
  }

  private mutating func accessorList(of id: DeclarationID) {
    while kind != .rightBrace, kind != .end {
      let before = index
      switch kind {
      case .poundIf where !holdsAttributesAlone: conditionalCompilation { $0.accessorList(of: id) }
      case .poundElse, .poundElseif, .poundEndif: return
      case .semicolon: advance()
      default:
        guard startsAccessor(index) else {
          unexpected()
          return
        }
        accessor(of: id)
      }
      if index == before { return }
    }
  }

  private mutating func accessor(of id: DeclarationID) {
    let floor = listed.count
    var head = declarationHead()
    if head.access == nil { head.access = context.access }
    let keyword = token
    if keyword.kind == .get || !isObserver(keyword.kind) {
      facts.surface.declarations[id.index].modifiers.insert(.computed)
    }
    advanceKeyword()
    let accessor = declare(
      .accessor, head, name: name(keyword), nameRange: ByteRange(keyword.start, keyword.end))
    listed.removeSubrange(floor...)
    if kind == .leftParenthesis { accessorParameter(of: accessor) }
    let outer = context
    context.scope = accessor
    if isEffect(kind) {
      let found = typeEffects()
      facts.surface.declarations[accessor.index].effects.formUnion(found.effects)
      if !found.thrown.isNone {
        facts.surface.declarations[accessor.index].thrown = facts.list([found.thrown])
      }
    }
    context = outer
    functionBody(of: accessor)
  }

  private mutating func accessorParameter(of accessor: DeclarationID) {
    advance()
    if kind.isName {
      let name = name(token)
      let start = facts.surface.parameters.count
      facts.surface.parameters.append(
        Parameter(
          kind: .positionalOnly, name: name, label: .none, range: ByteRange(token.start, token.end)))
      facts.surface.declarations[accessor.index].parameters = Slice(start: start, count: 1)
      advance()
    }
    closeBracket(.rightParenthesis)
  }

  private func isObserver(_ kind: TokenKind) -> Bool { kind == .willSet || kind == .didSet }

  /// Whether an accessor begins at that token: attributes, a modifier and its keyword.
  private mutating func startsAccessor(_ number: Int) -> Bool {
    var at = number
    if tokens[at].kind == .poundIf { at = firstToken(inConditional: at) }
    at = afterAttributes(at)
    switch tokens[at].kind {
    case .mutating, .nonmutating, .borrowing, .consuming, .consumingOld, .nonisolated, .private, .fileprivate,
      .internal, .public, .package:
      if !isAccessorKeyword(at + 1) { break }
      return true
    default: break
    }
    return isAccessorKeyword(at)
  }

  private mutating func isAccessorKeyword(_ number: Int) -> Bool {
    switch tokens[number].kind {
    case .get, .set, .willSet, .didSet, .read, .modify, .`init`: return true
    case .borrow: return tokens[number + 1].kind == .leftBrace || tokens[number + 1].kind == .rightBrace
    case .name:
      let token = tokens[number]
      if isWord("mutate", token) { return tokens[number + 1].kind == .leftBrace }
      return isWord("unsafeAddress", token) || isWord("unsafeMutableAddress", token)
        || isWord("addressWithOwner", token) || isWord("addressWithNativeOwner", token)
        || isWord("mutableAddressWithOwner", token) || isWord("mutableAddressWithNativeOwner", token)
    default: return false
    }
  }
}
