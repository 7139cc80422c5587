package import RuleCatalog
package import RuleEngine

extension RuleID {
  /// The code of every rule. A rule without code does not compile.
  package var code: RuleCode {
    switch self {
    case .cognitiveComplexity: .file(CognitiveComplexityRule.self)
    case .dependencyCycle: .tree(DependencyCycleRule.self)
    case .invalidSidecar: .tree(InvalidSidecarRule.self)
    case .layerViolation: .tree(LayerViolationRule.self)
    case .missingDecision: .tree(MissingDecisionRule.self)
    case .missingOperation: .tree(MissingOperationRule.self)
    case .signatureMismatch: .tree(SignatureMismatchRule.self)
    case .undeclaredDependency: .tree(UndeclaredDependencyRule.self)
    case .unusedDependency: .tree(UnusedDependencyRule.self)
    }
  }
}

extension RuleRunner {
  /// A runner of the rules that `selection` names.
  package init(_ selection: RuleSelection, context: RuleContext) {
    self.init(selection, context: context) { $0.code }
  }
}
