import SourceText

extension Surface {
  /// The declared name with those of its parents, as the language has it: Python's `__qualname__`, with
  /// `<locals>` after functions; Swift's `Type.method(label:_:)`, with the first names of parameters as
  /// written. Costs a walk to the top.
  public func qualifiedName(_ id: DeclarationID) -> String {
    var parts: [String] = []
    var current = id
    while !current.isNone {
      let declaration = declarations[current.index]
      switch language {
      case .python:
        if current != id, declaration.kind.isFunctionLike { parts.append("<locals>") }
        parts.append(names.text(declaration.name))
      case .swift:
        parts.append(signatureName(current))
      }
      current = declaration.parent
    }
    return parts.reversed().joined(separator: ".")
  }

  /// Swift's `name(label:_:)`; for what has no parameters its name.
  public func signatureName(_ id: DeclarationID) -> String {
    let declaration = declarations[id.index]
    let name = names.text(declaration.name)
    switch declaration.kind {
    case .function, .method, .subscript: return name + labels(declaration)
    case .initializer: return name + failureMark(declaration) + labels(declaration)
    default: return name
    }
  }

  private func failureMark(_ declaration: Declaration) -> String {
    guard declaration.modifiers.contains(.failable) else { return "" }
    return declaration.modifiers.contains(.implicitlyUnwrapped) ? "!" : "?"
  }

  private func labels(_ declaration: Declaration) -> String {
    let labels = parameters[declaration.parameters.indices].map { parameter in
      (parameter.label.isNone ? "_" : names.text(parameter.label)) + ":"
    }
    return "(" + labels.joined() + ")"
  }
}
