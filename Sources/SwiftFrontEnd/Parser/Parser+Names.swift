import SourceText
import SyntaxFacts

extension Parser {
  /// The name in a token, without the marks of an escaped one.
  @inline(__always)
  mutating func name(_ token: Token) -> NameID {
    let start = Int(token.start)
    let count = Int(token.end &- token.start)
    if source[start] == 0x60, count > 2 { return intern(start &+ 1, count: count &- 2) }
    return intern(start, count: count)
  }

  /// The number of a piece of the source, behind whose end there is more to read (`readAhead`).
  @inline(__always)
  mutating func intern(_ start: Int, count: Int) -> NameID {
    facts.names.intern(padded: source + start, count: count)
  }

  /// Whether the token is the word `text`.
  @inline(__always)
  func isWord(_ text: StaticString, _ token: Token) -> Bool {
    guard token.kind.isWord, Int(token.end &- token.start) == text.utf8CodeUnitCount else { return false }
    let bytes = source + Int(token.start)
    for index in 0..<text.utf8CodeUnitCount where bytes[index] != text.utf8Start[index] { return false }
    return true
  }

  /// The text from token `first` up to the token at hand, as written; line breaks, comments and the blank
  /// space round them become one blank.
  mutating func text(from first: Int) -> NameID {
    let start = Int(tokens[first].start)
    let end = Int(previousEnd)
    if plainType.start == tokens[first].start, plainType.end == previousEnd { return plainType.name }
    guard end > start else { return .none }
    let isPlain =
      isOneToken(from: first) || ByteScan.first(0x0A, or: 0x0D, or: 0x2F, in: source, from: start, count: end) == end
    return isPlain ? intern(start, count: end &- start) : joinedText(from: first)
  }

  /// Whether token `first` alone has been passed over since then, as a whole.
  @inline(__always)
  private func isOneToken(from first: Int) -> Bool { index == first &+ 1 && previousEnd == tokens[first].end }

  private mutating func joinedText(from first: Int) -> NameID {
    scratch.removeAll()
    var number = first
    while tokens[number].start < previousEnd {
      var token = tokens[number]
      if number > first {
        token.start = wholeStart(of: token)
        appendGap(from: tokens[number - 1].end, before: token)
      }
      append(token.start, min(token.end, previousEnd))
      number += 1
    }
    // What was taken off the token at hand.
    let start = wholeStart(of: tokens[number])
    if number > first, start < previousEnd {
      var token = tokens[number]
      token.start = start
      appendGap(from: tokens[number - 1].end, before: token)
      append(start, previousEnd)
    }
    return internScratch()
  }

  /// Where a token began before it was parted.
  private mutating func wholeStart(of token: Token) -> UInt32 {
    var start = token.start
    guard isParted(at: start) else { return start }
    while start > 0, source[Int(start) - 1] > 0x20, !isWordByte(source[Int(start) - 1]) { start -= 1 }
    return start
  }

  /// Whether a token was parted at `offset`.
  private mutating func isParted(at offset: UInt32) -> Bool {
    var low = 0
    var high = splits.count
    while low < high {
      let middle = (low + high) / 2
      if splits[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < splits.count && splits[low] == offset
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x60, 0x80..., 0x28, 0x29, 0x5B, 0x5D, 0x2C: true
    default: false
    }
  }

  private mutating func appendGap(from gap: UInt32, before token: Token) {
    guard token.start > gap else { return }
    let isBroken = (gap..<token.start).contains { source[Int($0)] != 0x20 }
    if !isBroken {
      append(gap, token.start)
      return
    }
    let opens = scratch.last == 0x28 || scratch.last == 0x5B
    let closes = token.kind == .rightParenthesis || token.kind == .rightSquare
    if !opens, !closes { scratch.append(0x20) }
  }

  @inline(__always)
  mutating func append(_ start: UInt32, _ end: UInt32) {
    scratch.append(source + Int(start), count: Int(end &- start))
  }

  @inline(__always)
  mutating func append(_ name: NameID) {
    let bytes = facts.names.bytes(of: name)
    if let base = bytes.baseAddress { scratch.append(base, count: bytes.count) }
  }

  @inline(__always)
  mutating func appendBytes(_ first: UInt8, _ second: UInt8) {
    scratch.append(first)
    scratch.append(second)
  }

  /// The number of the text in `scratch`.
  @inline(__always)
  mutating func internScratch() -> NameID {
    facts.names.intern(scratch.base, count: scratch.count)
  }

  /// The words whose token numbers lie in `parts` above `floor`, joined by dots; takes them off.
  @inline(__always)
  mutating func path(above floor: Int) -> NameID {
    let count = parts.count &- floor
    let first = tokens[parts[floor]]
    if count == 1 {
      parts.removeLast()
      return name(first)
    }
    let last = tokens[parts[parts.count - 1]]
    var length = UInt32(truncatingIfNeeded: count &- 1)
    for number in floor..<parts.count {
      let token = tokens[parts[number]]
      length &+= token.end &- token.start
      if source[Int(token.start)] == 0x60 { length = .max / 2 }
    }
    if length == last.end &- first.start {
      parts.removeSubrange(floor...)
      return intern(Int(first.start), count: Int(length))
    }
    return joinedPath(above: floor)
  }

  private mutating func joinedPath(above floor: Int) -> NameID {
    scratch.removeAll()
    appendPath(above: floor)
    return internScratch()
  }

  /// Appends the words in `parts` above `floor`, joined by dots, to the scratch text; takes them off.
  mutating func appendPath(above floor: Int) {
    for number in floor..<parts.count {
      let token = tokens[parts[number]]
      let isEscaped = source[Int(token.start)] == 0x60 && token.end - token.start > 2
      if number > floor { scratch.append(0x2E) }
      append(token.start + (isEscaped ? 1 : 0), token.end - (isEscaped ? 1 : 0))
    }
    parts.removeSubrange(floor...)
  }
}
