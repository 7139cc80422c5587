/// What one `?` or `[…]` of a pattern stands for, and what `*` steps by.
package enum PatternUnit: Hashable, Sendable {
  /// A Unicode scalar; an ill-formed byte is one unit and reads as U+FFFD.
  case scalar
  /// A byte, as in git.
  case byte

  /// The unit at `offset` of `bytes` and the bytes it takes; `offset` must lie within.
  func value(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, length: Int) {
    let byte = bytes[offset]
    if byte < 0x80 || self == .byte { return (UInt32(byte), 1) }
    return UTF8Sequence.scalar(at: offset, in: bytes)
  }
}

/// The set of units that a `[…]` of a pattern accepts.
struct CharacterClass: Hashable, Sendable {
  var isNegated = false
  var ranges: [ClosedRange<UInt32>] = []

  func accepts(_ value: UInt32) -> Bool {
    ranges.contains { $0.contains(value) } != isNegated
  }
}

extension CharacterClass {
  /// The class that begins with the `[` at `start`, and the offset after its `]`; nil if it is malformed:
  /// without an end, or with a `[:name:]` that does not exist.
  ///
  /// After git's `wildmatch.c`: `!` or `^` negates, a first `]` stands for itself, `\` escapes.
  static func parse(
    _ pattern: UnsafeBufferPointer<UInt8>, at start: Int, unit: PatternUnit
  ) -> (set: CharacterClass, end: Int)? {
    var reader = ClassReader(pattern: pattern, offset: start + 1, unit: unit)
    return reader.read()
  }

  /// The ASCII ranges of a POSIX class.
  static func posix(_ name: some Collection<UInt8>) -> [ClosedRange<UInt32>]? {
    switch String(decoding: name, as: UTF8.self) {
    case "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A]
    case "alpha": [0x41...0x5A, 0x61...0x7A]
    case "blank": [0x09...0x09, 0x20...0x20]
    case "cntrl": [0x00...0x1F, 0x7F...0x7F]
    case "digit": [0x30...0x39]
    case "graph": [0x21...0x7E]
    case "lower": [0x61...0x7A]
    case "print": [0x20...0x7E]
    case "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]
    case "space": [0x09...0x0D, 0x20...0x20]
    case "upper": [0x41...0x5A]
    case "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66]
    default: nil
    }
  }
}

/// Reads the inside of one `[…]`.
private struct ClassReader {
  let pattern: UnsafeBufferPointer<UInt8>
  var offset: Int
  let unit: PatternUnit
  var set = CharacterClass()
  /// The unit that a following `-` would start a range from.
  var previous: UInt32?

  init(pattern: UnsafeBufferPointer<UInt8>, offset: Int, unit: PatternUnit) {
    self.pattern = pattern
    self.offset = offset
    self.unit = unit
  }

  mutating func read() -> (set: CharacterClass, end: Int)? {
    if let byte = peek(), byte == UInt8(ascii: "!") || byte == UInt8(ascii: "^") {
      set.isNegated = true
      offset += 1
    }
    var isFirst = true
    while let byte = peek() {
      if byte == UInt8(ascii: "]"), !isFirst { return (set, offset + 1) }
      isFirst = false
      guard readMember(startingWith: byte) else { return nil }
    }
    return nil
  }

  /// Always moves forward; false if the class cannot be one.
  private mutating func readMember(startingWith byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "-"), let low = previous, let next = peek(1), next != UInt8(ascii: "]") {
      offset += 1
      guard let high = readUnit() else { return false }
      if low <= high { set.ranges.append(low...high) }
      previous = nil
      return true
    }
    if byte == UInt8(ascii: "["), peek(1) == UInt8(ascii: ":") {
      return readNamedClass()
    }
    guard let value = readUnit() else { return false }
    set.ranges.append(value...value)
    previous = value
    return true
  }

  private mutating func readNamedClass() -> Bool {
    let nameStart = offset + 2
    guard let end = pattern[nameStart...].firstIndex(of: UInt8(ascii: "]")) else { return false }
    guard end > nameStart, pattern[end - 1] == UInt8(ascii: ":") else {
      set.ranges.append(0x5B...0x5B)
      previous = 0x5B
      offset += 1
      return true
    }
    guard let ranges = CharacterClass.posix(pattern[nameStart..<(end - 1)]) else { return false }
    set.ranges += ranges
    previous = nil
    offset = end + 1
    return true
  }

  /// One unit, with a `\` before it taken away; nil at the end.
  private mutating func readUnit() -> UInt32? {
    if peek() == UInt8(ascii: "\\") { offset += 1 }
    guard offset < pattern.count else { return nil }
    let (value, length) = unit.value(at: offset, in: pattern)
    offset += length
    return value
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < pattern.count ? pattern[offset + ahead] : nil
  }
}
