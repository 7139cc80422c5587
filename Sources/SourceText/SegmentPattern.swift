/// A pattern for what stands between two slashes of a path.
struct SegmentPattern: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    /// `**`: any number of segments.
    case anyDepth
    /// `*` alone.
    case anything
    /// No wildcard at all.
    case literal
    /// `*` and a literal after it.
    case suffix
    /// A literal and `*` after it.
    case prefix
    case general
    /// Malformed, in a dialect where such patterns match nothing.
    case never
  }

  struct Token: Hashable, Sendable {
    enum Kind: UInt8, Sendable { case byte, one, run, set }
    var kind: Kind
    /// The byte, or the index of the set.
    var value: Int = 0
  }

  let shape: Shape
  /// The literal bytes of `literal`, `suffix` and `prefix`.
  let literal: [UInt8]
  let tokens: [Token]
  let sets: [CharacterClass]
  let unit: PatternUnit

  init(_ shape: Shape) {
    (self.shape, literal, tokens, sets, unit) = (shape, [], [], [], .byte)
  }

  init(tokens: [Token], sets: [CharacterClass], unit: PatternUnit) {
    let shape = Self.shape(of: tokens)
    self.shape = shape
    literal = shape == .general ? [] : tokens.compactMap { $0.kind == .byte ? UInt8($0.value) : nil }
    self.tokens = shape == .general ? tokens : []
    self.sets = sets
    self.unit = unit
  }

  private static func shape(of tokens: [Token]) -> Shape {
    let others = tokens.filter { $0.kind != .byte }
    guard let only = others.first else { return .literal }
    guard others.count == 1, only.kind == .run else { return .general }
    if tokens.count == 1 { return .anything }
    if tokens.first?.kind == .run { return .suffix }
    return tokens.last?.kind == .run ? .prefix : .general
  }

  /// Whether the whole of `text` matches; at most (tokens × bytes) steps.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch shape {
    case .anyDepth, .anything: true
    case .never: false
    case .literal: text.count == literal.count && holdsLiteral(text, at: 0)
    case .prefix: holdsLiteral(text, at: 0)
    case .suffix: holdsLiteral(text, at: text.count - literal.count)
    case .general: tokens.withUnsafeBufferPointer { matchTokens($0, text) }
    }
  }

  private func holdsLiteral(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + literal.count <= text.count else { return false }
    for index in 0..<literal.count where text[offset + index] != literal[index] { return false }
    return true
  }

  /// Only the last `*` seen is ever taken up again: what earlier ones matched stays right.
  private func matchTokens(
    _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    var offset = 0
    var retry: (index: Int, offset: Int)?
    while true {
      if index == tokens.count, offset == text.count { return true }
      if index < tokens.count {
        if tokens[index].kind == .run {
          index += 1
          retry = (index, offset)
          continue
        }
        if offset < text.count, let length = step(tokens[index], text, offset) {
          index += 1
          offset += length
          continue
        }
      }
      guard let last = retry, last.offset < text.count else { return false }
      let next = last.offset + unit.value(at: last.offset, in: text).length
      retry = (last.index, next)
      index = last.index
      offset = next
    }
  }

  /// The bytes that `token` takes at `offset`, or nil if it does not match.
  private func step(_ token: Token, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int? {
    if token.kind == .byte { return text[offset] == UInt8(token.value) ? 1 : nil }
    let (value, length) = unit.value(at: offset, in: text)
    if token.kind == .set, !sets[token.value].accepts(value) { return nil }
    return length
  }
}
