import Diagnostics
import Measures
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `cognitive-complexity`: every function against the limit of its path.
package enum CognitiveComplexityRule: FileRule {
  package static func check(_ subject: FileSubject, _ report: inout RuleReport) {
    let limit = subject.settings.integer(.max, of: report.rule)
    // Most files have none, and need not be asked anything else.
    var suspects = CognitiveComplexity.suspects(above: limit, in: subject.facts)
    guard !suspects.isEmpty, subject.settings.counts(subject.path, for: report.rule) else { return }
    // A limit that somebody has set holds for every function; the default speaks where it is sure to be heard.
    let isSet = subject.settings.source(of: .max, of: report.rule) != nil
    if !isSet, TestFolders.contain(subject.path) { return }
    let surface = subject.facts.surface
    if !isSet { suspects.removeAll { surface.isWithinTests($0) } }
    guard !suspects.isEmpty else { return }
    let complexity = CognitiveComplexity(of: subject.facts)
    var reported: Set<DeclarationID> = []
    var words = Words()
    for id in suspects {
      let score = complexity.score(id)
      guard score > limit else { continue }
      // A nested function is part of the one around it, which has then been reported.
      if surface.functions(around: id).contains(where: { reported.contains($0) }) { continue }
      let increments = complexity.increments(id)
      guard isSet || InnerFunctions(id, increments, in: subject.facts).areHard(above: limit) else { continue }
      reported.insert(id)
      let name = surface.qualifiedName(id)
      report.add(
        at: Location(path: subject.path, range: surface.declarations[id.index].nameRange),
        message(name, score, limit), remedy: remedy, fractal: subject.fractal,
        related: witness(increments, &words, in: subject, report), key: name)
    }
  }

  private static func witness(
    _ increments: [CognitiveComplexity.Increment], _ words: inout Words, in subject: FileSubject, _ report: RuleReport
  ) -> [RelatedLocation] {
    let parts = increments.map { increment in
      RelatedLocation(words.of(increment), at: Location(path: subject.path, range: increment.range))
    }
    let source = subject.settings.source(of: .max, of: report.rule)
    return parts + (source.map { [RelatedLocation("the limit is set here", at: $0)] } ?? [])
  }

  // MARK: Messages

  private static func message(_ name: String, _ score: Int, _ limit: Int) -> String {
    "`\(name)` has a cognitive complexity of \(score); the limit is \(limit)"
  }

  private static let remedy =
    "Move its most deeply nested part into a function of its own, or leave early so that less is nested."

  private static func words(_ reason: CognitiveComplexity.Reason, nesting: Int) -> String {
    let depth = nesting == 0 ? "" : ", nested \(nesting) deep"
    return "+\(nesting + 1) \(reason.name)\(depth)"
  }

  /// The words of increments, each put together once in a file.
  private struct Words {
    private var known: [UInt64: String] = [:]

    mutating func of(_ increment: CognitiveComplexity.Increment) -> String {
      let key = UInt64(increment.reason.rawValue) << 32 | UInt64(truncatingIfNeeded: increment.nesting)
      if let text = known[key] { return text }
      let text = words(increment.reason, nesting: increment.nesting)
      known[key] = text
      return text
    }
  }
}

extension Surface {
  /// The functions that a declaration stands in, innermost first.
  fileprivate func functions(around id: DeclarationID) -> [DeclarationID] {
    var found: [DeclarationID] = []
    var current = declarations[id.index].parent
    while !current.isNone {
      if declarations[current.index].kind.isFunctionLike { found.append(current) }
      current = declarations[current.index].parent
    }
    return found
  }
}
