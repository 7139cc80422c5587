import SourceText
import SyntaxFacts

extension Lexer {
  /// At the start of a physical line outside brackets: passes over blank and comment lines, then opens
  /// or closes blocks by the column of the first token.
  mutating func lineBegins() {
    while position < count {
      let column = blankColumns()
      let byte = base[position]
      if byte == 0x0A || byte == 0x0D {
        passLineBreak()
        continue
      }
      if byte == 0x23 {
        comment()
        continue
      }
      if byte == 0x5C, joinedLine() { continue }
      if position < count, column != indents[indents.count - 1] { indentation(column) }
      break
    }
    lineStart = tokenCount
  }

  /// Passes over blank space; gives the column after it, tabs to multiples of eight.
  @inline(__always)
  private mutating func blankColumns() -> Int {
    let end = WordScan.blanksEnd(in: base, from: position)
    var column = end &- position
    position = end
    while true {
      switch base[position] {
      case 0x20: column &+= 1
      case 0x09: column = (column & ~7) &+ 8
      case 0x0C: column = 0
      default: return column
      }
      position &+= 1
    }
  }

  /// A backslash before a line break: passes over both.
  mutating func joinedLine() -> Bool {
    let next = base[position &+ 1]
    guard next == 0x0A || next == 0x0D, position &+ 1 < count else { return false }
    position &+= next == 0x0D && base[position &+ 2] == 0x0A ? 3 : 2
    lineStarts()
    return true
  }

  /// Opens a block at `column`, or closes those that are indented further.
  private mutating func indentation(_ column: Int) {
    if column > indents[indents.count - 1] {
      if indents.count > Lexer.maximumIndents {
        problem(.nestingTooDeep, position, position + 1)
        return
      }
      indents.append(column)
      add(.indent, from: position)
      return
    }
    while indents.count > 1, indents[indents.count - 1] > column {
      indents.removeLast()
      add(.dedent, from: position)
    }
    if indents[indents.count - 1] != column {
      problem(.inconsistentDedent, position, position + 1)
    }
  }

  /// At the start of a physical line inside brackets. A keyword that only begins statements shows that
  /// a bracket was left open above: it is closed here, so that the rest of the file is still read.
  mutating func lineInBracketBegins() {
    var ahead = WordScan.blanksEnd(in: base, from: position)
    while base[ahead] == 0x20 || base[ahead] == 0x09 { ahead &+= 1 }
    guard classes[Int(base[ahead])] & ByteTable.identifierStart != 0 else { return }
    let word = WordScan.word(in: base, at: ahead)
    let stop = IdentifierScan.stops(word)
    // No keyword is longer than eight letters.
    if stop == 0, classes[Int(base[ahead &+ 8])] & ByteTable.identifierPart != 0 { return }
    let spelled = stop == 0 ? word : WordScan.before(stop, word)
    guard keywords.kind(of: spelled).beginsOnlyStatements, let bracket = brackets.first else { return }
    problem(.unclosedBracket, Int(bracket.offset), Int(bracket.offset) + 1)
    brackets.removeAll()
    strings.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    if tokenCount > lineStart { add(.newline, from: position) }
    lineBegins()
  }
}
