import SourceText
import SyntaxFacts

/// `#if`: all branches are read, and what stands in them is marked with the condition.
extension Parser {
  /// `#if … #elseif … #else … #endif` around what `items` reads.
  mutating func conditionalCompilation(_ items: (inout Parser) -> Void) {
    guard enter() else {
      advance()
      return
    }
    defer { leave() }
    let keyword = token
    let first = facts.nodes.count
    let isCode = context.place != .members
    let outer = context.condition
    advance()
    var passed = conditionText()
    branch(passed, outer: outer, items)
    if isCode { emitBranchBlock(first, keyword, .body) }
    while kind == .poundElseif {
      let elseKeyword = token
      let elseFirst = facts.nodes.count
      advance()
      let condition = conditionText()
      branch(joined(negated(passed), condition), outer: outer, items)
      passed = either(passed, condition)
      guard isCode else { continue }
      emitBranchBlock(elseFirst, elseKeyword, .body)
      facts.emit(.elseIf, first: elseFirst, start: elseKeyword.start, end: elseKeyword.end)
    }
    if kind == .poundElse {
      let elseKeyword = token
      let elseFirst = facts.nodes.count
      advance()
      branch(negated(passed), outer: outer, items)
      if isCode { emitBranchBlock(elseFirst, elseKeyword, .otherwise) }
    }
    context.condition = outer
    if isCode { facts.emit(.conditionalCompilation, first: first, start: keyword.start, end: keyword.end) }
    recovering = false
    if kind == .poundEndif { advance() } else { unexpected() }
  }

  private mutating func emitBranchBlock(_ first: Int, _ keyword: Token, _ role: SkeletonNode.Block) {
    facts.emit(.block, detail: role.rawValue, first: first, start: keyword.start, end: keyword.end)
  }

  private mutating func branch(_ condition: NameID, outer: NameID, _ items: (inout Parser) -> Void) {
    context.condition = joined(outer, condition)
    let wasElsewhere = context.isElsewhere
    defer { context.isElsewhere = wasElsewhere }
    if !wasElsewhere {
      context.isElsewhere = PlatformCondition.isNever(facts.names.bytes(of: condition))
    }
    while true {
      let before = index
      items(&self)
      if kind == .poundElse || kind == .poundElseif || kind == .poundEndif || kind == .end { return }
      // A closing bracket that no branch opened.
      if index == before {
        if kind == .rightBrace { return }
        unexpected()
        advance()
      }
    }
  }

  /// The condition after `#if` or `#elseif`, which ends with its line.
  mutating func conditionText() -> NameID {
    let first = index
    while kind != .end, !token.startsLine { skipOne() }
    return text(from: first)
  }

  // MARK: Texts of conditions

  /// Texts longer than this are cut off: a condition under many others would be quadratic.
  private static let longestCondition = 400

  mutating func joined(_ a: NameID, _ b: NameID) -> NameID {
    if a.isNone { return b }
    if b.isNone { return a }
    return composed(a, " && ", b)
  }

  mutating func either(_ a: NameID, _ b: NameID) -> NameID {
    composed(a, " || ", b)
  }

  private mutating func composed(_ a: NameID, _ joint: StaticString, _ b: NameID) -> NameID {
    scratch.removeAll()
    append(a)
    for index in 0..<joint.utf8CodeUnitCount { scratch.append(joint.utf8Start[index]) }
    append(b)
    if scratch.count > Parser.longestCondition { return a }
    return internScratch()
  }

  mutating func negated(_ condition: NameID) -> NameID {
    scratch.removeAll()
    appendBytes(0x21, 0x28)
    append(condition)
    scratch.append(0x29)
    return internScratch()
  }

  // MARK: Looking ahead

  /// `#if`s that begin right after each other are looked through up to this many.
  private static let longestLookahead = 64

  /// The first token after the line of the directive at token `number`.
  private mutating func afterLine(_ number: Int) -> Int {
    var at = number + 1
    while tokens[at].kind != .end, !tokens[at].startsLine {
      if Int(tokens[at].partner) > at { at = Int(tokens[at].partner) }
      if tokens[at].kind == .end { return at }
      at += 1
    }
    return at
  }

  /// The first token within the `#if` at hand and those that it begins with.
  private var firstInConditional: Int {
    mutating get { firstToken(inConditional: index) }
  }

  mutating func firstToken(inConditional number: Int) -> Int {
    var at = number
    for _ in 0..<Parser.longestLookahead {
      switch tokens[at].kind {
      case .poundIf, .poundElseif, .poundElse: at = afterLine(at)
      default: return at
      }
    }
    return at
  }

  /// Whether the `#if` at hand holds cases of a `switch`.
  var holdsCases: Bool {
    mutating get {
      let first = firstInConditional
      switch tokens[first].kind {
      case .case, .default: return true
      case .at:
        let after = tokens[afterAttributes(first)].kind
        return after == .case || after == .default
      default: return false
      }
    }
  }

  /// Whether the `#if` at hand holds attributes alone, and so belongs to a declaration.
  var holdsAttributesAlone: Bool {
    mutating get { attributesEnd(index, depth: 0) != nil }
  }

  /// The token after an `#if` of attributes alone.
  private mutating func attributesEnd(_ number: Int, depth: Int) -> Int? {
    var at = number
    var found = false
    while depth < 8 {
      let first = afterLine(at)
      guard let end = branchAttributesEnd(first, depth: depth) else { return nil }
      found = found || end > first
      at = end
      switch tokens[at].kind {
      case .poundElse, .poundElseif: continue
      case .poundEndif: return found && tokens[at].startsLine ? at + 1 : nil
      default: return nil
      }
    }
    return nil
  }

  /// The token after the attributes, and the `#if`s of attributes alone, that begin at token `number`; nil
  /// where an `@` begins no attribute.
  private mutating func branchAttributesEnd(_ number: Int, depth: Int) -> Int? {
    var at = number
    while true {
      if tokens[at].kind == .at {
        let after = afterAttributes(at)
        if after == at { return nil }
        at = after
      } else if tokens[at].kind == .poundIf, let end = attributesEnd(at, depth: depth + 1) {
        at = end
      } else {
        return at
      }
    }
  }

  // MARK: In expressions

  /// Whether the `#if` at hand goes on the expression before it: `.member` is what it holds.
  var startsPostfixConditional: Bool {
    mutating get {
      let first = firstInConditional
      return tokens[first].kind == .period && tokens[first + 1].kind.isWord
    }
  }

  /// Members that go on an expression under a condition.
  mutating func postfixConditional() {
    guard enter() else { return }
    defer { leave() }
    let keyword = token
    let first = facts.nodes.count
    advance()
    _ = conditionText()
    postfixBranch(first, keyword, .body)
    while kind == .poundElseif {
      let elseKeyword = token
      let elseFirst = facts.nodes.count
      advance()
      _ = conditionText()
      postfixBranch(elseFirst, elseKeyword, .body)
      facts.emit(.elseIf, first: elseFirst, start: elseKeyword.start, end: elseKeyword.end)
    }
    if kind == .poundElse {
      let elseKeyword = token
      advance()
      postfixBranch(facts.nodes.count, elseKeyword, .otherwise)
    }
    facts.emit(.conditionalCompilation, first: first, start: keyword.start, end: keyword.end)
    if kind == .poundEndif { advance() } else { unexpected() }
  }

  private mutating func postfixBranch(_ first: Int, _ keyword: Token, _ role: SkeletonNode.Block) {
    if kind == .period {
      flush(postfix())
    } else if kind == .poundIf {
      postfixConditional()
      if kind == .period { flush(postfix()) }
    }
    facts.emit(.block, detail: role.rawValue, first: first, start: keyword.start, end: keyword.end)
  }
}
