import SyntaxFacts

extension Signature {
  /// As a sidecar declares it, with the `raises` of `declared`; defaults are not spelled out.
  package func text(named name: String, like declared: String = "") -> String {
    let raises = declared.split(separator: " raises ", maxSplits: 1).dropFirst().first.map { " raises \($0)" } ?? ""
    return (language == .python ? pythonText(name) : swiftText(name)) + raises
  }

  private func pythonText(_ name: String) -> String {
    var parts: [String] = []
    for (number, parameter) in parameters.enumerated() {
      let before = number == 0 ? nil : parameters[number - 1].kind
      if before == .positionalOnly, parameter.kind != .positionalOnly { parts.append("/") }
      if parameter.kind == .keywordOnly, before != .keywordOnly, before != .variadic { parts.append("*") }
      parts.append(parameter.text)
    }
    if parameters.last?.kind == .positionalOnly { parts.append("/") }
    return (isAsync ? "async " : "") + name + "(" + parts.joined(separator: ", ") + ")"
      + (result.map { " -> \($0)" } ?? "")
  }

  private func swiftText(_ name: String) -> String {
    let list = parameters.map { parameter in
      parameter.written + ": " + (parameter.type ?? "_") + (parameter.defaultValue == nil ? "" : " = ...")
    }
    let errors = thrown.isEmpty ? "" : "(" + thrown.joined(separator: ", ") + ")"
    return name + "(" + list.joined(separator: ", ") + ")" + (isAsync ? " async" : "")
      + (canThrow ? " throws" + errors : "") + (result.map { $0 == "()" ? "" : " -> \($0)" } ?? "")
  }

  /// Without what callers do not see: the inner names of Swift's parameters, what Python's variadic and positional ones
  /// are called, and different ways of writing one type.
  var canonical: Signature {
    var canonical = self
    for place in parameters.indices {
      let parameter = parameters[place]
      if language == .python, [.variadic, .keywordVariadic, .positionalOnly].contains(parameter.kind) {
        canonical.parameters[place].name = "_"
      }
      if language == .swift {
        canonical.parameters[place].written = String(parameter.written.prefix { $0 != " " })
      }
      canonical.parameters[place].type = parameter.type.map(canonicalType)
    }
    canonical.result = result.map(canonicalType)
    return canonical
  }

  private func canonicalType(_ text: String) -> String {
    language == .swift ? SwiftTypeText(text).text : PythonTypeText(text, aliases: aliases).text
  }

  /// Without a first parameter that is called `self` or `cls`.
  package func withoutReceiver() -> Signature {
    guard language == .python, let first = parameters.first, first.name == "self" || first.name == "cls" else {
      return self
    }
    var rest = self
    rest.parameters.removeFirst()
    return rest
  }
}

extension Signature.Parameter {
  fileprivate var text: String {
    let stars = kind == .variadic ? "*" : kind == .keywordVariadic ? "**" : ""
    return stars + name + (type.map { ": \($0)" } ?? "") + (defaultValue == nil ? "" : " = ...")
  }
}
