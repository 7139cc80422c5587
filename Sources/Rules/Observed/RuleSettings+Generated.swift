import Measures
import RuleCatalog
import RuleEngine

extension RuleSettings {
  /// Whether a rule that measures code looks at a file: what a generator writes nobody reads or splits up, unless the
  /// option `generated` says so.
  func counts(_ file: FileMeasures, for rule: RuleID) -> Bool {
    counts(isGenerated: file.isGenerated, for: rule)
  }

  /// The same, where the path is all that is at hand.
  func counts(_ path: String, for rule: RuleID) -> Bool {
    counts(isGenerated: GeneratedFiles.contain(path), for: rule)
  }

  private func counts(isGenerated: Bool, for rule: RuleID) -> Bool {
    !isGenerated || boolean(.generated, of: rule)
  }
}
