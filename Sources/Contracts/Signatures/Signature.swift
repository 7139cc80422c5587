package import SyntaxFacts

/// A signature as text, ready to be compared.
package struct Signature: Hashable, Sendable {
  struct Parameter: Hashable, Sendable {
    var name: String
    var kind: ParameterKind
    /// As written; nil where there is none.
    var type: String?
    var defaultValue: String?
  }

  var parameters: [Parameter]
  /// As written; nil where there is none, or where it is not to be compared.
  var result: String?
  var isAsync: Bool
  /// True names of what imports in its file have renamed.
  var aliases: [String: String]

  init(parameters: [Parameter] = [], result: String? = nil, isAsync: Bool = false) {
    self.parameters = parameters
    self.result = result
    self.isAsync = isAsync
    aliases = [:]
  }
}

extension Signature {
  /// The signature of a declaration as it is written; `self` is a parameter like any other.
  package init(_ id: DeclarationID, in surface: Surface) {
    let declaration = surface.declarations[id.index]
    func text(_ name: NameID) -> String? { name.isNone ? nil : surface.names.text(name) }
    parameters = surface.parameters[declaration.parameters.indices].map { parameter in
      Parameter(
        name: surface.names.text(parameter.name), kind: parameter.kind, type: text(parameter.type),
        defaultValue: text(parameter.defaultValue))
    }
    result = text(declaration.type)
    isAsync = declaration.effects.contains(.async)
    aliases = surface.renamings
  }

  /// Without the parameter that the language fills in, `self` or `cls`.
  func bound() -> Signature {
    var bound = self
    if let first = parameters.first, first.kind != .keywordOnly, first.kind != .variadic {
      bound.parameters.removeFirst()
    }
    return bound
  }
}

extension Surface {
  /// True names of what imports have renamed: `R` → `Receipt` after `from pay import Receipt as R`.
  fileprivate var renamings: [String: String] {
    var renamings: [String: String] = [:]
    for item in imports where !item.alias.isNone && !item.name.isNone && item.alias != item.name {
      renamings[names.text(item.alias)] = names.text(item.name)
    }
    return renamings
  }
}
