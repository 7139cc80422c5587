import SourceText
import SyntaxFacts

/// A string that the lexer is in an interpolation of.
struct OpenString {
  var start: UInt32
  /// How many `#` stand before its quote.
  var pounds: Int
  var isMultiline: Bool
  /// How many brackets were open when it began.
  var bracketFloor: Int
  /// Number of the token that began the interpolation at hand.
  var interpolation = 0
}

extension Lexer {
  private enum Stop {
    case closed, interpolation, unterminated
  }

  /// A string whose opening quote is at `position`, with `pounds` times `#` before that.
  @inline(__always)
  mutating func string(pounds: Int) {
    let start = position &- pounds
    let isMultiline = base[position &+ 1] == 0x22 && isMultilineQuote(pounds)
    position &+= isMultiline ? 3 : 1
    let content = position
    let stop = isMultiline ? multilineStop(pounds) : lineStop(pounds)
    if stop == .closed {
      add(.string, from: start)
      return
    }
    stringStops(stop, start: start, content: content, pounds: pounds, isMultiline: isMultiline)
  }

  private mutating func stringStops(
    _ stop: Stop, start: Int, content: Int, pounds: Int, isMultiline: Bool
  ) {
    if stop == .unterminated {
      problem(.unterminatedString, start, start + 1)
      add(.string, from: start)
      return
    }
    let end = position
    position = content
    add(.stringStart, from: start)
    position = end
    if end > content { add(.stringMiddle, from: content) }
    strings.append(
      OpenString(
        start: UInt32(truncatingIfNeeded: start), pounds: pounds, isMultiline: isMultiline,
        bracketFloor: brackets.count))
    openInterpolation(pounds)
  }

  /// `"""` begins a string of several lines, unless `#` stand before it and it is closed on its line.
  private func isMultilineQuote(_ pounds: Int) -> Bool {
    guard base[position &+ 2] == 0x22 else { return false }
    if pounds == 0 { return true }
    var at = position &+ 2
    while at < count, base[at] != 0x0A, base[at] != 0x0D {
      if base[at] == 0x22, hasPounds(pounds, at: at &+ 1) { return false }
      at &+= 1
    }
    return true
  }

  @inline(__always)
  private func hasPounds(_ pounds: Int, at offset: Int) -> Bool {
    if pounds == 0 { return true }
    for index in 0..<pounds where base[offset &+ index] != 0x23 { return false }
    return true
  }

  /// Moves past the text of a one-line string, and past its end where that is what stops it.
  @inline(__always)
  private mutating func lineStop(_ pounds: Int) -> Stop {
    var at = position
    while true {
      while classes[Int(base[at])] & ByteTable.stringStop == 0 { at &+= 1 }
      switch base[at] {
      case 0x22:
        at &+= 1
        if hasPounds(pounds, at: at) {
          position = at &+ pounds
          return .closed
        }
      case 0x5C:
        if startsInterpolation(at, pounds) {
          position = at
          return .interpolation
        }
        at = afterEscape(at, pounds)
      case 0x00 where at < count:
        problem(.nulByte, at, at &+ 1)
        at &+= 1
      default:
        position = min(at, count)
        return .unterminated
      }
    }
  }

  /// As `lineStop`, of a string of several lines.
  private mutating func multilineStop(_ pounds: Int) -> Stop {
    let start = position
    let stop = multilineEnd(pounds)
    lines.addLineStarts(in: base, from: start, to: position)
    return stop
  }

  private mutating func multilineEnd(_ pounds: Int) -> Stop {
    var at = position
    while true {
      at = ByteScan.first(0x22, or: 0x5C, in: base, from: at, count: count)
      if at >= count { break }
      if base[at] == 0x5C {
        if startsInterpolation(at, pounds) {
          position = at
          return .interpolation
        }
        at = afterEscape(at, pounds)
      } else if base[at &+ 1] == 0x22, base[at &+ 2] == 0x22, hasPounds(pounds, at: at &+ 3) {
        position = at &+ 3 &+ pounds
        return .closed
      } else {
        at &+= 1
      }
    }
    position = count
    return .unterminated
  }

  @inline(__always)
  private func startsInterpolation(_ at: Int, _ pounds: Int) -> Bool {
    hasPounds(pounds, at: at &+ 1) && base[at &+ 1 &+ pounds] == 0x28
  }

  /// The offset after a backslash and what it escapes; line breaks stay.
  @inline(__always)
  private func afterEscape(_ at: Int, _ pounds: Int) -> Int {
    guard hasPounds(pounds, at: at &+ 1) else { return at &+ 1 }
    let escaped = at &+ 1 &+ pounds
    if escaped >= count { return count }
    return base[escaped] == 0x0A || base[escaped] == 0x0D ? escaped : escaped &+ 1
  }

  // MARK: Interpolation

  /// At the backslash of an interpolation of the innermost open string.
  private mutating func openInterpolation(_ pounds: Int) {
    strings[strings.count - 1].interpolation = tokenCount
    strings[strings.count - 1].bracketFloor = brackets.count
    bracketFloor = brackets.count
    take(.interpolationStart, 2 &+ pounds)
  }

  /// At the `)` that ends an interpolation: goes on with the text after it.
  mutating func interpolationEnds() {
    guard let string = strings.last else { return }
    tokens[string.interpolation].partner = UInt32(truncatingIfNeeded: tokenCount)
    take(.interpolationEnd, 1)
    let content = position
    let stop = string.isMultiline ? multilineStop(string.pounds) : lineStop(string.pounds)
    switch stop {
    case .interpolation:
      if position > content { add(.stringMiddle, from: content) }
      openInterpolation(string.pounds)
    case .closed:
      let end = position
      position = end &- string.pounds &- (string.isMultiline ? 3 : 1)
      if position > content { add(.stringMiddle, from: content) }
      let quote = position
      position = end
      add(.stringEnd, from: quote)
      closeString()
    case .unterminated:
      if position > content { add(.stringMiddle, from: content) }
      problem(.unterminatedString, Int(string.start), Int(string.start) + 1)
      add(.stringEnd, from: position)
      closeString()
    }
  }

  private mutating func closeString() {
    strings.removeLast()
    bracketFloor = strings.last.map { $0.bracketFloor } ?? 0
  }

  /// Gives up the innermost string within an interpolation, with every bracket opened there.
  mutating func abandonString() {
    guard let string = strings.last else { return }
    problem(.unterminatedInterpolation, Int(string.start), Int(string.start) + 1)
    giveUpBrackets(above: string.bracketFloor)
    tokens[string.interpolation].partner = UInt32(truncatingIfNeeded: tokenCount)
    add(.stringEnd, from: position)
    closeString()
  }

  /// `'…'`, which Swift does not have: read as a string.
  mutating func singleQuoted() {
    let start = position
    var at = start &+ 1
    while at < count, base[at] != 0x27, base[at] != 0x0A, base[at] != 0x0D {
      at &+= base[at] == 0x5C && base[at &+ 1] == 0x27 ? 2 : 1
    }
    position = min(count, at < count && base[at] == 0x27 ? at &+ 1 : at)
    problem(.unexpectedCharacter, start, start + 1)
    add(.string, from: start)
  }
}
