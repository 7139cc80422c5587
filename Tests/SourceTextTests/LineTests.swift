import SourceText
import Testing

@Suite struct LineTests {
  /// Every text over a small alphabet, at every alignment of line breaks to words.
  @Test func fastScanAgreesWithTheByteLoop() {
    let alphabet: [UInt8] = [0x0A, 0x0D, 0x61, 0x8A, 0x0B]
    for lead in 0..<9 {
      for code in 0..<625 {
        var rest = code
        var bytes = [UInt8](repeating: 0x20, count: lead)
        for _ in 0..<4 {
          bytes.append(alphabet[rest % 5])
          rest /= 5
        }
        let expected = LineTable(bytes[...])
        #expect(LineTable(bytes) == expected, "\(bytes)")
        bytes += [0x20, 0x20, 0x20, 0x20, 0x20, 0x0D, 0x0A, 0x0A]
        #expect(LineTable(bytes) == LineTable(bytes[...]), "\(bytes)")
      }
    }
    #expect(LineTable([UInt8]()).starts == [0])
  }

  @Test func utf16Columns() {
    let line = Array("aé💡b".utf8)
    let expected = [0, 1, 1, 2, 2, 2, 2, 4, 5, 5]
    for (offset, column) in expected.enumerated() {
      #expect(UTF16Column.of(offset, in: line) == column, "offset \(offset)")
    }
    #expect(UTF16Column.of(-1, in: line) == 0)
  }

  @Test func illFormedBytesAreOneUnitEach() {
    #expect(UTF16Column.of(3, in: [0xF0, 0x9F, 0x92]) == 3)
    #expect(UTF16Column.of(2, in: [0xC0, 0x80]) == 2)
    #expect(UTF16Column.of(3, in: [0xED, 0xA0, 0x80]) == 3)
    #expect(UTF16Column.of(2, in: [0xC3, 0xA9]) == 1)
  }

  @Test func utf16ColumnInAFile() {
    let bytes = Array("x\n💡y\r\nz".utf8)
    let table = LineTable(bytes)
    bytes.withUnsafeBufferPointer {
      #expect(table.utf16Column(at: 6, in: $0) == 2)
      #expect(table.utf16Column(at: 9, in: $0) == 0)
      #expect(table.utf16Column(at: 99, in: $0) == 1)
    }
  }

  /// Against the standard library's decoder.
  @Test func sequencesAreThoseOfUnicode() {
    let samples: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED]
      + [0xEF, 0xF0, 0xF4, 0xF5, 0xFF]
    for a in samples {
      for b in samples {
        for c in samples {
          let bytes = [a, b, c, 0x80]
          let length = bytes.withUnsafeBufferPointer { UTF8Sequence.length(at: 0, in: $0) }
          let valid = (1...4).first { String(validating: bytes[..<$0], as: UTF8.self) != nil }
          #expect(length == valid ?? 0, "\(bytes)")
        }
      }
    }
  }
}

@Suite struct SpellingTests {
  @Test func distances() {
    let cases: [(String, String, Int)] = [
      ("", "", 0), ("a", "", 1), ("abc", "acb", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
      ("requires", "requries", 1), ("é", "e", 1),
    ]
    for (a, b, expected) in cases {
      #expect(Spelling.distance(from: a, to: b, atMost: 9) == expected, "\(a) \(b)")
      #expect(Spelling.distance(from: b, to: a, atMost: expected) == expected)
      #expect(Spelling.distance(from: a, to: b, atMost: expected - 1) == nil)
    }
  }

  @Test func nearestIsTheSameInAnyOrder() {
    let keys = ["budgets", "structure", "security", "fractal", "layers", "layerz"]
    for order in [keys, keys.reversed()] {
      #expect(Spelling.nearest(to: "budgest", among: order) == "budgets")
      #expect(Spelling.nearest(to: "layer", among: order) == "layers")
      #expect(Spelling.nearest(to: "fractl", among: order) == "fractal")
      #expect(Spelling.nearest(to: "zzz", among: order) == nil)
      #expect(Spelling.nearest(to: "", among: order) == nil)
    }
  }

  @Test(arguments: [
    ("sumary", "summary"), ("statsu", "status"), ("only-in", "only_in"), ("Only_In", "only_in"),
    ("STATUS", "status"), ("banana", nil), ("status", nil), ("own", nil), ("ownrs", "owners"),
  ])
  func capitalsAndUnderscoresAreNoEdits(_ name: String, _ expected: String?) {
    #expect(Spelling.nearest(to: name, among: ["summary", "status", "owners", "only_in"]) == expected)
  }

  @Test func threeEditsAreTheMost() {
    let long = String(repeating: "s", count: 30)
    #expect(Spelling.nearest(to: long, among: [long + "xyz"]) == long + "xyz")
    #expect(Spelling.nearest(to: long, among: [long + "wxyz"]) == nil)
    #expect(Spelling.nearest(to: String(repeating: "s", count: 100_000), among: [long]) == nil)
    #expect(Spelling.nearest(to: long, among: [String(repeating: "s", count: 100_000)]) == nil)
  }
}
