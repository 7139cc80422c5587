import SourceText
import SyntaxFacts
import Testing

@testable import Codebase

func assemble(
  _ text: String, fractals: [DeclaredFractal] = [], roots: [String] = [], projects: [String] = [],
  rootPackage: [String] = []
) -> Codebase {
  Codebase.assemble(
    CodebaseInput(
      files: TreeText(text).files, fractals: fractals, sourceRoots: roots, projectFiles: projects,
      rootPackage: rootPackage))
}

/// Assembles `text` and holds every import to what stands after `#>` in its line.
func check(
  _ text: String, roots: [String] = [], projects: [String] = [], rootPackage: [String] = [],
  at place: SourceLocation = #_sourceLocation
) {
  let codebase = assemble(text, roots: roots, projects: projects, rootPackage: rootPackage)
  let expectations = TreeText(text).expectations
  #expect(!expectations.isEmpty, sourceLocation: place)
  for expected in expectations {
    guard let file = codebase.file(at: expected.path) else {
      Issue.record("no file \(expected.path)", sourceLocation: place)
      continue
    }
    let found = codebase.meaning(of: expected.index, in: file.id)
    #expect(found == expected.text, "\(expected.path), import \(expected.index)", sourceLocation: place)
  }
}

extension Codebase {
  /// What an import means: `module`, and after `|` the homes where they are not that alone.
  func meaning(of index: Int, in file: FileID) -> String {
    let homes = imports.homes(of: index, in: file).map { self[$0.file].path }
    switch imports.target(of: index, in: file) {
    case .file(let id):
      let path = self[id].path
      return homes == [path] ? path : path + " | " + homes.joined(separator: ", ")
    case .module(let id):
      return "module " + modules[id.index].name + (homes.isEmpty ? "" : " | " + homes.joined(separator: ", "))
    case .external(let id):
      return (externals[id.index].isStandardLibrary ? "standard " : "external ") + externals[id.index].name
    case .namespace: return "namespace"
    case .unresolved(.leavesTree): return "leaves the tree"
    case .unresolved(.missing): return "missing"
    case .unresolved(.missingSubmodule(let nearest)): return "missing in " + self[nearest].path
    case nil: return "no such import"
    }
  }

  /// The edges of a graph of files, as `from -> to kinds count`.
  func text(_ graph: FileGraph) -> [String] {
    graph.edges.map { edge in
      let kinds = edge.kinds.kinds.map(\.name).joined(separator: "+")
      return "\(self[edge.from].path) -> \(self[edge.to].path) \(kinds) \(edge.count)"
    }
  }

  /// The fractals as `id path kind`, indented by depth.
  var outline: [String] {
    tree.fractals.map { fractal in
      let indent = String(repeating: "  ", count: fractal.depth)
      return indent + [fractal.name, fractal.path, fractal.kind.name].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }
}

func folder(_ id: String, _ path: String) -> DeclaredFractal {
  DeclaredFractal(
    id: id, subject: path, isFile: false, sidecar: path.isEmpty ? ".fractal.toml" : path + "/.fractal.toml")
}

func file(_ id: String, _ path: String) -> DeclaredFractal {
  DeclaredFractal(id: id, subject: path, isFile: true, sidecar: path + ".fractal.toml")
}
