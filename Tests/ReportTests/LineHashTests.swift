import Report
import Testing

/// Values as GitHub's own code computes them; the first group are vectors of its test suite.
struct LineHashTests {
  struct Case: Sendable {
    let bytes: [UInt8]
    let hashes: [String]

    init(_ text: String, _ hashes: [String]) {
      self.init(bytes: Array(text.utf8), hashes)
    }

    init(bytes: [UInt8], _ hashes: [String]) {
      self.bytes = bytes
      self.hashes = hashes
    }
  }

  static let greetings = [
    "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
  ]

  static let published = [
    Case("", ["c129715d7a2bc9a3:1"]),
    Case(
      " a\nb\n  \t\tc\n d",
      ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    Case(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", greetings),
    Case(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", greetings),
    Case(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", greetings),
    Case(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", greetings),
    Case(
      String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10),
      (1...6).map { "a7f2ff13bc495cf2:\($0)" } + [
        "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1",
        "c129715d7a2bc9a3:1",
      ]),
  ]

  /// Beyond the published ones: code units of two, faulty UTF-8, a byte order mark, a blank after a return.
  static let further = [
    Case("x = '😀é'\ny\n", ["7cd230178f754ac5:1", "c33be7e0cf7c3ca:1", "c129715d7a2bc9a3:1"]),
    Case(
      bytes: Array("ok\n".utf8) + [0xFF, 0xE2, 0x82] + Array(" z\n".utf8),
      ["63ba679ce979ff79:1", "f6b4d013ff2d44dd:1", "c129715d7a2bc9a3:1"]),
    Case("\u{FEFF}a\n", ["25afd31b599dedcd:1", "c129715d7a2bc9a3:1"]),
    Case(
      "\r \n\r\n", ["4e5d562094661a0d:1", "5b5d4caf73a13177:1", "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"]),
  ]

  @Test(arguments: published + further)
  func everyLine(_ sample: Case) {
    let lines = Set(1...sample.hashes.count + 1)
    let expected = Dictionary(uniqueKeysWithValues: sample.hashes.enumerated().map { ($0 + 1, $1) })
    #expect(LineHash.hashes(of: sample.bytes, lines: lines) == expected)
  }

  /// Asking for one line alone gives what asking for all gives, though the pass ends early.
  @Test(arguments: published + further)
  func oneLine(_ sample: Case) {
    for (index, hash) in sample.hashes.enumerated() {
      #expect(LineHash.hashes(of: sample.bytes, lines: [index + 1]) == [index + 1: hash])
    }
  }

  @Test func linesThatAreNotThere() {
    #expect(LineHash.hashes(of: [0x61], lines: []) == [:])
    #expect(LineHash.hashes(of: [0x61], lines: [-1, 0]) == [:])
    #expect(LineHash.hashes(of: [0x61], lines: [7]) == [:])
  }
}
