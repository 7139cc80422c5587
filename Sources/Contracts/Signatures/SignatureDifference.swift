package import SyntaxFacts

/// One thing in which the signature of an operation is not the declared one.
package enum SignatureDifference: Hashable, Sendable {
  /// Declared, and the code does not take it.
  case missingParameter(String)
  /// The code demands it, and it is not declared.
  case extraRequiredParameter(String)
  case parameterKind(String, declared: ParameterKind, code: ParameterKind)
  /// It stands at another place among the positional parameters, both from 1.
  case order(String, declared: Int, code: Int)
  /// Declared with a default, required by the code.
  case defaultMissing(String)
  /// Declared without a default that the code has.
  case defaultUndeclared(String)
  case defaultValue(String, declared: String, code: String)
  case parameterType(String, declared: String, code: String)
  case result(declared: String, code: String)
  /// The code is asynchronous, the declaration is not.
  case asyncUndeclared
  /// The declaration is asynchronous, the code is not.
  case asyncMissing
  /// Swift: the code throws, the declaration does not; and the reverse.
  case throwsUndeclared
  case throwsMissing
}

extension SignatureDifference {
  /// For people, as part of a sentence.
  package var words: String {
    switch self {
    case .missingParameter(let name): "the code has no parameter '\(name)'"
    case .extraRequiredParameter(let name): "the code also requires '\(name)'"
    case .parameterKind(let name, let declared, let code):
      "'\(name)' is declared \(declared.words), and is \(code.words) in the code"
    case .order(let name, let declared, let code):
      "'\(name)' is declared as parameter \(declared), and is number \(code) in the code"
    case .defaultMissing(let name): "'\(name)' is declared with a default that the code does not have"
    case .defaultUndeclared(let name): "'\(name)' has a default in the code that is not declared"
    case .defaultValue(let name, let declared, let code):
      "'\(name)' is declared with the default \(declared), the code's is \(code)"
    case .parameterType(let name, let declared, let code):
      "'\(name)' is declared as \(declared), the code says \(code)"
    case .result(let declared, let code): "the declared result is \(declared), the code's is \(code)"
    case .asyncUndeclared: "the code is async, the declaration is not"
    case .asyncMissing: "the declaration is async, the code is not"
    case .throwsUndeclared: "the code throws, the declaration does not"
    case .throwsMissing: "the declaration throws, the code does not"
    }
  }
}

extension ParameterKind {
  package var words: String {
    switch self {
    case .positionalOnly: "positional only"
    case .positionalOrKeyword: "positional or by keyword"
    case .variadic: "variadic (*)"
    case .keywordOnly: "by keyword only"
    case .keywordVariadic: "variadic by keyword (**)"
    }
  }
}
