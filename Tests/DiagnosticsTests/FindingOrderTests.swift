import Diagnostics
import SourceText
import Testing

/// The order of output, which must not depend on the order in which rules spoke.
@Suite struct FindingOrderTests {
  private func finding(_ path: String, _ offset: UInt32, _ rule: String, key: String = "k") -> Finding {
    Finding(
      rule: rule, severity: .warning, message: "m", remedy: "r",
      location: Location(path: path, range: ByteRange(offset, offset + 1)), key: key)
  }

  @Test func pathThenPlaceThenRuleThenKey() {
    let ordered = [
      finding("a/Z.swift", 9, "b"), finding("a/b.swift", 0, "z"), finding("a/b.swift", 2, "a", key: "a"),
      finding("a/b.swift", 2, "a", key: "b"), finding("a/b.swift", 2, "b"), finding("a/ä.swift", 0, "a"),
    ]
    for order in [Array(ordered.reversed()), ordered.shuffled(), ordered.shuffled()] {
      #expect(order.sorted(by: Finding.precedes) == ordered)
    }
  }

  @Test func severitiesFromTheLeast() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error])
    for severity in Severity.allCases { #expect(Severity(name: severity.name) == severity) }
    #expect(Severity(name: "fatal") == nil)
  }
}
