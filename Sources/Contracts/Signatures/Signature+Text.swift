import SyntaxFacts

extension Signature {
  /// As a sidecar declares it, with the `raises` of `declared`, in which defaults are not spelled out.
  package func text(named name: String, like declared: String) -> String {
    var parts: [String] = []
    for (number, parameter) in parameters.enumerated() {
      let before = number == 0 ? nil : parameters[number - 1].kind
      if before == .positionalOnly, parameter.kind != .positionalOnly { parts.append("/") }
      if parameter.kind == .keywordOnly, before != .keywordOnly, before != .variadic { parts.append("*") }
      parts.append(parameter.text)
    }
    if parameters.last?.kind == .positionalOnly { parts.append("/") }
    let raises = declared.split(separator: " raises ", maxSplits: 1).dropFirst().first.map { " raises \($0)" }
    return (isAsync ? "async " : "") + name + "(" + parts.joined(separator: ", ") + ")"
      + (result.map { " -> \($0)" } ?? "") + (raises ?? "")
  }

  /// Without a first parameter that is called `self` or `cls`.
  package func withoutReceiver() -> Signature {
    guard let first = parameters.first, first.name == "self" || first.name == "cls" else { return self }
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
