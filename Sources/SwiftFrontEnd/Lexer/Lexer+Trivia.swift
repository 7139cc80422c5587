import SourceText
import SyntaxFacts

extension Lexer {
  /// `/`: a comment, a regex literal or an operator.
  mutating func slash() {
    switch base[position &+ 1] {
    case 0x2F: lineComment()
    case 0x2A: blockComment()
    default: operatorToken()
    }
  }

  private mutating func lineComment() {
    let start = position
    position = lineEnd(from: start)
    marks |= Token.Mark.space
    if base[start &+ 2] == 0x2F {
      // Documentation speaks of directives, it gives none.
      marks |= Token.Mark.documented
    } else if DirectiveMark.offset(in: base, from: start, to: position) != nil {
      directives.append(
        ByteRange(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: position)))
    }
  }

  /// `/* … */`, which nests. One that holds a line break counts as one.
  private mutating func blockComment() {
    let start = position
    var depth = 1
    var at = start &+ 2
    var hasNewline = false
    while at < count {
      switch base[at] {
      case 0x2A where base[at &+ 1] == 0x2F:
        depth &-= 1
        at &+= 2
      case 0x2F where base[at &+ 1] == 0x2A:
        depth &+= 1
        at &+= 2
      case 0x0A, 0x0D:
        hasNewline = true
        at &+= 1
      default:
        at &+= 1
      }
      if depth == 0 { break }
    }
    position = min(at, count)
    if hasNewline { lines.addLineStarts(in: base, from: start, to: position) }
    if depth > 0 { problem(.unterminatedComment, start, start + 2) }
    marks |= hasNewline ? Token.Mark.space | Token.Mark.newline : Token.Mark.space
    let isDocumentation = base[start &+ 2] == 0x2A && base[start &+ 3] != 0x2F && position > start + 4
    if isDocumentation { marks |= Token.Mark.documented }
  }

  /// At the start of a line, at `<` or `>`: passes over a merge conflict, from its first marker to the
  /// line of its last.
  mutating func conflictMarker() {
    if hasOpenConflict { return }
    let isUsual = base[position] == 0x3C
    let marker: StaticString = isUsual ? "<<<<<<< " : ">>>> "
    guard matches(marker, at: position) else { return }
    let ending: StaticString = isUsual ? ">>>>>>> " : "<<<<\n"
    var at = position
    while at < count {
      at = ByteScan.first(0x0A, or: 0x0D, in: base, from: at, count: count) &+ 1
      if at < count, matches(ending, at: at) {
        let start = position
        problem(.unexpectedCharacter, start, start + marker.utf8CodeUnitCount)
        position = min(count, at &+ ending.utf8CodeUnitCount)
        position = ByteScan.first(0x0A, or: 0x0D, in: base, from: position, count: count)
        lines.addLineStarts(in: base, from: start, to: position)
        return
      }
    }
    hasOpenConflict = true
  }

  func matches(_ text: StaticString, at offset: Int) -> Bool {
    guard count - offset >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount where base[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// A byte above ASCII outside strings: a name, an operator, or nothing that Swift has.
  mutating func aboveASCII() {
    let scalar = ScalarClasses.scalar(at: base + position)
    if scalar.isValid, ScalarClasses.isIdentifierStart(scalar.value) {
      identifierAboveASCII(from: position)
      return
    }
    if scalar.isValid, ScalarClasses.isOperatorStart(scalar.value) {
      operatorToken()
      return
    }
    let start = position
    position = min(count, position &+ scalar.length)
    if scalar.value == 0x201C || scalar.value == 0x201D || ScalarClasses.isIdentifierPart(scalar.value) {
      problem(.unexpectedCharacter, start, position)
      add(.unexpected, from: start)
    } else {
      if scalar.value != 0xA0, scalar.value != 0xFEFF {
        problem(scalar.isValid ? .unexpectedCharacter : .invalidUTF8, start, position)
      }
      marks |= Token.Mark.space
    }
  }
}
