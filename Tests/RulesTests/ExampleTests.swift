import Diagnostics
import RuleCatalog
import RuleEngine
import Rules
import SourceText
import Testing

/// Every example of every rule is a test, as it stands and in four disguises.
struct ExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: RuleID
    var example: RuleExample
    var testDescription: String { "\(rule.rawValue): \(example.title)" }
  }

  static let cases = RuleID.allCases.flatMap { rule in
    RuleCatalog.description(of: rule).examples.map { Case(rule: rule, example: $0) }
  }

  @Test(arguments: cases)
  func firesWhereMarked(_ item: Case) throws {
    let found = try check(item.example.tree, item.rule)
    #expect(found == item.example.expected(item.rule.rawValue))
  }

  @Test(arguments: cases)
  func isSilentInComments(_ item: Case) throws {
    #expect(try check(item.example.inComments, item.rule) == [])
  }

  @Test(arguments: cases)
  func isSilentInStrings(_ item: Case) throws {
    let found = try check(item.example.inStrings, item.rule)
    #expect(found.filter { $0.contains(".py:") } == [])
  }

  @Test(arguments: cases)
  func firesAfterEmoji(_ item: Case) throws {
    let found = try check(item.example.afterEmoji, item.rule)
    #expect(found == item.example.expected(item.rule.rawValue, offset: 1))
  }

  @Test(arguments: cases)
  func isHeldBackBySuppressions(_ item: Case) throws {
    let tree = item.example.suppressing(item.rule.rawValue)
    #expect(try check(tree, item.rule) == [])
    let outcome = try #require(tree.outcome(rules: item.rule.companions))
    let held = outcome.suppressed.count { $0.rule == item.rule.rawValue }
    #expect(held >= item.example.expected(item.rule.rawValue).count)
  }

  @Test(arguments: cases)
  func isTheSameInAnyOrder(_ item: Case) throws {
    let there = try #require(item.example.tree.outcome())
    let back = try #require(ExampleTree(item.example.tree.files.reversed()).outcome())
    #expect(there.findings == back.findings)
  }

  /// The lines at which `rule` fires. Every finding must be one that can be shown.
  private func check(_ tree: ExampleTree, _ rule: RuleID) throws -> Set<String> {
    let outcome = try #require(tree.outcome(rules: rule.companions))
    let findings = outcome.findings.filter { $0.rule == rule.rawValue }
    for finding in findings {
      for text in [finding.message, finding.remedy, finding.key] {
        #expect(!text.isEmpty && !text.contains("\n"))
      }
      for location in [finding.location] + finding.related.map(\.location) {
        let count = tree.files.first { $0.path == location.path }?.text.utf8.count
        #expect(Int(location.range.upper) <= count ?? -1 && location.range.lower <= location.range.upper)
      }
    }
    return Set(findings.map { tree.line(of: $0.location) })
  }
}

extension RuleID {
  /// The rules to be asked for its examples: what came of suppressions is known only where the others were asked.
  fileprivate var companions: [RuleID] {
    if case .suppressions = code { RuleID.allCases } else { [self] }
  }
}
