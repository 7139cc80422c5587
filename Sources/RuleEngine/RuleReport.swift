package import Diagnostics
package import RuleCatalog

/// Takes what one rule finds. Whether it is reported, and how severely, is for the settings of the place.
package struct RuleReport: Sendable {
  package let rule: RuleID
  private let fallback: Severity
  private(set) var findings: [Finding] = []

  package init(_ rule: RuleID) {
    self.rule = rule
    fallback = RuleCatalog.severity(of: rule)
  }

  /// Adds a finding; the parameters are those of `Finding`.
  package mutating func add(
    at location: Location, _ message: String, remedy: String, fractal: String? = nil,
    related: [RelatedLocation] = [], key: String, fixes: [Fix] = []
  ) {
    findings.append(
      Finding(
        rule: rule.rawValue, severity: fallback, message: message, remedy: remedy, location: location,
        fractal: fractal, related: related, key: key, fixes: fixes))
  }
}
