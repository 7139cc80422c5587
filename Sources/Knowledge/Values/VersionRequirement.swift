/// Which versions are wanted: comparisons joined by commas, all of which must hold.
///
/// `^1.2` at least 1.2.0, below the next change of the leftmost non-zero part; `~1.2` at least 1.2.0, below
/// 1.3.0; `1.2.3` that version alone and `1.2` any 1.2; `>`, `>=`, `<`, `<=`, `=` as they read; `*` any.
package struct VersionRequirement: Hashable, Sendable {
  /// As written, without surrounding blanks.
  package let text: String
  private let clauses: [Clause]

  /// `lower <= version < upper`; nil where open.
  private struct Clause: Hashable, Sendable {
    var lower: SemanticVersion?
    var upper: SemanticVersion?
  }

  /// Nil where a part is not a comparison with a version.
  package init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { VersionRequirement.trimmed($0) }
    var clauses: [Clause] = []
    for part in parts {
      guard let clause = VersionRequirement.clause(part) else { return nil }
      clauses.append(clause)
    }
    self.text = parts.joined(separator: ", ")
    self.clauses = clauses
  }

  /// Whether `version` is among the wanted ones. A prerelease is so only where the requirement itself names a
  /// prerelease of the same release.
  package func isSatisfied(by version: SemanticVersion) -> Bool {
    let holds = clauses.allSatisfy { clause in
      (clause.lower.map { $0 <= version } ?? true) && (clause.upper.map { version < $0 } ?? true)
    }
    guard holds, version.isPrerelease else { return holds }
    return clauses.contains { clause in
      [clause.lower, clause.upper].contains { bound in
        bound.map { $0.isPrerelease && $0.core == version.core } ?? false
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let head = text.drop(while: blanks)
    return String(String(head.reversed()).drop(while: blanks).reversed())
  }

  private static func clause(_ text: String) -> Clause? {
    if text == "*" { return Clause() }
    let sign = text.prefix { "^~<>=".contains($0) }
    guard let version = PartialVersion(trimmed(text.dropFirst(sign.count))) else { return nil }
    let lowest = version.lowest
    let next = version.firstBeyond
    switch sign {
    case "^": return Clause(lower: lowest, upper: version.firstIncompatible)
    case "~": return Clause(lower: lowest, upper: version.firstBeyondMinor)
    case "", "=", "==": return Clause(lower: lowest, upper: next)
    case ">=": return Clause(lower: lowest)
    case ">": return Clause(lower: next)
    case "<": return Clause(upper: lowest)
    case "<=": return Clause(upper: next)
    default: return nil
    }
  }
}

extension PartialVersion {
  /// The first version that is not this one, with any value for the missing parts. After a full version that
  /// is the first prerelease of the next patch (after a prerelease, its own first successor).
  fileprivate var firstBeyond: SemanticVersion {
    guard let minor else { return SemanticVersion(major + 1, 0, 0) }
    guard let patch else { return SemanticVersion(major, minor + 1, 0) }
    if !prerelease.isEmpty { return SemanticVersion(major, minor, patch, prerelease: prerelease + ["0"]) }
    return SemanticVersion(major, minor, patch + 1, prerelease: ["0"])
  }

  fileprivate var firstIncompatible: SemanticVersion {
    if major > 0 { return SemanticVersion(major + 1, 0, 0) }
    guard let minor else { return SemanticVersion(1, 0, 0) }
    if minor > 0 { return SemanticVersion(0, minor + 1, 0) }
    guard let patch else { return SemanticVersion(0, 1, 0) }
    return SemanticVersion(0, 0, patch + 1)
  }

  fileprivate var firstBeyondMinor: SemanticVersion {
    minor.map { SemanticVersion(major, $0 + 1, 0) } ?? SemanticVersion(major + 1, 0, 0)
  }
}
