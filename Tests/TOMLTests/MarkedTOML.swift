import SourceText
import TOML
import Testing

/// TOML text in which `«` and `»` mark ranges.
struct MarkedTOML {
  var bytes: [UInt8]
  /// In order of their opening marks.
  var ranges: [ByteRange]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [ByteRange] = []
    var open: [Int] = []
    for character in marked {
      switch character {
      case "«":
        open.append(ranges.count)
        ranges.append(ByteRange(at: UInt32(bytes.count)))
      case "»":
        if let last = open.popLast() { ranges[last].upper = UInt32(bytes.count) }
      default: bytes.append(contentsOf: character.utf8)
      }
    }
    self.bytes = bytes
    self.ranges = ranges
  }
}

/// Reads the text and expects exactly `kinds`, each at its mark, and `keys` among what was read.
func check(
  _ marked: String, _ kinds: [TOMLProblem.Kind] = [], keys: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedTOML(marked)
  let (document, problems) = TOMLDocument.read(text.bytes)
  #expect(problems.map(\.kind) == kinds, sourceLocation: sourceLocation)
  #expect(problems.map(\.range) == text.ranges, sourceLocation: sourceLocation)
  for key in keys {
    #expect(document.value(at: key) != nil, "no \(key)", sourceLocation: sourceLocation)
  }
}

extension TOMLDocument {
  /// The value under dotted plain keys; in an array of tables the last element's.
  func value(at path: String) -> TOMLValue? {
    var value: TOMLValue? = TOMLValue(.table(root), range: ByteRange(at: 0))
    for key in path.split(separator: ".") {
      switch value?.content {
      case .table(let table): value = table[String(key)]
      case .array(let elements):
        guard case .table(let table)? = elements.last?.content else { return nil }
        value = table[String(key)]
      default: return nil
      }
    }
    return value
  }
}
