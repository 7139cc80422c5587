import SourceText
import SyntaxFacts

/// The tokens of a file with everything between them: comments, blank space, line breaks.
struct TokenSpans {
  private let base: UnsafePointer<UInt8>
  private(set) var spans: [TokenSpan] = []
  /// Where the latest span ends.
  private var end = 0

  /// `tokens` are those of the `count` bytes from `base` on, `end` the last of them.
  init(_ tokens: UnsafeBufferPointer<Token>, in base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    spans.reserveCapacity(tokens.count * 2)
    for token in tokens.dropLast() {
      fill(upTo: Int(token.start))
      // A closed bracket or string that was given up may overlap what follows; it stands for nothing.
      add(token.kind.spanKind, upTo: max(end, Int(token.end)))
    }
    fill(upTo: count)
  }

  private mutating func add(_ kind: TokenSpan.Kind, upTo next: Int) {
    spans.append(
      TokenSpan(kind, ByteRange(UInt32(truncatingIfNeeded: end), UInt32(truncatingIfNeeded: next))))
    end = next
  }

  /// Adds what lies between two tokens.
  private mutating func fill(upTo limit: Int) {
    while end < limit {
      switch base[end] {
      case 0x23: add(.comment, upTo: ByteScan.first(0x0A, or: 0x0D, in: base, from: end, count: limit))
      case 0x0A: add(.lineBreak, upTo: end + 1)
      case 0x0D: add(.lineBreak, upTo: min(limit, end + (base[end + 1] == 0x0A ? 2 : 1)))
      case 0x00: add(.unexpected, upTo: runEnd(limit) { $0 == 0 })
      default: add(.whitespace, upTo: whitespaceEnd(limit))
      }
    }
  }

  private func runEnd(_ limit: Int, while belongs: (UInt8) -> Bool) -> Int {
    var at = end
    while at < limit, belongs(base[at]) { at += 1 }
    return at
  }

  /// Blank space, joined lines (`\` with its line break) and the byte order mark.
  private func whitespaceEnd(_ limit: Int) -> Int {
    var at = end
    while at < limit {
      switch base[at] {
      case 0x0A, 0x0D, 0x23, 0x00: return at
      case 0x5C:
        let isPair = base[at + 1] == 0x0D && base[at + 2] == 0x0A
        at = min(limit, at + (isPair ? 3 : 2))
      default: at += 1
      }
    }
    return at
  }
}

extension TokenKind {
  /// What it is called in `facts --tokens`.
  fileprivate var spanKind: TokenSpan.Kind {
    switch self {
    case .newline: .newline
    case .indent: .indent
    case .dedent: .dedent
    case .name: .name
    case .number: .number
    case .string: .string
    case .interpolatedStart: .interpolatedStart
    case .interpolatedMiddle: .interpolatedMiddle
    case .interpolatedEnd: .interpolatedEnd
    case .unexpected, .end: .unexpected
    default: isKeyword ? .keyword : .operator
    }
  }
}
