/// Looks for the end of one regex literal.
struct RegexScan {
  let base: UnsafePointer<UInt8>
  let count: Int
  /// Where its `/` stands.
  let slash: Int
  /// How many `#` stand before that.
  let pounds: Int
  let isMultiline: Bool
  /// What stands before it allows no operator.
  let isCertain: Bool

  /// How many groups and character classes are open.
  var groups = 0
  var classes = 0

  /// The offset after the literal; nil where it has no end, or where what follows shows that this is an
  /// operator and `isCertain` does not say otherwise.
  mutating func end() -> Int? {
    if pounds == 0, beginsLikeOperator { return nil }
    var at = slash &+ 1
    while at < count {
      let byte = base[at]
      if byte == 0x2F, let end = closingEnd(at) { return literalEnd(closedAt: at, end) }
      if isLineBreak(byte), !isMultiline { return unclosedEnd(at) }
      guard nests(byte) else { return nil }
      at = byte == 0x5C ? afterEscape(at) : at &+ 1
    }
    return nil
  }

  /// Whether a blank after the slash, or a star or slash beside it, says that no literal is meant.
  private var beginsLikeOperator: Bool {
    let next = base[slash &+ 1]
    if next == 0x2A || next == 0x2F { return true }
    if slash > 0, base[slash &- 1] == 0x2A { return true }
    return !isCertain && isBlank(next)
  }

  /// The offset after the slash at `slash` and as many `#` as the literal began with, or more; nil where
  /// there are fewer.
  private func closingEnd(_ slash: Int) -> Int? {
    var end = slash &+ 1
    if pounds == 0 { return end }
    while base[end] == 0x23 { end &+= 1 }
    return end &- slash &- 1 >= pounds ? end : nil
  }

  /// `end`, where the slash at `offset` may close the literal: a bare one is not closed by the slash of a
  /// comment, nor by one behind a blank.
  private func literalEnd(closedAt offset: Int, _ end: Int) -> Int? {
    if pounds > 0 { return end }
    if base[end] == 0x2A || base[end] == 0x2F { return nil }
    let endsBlank = isBlank(base[offset &- 1]) && base[offset &- 2] != 0x5C
    return endsBlank && !isCertain ? nil : end
  }

  /// The end of the line at `offset`, where a bare literal goes up to it although it is not closed.
  private func unclosedEnd(_ offset: Int) -> Int? { isCertain && pounds == 0 ? offset : nil }

  /// Keeps count of groups and character classes; false where `byte` closes a group that none opened, as it
  /// does behind operators: `(a / b)`.
  private mutating func nests(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28 where classes == 0: groups &+= 1
    case 0x29 where classes == 0:
      if groups == 0 { return isCertain }
      groups &-= 1
    case 0x5B: classes &+= 1
    case 0x5D: classes = max(0, classes &- 1)
    default: break
    }
    return true
  }

  /// The offset after the backslash at `offset` and what it escapes; a line break that ends the literal
  /// stays.
  private func afterEscape(_ offset: Int) -> Int {
    let escaped = offset &+ 1
    let isLineEnd = escaped < count && isLineBreak(base[escaped])
    return isLineEnd && !isMultiline ? escaped : escaped &+ 1
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
