package import Codebase
import SyntaxFacts

/// Finds the elements that sidecars name, each in the way of its language.
///
/// Keeps what it has read of the tree: meant to be made once and asked often.
package struct ElementFinder {
  private var python: PythonElements
  private var swift: SwiftElements
  private var languages: [FractalNumber: LanguagesUsed] = [:]
  private let codebase: Codebase

  private struct LanguagesUsed {
    var python = false
    var swift = false
  }

  package init(_ codebase: Codebase) {
    self.codebase = codebase
    python = PythonElements(codebase)
    swift = SwiftElements(codebase)
  }

  /// What `path` means to users of `fractal`.
  package mutating func find(_ path: ElementPath, in fractal: Fractal) -> ElementLookup {
    let used = languages(of: fractal)
    switch (used.python, used.swift) {
    case (true, false): return python.find(path, in: fractal)
    case (false, true): return swift.find(path, in: fractal)
    case (true, true): return python.find(path, in: fractal).or(swift.find(path, in: fractal))
    case (false, false): return .unseen
    }
  }

  /// The signatures with which `declarations`, all found under one name, are called.
  package mutating func callables(_ declarations: [PlacedDeclaration]) -> CallableLookup {
    guard let first = declarations.first else { return .unseen }
    switch codebase[first.file].surface.language {
    case .python: return python.callables(declarations)
    case .swift: return swift.callables(declarations)
    }
  }

  private mutating func languages(of fractal: Fractal) -> LanguagesUsed {
    if let known = languages[fractal.id] { return known }
    var used = LanguagesUsed()
    for file in codebase.tree.files(under: fractal.id) {
      switch codebase[file].surface.language {
      case .python: used.python = true
      case .swift: used.swift = true
      }
      if used.python, used.swift { break }
    }
    languages[fractal.id] = used
    return used
  }
}
