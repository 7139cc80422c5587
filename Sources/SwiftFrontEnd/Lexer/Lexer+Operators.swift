import SyntaxFacts

/// Operators, told apart by what stands around them (The Swift Programming Language, Operators).
extension Lexer {
  @inline(__always)
  mutating func period() {
    let next = base[position &+ 1]
    if next == 0x2E || next >= 0x80 || classes[Int(next)] & ByteTable.operator != 0 {
      operatorToken()
    } else {
      take(.period, 1)
    }
  }

  mutating func operatorToken() {
    let start = position
    let first = base[start]
    let isLeftBound = isLeftBound(start)
    if first == 0x21 || first == 0x3F, isLeftBound {
      take(first == 0x21 ? .exclamation : .postfixQuestion, 1)
      return
    }
    if first == 0x3C, base[start &+ 1] == 0x23, let end = placeholderEnd(start) {
      position = end
      lines.addLineStarts(in: base, from: start, to: end)
      add(.name, from: start)
      return
    }
    var end = operatorEnd(start)
    if !isLeftBound, let slash = (start..<end).first(where: { base[$0] == 0x2F }),
      let regexEnd = regexInOperator(at: slash, operatorStart: start, operatorEnd: end)
    {
      if slash > start {
        position = slash
        add(operatorKind(start, slash, isLeftBound), from: start)
      }
      position = regexEnd
      add(.regex, from: slash)
      return
    }
    if end &- start > 2, let comment = commentStart(start &+ 1, end) { end = comment }
    position = end
    add(operatorKind(start, end, isLeftBound), from: start)
  }

  private mutating func operatorEnd(_ start: Int) -> Int {
    var at = start
    // What most operators are made of; a NUL, which stands behind all, is no part.
    while isPlainPart(base[at]) { at &+= 1 }
    while at < count {
      let length = partLength(at, ofOperatorAt: start)
      if length == 0 { break }
      at &+= length
    }
    return at
  }

  /// Whether a byte is surely part of the operator that it stands in, by itself.
  @inline(__always)
  private mutating func isPlainPart(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0x2E && byte != 0x3C && classes[Int(byte)] & ByteTable.operator != 0
  }

  /// How many bytes at `offset` are the next character of the operator that begins at `start`; 0 where none
  /// is.
  @inline(__always)
  private mutating func partLength(_ offset: Int, ofOperatorAt start: Int) -> Int {
    let byte = base[offset]
    if byte >= 0x80 {
      let scalar = ScalarClasses.scalar(at: base + offset)
      return scalar.isValid && ScalarClasses.isOperatorPart(scalar.value) ? scalar.length : 0
    }
    // Only an operator that begins with a dot holds dots.
    if byte == 0x2E { return base[start] == 0x2E ? 1 : 0 }
    if classes[Int(byte)] & ByteTable.operator == 0 { return 0 }
    let mayBePlaceholder = byte == 0x3C && base[offset &+ 1] == 0x23 && offset > start
    return mayBePlaceholder && placeholderEnd(offset) != nil ? 0 : 1
  }

  /// Where a comment begins within an operator.
  private mutating func commentStart(_ from: Int, _ end: Int) -> Int? {
    (from..<end).first { base[$0] == 0x2F && (base[$0 &+ 1] == 0x2F || base[$0 &+ 1] == 0x2A) }
  }

  /// The end of an editor placeholder `<#…#>` that begins at `start`.
  private mutating func placeholderEnd(_ start: Int) -> Int? {
    var at = start &+ 2
    while at < count {
      switch base[at] {
      case 0x0A: return nil
      case 0x3C where base[at &+ 1] == 0x23: return nil
      case 0x23 where base[at &+ 1] == 0x3E: return at &+ 2
      default: at &+= 1
      }
    }
    return nil
  }

  // MARK: What it binds to

  mutating func isLeftBound(_ start: Int) -> Bool {
    if start == 0 { return false }
    switch base[start &- 1] {
    case 0x20, 0x0D, 0x0A, 0x09, 0x28, 0x5B, 0x7B, 0x2C, 0x3B, 0x3A, 0x00: return false
    case 0x2F: return !(start >= 2 && base[start &- 2] == 0x2A)
    case 0xA0: return !(start >= 2 && base[start &- 2] == 0xC2)
    default: return true
    }
  }

  mutating func isRightBound(_ end: Int, isLeftBound: Bool) -> Bool {
    switch base[end] {
    case 0x20, 0x0D, 0x0A, 0x09, 0x29, 0x5D, 0x7D, 0x2C, 0x3B, 0x3A, 0x00: return false
    case 0x2E: return !isLeftBound
    case 0x2F: return base[end &+ 1] != 0x2F && base[end &+ 1] != 0x2A
    case 0xC2: return base[end &+ 1] != 0xA0
    default: return true
    }
  }

  mutating func operatorKind(_ start: Int, _ end: Int, _ isLeftBound: Bool) -> TokenKind {
    OperatorText(base: base, start: start, end: end)
      .kind(isLeftBound: isLeftBound, isRightBound: isRightBound(end, isLeftBound: isLeftBound))
  }
}

/// The bytes of an operator.
struct OperatorText {
  let base: UnsafePointer<UInt8>
  let start: Int
  let end: Int

  func kind(isLeftBound: Bool, isRightBound: Bool) -> TokenKind {
    if end &- start == 1 {
      switch base[start] {
      case 0x3D: return .equal
      case 0x26 where !isLeftBound && isRightBound: return .prefixAmpersand
      case 0x2E: return .period
      case 0x3F: return isLeftBound ? .postfixQuestion : .infixQuestion
      default: break
      }
    } else if end &- start == 2, base[start] == 0x2D, base[start &+ 1] == 0x3E {
      return .arrow
    }
    if isLeftBound == isRightBound { return .binaryOperator }
    return isLeftBound ? .postfixOperator : .prefixOperator
  }
}
