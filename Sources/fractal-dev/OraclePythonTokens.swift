import SourceText
import SyntaxFacts

/// Tokens as lines that can be compared: `T CLASS start end`.
///
/// Left out on both sides: blank space, empty line ends at the end of the file, and where empty `INDENT`
/// and `DEDENT` stand. Text in f-strings reaches to the next token that is none: CPython parts it at `{{` and
/// leaves the second brace out.
enum PythonTokenLines {
  static func lines(of spans: [TokenSpan]) -> [String] {
    var lines = Joined()
    for span in spans {
      let start = Int(span.range.lower)
      switch span.kind {
      case .whitespace: break
      case .name, .keyword: lines.add("NAME", start, span.range.count)
      case .operator: lines.add("OP", start, span.range.count)
      case .number: lines.add("NUMBER", start, span.range.count)
      case .string: lines.add("STRING", start, span.range.count)
      case .interpolatedStart: lines.add("FSTRING_START", start, span.range.count)
      case .interpolatedMiddle: lines.add("FSTRING_MIDDLE", start, span.range.count)
      case .interpolatedEnd: lines.add("FSTRING_END", start, span.range.count)
      case .newline: lines.add("NEWLINE", start, span.range.count)
      case .lineBreak: lines.add("NL", start, span.range.count)
      case .comment: lines.add("COMMENT", start, span.range.count)
      case .indent: lines.add("INDENT", 0, 0)
      case .dedent: lines.add("DEDENT", 0, 0)
      case .unexpected: lines.add("ERRORTOKEN", start, span.range.count)
      }
    }
    return lines.lines
  }

  /// The lines of what `dump.py --tokens` printed.
  static func lines(ofOracle rows: [Substring]) -> [String] {
    var lines = Joined()
    for row in rows.lazy.map(OracleRow.init) where row.string("t") == "token" {
      let type = row.string("type")
      if type == "ENDMARKER" { continue }
      let isPlaced = type != "INDENT" && type != "DEDENT"
      lines.add(type, isPlaced ? row.number("off") : 0, isPlaced ? row.number("len") : 0)
    }
    return lines.lines
  }

  private struct Joined {
    private(set) var lines: [String] = []
    private var middle: Int?

    mutating func add(_ type: String, _ start: Int, _ length: Int) {
      if type == "FSTRING_MIDDLE" {
        if middle == nil, length > 0 { middle = start }
        return
      }
      if let open = middle { lines.append("T FSTRING_MIDDLE \(open) \(start)") }
      middle = nil
      if length > 0 || start == 0 { lines.append("T \(type) \(start) \(start + length)") }
    }
  }
}
