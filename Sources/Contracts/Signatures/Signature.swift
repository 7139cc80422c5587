package import SyntaxFacts

/// A signature as text, ready to be compared.
package struct Signature: Hashable, Sendable {
  struct Parameter: Hashable, Sendable {
    /// What callers know it by: its name in Python, its label in Swift; by its place for what has no label there.
    var name: String
    var kind: ParameterKind
    /// As written; nil where there is none.
    var type: String?
    var defaultValue: String?
    /// What stands before the type where it is written: Swift's label and name.
    var written: String
  }

  let language: Language
  var parameters: [Parameter]
  /// As written; nil where there is none, or where it is not to be compared.
  var result: String?
  var isAsync: Bool
  /// Swift: `throws` or `rethrows`.
  var canThrow = false
  /// The types that `throws(…)` names, as written.
  var thrown: [String] = []
  /// True names of what imports in its file have renamed.
  var aliases: [String: String]

  init(parameters: [Parameter] = [], result: String? = nil, isAsync: Bool = false) {
    language = .python
    self.parameters = parameters
    self.result = result
    self.isAsync = isAsync
    aliases = [:]
  }
}

extension Signature {
  /// The signature of a declaration as it is written; Python's `self` is a parameter like any other.
  package init(_ id: DeclarationID, in surface: Surface) {
    let declaration = surface.declarations[id.index]
    func text(_ name: NameID) -> String? { name.isNone ? nil : surface.names.text(name) }
    language = surface.language
    parameters = surface.parameters[declaration.parameters.indices].map { parameter in
      let name = text(parameter.name) ?? "_"
      let label = text(parameter.label) ?? "_"
      let isSwift = surface.language == .swift
      return Parameter(
        name: isSwift ? label : name, kind: parameter.kind, type: text(parameter.type),
        defaultValue: text(parameter.defaultValue), written: isSwift && label != name ? "\(label) \(name)" : name)
    }
    result = text(declaration.type)
    isAsync = declaration.effects.contains(.async)
    aliases = [:]
    switch language {
    case .python: aliases = surface.renamings
    case .swift:
      canThrow = declaration.effects.contains(.throws) || declaration.effects.contains(.rethrows)
        || !declaration.thrown.isEmpty
      thrown = surface.texts(declaration.thrown)
      // No result is one: that of no value.
      if declaration.kind == .initializer { result = nil } else if result == nil { result = "()" }
      nameByPlace()
    }
  }

  /// Parameters without a label, and those whose label stands before, are known by their place.
  private mutating func nameByPlace() {
    var counts: [String: Int] = [:]
    for place in parameters.indices {
      let label = parameters[place].name
      let count = counts[label, default: 0] + 1
      counts[label] = count
      if label == "_" {
        parameters[place].name = "argument \(place + 1)"
      } else if count > 1 {
        parameters[place].name = "\(label) (\(count))"
      }
    }
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
