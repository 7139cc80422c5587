import Knowledge
import RuleCatalog
import SourceText
import Testing

/// Text in which `«` and `»` mark ranges.
struct MarkedText {
  var bytes: [UInt8] = []
  /// In order of their opening marks.
  var ranges: [ByteRange] = []

  init(_ marked: String) {
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
  }

  func text(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }
}

/// Rules that the tests may name.
let someRules = KnownRules([
  KnownRule("cognitive-complexity", options: [.init("max", .integer, range: 1...1000)]),
  KnownRule("hub", options: [.init("max", .integer), .init("ignore", .list), .init("ratio", .number)]),
  KnownRule("dependency-cycle", options: [.init("kind", .choice(["files", "fractals"]))]),
])

func sidecar(_ text: String, at path: String = ".fractal.toml") -> Sidecar {
  Sidecar.read(Array(text.utf8), path: path, rules: someRules)
}

/// Reads the sidecar and expects exactly `kinds`, each at its mark.
@discardableResult
func check(
  _ marked: String, _ kinds: [SidecarProblem.Kind], sourceLocation: SourceLocation = #_sourceLocation
) -> Sidecar {
  let text = MarkedText(marked)
  let sidecar = Sidecar.read(text.bytes, path: "src/shop/.fractal.toml", rules: someRules)
  #expect(sidecar.problems.map(\.kind) == kinds, sourceLocation: sourceLocation)
  #expect(sidecar.problems.map(\.range) == text.ranges, sourceLocation: sourceLocation)
  for problem in sidecar.problems {
    #expect(!problem.message.isEmpty && !problem.remedy.isEmpty, sourceLocation: sourceLocation)
  }
  return sidecar
}
