import SyntaxFacts
import Testing

@testable import Codebase

@Suite struct FileGraphTests {
  private static let tree = """
    //- a.py
    import b
    from b import x
    from b import y
    def f
      local import c
    typing import c
    try import d
    dynamic import d
    //- b.py
    typing local import a
    import os
    //- c.py
    //- d.py
    from . import a
    """

  @Test func kindsAndCounts() {
    let codebase = assemble(FileGraphTests.tree)
    #expect(
      codebase.text(codebase.dependencies) == [
        "a.py -> b.py runtime 3",
        "a.py -> c.py local+typeOnly 2",
        "a.py -> d.py conditional+dynamic 2",
        "b.py -> a.py typeOnly 1",
        "d.py -> a.py runtime 1",
      ])
    #expect(codebase.text(codebase.namedModules) == codebase.text(codebase.dependencies))
    #expect(codebase.dependencies.edges.map(\.kinds.loads) == [true, false, true, false, true])
  }

  @Test func lookUps() {
    let codebase = assemble(FileGraphTests.tree)
    let graph = codebase.dependencies
    let ids = ["a.py", "b.py", "c.py", "d.py"].compactMap { codebase.file(at: $0)?.id }
    #expect(ids.map(\.index) == [0, 1, 2, 3])
    #expect(ids.map { graph.edges(from: $0).map(\.to.index) } == [[1, 2, 3], [0], [], [0]])
    let importers = ids.map { graph.incoming(of: $0).map { graph.edges[Int($0)].from.index } }
    #expect(importers == [[1, 3], [0], [0], [0]])
    for from in ids {
      for to in ids {
        let expected = graph.edges.firstIndex { $0.from == from && $0.to == to }
        #expect(graph.index(from: from, to: to) == expected)
      }
    }
    #expect(codebase.lines(of: graph.edges[0], in: graph) == [1, 2, 3])
    #expect(codebase.file(at: "e.py") == nil && codebase.file(at: "") == nil)
  }

  @Test func unresolvedAndExternal() {
    let codebase = assemble(
      """
      //- pkg/__init__.py
      import zlib
      import attr
      import attr.validators
      //- pkg/a.py
      from ... import b
      from .gone import c
      import pkg.gone
      import numpy
      """)
    #expect(codebase.externals.map(\.name) == ["attr", "numpy", "zlib"])
    #expect(codebase.externals.map(\.isStandardLibrary) == [false, false, true])
    #expect(codebase.unresolved.map(\.index) == [0, 1, 2])
    #expect(
      codebase.unresolved.map(\.reason) == [
        .leavesTree, .missingSubmodule(of: FileID(0)), .missingSubmodule(of: FileID(0)),
      ])
    #expect(codebase.fractalGraph.externals.map { codebase.externals[$0.external.index].name }
      == ["attr", "numpy", "zlib"])
    #expect(codebase.fractalGraph.externals.first?.occurrences.map(\.index) == [1, 2])
  }

  @Test func orderOfInputDoesNotMatter() {
    let files = TreeText(FileGraphTests.tree).files
    let first = Codebase.assemble(CodebaseInput(files: files))
    let second = Codebase.assemble(CodebaseInput(files: files.reversed()))
    #expect(first.text(first.dependencies) == second.text(second.dependencies))
    #expect(first.files.map(\.path) == second.files.map(\.path))
  }

  @Test func oddInputs() {
    #expect(Codebase.assemble(CodebaseInput(files: [])).files.isEmpty)
    let codebase = assemble(
      """
      //- a.py
      import .
      from . import a
      //- a.py
      //- /x//y.py
      import ..a..b..
      //- ../up.py
      """, fractals: [folder("", "nowhere/at/all"), file("x", "")], roots: ["", "gone", "/"], projects: ["/"])
    #expect(codebase.files.map(\.path) == ["../up.py", "/x//y.py", "a.py"])
    #expect(codebase.imports.target(of: 7, in: FileID(0)) == nil)
    #expect(codebase.imports.target(of: 0, in: .none) == nil)
    #expect(codebase.imports.homes(of: -1, in: FileID(0)).isEmpty)
  }
}
