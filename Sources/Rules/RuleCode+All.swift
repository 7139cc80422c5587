package import RuleCatalog
package import RuleEngine

extension RuleID {
  /// The code of every rule. A rule without code does not compile.
  package var code: RuleCode {
    switch self {
    case .boundaryBypass: .tree(BoundaryBypassRule.self)
    case .conflictingDecisions: .tree(ConflictingDecisionsRule.self)
    case .cognitiveComplexity: .file(CognitiveComplexityRule.self)
    case .conflictingCapability: .tree(ConflictingCapabilityRule.self)
    case .crossesTeamBoundary: .tree(CrossesTeamBoundaryRule.self)
    case .dependencyCycle: .tree(DependencyCycleRule.self)
    case .duplicateFractal: .tree(DuplicateFractalRule.self)
    case .excessiveCoupling: .tree(ExcessiveCouplingRule.self)
    case .excessiveState: .tree(ExcessiveStateRule.self)
    case .expiredSuppression: .suppressions(ExpiredSuppressionRule.self)
    case .hub: .tree(HubRule.self)
    case .incompleteContext: .tree(IncompleteContextRule.self)
    case .incompleteDecision: .tree(IncompleteDecisionRule.self)
    case .invalidSidecar: .tree(InvalidSidecarRule.self)
    case .invalidSuppression: .suppressions(InvalidSuppressionRule.self)
    case .layerViolation: .tree(LayerViolationRule.self)
    case .missingCapability: .tree(MissingCapabilityRule.self)
    case .missingLayer: .tree(MissingLayerRule.self)
    case .missingDecision: .tree(MissingDecisionRule.self)
    case .danglingDecision: .tree(DanglingDecisionRule.self)
    case .missingOperation: .tree(MissingOperationRule.self)
    case .missingSidecar: .tree(MissingSidecarRule.self)
    case .openContext: .tree(OpenContextRule.self)
    case .scatteredKnowledge: .tree(ScatteredKnowledgeRule.self)
    case .signatureMismatch: .tree(SignatureMismatchRule.self)
    case .staleKnowledge: .tree(StaleKnowledgeRule.self)
    case .swallowedError: .file(SwallowedErrorRule.self)
    case .tooManyResponsibilities: .tree(TooManyResponsibilitiesRule.self)
    case .unclearBoundary: .tree(UnclearBoundaryRule.self)
    case .undeclaredDependency: .tree(UndeclaredDependencyRule.self)
    case .unexplainedSuppression: .suppressions(UnexplainedSuppressionRule.self)
    case .unknownFractal: .tree(UnknownFractalRule.self)
    case .unownedFractal: .tree(UnownedFractalRule.self)
    case .unstableDependency: .tree(UnstableDependencyRule.self)
    case .unusedDependency: .tree(UnusedDependencyRule.self)
    case .unusedSuppression: .suppressions(UnusedSuppressionRule.self)
    }
  }
}

extension RuleRunner {
  /// A runner of the rules that `selection` names.
  package init(_ selection: RuleSelection, context: RuleContext) {
    self.init(selection, context: context) { $0.code }
  }
}
