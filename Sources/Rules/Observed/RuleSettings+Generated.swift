import Measures
import RuleCatalog
import RuleEngine

extension RuleSettings {
  /// Whether a rule that measures code looks at the file at `path`: what a generator writes nobody reads or
  /// splits up, unless the option `generated` says so.
  func counts(_ path: String, for rule: RuleID) -> Bool {
    !GeneratedFiles.contain(path) || boolean(.generated, of: rule)
  }
}
