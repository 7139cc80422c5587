import SourceText
import SyntaxFacts

/// Facts as short lines, for comparing with what a fixture says.
struct Outline {
  let facts: FileFacts

  init(_ text: String) {
    facts = SwiftFrontEndTests.facts(text)
  }

  private var surface: Surface { facts.surface }

  /// Whether nothing was found wrong.
  var isClean: Bool { surface.problems.isEmpty }

  /// `kind name`, in source order; accessors that are not written left out.
  var declarations: [String] {
    surface.declarations.indices.filter {
      surface.declarations[$0].kind != .accessor || !surface.declarations[$0].nameRange.isEmpty
    }.map { "\(surface.declarations[$0].kind.name) \(surface.qualifiedName(DeclarationID($0)))" }
  }

  /// The declaration of that kind and name.
  func declaration(_ name: String) -> Declaration? {
    surface.declarations.indices.first { surface.qualifiedName(DeclarationID($0)) == name }
      .map { surface.declarations[$0] }
  }

  func text(_ name: NameID) -> String { surface.names.text(name) }

  /// `path traits`, sorted; traits as r, w, c, t.
  var uses: [String] {
    surface.uses.map { use in
      let marks: [(UseTraits, String)] = [(.read, "r"), (.written, "w"), (.called, "c"), (.type, "t")]
      return text(use.path) + " " + marks.filter { use.traits.contains($0.0) }.map { $0.1 }.joined()
    }.sorted()
  }

  /// The nodes of the skeleton in order, each as its kind with its name.
  var skeleton: [String] {
    facts.bodies.nodes.map { node in
      switch node.kind {
      case .function, .type: "\(node.kind) \(text(surface.declarations[node.declaration.index].name))"
      default: node.name.isNone ? "\(node.kind)" : "\(node.kind) \(text(node.name))"
      }
    }
  }
}
