import Diagnostics
import Report
import Testing

@testable import Analysis

struct HealthLawTests {
  private func finding(_ rule: String, _ severity: Severity, _ message: String = "x") -> ReportedFinding {
    ReportedFinding(
      rule: rule, severity: severity, message: message, remedy: "",
      place: Place(path: "a", displayPath: "a", range: .start), fingerprint: "")
  }

  @Test(arguments: [
    ("hub", Severity.error, RegistryView.Health.unhealthy), ("hub", .warning, .degraded),
    ("unknown-fractal", .error, .disconnected), ("missing-capability", .warning, .disconnected),
    ("missing-capability", .info, .disconnected),
  ])
  func oneFinding(_ rule: String, _ severity: Severity, _ health: RegistryView.Health) {
    #expect(HealthLaw.reasons([finding(rule, severity)], isApart: false).map(\.health) == [health])
  }

  @Test func whatSaysNothing() {
    #expect(HealthLaw.reasons([finding("hub", .info)], isApart: false).isEmpty)
    #expect(HealthLaw.reasons([], isApart: true).map(\.health) == [.disconnected])
  }

  /// The worst first, then what there is most of; those of one rule as one, with the words of the first.
  @Test func order() {
    let reasons = HealthLaw.reasons(
      [
        finding("hub", .warning), finding("cycle", .warning, "first"), finding("cycle", .warning, "second"),
        finding("hub", .error), finding("unknown-fractal", .error),
      ], isApart: false)
    #expect(reasons.map { "\($0.health) \($0.rule ?? "") \($0.findings)" } == [
      "unhealthy hub 1", "disconnected unknown-fractal 1", "degraded cycle 2", "degraded hub 1",
    ])
    #expect(reasons[2].message == "first")
  }
}
