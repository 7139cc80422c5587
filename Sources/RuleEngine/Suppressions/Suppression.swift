package import Diagnostics
package import Knowledge
package import RuleCatalog
package import SourceText

/// One suppression as it stands in a file.
package struct Suppression: Hashable, Sendable {
  /// Whether it holds anything back, and why not.
  package enum Standing: Hashable, Sendable {
    case counts
    /// Its last day is over.
    case expired
    /// It gives no reason.
    case unexplained
    /// It is not understood, or stands where it means nothing; its problems are told by themselves.
    case misunderstood
  }

  /// A name in its list.
  package struct ListedRule: Hashable, Sendable {
    package var name: String
    /// Nil where there is no such rule.
    package var rule: RuleID?
    package var range: ByteRange
  }

  package var list: [ListedRule]
  /// Nil where none is given.
  package var reason: String?
  /// The last day on which it counts.
  package var until: CalendarDate?
  /// The decision record that it cites.
  package var decision: String?
  /// The comment.
  package var range: ByteRange
  package internal(set) var standing: Standing
  /// What to cut out so that it is gone: the comment, and the one that ends its region.
  package internal(set) var removal: [ByteRange]
  /// Whether the places in it are known to the byte: not where the file is no UTF-8.
  var isExact: Bool

  /// The rules that it allows.
  package var rules: [RuleID] { list.compactMap(\.rule) }
}

extension Suppression {
  /// A change that takes all of it out of the file at `path`.
  package func withdrawal(in path: String) -> Fix {
    Fix(title: "Remove the suppression", edits: removal.map { Edit(Location(path: path, range: $0), replaceWith: "") })
  }

  /// A change that takes some of its rules out; nil where nothing can be said of their places.
  package func withdrawal(of rules: Set<RuleID>, in path: String) -> Fix? {
    let kept = list.filter { listed in listed.rule.map { !rules.contains($0) } ?? true }
    if kept.isEmpty { return withdrawal(in: path) }
    guard isExact, let first = list.first, let last = list.last else { return nil }
    let place = Location(path: path, range: ByteRange(first.range.lower, last.range.upper))
    let names = list.compactMap(\.rule).filter(rules.contains).map { "`\($0.rawValue)`" }
    return Fix(
      title: "Remove \(names.joined(separator: ", ")) from the suppression",
      edits: [Edit(place, replaceWith: kept.map(\.name).joined(separator: ", "))])
  }
}
