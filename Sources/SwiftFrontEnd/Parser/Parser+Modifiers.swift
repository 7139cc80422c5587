import SourceText
import SyntaxFacts

/// What stands before the keyword of a declaration.
struct DeclarationHead {
  /// Number and offset of its first token.
  var firstToken: Int
  var start: UInt32
  /// Where their texts, without `@`, lie in `listed`.
  var attributes = 0..<0
  var modifiers: Modifiers = []
  var effects: Effects = []
  var access: Access?
}

extension Parser {
  /// Attributes and modifiers, in any order. The attributes stay in `listed`, until the declaration ends.
  mutating func declarationHead() -> DeclarationHead {
    var head = DeclarationHead(firstToken: index, start: token.start)
    let floor = listed.count
    if token.marks & Token.Mark.documented != 0 { head.modifiers.insert(.documented) }
    while true {
      if kind == .at {
        listed.append(attribute())
      } else if kind == .poundIf, holdsAttributesAlone {
        attributesUnderCondition()
      } else if !modifier(&head) {
        head.attributes = floor..<listed.count
        return head
      }
    }
  }

  private mutating func attributesUnderCondition() {
    guard enter() else { return }
    defer { leave() }
    let outer = context.condition
    defer { context.condition = outer }
    var passed = NameID.none
    while kind == .poundIf || kind == .poundElseif || kind == .poundElse {
      advance()
      let own = conditionText()
      context.condition = joined(outer, passed.isNone ? own : joined(negated(passed), own))
      passed = passed.isNone ? own : either(passed, own)
      while kind == .at || kind == .poundIf {
        if kind == .at { listed.append(attribute()) } else { attributesUnderCondition() }
      }
    }
    _ = eat(.poundEndif)
  }

  /// A modifier at hand; false where there is none.
  private mutating func modifier(_ head: inout DeclarationHead) -> Bool {
    guard isModifier(index) else { return false }
    let modifier = token
    advanceKeyword()
    if kind == .leftParenthesis, !token.startsLine {
      if isWord("set", tokens[index + 1]) {
        if access(modifier.kind) != nil { head.modifiers.insert(.restrictedSetter) }
        skipOne()
        return true
      }
      skipOne()
    }
    if let access = access(modifier.kind) { head.access = access }
    apply(modifier.kind, to: &head)
    return true
  }

  private func access(_ kind: TokenKind) -> Access? {
    switch kind {
    case .private: .private
    case .fileprivate: .fileprivate
    case .internal: .internal
    case .package: .package
    case .public: .public
    case .open: .open
    default: nil
    }
  }

  private func apply(_ kind: TokenKind, to head: inout DeclarationHead) {
    switch kind {
    case .static: head.modifiers.insert(.static)
    case .class: head.modifiers.insert(.classMember)
    case .final: head.modifiers.insert(.final)
    case .override: head.modifiers.insert(.override)
    case .mutating: head.effects.insert(.mutating)
    case .nonmutating: head.modifiers.insert(.nonmutating)
    case .lazy: head.modifiers.insert(.lazy)
    case .weak: head.modifiers.insert(.weak)
    case .unowned: head.modifiers.insert(.unowned)
    case .required: head.modifiers.insert(.required)
    case .convenience: head.modifiers.insert(.convenience)
    case .indirect: head.modifiers.insert(.indirect)
    case .nonisolated: head.modifiers.insert(.nonisolated)
    case .optional: head.modifiers.insert(.optional)
    case .dynamic: head.modifiers.insert(.dynamic)
    case .distributed: head.modifiers.insert(.distributed)
    case .prefix: head.modifiers.insert(.prefix)
    case .postfix: head.modifiers.insert(.postfix)
    case .infix: head.modifiers.insert(.infix)
    case .consuming, .consumingOld: head.modifiers.insert(.consuming)
    case .borrowing: head.modifiers.insert(.borrowing)
    default: break
    }
  }

  /// Whether the token with that number may be a modifier of what follows it.
  mutating func isModifier(_ number: Int) -> Bool {
    switch tokens[number].kind {
    case .public, .private, .fileprivate, .internal, .static: return true
    case .class: return isModifierOrKeyword(number + 1)
    case .open, .package, .final, .override, .mutating, .nonmutating, .lazy, .weak, .unowned, .required,
      .convenience, .indirect, .nonisolated, .isolated, .optional, .dynamic, .distributed, .prefix, .postfix,
      .infix, .consuming, .borrowing, .consumingOld, .setterAccess, .constant, .local, .async, .sending:
      return true
    default: return false
    }
  }

  /// After `class`: whether it is a modifier (`class func`) and not the keyword of a type.
  private mutating func isModifierOrKeyword(_ number: Int) -> Bool {
    switch tokens[number].kind {
    case .func, .var, .let, .subscript, .`init`, .static, .public, .private, .internal, .fileprivate,
      .typealias, .at:
      return true
    default:
      guard tokens[number].kind.isName, isModifier(number) else { return false }
      switch tokens[number + 1].kind {
      case .colon, .leftBrace, .where: return false
      default: return !tokens[number + 1].kind.isOperator
      }
    }
  }

  // MARK: Where declarations begin

  /// How many modifiers are looked through for a declaration; more come from no program.
  private static let longestHead = 24

  /// Whether a declaration begins at hand.
  var startsDeclaration: Bool {
    mutating get {
      if kind.alwaysDeclares { return true }
      switch kind {
      case .inout: return false
      case .at: return startsAttributedDeclaration
      case .case: return context.place == .members
      case .poundIf: return holdsAttributesAlone
      case .pound: return context.place == .members
      default: return kind.mayBeKeyword && wordsBeginDeclaration
      }
    }
  }

  /// `@attribute` at hand: always a declaration, but for what is no attribute.
  private var startsAttributedDeclaration: Bool {
    mutating get {
      peek().isWord
    }
  }

  /// Whether the words at hand are modifiers up to the keyword of a declaration.
  private var wordsBeginDeclaration: Bool {
    mutating get {
      var at = index
      for _ in 0..<Parser.longestHead {
        if let declares = declares(at) { return declares }
        guard let next = afterHeadPart(at) else { return false }
        at = next
      }
      return false
    }
  }

  /// Whether the token with that number, at hand or behind modifiers, begins a declaration for itself; nil
  /// where that depends on what follows it.
  private mutating func declares(_ number: Int) -> Bool? {
    let isModified = number > index
    let kind = tokens[number].kind
    if kind.alwaysDeclares { return isModified }
    switch kind {
    case .case, .pound: return isModified && context.place == .members
    case .actor: return isNamed(number) || (isModified && context.place == .members)
    case .macro: return isNamed(number)
    case .using: return !isModified && (isNamed(number) || isAttributed(number))
    default: return nil
    }
  }

  /// Whether a name follows the keyword with that number in its line.
  private mutating func isNamed(_ number: Int) -> Bool {
    tokens[number + 1].kind.isName && !tokens[number + 1].startsLine
  }

  private mutating func isAttributed(_ number: Int) -> Bool {
    tokens[number + 1].kind == .at && !tokens[number + 1].startsLine
  }

  /// The token after the attributes or the modifier that begin at token `number`; nil where none does.
  private mutating func afterHeadPart(_ number: Int) -> Int? {
    let kind = tokens[number].kind
    if kind == .at {
      let after = afterAttributes(number)
      return after == number ? nil : after
    }
    guard kind.isName, isModifier(number) else { return nil }
    let takesBracket = tokens[number + 1].kind == .leftParenthesis && takesArgument(number)
    return takesBracket ? Int(tokens[number + 1].partner) + 1 : number + 1
  }

  /// Whether the bracket behind the modifier with that number is its own.
  private mutating func takesArgument(_ number: Int) -> Bool {
    switch tokens[number].kind {
    case .nonisolated, .package, .unowned: true
    case .open: isWord("set", tokens[number + 2])
    default: false
    }
  }
}

extension TokenKind {
  /// A keyword that stands in declarations alone.
  @inline(__always)
  fileprivate var alwaysDeclares: Bool {
    switch self {
    case .let, .var, .func, .struct, .enum, .class, .protocol, .extension, .import, .typealias, .`init`,
      .deinit, .subscript, .associatedtype, .operator, .precedencegroup, .public, .private, .fileprivate,
      .internal, .static:
      true
    default: false
    }
  }
}
