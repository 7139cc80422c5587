// Written by `fractal-dev generate` from rules/. Do not edit.

/// The rules that there are.
package enum RuleID: String, Sendable, CaseIterable {
  case boundaryBypass = "boundary-bypass"
  case cognitiveComplexity = "cognitive-complexity"
  case conflictingCapability = "conflicting-capability"
  case conflictingDecisions = "conflicting-decisions"
  case crossesTeamBoundary = "crosses-team-boundary"
  case danglingDecision = "dangling-decision"
  case dependencyCycle = "dependency-cycle"
  case duplicateFractal = "duplicate-fractal"
  case excessiveCoupling = "excessive-coupling"
  case excessiveState = "excessive-state"
  case expiredSuppression = "expired-suppression"
  case hub = "hub"
  case incompleteContext = "incomplete-context"
  case incompleteDecision = "incomplete-decision"
  case invalidSidecar = "invalid-sidecar"
  case invalidSuppression = "invalid-suppression"
  case layerViolation = "layer-violation"
  case missingCapability = "missing-capability"
  case missingDecision = "missing-decision"
  case missingLayer = "missing-layer"
  case missingOperation = "missing-operation"
  case missingSidecar = "missing-sidecar"
  case openContext = "open-context"
  case scatteredKnowledge = "scattered-knowledge"
  case signatureMismatch = "signature-mismatch"
  case staleKnowledge = "stale-knowledge"
  case swallowedError = "swallowed-error"
  case tooManyResponsibilities = "too-many-responsibilities"
  case unclearBoundary = "unclear-boundary"
  case undeclaredDependency = "undeclared-dependency"
  case unexplainedSuppression = "unexplained-suppression"
  case unknownFractal = "unknown-fractal"
  case unownedFractal = "unowned-fractal"
  case unstableDependency = "unstable-dependency"
  case unusedDependency = "unused-dependency"
  case unusedSuppression = "unused-suppression"
}

/// The options that some rule has.
package enum RuleOptionName: String, Sendable, CaseIterable {
  case balance = "balance"
  case bothSides = "both_sides"
  case broad = "broad"
  case cbo = "cbo"
  case cleanup = "cleanup"
  case code = "code"
  case coupling = "coupling"
  case crossing = "crossing"
  case declarations = "declarations"
  case dependencies = "dependencies"
  case enterprise = "enterprise"
  case entropy = "entropy"
  case external = "external"
  case fanIn = "fan_in"
  case fanOut = "fan_out"
  case fatal = "fatal"
  case fields = "fields"
  case folders = "folders"
  case fractals = "fractals"
  case generated = "generated"
  case groupMethods = "group_methods"
  case lightweight = "lightweight"
  case local = "local"
  case max = "max"
  case methods = "methods"
  case modularity = "modularity"
  case partDeclarations = "part_declarations"
  case parts = "parts"
  case people = "people"
  case percentile = "percentile"
  case share = "share"
  case siblings = "siblings"
  case standard = "standard"
  case subjects = "subjects"
  case tier = "tier"
  case typeOnly = "type_only"
  case types = "types"
  case users = "users"
  case waits = "waits"
  case writes = "writes"
}

extension RuleID {
  func makeDescription() -> RuleDescription {
    switch self {
    case .boundaryBypass: RuleCatalog.boundaryBypass()
    case .cognitiveComplexity: RuleCatalog.cognitiveComplexity()
    case .conflictingCapability: RuleCatalog.conflictingCapability()
    case .conflictingDecisions: RuleCatalog.conflictingDecisions()
    case .crossesTeamBoundary: RuleCatalog.crossesTeamBoundary()
    case .danglingDecision: RuleCatalog.danglingDecision()
    case .dependencyCycle: RuleCatalog.dependencyCycle()
    case .duplicateFractal: RuleCatalog.duplicateFractal()
    case .excessiveCoupling: RuleCatalog.excessiveCoupling()
    case .excessiveState: RuleCatalog.excessiveState()
    case .expiredSuppression: RuleCatalog.expiredSuppression()
    case .hub: RuleCatalog.hub()
    case .incompleteContext: RuleCatalog.incompleteContext()
    case .incompleteDecision: RuleCatalog.incompleteDecision()
    case .invalidSidecar: RuleCatalog.invalidSidecar()
    case .invalidSuppression: RuleCatalog.invalidSuppression()
    case .layerViolation: RuleCatalog.layerViolation()
    case .missingCapability: RuleCatalog.missingCapability()
    case .missingDecision: RuleCatalog.missingDecision()
    case .missingLayer: RuleCatalog.missingLayer()
    case .missingOperation: RuleCatalog.missingOperation()
    case .missingSidecar: RuleCatalog.missingSidecar()
    case .openContext: RuleCatalog.openContext()
    case .scatteredKnowledge: RuleCatalog.scatteredKnowledge()
    case .signatureMismatch: RuleCatalog.signatureMismatch()
    case .staleKnowledge: RuleCatalog.staleKnowledge()
    case .swallowedError: RuleCatalog.swallowedError()
    case .tooManyResponsibilities: RuleCatalog.tooManyResponsibilities()
    case .unclearBoundary: RuleCatalog.unclearBoundary()
    case .undeclaredDependency: RuleCatalog.undeclaredDependency()
    case .unexplainedSuppression: RuleCatalog.unexplainedSuppression()
    case .unknownFractal: RuleCatalog.unknownFractal()
    case .unownedFractal: RuleCatalog.unownedFractal()
    case .unstableDependency: RuleCatalog.unstableDependency()
    case .unusedDependency: RuleCatalog.unusedDependency()
    case .unusedSuppression: RuleCatalog.unusedSuppression()
    }
  }
}
