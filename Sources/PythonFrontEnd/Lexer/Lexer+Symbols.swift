import SyntaxFacts

extension Lexer {
  /// Operators, delimiters, joined lines, and what fits nothing.
  mutating func symbol(_ byte: UInt8) {
    let next = base[position &+ 1]
    switch byte {
    case 0x28: open(.leftParenthesis)
    case 0x5B: open(.leftBracket)
    case 0x7B: open(.leftBrace)
    case 0x29: close(.rightParenthesis, opening: .leftParenthesis)
    case 0x5D: close(.rightBracket, opening: .leftBracket)
    case 0x7D: closeBrace()
    case 0x2C: take(.comma, 1)
    case 0x3A: colon(next)
    case 0x3B: take(.semicolon, 1)
    case 0x7E: take(.tilde, 1)
    case 0x3D: takeComparison(.equal, or: .assign, next)
    case 0x2E: dot(next)
    case 0x2D: minus(next)
    case 0x2B: takeAugmentable(.plus, next)
    case 0x25: takeAugmentable(.percent, next)
    case 0x26: takeAugmentable(.ampersand, next)
    case 0x7C: takeAugmentable(.pipe, next)
    case 0x5E: takeAugmentable(.caret, next)
    case 0x40: takeAugmentable(.at, next)
    case 0x2A: doubled(0x2A, single: .star, double: .doubleStar)
    case 0x2F: doubled(0x2F, single: .slash, double: .doubleSlash)
    case 0x3C: less(next)
    case 0x3E: greater(next)
    case 0x21: exclamation(next)
    case 0x5C:
      if !joinedLine() { unexpected(.unexpectedCharacter) }
    case 0x00: nulBytes()
    default:
      unexpected(.unexpectedCharacter)
    }
  }

  @inline(__always)
  private mutating func take(_ kind: TokenKind, _ length: Int) {
    let start = position
    position &+= length
    add(kind, from: start)
  }

  @inline(__always)
  private mutating func takeAugmentable(_ kind: TokenKind, _ next: UInt8) {
    if next == 0x3D { take(.augmentedAssign, 2) } else { take(kind, 1) }
  }

  /// An operator that `=` makes a comparison.
  @inline(__always)
  private mutating func takeComparison(_ comparison: TokenKind, or kind: TokenKind, _ next: UInt8) {
    if next == 0x3D { take(comparison, 2) } else { take(kind, 1) }
  }

  /// `*`, `**`, `*=`, `**=` and their like.
  private mutating func doubled(_ byte: UInt8, single: TokenKind, double: TokenKind) {
    let next = base[position &+ 1]
    if next == byte {
      let augmented = base[position &+ 2] == 0x3D
      take(augmented ? .augmentedAssign : double, augmented ? 3 : 2)
    } else {
      takeAugmentable(single, next)
    }
  }

  private mutating func less(_ next: UInt8) {
    switch next {
    case 0x3C: doubled(0x3C, single: .less, double: .leftShift)
    case 0x3D: take(.lessEqual, 2)
    case 0x3E: take(.notEqual, 2)
    default: take(.less, 1)
    }
  }

  private mutating func greater(_ next: UInt8) {
    if next == 0x3E {
      doubled(0x3E, single: .greater, double: .rightShift)
    } else {
      takeComparison(.greaterEqual, or: .greater, next)
    }
  }

  @inline(__always)
  private mutating func minus(_ next: UInt8) {
    if next == 0x3E { take(.arrow, 2) } else { takeAugmentable(.minus, next) }
  }

  private mutating func dot(_ next: UInt8) {
    if classes[Int(next)] & ByteTable.digit != 0 {
      number()
    } else if next == 0x2E, base[position &+ 2] == 0x2E {
      take(.ellipsis, 3)
    } else {
      take(.dot, 1)
    }
  }

  @inline(__always)
  private mutating func open(_ kind: TokenKind) {
    brackets.append(OpenBracket(offset: UInt32(truncatingIfNeeded: position), kind: kind))
    take(kind, 1)
  }

  @inline(__always)
  private mutating func close(_ kind: TokenKind, opening: TokenKind) {
    if let last = brackets.last, last.kind == opening, !isFieldBracket {
      brackets.removeLast()
    } else {
      mismatched(opening)
    }
    take(kind, 1)
  }

  /// A closer that does not fit: closes up to its opener where there is one within the replacement field
  /// at hand, else nothing.
  private mutating func mismatched(_ opening: TokenKind) {
    problem(.unmatchedBracket, position, position + 1)
    let floor = fields.last ?? 0
    // Only a few levels are searched, so that a file of closers alone stays linear.
    let lowest = max(floor, brackets.count - 8)
    var found = brackets.count
    while found > lowest {
      found -= 1
      if brackets[found].kind == opening { return brackets.removeSubrange(found...) }
    }
  }

  private mutating func closeBrace() {
    if isFieldBracket {
      closeField()
    } else {
      close(.rightBrace, opening: .leftBrace)
    }
  }

  @inline(__always)
  private mutating func colon(_ next: UInt8) {
    if isFieldBracket {
      take(.colon, 1)
      interpolatedText()
    } else if next == 0x3D {
      take(.colonAssign, 2)
    } else {
      take(.colon, 1)
    }
  }

  /// `!=`; `!` alone is the conversion of a replacement field.
  private mutating func exclamation(_ next: UInt8) {
    if next == 0x3D {
      take(.notEqual, 2)
    } else if isFieldBracket {
      take(.exclamation, 1)
    } else {
      unexpected(.unexpectedCharacter)
    }
  }

  /// One problem for all that stand together.
  private mutating func nulBytes() {
    // What stands after the end of the file is NUL as well.
    if position >= count { return }
    problem(.nulByte, position, position + 1)
    while position < count, base[position] == 0 { position &+= 1 }
  }

  mutating func unexpected(_ code: ProblemCode) {
    let start = position
    position &+= 1
    problem(code, start, position)
    add(.unexpected, from: start)
  }
}
