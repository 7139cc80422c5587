import RuleCatalog
import RuleEngine

extension Suppression {
  /// What names a finding about some of its rules, wherever it moves.
  func key(of rules: [RuleID]) -> String {
    ([rules.map(\.rawValue).joined(separator: ",")] + [reason].compactMap(\.self)).joined(separator: " ")
  }
}

extension [RuleID] {
  /// As in "a suppression of X".
  var inWords: String {
    let names = map { "`\($0.rawValue)`" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
