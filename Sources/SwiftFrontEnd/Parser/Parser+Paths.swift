import SourceText
import SyntaxFacts

/// Names and the members after them, as far as they are plain paths.
extension Parser {
  /// A word at hand and the members after it, as far as they are a plain path: `a.b?.c<T>.d`.
  mutating func namePath() -> Operand {
    let last = pathEndInOnePiece
    if last < index { return partedPath() }
    let start = token.start
    while index < last {
      index &+= 2
      if !tokens[index].kind.isPlainMember { tokens[index].marks |= Token.Mark.name }
    }
    previousEnd = tokens[last].end
    index = last &+ 1
    kind = tokens[index].kind
    return .path(intern(Int(start), count: Int(previousEnd &- start)), start, previousEnd)
  }

  /// The last token of a path at hand that is one piece in the source and nothing but names and dots; -1 where
  /// it is not.
  private var pathEndInOnePiece: Int {
    @inline(__always) mutating get {
      var last = index
      if source[Int(tokens[last].start)] == 0x60 { return -1 }
      while tokens[last &+ 1].kind == .period {
        let (before, dot, member) = (tokens[last], tokens[last &+ 1], tokens[last &+ 2])
        guard member.kind.isWord || member.kind == .integer, dot.start == before.end, member.start == dot.end,
          source[Int(member.start)] != 0x60
        else { return -1 }
        last &+= 2
      }
      let after = tokens[last &+ 1]
      switch after.kind {
      case .colonColon, .postfixQuestion, .exclamation: return -1
      case .leftParenthesis: return isLabelList(at: last &+ 1) ? -1 : last
      case .binaryOperator, .prefixOperator, .postfixOperator:
        return source[Int(after.start)] == 0x3C ? -1 : last
      default: return last
      }
    }
  }

  /// As `namePath`, of any path.
  private mutating func partedPath() -> Operand {
    let start = token.start
    let floor = parts.count
    parts.append(index)
    advance()
    if afterWord() { return compoundPath(above: floor, start: start) }
    if pathGoesOn(above: floor) { return compoundPath(above: floor, start: start) }
    let end = previousEnd
    return .path(path(above: floor), start, end)
  }

  /// The members that go on a path; true where they end with argument labels.
  mutating func pathGoesOn(above floor: Int) -> Bool {
    while true {
      if kind == .period || kind == .colonColon {
        let next = peek()
        guard next.isWord || next == .integer else { return false }
        advance()
      } else if kind == .postfixQuestion || kind == .exclamation, peek() == .period,
        peek(2).isWord || peek(2) == .integer
      {
        advance()
        advance()
      } else {
        return false
      }
      parts.append(index)
      advanceMember()
      if afterWord() { return true }
    }
  }

  /// Passes over a word after a dot, which is a name but for `init`, `self` and metatypes.
  @inline(__always)
  mutating func advanceMember() {
    if kind.isPlainMember { advance() } else { advanceName() }
  }

  /// Passes over generic arguments after a word; true where argument labels follow: `f(a:b:)`.
  @inline(__always)
  mutating func afterWord() -> Bool {
    if kind == .leftParenthesis { return isLabelList(at: index) }
    if kind.isOperator, source[Int(token.start)] == 0x3C, isGenericArguments() { genericArguments() }
    return false
  }

  /// Whether the bracket at that token holds argument labels alone.
  @inline(__always)
  private mutating func isLabelList(at number: Int) -> Bool {
    guard tokens[number &+ 1].kind.isWord, !tokens[number].startsLine else { return false }
    let second = tokens[number &+ 2].kind
    return (second == .colon || second == .colonColon) && holdsLabelsAlone(number)
  }

  private mutating func holdsLabelsAlone(_ number: Int) -> Bool {
    var at = number + 1
    while tokens[at].kind.isWord, tokens[at + 1].kind == .colon { at += 2 }
    return tokens[at].kind == .rightParenthesis
  }

  /// A path that ends with the argument labels at hand.
  mutating func compoundPath(above floor: Int, start: UInt32) -> Operand {
    let first = index
    jump(to: Int(token.partner))
    advance()
    scratch.removeAll()
    appendPath(above: floor)
    for number in first..<index { append(tokens[number].start, tokens[number].end) }
    let name = internScratch()
    return .path(name, start, previousEnd)
  }
}

extension TokenKind {
  /// Behind a dot it is no name.
  @inline(__always)
  fileprivate var isPlainMember: Bool {
    switch self {
    case .`init`, .`self`, .`Self`, .integer: true
    default: false
    }
  }
}
