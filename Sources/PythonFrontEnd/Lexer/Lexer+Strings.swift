import SourceText
import SyntaxFacts

extension Lexer {
  /// At a letter that may begin a string prefix: reads the string where a quote follows the prefix.
  @inline(__always)
  mutating func stringWithPrefix() -> Bool {
    let start = position
    let next = base[start &+ 1]
    if next == 0x22 || next == 0x27 {
      position = start &+ 1
      string(from: start, prefixed: base[start] | 0x20)
      return true
    }
    guard classes[Int(next)] & ByteTable.prefix != 0 else { return false }
    let quote = base[start &+ 2]
    guard quote == 0x22 || quote == 0x27 else { return false }
    let first = base[start] | 0x20
    let second = next | 0x20
    guard first != second, first == 0x72 || second == 0x72, first != 0x75, second != 0x75 else {
      return false
    }
    position = start &+ 2
    string(from: start, prefixed: first == 0x72 ? second : first, raw: true)
    return true
  }

  /// A string whose opening quote is at `position`; `prefix` is its letter other than `r`, or 0.
  mutating func string(from start: Int, prefixed prefix: UInt8, raw: Bool = false) {
    let quote = base[position]
    let triple = base[position &+ 1] == quote && base[position &+ 2] == quote
    if prefix == 0x66 || prefix == 0x74 {
      position &+= triple ? 3 : 1
      add(.interpolatedStart, from: start)
      strings.append(
        InterpolatedString(
          start: UInt32(truncatingIfNeeded: start), quote: quote, isTriple: triple, isRaw: raw,
          depth: brackets.count, fieldCount: fields.count))
      interpolatedText()
      return
    }
    position &+= triple ? 3 : 1
    let content = position
    let closed = triple ? tripleString(quote) : lineString(quote)
    if triple { lines.addLineStarts(in: base, from: content, to: position) }
    if !closed { problem(.unterminatedString, start, start + 1) }
    add(.string, from: start)
  }

  /// Passes over the rest of a one-line string; false where the line ends first.
  @inline(__always)
  private mutating func lineString(_ quote: UInt8) -> Bool {
    var at = position
    while true {
      at = lineStringStop(quote, from: at)
      let byte = base[at]
      if byte == quote {
        position = at &+ 1
        return true
      }
      switch byte {
      case 0x5C:
        let escaped = at
        at = afterEscape(at)
        if base[escaped &+ 1] <= 0x0D { lines.addLineStarts(in: base, from: escaped, to: at) }
      case 0x0A, 0x0D:
        position = at
        return false
      case 0x00 where at >= count:
        position = count
        return false
      default:
        at &+= 1
      }
    }
  }

  /// The offset of the first quote, backslash or control character (line breaks and NUL among them).
  @inline(__always)
  private func lineStringStop(_ quote: UInt8, from start: Int) -> Int {
    let (quotes, backslashes) = (ByteScan.spread(quote), ByteScan.spread(0x5C))
    var at = start
    while true {
      let word = WordScan.word(in: base, at: at)
      let stop =
        ByteScan.hits(word, quotes) | ByteScan.hits(word, backslashes) | ByteScan.below(0x0E, word)
      if stop != 0 { return at &+ stop.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
  }

  /// The offset after a backslash and what it escapes; a `\r\n` is one thing.
  @inline(__always)
  func afterEscape(_ at: Int) -> Int {
    let next = base[at &+ 1]
    if next == 0x0D, base[at &+ 2] == 0x0A { return at &+ 3 }
    return min(at &+ 2, count)
  }

  /// Passes over the rest of a string in three quotes; false where the file ends first.
  @inline(__always)
  private mutating func tripleString(_ quote: UInt8) -> Bool {
    var at = position
    while at < count {
      at = ByteScan.first(quote, or: 0x5C, in: base, from: at, count: count)
      if at >= count { break }
      if base[at] == 0x5C {
        at = afterEscape(at)
      } else if base[at &+ 1] == quote, base[at &+ 2] == quote {
        position = at &+ 3
        return true
      } else {
        at &+= 1
      }
    }
    position = count
    return false
  }
}
