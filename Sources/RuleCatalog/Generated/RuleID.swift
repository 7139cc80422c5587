// Written by `fractal-dev generate` from rules/. Do not edit.

/// The rules that there are.
package enum RuleID: String, Sendable, CaseIterable {
  case cognitiveComplexity = "cognitive-complexity"
  case dependencyCycle = "dependency-cycle"
  case invalidSidecar = "invalid-sidecar"
  case layerViolation = "layer-violation"
  case missingDecision = "missing-decision"
  case missingOperation = "missing-operation"
  case signatureMismatch = "signature-mismatch"
  case undeclaredDependency = "undeclared-dependency"
  case unusedDependency = "unused-dependency"
}

/// The options that some rule has.
package enum RuleOptionName: String, Sendable, CaseIterable {
  case external = "external"
  case local = "local"
  case max = "max"
  case subjects = "subjects"
  case typeOnly = "type_only"
  case types = "types"
}

extension RuleID {
  func makeDescription() -> RuleDescription {
    switch self {
    case .cognitiveComplexity: RuleCatalog.cognitiveComplexity()
    case .dependencyCycle: RuleCatalog.dependencyCycle()
    case .invalidSidecar: RuleCatalog.invalidSidecar()
    case .layerViolation: RuleCatalog.layerViolation()
    case .missingDecision: RuleCatalog.missingDecision()
    case .missingOperation: RuleCatalog.missingOperation()
    case .signatureMismatch: RuleCatalog.signatureMismatch()
    case .undeclaredDependency: RuleCatalog.undeclaredDependency()
    case .unusedDependency: RuleCatalog.unusedDependency()
    }
  }
}
