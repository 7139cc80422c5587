import Diagnostics
import RuleCatalog

/// The rules of a run as SARIF declares them.
enum SARIFRules {
  static func write(_ rules: [RuleDescription], to json: inout JSONWriter) {
    json.array("rules") { json in
      for rule in rules { write(rule, to: &json) }
    }
  }

  private static func write(_ rule: RuleDescription, to json: inout JSONWriter) {
    let summary = rule.summary.isEmpty ? rule.id : rule.summary
    let reason = rule.reason.isEmpty ? summary : rule.reason
    json.object { json in
      json.member("id", rule.id)
      json.member("name", name(of: rule.id))
      json.object("shortDescription") { $0.member("text", clipped(summary)) }
      json.object("fullDescription") { $0.member("text", clipped(reason)) }
      json.object("help") { json in
        json.member("text", rule.remedy.isEmpty ? reason : reason + "\n\n" + rule.remedy)
        json.member("markdown", markdown(of: rule, summary: summary, reason: reason))
      }
      json.object("defaultConfiguration") { $0.member("level", level(of: rule.severity)) }
      json.object("properties") { json in
        json.member("precision", rule.precision.rawValue)
        json.member("problem.severity", problemSeverity(of: rule.severity))
        json.member("tags", tags(of: rule))
      }
    }
  }

  /// SARIF's word for a severity.
  static func level(of severity: Severity) -> String {
    severity == .info ? "note" : severity.name
  }

  private static func problemSeverity(of severity: Severity) -> String {
    severity == .info ? "recommendation" : severity.name
  }

  /// The id as SARIF wants names: `unused-dependency` as `UnusedDependency`.
  private static func name(of id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func markdown(of rule: RuleDescription, summary: String, reason: String) -> String {
    var parts = [summary, "## Why it matters\n\n" + reason]
    if !rule.remedy.isEmpty { parts.append("## How to fix\n\n" + rule.remedy) }
    return parts.joined(separator: "\n\n")
  }

  private static func tags(of rule: RuleDescription) -> [String] {
    var seen: Set<String> = []
    let all = [rule.category, rule.protocolPart] + rule.tags
    return Array(all.filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(SARIFLimits.tags))
  }

  private static func clipped(_ text: String) -> String {
    guard text.utf16.count > SARIFLimits.description else { return text }
    var units = 1
    var clipped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      units += scalar.utf16.count
      if units > SARIFLimits.description { break }
      clipped.append(scalar)
    }
    return String(clipped) + "…"
  }
}
