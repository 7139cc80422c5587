/// Cuts a pattern into segments and those into tokens.
struct PatternParser {
  private let pattern: UnsafeBufferPointer<UInt8>
  private let dialect: PathPattern.Dialect
  private var offset = 0
  private var segments: [SegmentPattern] = []
  private var tokens: [SegmentPattern.Token] = []
  private var sets: [CharacterClass] = []
  /// How many stars opened the segment at hand.
  private var leadingStars = 0
  /// Set once a `[` was malformed: later ones are then not looked at, which keeps parsing linear.
  private var bracketsAreLiteral = false
  private var isMalformed = false

  init(pattern: UnsafeBufferPointer<UInt8>, dialect: PathPattern.Dialect) {
    self.pattern = pattern
    self.dialect = dialect
  }

  mutating func parse() -> [SegmentPattern] {
    while offset < pattern.count { readToken() }
    endSegment()
    return isMalformed && dialect == .git ? [SegmentPattern(.never)] : segments
  }

  private mutating func readToken() {
    let byte = pattern[offset]
    switch byte {
    case UInt8(ascii: "/"):
      offset += 1
      endSegment()
    case UInt8(ascii: "*"):
      readStars()
    case UInt8(ascii: "?"):
      offset += 1
      tokens.append(.init(kind: .one))
    case UInt8(ascii: "["):
      readClass()
    case UInt8(ascii: "\\"):
      readEscape()
    default:
      offset += 1
      appendLiteral(byte)
    }
  }

  private mutating func readStars() {
    let start = offset
    while offset < pattern.count, pattern[offset] == UInt8(ascii: "*") { offset += 1 }
    if tokens.isEmpty { leadingStars = offset - start }
    tokens.append(.init(kind: .run))
  }

  private mutating func readClass() {
    if !bracketsAreLiteral,
      let (set, end) = CharacterClass.parse(pattern, at: offset, unit: dialect.unit)
    {
      tokens.append(.init(kind: .set, value: sets.count))
      sets.append(set)
      offset = end
      return
    }
    bracketsAreLiteral = true
    isMalformed = true
    appendLiteral(pattern[offset])
    offset += 1
  }

  private mutating func readEscape() {
    offset += 1
    guard offset < pattern.count else {
      isMalformed = true
      appendLiteral(UInt8(ascii: "\\"))
      return
    }
    let byte = pattern[offset]
    offset += 1
    if byte == UInt8(ascii: "/") { endSegment() } else { appendLiteral(byte) }
  }

  private mutating func appendLiteral(_ byte: UInt8) {
    tokens.append(.init(kind: .byte, value: Int(byte)))
  }

  private mutating func endSegment() {
    defer {
      tokens.removeAll()
      sets.removeAll()
      leadingStars = 0
    }
    if tokens.isEmpty, dialect == .glob { return }
    if tokens.count == 1, leadingStars > 1 {
      if segments.last?.shape != .anyDepth { segments.append(SegmentPattern(.anyDepth)) }
      return
    }
    segments.append(SegmentPattern(tokens: tokens, sets: sets, unit: dialect.unit))
  }
}
