import Knowledge
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    ("^1.2", ["1.2.0", "1.9.9"], ["1.1.9", "2.0.0", "2.0.0-rc.1", "1.3.0-rc.1"]),
    ("^0.2.3", ["0.2.3", "0.2.9"], ["0.3.0", "0.2.2"]),
    ("^0.0.3", ["0.0.3"], ["0.0.4"]),
    ("^0", ["0.0.1", "0.9.0"], ["1.0.0"]),
    ("~1.2.3", ["1.2.3", "1.2.9"], ["1.3.0", "1.2.2"]),
    ("~1", ["1.0.0", "1.9.0"], ["2.0.0"]),
    ("1.2.3", ["1.2.3", "1.2.3+build"], ["1.2.4", "1.2.3-rc.1"]),
    ("1.2", ["1.2.0", "1.2.9"], ["1.3.0"]),
    (">=1.0, <3", ["1.0.0", "2.9.9"], ["0.9.0", "3.0.0"]),
    ("> 1.2", ["1.3.0"], ["1.2.9"]),
    ("<=1.2.3", ["1.2.3"], ["1.2.4"]),
    (">=1.0.0-beta", ["1.0.0-rc", "1.0.0", "3.0.0"], ["1.0.0-alpha", "1.1.0-rc"]),
    ("*", ["0.0.0", "9.9.9"], ["1.0.0-a"]),
  ])
  func requirements(_ text: String, _ wanted: [String], _ unwanted: [String]) throws {
    let requirement = try #require(VersionRequirement(text))
    let versions = { (texts: [String]) in texts.compactMap { SemanticVersion($0) } }
    #expect(versions(wanted).count == wanted.count && versions(unwanted).count == unwanted.count)
    for version in versions(wanted) { #expect(requirement.isSatisfied(by: version), "\(version.text)") }
    for version in versions(unwanted) { #expect(!requirement.isSatisfied(by: version), "\(version.text)") }
  }

  @Test func badVersionsAreNoVersions() {
    for text in ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "1.2.3-", "1.2.3-a..b", "-1.2.3", "1.2.3 "] {
      #expect(SemanticVersion(text) == nil, "\(text)")
    }
    for text in ["", ",", "^", "^x", ">=1.0,", "=>1", "1.2.*", "99999999999999999999"] {
      #expect(VersionRequirement(text) == nil, "\(text)")
    }
  }

  @Test func versionsAreOrdered() {
    let ordered = [
      "0.9.9", "1.0.0-1", "1.0.0-2", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-beta.2", "1.0.0-beta.11",
      "1.0.0", "1.0.1", "1.10.0", "2.0.0",
    ].compactMap { SemanticVersion($0) }
    #expect(ordered.count == 11)
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func datesAreDaysOfTheCalendar() {
    #expect(CalendarDate(iso: "2024-02-29")?.text == "2024-02-29")
    for text in ["2023-02-29", "2026-13-01", "2026-1-01", "2026-00-10", "20260101", "2026-01-01T00"] {
      #expect(CalendarDate(iso: text) == nil, "\(text)")
    }
    let days = ["2025-12-31", "2026-01-01", "2026-03-01"].compactMap { CalendarDate(iso: $0) }
    #expect(days.sorted() == days && days.map(\.dayNumber) == days.map(\.dayNumber).sorted())
    #expect((days[1].dayNumber - days[0].dayNumber, days[2].dayNumber - days[1].dayNumber) == (1, 59))
  }

  @Test(arguments: [
    (
      "shop.payments.*", ["shop.payments", "shop.payments.a", "shop.payments.a.b"],
      ["shop.pay", "shop", "pypi:shop"]
    ),
    ("shop.*.api", ["shop.a.api"], ["shop.api", "shop.a.b.api"]),
    ("*", ["shop", "pypi:requests"], []),
    ("pypi:*", ["pypi:requests"], ["swift:NIO", "requests"]),
    ("pypi:requests", ["pypi:requests"], ["pypi:requests2", "requests"]),
  ])
  func patterns(_ text: String, _ matching: [String], _ others: [String]) throws {
    let pattern = try #require(FractalPattern(text))
    #expect(matching.allSatisfy(pattern.matches))
    #expect(!others.contains(where: pattern.matches))
  }
}
