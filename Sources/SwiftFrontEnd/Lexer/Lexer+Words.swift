import SyntaxFacts

/// Identifiers and numbers.
extension Lexer {
  @inline(__always)
  mutating func identifier() {
    let start = position
    var end = start &+ 1
    while classes[Int(base[end])] & ByteTable.identifierPart != 0 { end &+= 1 }
    if base[end] >= 0x80 {
      identifierAboveASCII(from: start)
      return
    }
    position = end
    let length = end &- start
    var kind = TokenKind.name
    if length <= KeywordTable.longest {
      let raw = UnsafeRawPointer(base + start)
      let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      if length <= 8 {
        kind = keywords.kind(first & (UInt64.max >> (64 &- 8 &* UInt64(truncatingIfNeeded: length))), 0)
      } else {
        let second = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        kind = keywords.kind(
          first, second & (UInt64.max >> (64 &- 8 &* UInt64(truncatingIfNeeded: length &- 8))))
      }
    }
    add(kind, from: start)
  }

  mutating func identifierAboveASCII(from start: Int) {
    position = identifierEnd(from: start)
    add(.name, from: start)
  }

  /// The offset after everything that may go on an identifier, from `offset` on.
  mutating func identifierEnd(from offset: Int) -> Int {
    var at = offset
    while at < count {
      if base[at] < 0x80 {
        if classes[Int(base[at])] & ByteTable.identifierPart == 0 { break }
        at &+= 1
      } else {
        let scalar = ScalarClasses.scalar(at: base + at)
        guard scalar.isValid, ScalarClasses.isIdentifierPart(scalar.value) else { break }
        at &+= scalar.length
      }
    }
    return min(at, count)
  }

  /// `` `name` ``, with anything but line breaks between the marks.
  mutating func escapedIdentifier() {
    let start = position
    var at = start &+ 1
    while at < count, base[at] != 0x60, base[at] != 0x0A, base[at] != 0x0D { at &+= 1 }
    if at < count, base[at] == 0x60 {
      position = at &+ 1
      add(.name, from: start)
    } else {
      problem(.unexpectedCharacter, start, start + 1)
      take(.backtick, 1)
    }
  }

  /// `$0`, `$name`, `$` alone.
  mutating func dollarIdentifier() {
    let start = position
    position = identifierEnd(from: start &+ 1)
    let isNumbered =
      position > start &+ 1
      && (start &+ 1..<position).allSatisfy { classes[Int(base[$0])] & ByteTable.digit != 0 }
    add(isNumbered ? .dollarName : .name, from: start)
  }

  // MARK: Numbers

  mutating func number() {
    let start = position
    if base[start] == 0x30 {
      switch base[start &+ 1] {
      case 0x78: return hexadecimal()
      case 0x6F, 0x62: return finishNumber(.integer, from: start, at: start &+ 2)
      default: break
      }
    }
    var at = digitsEnd(start)
    let next = base[at]
    if next == 0x2E {
      // `1.a` is a member, `x.0.1` a member of a member.
      let isFraction = classes[Int(base[at &+ 1])] & ByteTable.digit != 0 && previousKind != .period
      if !isFraction { return plainInteger(from: start, to: at) }
      at = digitsEnd(at &+ 1)
    } else if next != 0x65, next != 0x45 {
      return finishNumber(.integer, from: start, at: at)
    }
    if base[at] | 0x20 == 0x65 {
      at &+= 1
      if base[at] == 0x2B || base[at] == 0x2D { at &+= 1 }
      return finishNumber(.float, from: start, at: at)
    }
    position = at
    add(.float, from: start)
  }

  private mutating func hexadecimal() {
    let start = position
    var at = start &+ 2
    guard isHexDigit(at) else { return finishNumber(.integer, from: start, at: at) }
    at = hexDigitsEnd(at)
    var dot = -1
    if base[at] == 0x2E {
      guard isHexDigit(at &+ 1) else { return plainInteger(from: start, to: at) }
      dot = at
      at = hexDigitsEnd(at &+ 1)
      if base[at] | 0x20 != 0x70 {
        // `0xff.description`
        if classes[Int(base[at &+ 1])] & ByteTable.digit == 0 { return plainInteger(from: start, to: dot) }
        return plainInteger(from: start, to: at)
      }
    }
    guard base[at] | 0x20 == 0x70 else { return finishNumber(.integer, from: start, at: at) }
    at &+= 1
    let isSigned = base[at] == 0x2B || base[at] == 0x2D
    if isSigned { at &+= 1 }
    let hasExponent = classes[Int(base[at])] & ByteTable.digit != 0
    if !hasExponent, !isSigned, dot >= 0, classes[Int(base[dot &+ 1])] & ByteTable.digit == 0 {
      return plainInteger(from: start, to: dot)
    }
    finishNumber(.float, from: start, at: at)
  }

  private mutating func plainInteger(from start: Int, to end: Int) {
    position = end
    add(.integer, from: start)
  }

  /// Letters right after a number belong to it, as a mistake.
  @inline(__always)
  private mutating func finishNumber(_ kind: TokenKind, from start: Int, at offset: Int) {
    let next = base[offset]
    // Mostly there are none.
    let goesOn = next >= 0x80 || classes[Int(next)] & ByteTable.identifierPart != 0
    position = goesOn ? identifierEnd(from: offset) : min(offset, count)
    add(kind, from: start)
  }

  @inline(__always)
  private mutating func digitsEnd(_ offset: Int) -> Int {
    var at = offset
    while classes[Int(base[at])] & ByteTable.digit != 0 || base[at] == 0x5F { at &+= 1 }
    return at
  }

  @inline(__always)
  private mutating func isHexDigit(_ offset: Int) -> Bool { classes[Int(base[offset])] & ByteTable.hexDigit != 0 }

  @inline(__always)
  private mutating func hexDigitsEnd(_ offset: Int) -> Int {
    var at = offset
    while isHexDigit(at) || base[at] == 0x5F { at &+= 1 }
    return at
  }
}
