import SourceText
import SyntaxFacts

extension Parser {
  /// A declaration with everything before its keyword.
  mutating func declaration() {
    let floor = listed.count
    let head = declarationHead()
    defer { listed.removeSubrange(floor...) }
    switch kind {
    case .let, .var: variables(head)
    case .func: function(head)
    case .struct: type(.struct, head)
    case .class: type(.class, head)
    case .enum: type(.enum, head)
    case .protocol: type(.protocol, head)
    case .extension: type(.extension, head)
    case .`init`: initializer(head)
    case .deinit: deinitializer(head)
    case .subscript: subscriptDeclaration(head)
    case .case: enumCases(head)
    case .import: importDeclaration(head)
    case .typealias: typeAlias(.typeAlias, head)
    case .associatedtype: typeAlias(.associatedType, head)
    case .operator: operatorDeclaration(head)
    case .precedencegroup: precedenceGroup(head)
    case .actor where peek().isName: type(.actor, head)
    case .macro where peek().isName: macroDeclaration(head)
    case .pound: macroExpansionDeclaration()
    case .using:
      advanceKeyword()
      if kind == .at { attribute() } else { advance() }
    default:
      unexpected()
      if context.place == .members { skipMember() }
    }
  }

  /// Passes over what cannot be read as a member, up to the next line.
  private mutating func skipMember() {
    while kind != .rightBrace, kind != .end, kind != .poundEndif, kind != .poundElse, kind != .poundElseif {
      skipOne()
      if token.startsLine { return }
    }
  }

  private mutating func macroExpansionDeclaration() {
    flush(expression())
  }

  /// Enters a declaration whose name is `nameRange`; it ends here for now.
  mutating func declare(
    _ kind: DeclarationKind, _ head: DeclarationHead, name: NameID, nameRange: ByteRange
  ) -> DeclarationID {
    let id = DeclarationID(facts.surface.declarations.count)
    var declaration = Declaration(
      kind: kind, access: head.access ?? context.access, effects: head.effects, modifiers: head.modifiers,
      name: name, parent: context.scope, range: ByteRange(head.start, previousEnd), nameRange: nameRange)
    if !context.condition.isNone { declaration.modifiers.insert(.conditional) }
    if context.isElsewhere { declaration.modifiers.insert(.elsewhere) }
    declaration.condition = context.condition
    declaration.attributes = list(head.attributes)
    facts.surface.declarations.append(declaration)
    return id
  }

  /// Adds what stands there in `listed` to the lists of the file.
  @inline(__always)
  private mutating func list(_ numbers: Range<Int>) -> Slice {
    if numbers.isEmpty { return Slice() }
    let slice = Slice(start: facts.surface.lists.count, count: numbers.count)
    for number in numbers { facts.surface.lists.append(listed[number]) }
    return slice
  }

  /// Adds what stands in `listed` above `floor` to the lists of the file, and takes it off.
  mutating func list(above floor: Int) -> Slice {
    defer { listed.removeSubrange(floor...) }
    return list(floor..<listed.count)
  }

  mutating func finish(_ id: DeclarationID, body: Slice = Slice()) {
    facts.surface.declarations[id.index].range.upper = previousEnd
    facts.surface.declarations[id.index].body = body
  }

  /// The name at hand, perhaps a keyword in its place.
  mutating func declaredName() -> (name: NameID, range: ByteRange) {
    guard kind.isName || (kind.isWord && !token.startsLine) else {
      unexpected()
      return (.none, ByteRange(token.start, token.start))
    }
    let declared = token
    advanceName()
    return (name(declared), ByteRange(declared.start, declared.end))
  }

  // MARK: Types

  private mutating func type(_ declarationKind: DeclarationKind, _ head: DeclarationHead) {
    if kind.isName { advanceKeyword() } else { advance() }
    let outer = context
    let count = facts.nodes.count
    let first = index
    let name: (name: NameID, range: ByteRange)
    if declarationKind == .extension {
      let start = token.start
      // Before the declaration is there: the extended type is used by what is around it.
      self.type()
      name = (text(from: first), ByteRange(start, max(start, previousEnd)))
    } else {
      name = declaredName()
    }
    let id = declare(declarationKind, head, name: name.name, nameRange: name.range)
    context.scope = id
    context.place = .members
    context.access = memberAccess(of: declarationKind, head, outer: outer)
    context.closures = 0
    let generics = genericParameters()
    facts.surface.declarations[id.index].generics = generics
    let inherits = inheritance()
    facts.surface.declarations[id.index].inherits = inherits
    whereClause()
    facts.nodes.removeSubrange(min(count, facts.nodes.count)...)
    let bodyFirst = facts.nodes.count
    if kind == .leftBrace { memberBlock() } else { unexpected() }
    context = outer
    let node = facts.emit(
      .type, first: bodyFirst, start: name.range.lower, end: name.range.upper,
      name: NameID(rawValue: id.rawValue))
    finish(id, body: Slice(start: bodyFirst, count: node + 1 - bodyFirst))
  }

  /// What members are where they say nothing: in a protocol and in an extension what the whole is, in
  /// another type internal, and never more than the type itself.
  private func memberAccess(
    of kind: DeclarationKind, _ head: DeclarationHead, outer: Context
  ) -> Access {
    let own = head.access ?? outer.access
    switch kind {
    case .protocol: return own == .private ? .fileprivate : own
    case .extension: return head.access.map { $0 == .private ? .fileprivate : $0 } ?? .internal
    default: return min(.internal, own == .private ? .fileprivate : own)
    }
  }

  /// `: A, B & C, ~Copyable`
  private mutating func inheritance() -> Slice {
    guard eat(.colon) else { return Slice() }
    let floor = listed.count
    repeat {
      let first = index
      if kind == .class { advance() } else { type() }
      if index == first { break }
      listed.append(text(from: first))
    } while eat(.comma) && kind != .leftBrace
    return list(above: floor)
  }

  private mutating func memberBlock() {
    braced { parser in
      parser.context.place = .members
      parser.members()
    }
  }

  /// Members up to the closing brace or the end of a branch of `#if`.
  private mutating func members() {
    while true {
      switch kind {
      case .end, .rightBrace, .poundElse, .poundElseif, .poundEndif: return
      case .semicolon: advance()
      case .poundIf where !holdsAttributesAlone: conditionalCompilation { $0.members() }
      case .poundSourceLocation: sourceLocation()
      default: member()
      }
    }
  }

  private mutating func member() {
    let before = index
    recovering = false
    if startsDeclaration {
      declaration()
    } else if kind.isName, source[Int(token.start)] == 0x3C {
      advance()
    } else {
      unexpected()
      skipMember()
    }
    if index == before {
      unexpected()
      advance()
    }
    if kind == .semicolon || token.startsLine || kind == .rightBrace { return }
    switch kind {
    case .end, .poundElse, .poundElseif, .poundEndif, .poundIf: return
    default: if !startsDeclaration { unexpected() }
    }
  }

  // MARK: Small declarations

  private mutating func typeAlias(_ declarationKind: DeclarationKind, _ head: DeclarationHead) {
    advance()
    if kind == .each { advanceKeyword() }
    let name = declaredName()
    let id = declare(declarationKind, head, name: name.name, nameRange: name.range)
    let generics = genericParameters()
    facts.surface.declarations[id.index].generics = generics
    let inherits = inheritance()
    facts.surface.declarations[id.index].inherits = inherits
    if eat(.equal) {
      let type = typeText()
      facts.surface.declarations[id.index].type = type
    }
    whereClause()
    finish(id)
  }

  /// `case a(Int), b = 1`: each a declaration of its own.
  private mutating func enumCases(_ head: DeclarationHead) {
    advance()
    let first = facts.surface.declarations.count
    repeat {
      let before = index
      let name = declaredName()
      let id = declare(.enumCase, head, name: name.name, nameRange: name.range)
      if kind == .leftParenthesis {
        let parameters = parameterClause(.associatedValues)
        facts.surface.declarations[id.index].parameters = parameters
      }
      if eat(.equal) {
        let firstToken = index
        outsideBodies { $0.flush($0.expression()) }
        facts.surface.declarations[id.index].value = valueText(from: firstToken)
      }
      if index == before { break }
    } while eat(.comma)
    for number in first..<facts.surface.declarations.count {
      facts.surface.declarations[number].range.upper = previousEnd
    }
  }

  /// Values longer than this are not kept as text.
  private static var longestValue: UInt32 { 80 }

  mutating func valueText(from first: Int) -> NameID {
    isShort(from: first) ? text(from: first) : .none
  }

  func isShort(from first: Int) -> Bool {
    previousEnd &- tokens[first].start <= Parser.longestValue
  }

  /// `prefix operator +++ : Group`
  private mutating func operatorDeclaration(_ head: DeclarationHead) {
    advance()
    let start = token
    guard kind.isOperator || isPunctuation else { return unexpected() }
    advance()
    let name = intern(Int(start.start), count: Int(previousEnd - start.start))
    let id = declare(.operator, head, name: name, nameRange: ByteRange(start.start, previousEnd))
    if eat(.colon) {
      repeat {
        guard kind.isName else { break }
        advance()
      } while eat(.comma)
    }
    if kind == .leftBrace, !token.startsLine { skipOne() }
    finish(id)
  }

  /// An operator that the lexer knows as something else: `&`, `?`, `!`, `=`.
  var isPunctuation: Bool {
    mutating get {
      switch kind {
      case .prefixAmpersand, .exclamation, .postfixQuestion, .infixQuestion, .equal, .arrow: true
      default: false
      }
    }
  }

  private mutating func precedenceGroup(_ head: DeclarationHead) {
    advance()
    let name = declaredName()
    let id = declare(.precedenceGroup, head, name: name.name, nameRange: name.range)
    if kind == .leftBrace { skipOne() }
    finish(id)
  }

  // MARK: Imports

  /// `@testable public import struct A.B`
  private mutating func importDeclaration(_ head: DeclarationHead) {
    let statement = head.start
    advance()
    let isOfKind = isImportKind
    if isOfKind { advance() }
    let start = token.start
    let first = index
    guard kind.isWord || kind.isOperator else { return unexpected() }
    advance()
    var last = first
    while kind == .period, peek().isWord || peek().isOperator {
      advance()
      last = index
      advance()
    }
    if kind.isOperator, !token.startsLine { advance() }
    let module = modulePath(from: first, to: isOfKind && last > first ? last - 2 : last)
    let name = isOfKind && last > first ? self.name(tokens[last]) : .none
    facts.surface.imports.append(
      Import(
        module: module, name: name, traits: importTraits(head), range: ByteRange(start, previousEnd),
        statement: statement, scope: context.scope))
  }

  private mutating func modulePath(from first: Int, to last: Int) -> NameID {
    let floor = parts.count
    var number = first
    while number <= last {
      parts.append(number)
      number += 2
    }
    return path(above: floor)
  }

  private var isImportKind: Bool {
    switch kind {
    case .typealias, .struct, .class, .enum, .protocol, .let, .var, .func: true
    default: false
    }
  }

  private mutating func importTraits(_ head: DeclarationHead) -> ImportTraits {
    var traits: ImportTraits = []
    if !context.condition.isNone { traits.insert(.conditional) }
    if context.functions > 0 { traits.insert(.local) }
    for number in head.attributes {
      switch facts.names.text(listed[number]) {
      case "testable": traits.insert(.testable)
      case "_exported": traits.insert(.exported)
      case "_implementationOnly": traits.insert(.implementation)
      default: break
      }
    }
    switch head.access {
    case .public, .open: traits.insert(.publicly)
    case .package: traits.insert(.withinPackage)
    case .internal, .fileprivate, .private: traits.insert(.implementation)
    case nil: break
    }
    return traits
  }
}
