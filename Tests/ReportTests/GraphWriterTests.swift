import Codebase
import Report
import SyntaxFacts
import Testing

struct GraphWriterTests {
  /// Two files of a declared fractal, and one that has a name to be escaped.
  static let files = GraphView(
    level: .file,
    nodes: [
      .init(id: "a.py", path: "a.py", kind: .file, fractal: "shop"),
      .init(id: "b.pyi", path: "b.pyi", kind: .stub, fractal: "shop"),
      .init(id: "c\"\\<#\u{1B}>.py", path: "c", kind: .file),
    ],
    edges: [
      .init(from: 0, to: 1, kinds: [.runtime, .local], count: 2, lines: [1, 3]),
      .init(from: 1, to: 2, kinds: [.typeOnly], lines: [2]),
      .init(from: 1, to: 9),
    ])

  static let fractals = GraphView(
    level: .fractal,
    nodes: [
      .init(id: ".", path: ".", kind: .root),
      .init(id: "x", path: "src/x", kind: .declared, fractal: "."),
      .init(id: "y", path: "src/y", kind: .inferred, fractal: "."),
    ],
    edges: [
      .init(
        from: 1, to: 2, witnesses: [.init(from: "src/x/a.py", to: "src/y/b.py", lines: [4])])
    ])

  @Test func json() {
    #expect(
      text(JSONGraphWriter.write(Self.files)) == #"""
        {
          "version": 1,
          "level": "file",
          "nodes": [
            {"id":"a.py","path":"a.py","kind":"file","fractal":"shop"},
            {"id":"b.pyi","path":"b.pyi","kind":"stub","fractal":"shop"},
            {"id":"c\"\\<#\u001b>.py","path":"c","kind":"file","fractal":null}
          ],
          "edges": [
            {"from":"a.py","to":"b.pyi","kind":"runtime","kinds":["runtime","local"],"count":2,"lines":[1,3]},
            {"from":"b.pyi","to":"c\"\\<#\u001b>.py","kind":"typeOnly",\#
        "kinds":["typeOnly"],"count":1,"lines":[2]}
          ]
        }

        """#)
    #expect(
      text(JSONGraphWriter.write(Self.fractals)).contains(
        #""lines":[],"witnesses":[{"from":"src/x/a.py","to":"src/y/b.py","lines":[4]}]}"#))
    let empty = GraphView(level: .file, nodes: [], edges: [])
    #expect(text(JSONGraphWriter.write(empty)).hasSuffix("\"nodes\": [],\n  \"edges\": []\n}\n"))
  }

  @Test func dot() {
    #expect(
      text(DOTWriter.write(Self.files)) == #"""
        digraph dependencies {
          rankdir=LR;
          node [shape=box];
          subgraph cluster_0 {
            label="shop";
            "a.py";
            "b.pyi";
          }
          "c\"\\<#\\u{1b}>.py";
          "a.py" -> "b.pyi" [label="2"];
          "b.pyi" -> "c\"\\<#\\u{1b}>.py" [style=dashed];
        }

        """#)
    #expect(text(DOTWriter.write(Self.fractals)).contains("\n  \"x\" [style=bold];\n  \"y\";\n"))
  }

  @Test func mermaid() {
    #expect(
      text(MermaidWriter.write(Self.files)) == """
        flowchart LR
          subgraph g0["shop"]
            n0["a.py"]
            n1["b.pyi"]
          end
          n2["c#34;#92;#60;#35;#92;u{1b}#62;.py"]
          n0 -->|2| n1
          n1 -.-> n2

        """)
    #expect(
      text(MermaidWriter.write(Self.fractals)) == """
        flowchart LR
          n0["."]
          n1["x"]
          n2["y"]
          n1 --> n2
          classDef declared stroke-width:3px
          class n1 declared

        """)
  }

  @Test(arguments: [
    ("a.py", ["a.py", "b.pyi"], 1),
    ("b.pyi", ["a.py", "b.pyi", "c\"\\<#\u{1B}>.py"], 2),
    ("none", [], 0),
  ])
  func touching(_ id: String, nodes: [String], edges: Int) {
    let part = Self.files.touching { $0.id == id }
    #expect(part.nodes.map(\.id) == nodes)
    #expect(part.edges.count == edges)
    let ends = Set(part.edges.flatMap { [part.nodes[$0.from].id, part.nodes[$0.to].id] })
    #expect(ends.isSubset(of: nodes))
  }

  // MARK: From a code base

  private static func codebase() -> Codebase {
    var page = FactsSample(.python, lines: [0, 10, 20])
    page.importModule("shop.pay.card", at: 12)
    page.importModule("shop.pay.card", at: 22, .local)
    let plain = FactsSample(.python).facts().surface
    let files = ["shop/__init__.py", "shop/pay/__init__.py", "shop/pay/card.py", "shop/ui/__init__.py"]
    return Codebase.assemble(
      CodebaseInput(
        files: files.map { InputFile(path: $0, surface: plain) } + [
          InputFile(path: "shop/ui/page.py", surface: page.facts().surface),
          InputFile(path: "shop/ui/page.pyi", surface: plain),
        ],
        fractals: ["shop/pay", "shop/ui"].map {
          DeclaredFractal(id: "pay", subject: $0, isFile: false, sidecar: $0 + "/.fractal.toml")
        }))
  }

  private let paths = DisplayPath(root: "/repo", workingDirectory: "/repo/docs")

  @Test func filesOfCodebase() throws {
    let view = GraphView(Self.codebase(), level: .file, paths: paths)
    #expect(view.nodes.map(\.path).first == "../shop/__init__.py")
    #expect(view.nodes.map(\.kind) == [.file, .file, .file, .file, .file, .stub])
    #expect(view.nodes.map(\.fractal)[2] == "pay")
    let edge = try #require(view.edges.first)
    #expect(view.edges.count == 1)
    #expect(view.nodes[edge.from].id == "../shop/ui/page.py")
    #expect(view.nodes[edge.to].id == "../shop/pay/card.py")
    #expect(edge.kinds == [.runtime, .local] && edge.count == 2 && edge.lines == [2, 3])
  }

  /// Two sidecars that claim one id still give two nodes.
  @Test func fractalsOfCodebase() throws {
    let view = GraphView(Self.codebase(), level: .fractal, paths: paths)
    let declared = view.nodes.filter { $0.kind == .declared }
    #expect(declared.map(\.id) == ["pay", "pay (shop/ui)"])
    #expect(declared.map(\.path) == ["../shop/pay", "../shop/ui"])
    #expect(view.nodes.first?.kind == .root && view.nodes.first?.fractal == nil)
    let edge = try #require(view.edges.first)
    #expect(view.nodes[edge.from].id == "pay (shop/ui)" && view.nodes[edge.to].id == "pay")
    #expect(
      edge.witnesses == [.init(from: "../shop/ui/page.py", to: "../shop/pay/card.py", lines: [2, 3])])
  }

  @Test func rootWithSidecar() {
    let root = DeclaredFractal(id: "shop", subject: "", isFile: false, sidecar: ".fractal.toml")
    let codebase = Codebase.assemble(CodebaseInput(files: [], fractals: [root]))
    let view = GraphView(codebase, level: .fractal, paths: paths)
    #expect(view.nodes == [.init(id: "shop", path: "..", kind: .declared)])
  }
}
