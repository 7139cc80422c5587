import SyntaxFacts

/// Whether types and results count.
package enum TypeComparison: Hashable, Sendable {
  case whereBothAreWritten
  case never
}

/// Holds the signature in the code against the declared one.
package struct SignatureComparison {
  private let declared: Signature
  private let code: Signature
  private let types: TypeComparison
  private var differences: [SignatureDifference] = []

  /// Every difference: `async` first, then parameters in declared order, those that are not declared, result.
  package static func differences(
    declared: Signature, code: Signature, types: TypeComparison
  ) -> [SignatureDifference] {
    var comparison = SignatureComparison(declared: declared, code: code, types: types)
    comparison.run()
    return comparison.differences
  }

  private init(declared: Signature, code: Signature, types: TypeComparison) {
    self.declared = declared
    self.code = code
    self.types = types
  }

  private mutating func run() {
    compareEffects()
    for parameter in declared.parameters { compare(parameter) }
    let names = Set(declared.parameters.map(\.name))
    for parameter in code.parameters
    where parameter.isRequired && !names.contains(parameter.name) {
      differences.append(.extraRequiredParameter(parameter.name))
    }
    if differences.allSatisfy({ !$0.changesPlaces }) { compareOrder() }
    compareResult()
  }

  /// `-> Awaitable[X]` declares as much as `async … -> X`.
  private mutating func compareEffects() {
    if code.language == .swift, code.canThrow != declared.canThrow {
      differences.append(code.canThrow ? .throwsUndeclared : .throwsMissing)
    }
    if code.isAsync == declared.isAsync { return }
    // Python's.
    let plain = (code.isAsync ? declared : code).result ?? ""
    if ["Awaitable", "Coroutine"].contains(where: plain.contains) { return }
    differences.append(code.isAsync ? .asyncUndeclared : .asyncMissing)
  }

  private mutating func compare(_ parameter: Signature.Parameter) {
    guard let own = code.counterpart(of: parameter) else {
      if !code.absorbs(parameter) { differences.append(.missingParameter(parameter.name)) }
      return
    }
    let name = parameter.name
    if !own.kind.serves(parameter.kind) {
      differences.append(.parameterKind(name, declared: parameter.kind, code: own.kind))
    }
    switch (parameter.defaultValue, own.defaultValue) {
    case (.some, nil) where own.isRequired: differences.append(.defaultMissing(name))
    case (nil, .some) where parameter.isRequired: differences.append(.defaultUndeclared(name))
    case (let said?, let actual?) where said != "..." && !SignatureComparison.isSame(said, actual):
      differences.append(.defaultValue(name, declared: said, code: actual))
    default: break
    }
    if let said = parameter.type, let actual = own.type, areDifferent(said, actual) {
      differences.append(.parameterType(name, declared: said, code: actual))
    }
  }

  /// The declared parameters must stand where they are declared, in Python those that have a place.
  private mutating func compareOrder() {
    if code.language == .swift { return compareLabelOrder() }
    let positional = code.parameters.filter { $0.kind.isPositional }.map(\.name)
    for (place, parameter) in declared.parameters.filter({ $0.kind.isPositional }).enumerated() {
      guard let actual = positional.firstIndex(of: parameter.name), actual != place else { continue }
      differences.append(.order(parameter.name, declared: place + 1, code: actual + 1))
      return
    }
  }

  /// Swift's labels come in their order, whatever may be left out between them.
  private mutating func compareLabelOrder() {
    let names = Set(declared.parameters.map(\.name))
    let common = code.parameters.map(\.name).filter { names.contains($0) }
    let said = declared.parameters.map(\.name).filter { common.contains($0) }
    for (place, name) in said.enumerated() where common[place] != name {
      differences.append(.order(name, declared: place + 1, code: (common.firstIndex(of: name) ?? place) + 1))
      return
    }
  }

  private mutating func compareResult() {
    guard declared.isAsync == code.isAsync, let said = declared.result, let actual = code.result,
      areDifferent(said, actual)
    else { return }
    differences.append(.result(declared: said, code: actual))
  }

  private func areDifferent(_ said: String, _ actual: String) -> Bool {
    guard types == .whereBothAreWritten else { return false }
    switch code.language {
    case .swift: return SwiftTypeText(said) != SwiftTypeText(actual)
    case .python:
      guard PythonTypeText(said) != PythonTypeText(actual) else { return false }
      // A declaration may use the name that the file's import gives, or the true one.
      return PythonTypeText(said, aliases: code.aliases) != PythonTypeText(actual, aliases: code.aliases)
    }
  }

  /// Equal up to blanks and the kind of quotes.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    func plain(_ text: String) -> String {
      String(text.filter { !$0.isWhitespace }.map { $0 == "'" ? "\"" : $0 })
    }
    return plain(a) == plain(b)
  }
}

extension SignatureDifference {
  /// Whether it moves other parameters.
  fileprivate var changesPlaces: Bool {
    switch self {
    case .missingParameter, .extraRequiredParameter, .parameterKind: true
    default: false
    }
  }
}

extension Signature {
  /// The parameter that takes what `parameter` declares; variadic ones by their kind, whatever their names.
  fileprivate func counterpart(of parameter: Parameter) -> Parameter? {
    switch parameter.kind {
    case _ where language == .swift: parameters.first { $0.name == parameter.name }
    case .variadic, .keywordVariadic: parameters.first { $0.kind == parameter.kind }
    default: parameters.first { $0.name == parameter.name && !$0.kind.isVariadic }
    }
  }

  /// Whether `*args` or `**kwargs` take what `parameter` declares.
  fileprivate func absorbs(_ parameter: Parameter) -> Bool {
    switch parameter.kind {
    case _ where language == .swift: false
    case .variadic, .keywordVariadic: false
    case .positionalOnly: parameters.contains { $0.kind == .variadic }
    case .keywordOnly: parameters.contains { $0.kind == .keywordVariadic }
    case .positionalOrKeyword: parameters.contains { $0.kind.isVariadic }
    }
  }
}

extension Signature.Parameter {
  fileprivate var isRequired: Bool { defaultValue == nil && !kind.isVariadic }
}

extension ParameterKind {
  fileprivate var isVariadic: Bool { self == .variadic || self == .keywordVariadic }

  fileprivate var isPositional: Bool { self == .positionalOnly || self == .positionalOrKeyword }

  /// Whether all that may be passed to a parameter of kind `declared` may be passed to one of this kind.
  fileprivate func serves(_ declared: ParameterKind) -> Bool {
    self == declared
      || (self == .positionalOrKeyword && (declared == .keywordOnly || declared == .positionalOnly))
  }
}
