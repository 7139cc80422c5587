import SyntaxFacts
import Testing

@testable import Codebase

/// Which files make up a module, and what imports between modules bring in.
struct SwiftModuleTests {
  /// The modules as `name path: files`.
  private func modules(_ text: String) -> [String] {
    let codebase = SwiftTree(text).codebase()
    return codebase.modules.map { module in
      "\(module.name) \(module.path): " + module.files.map { codebase[$0].path }.joined(separator: " ")
    }
  }

  @Test func targetsOfAManifest() {
    let found = modules(
      """
      //- Package.swift
      let package = Package(name: "p", targets: [
        .target(name: "Core", exclude: ["Old"]), .target(name: "my-kit", path: "Kit", sources: ["In"]),
        .testTarget(name: "CoreTests", dependencies: ["Core"]),
      ])
      //- Sources/Core/a.swift
      //- Sources/Core/Old/b.swift
      //- Kit/In/c.swift
      //- Kit/out.swift
      //- Tests/CoreTests/d.swift
      """)
    #expect(
      found == [
        " Kit: Kit/out.swift", "my_kit Kit: Kit/In/c.swift", " Package.swift: Package.swift",
        " Sources/Core: Sources/Core/Old/b.swift", "Core Sources/Core: Sources/Core/a.swift",
        "CoreTests Tests/CoreTests: Tests/CoreTests/d.swift",
      ])
  }

  @Test func foldersWithoutAManifest() {
    #expect(
      modules(
        """
        //- App/main.swift
        import Kit
        //- Kit/kit.swift
        //- Views/view.swift
        //- AppTests/test.swift
        //- Nested/Sources/Inner/a.swift
        """) == [
          " : App/main.swift Views/view.swift", "AppTests AppTests: AppTests/test.swift",
          "Kit Kit: Kit/kit.swift", "Inner Nested/Sources/Inner: Nested/Sources/Inner/a.swift",
        ])
  }

  @Test func valuesOfAManifest() {
    let manifest = SwiftTree.manifest(
      """
      // .target(name: "Comment")
      let core = "Core"
      let shared: [Target.Dependency] = ["Log", .product(name: "NIO", package: "swift-nio")]
      let more: [Target] = names.map { .target(name: $0.name) }
      let package = Package(
        name: "demo",
        products: [.library(name: "Demo", targets: [core, "Util"])],
        targets: [
          .target(name: core, dependencies: ["Util"] + shared, path: "Code/" + "x"),
          .target(name: "Util", dependencies: [.target(name: "Base", condition: nil), .byName(name: "C")]),
          .macro(name: "Macros"), .plugin(name: "Plug", capability: .buildTool()),
          .binaryTarget(name: "Bin", url: "u"),
        ])
      package.targets.append(.testTarget(name: "Late", dependencies: ["Util"]))
      """)
    #expect(manifest.name == "demo")
    #expect(manifest.products == [.init(name: "Demo", targets: ["Core", "Util"])])
    let rows = manifest.targets.map { "\($0.name) \($0.kind) \($0.dependencies.joined(separator: ","))" }
    #expect(
      rows == [
        "Core regular Util,Log,NIO", "Util regular Base,C", "Macros macro ", "Plug plugin ", "Late test Util",
      ])
  }

  @Test func manifestsThatAreNone() {
    for text in ["", ".target(name: \"A\"", "let x = [[[[", ".target(name:", ")))]]]", "\"\\(a", "let x: = ="] {
      let manifest = SwiftTree.manifest(text)
      #expect(manifest.products.isEmpty, "\(text)")
    }
    let deep = String(repeating: ".target(name: \"A\", dependencies: [", count: 3000)
    #expect(SwiftTree.manifest(deep).targets.map(\.name) == ["A"])
  }

  private static let package = """
    //- Sources/Base/base.swift
    public struct Shape { public init() {} ; public var area = 0 ; var hidden = 0 }
    public func draw(_ s: Shape) {}
    struct Inside {}
    //- Sources/Kit/kit.swift
    @_exported import Base
    public struct Pen {}
    //- Sources/App/app.swift
    import Kit
    func f(_ s: Shape, _ p: Pen) { print(s.area) ; draw(s) }
    //- Sources/App/blind.swift
    import Base
    func g(_ i: Inside) {}
    //- Sources/App/none.swift
    func h(_ s: Shape) {}
    //- Tests/BaseTests/test.swift
    @testable import Base
    import XCTest
    func t(_ i: Inside) {}
    """

  @Test func importsBringInWhatIsUsed() {
    let codebase = SwiftTree(Self.package).codebase()
    let found = codebase.files.flatMap { file in
      file.surface.imports.indices.map { "\(file.path): " + codebase.meaning(of: $0, in: file.id) }
    }
    #expect(
      found == [
        "Sources/App/app.swift: module Kit | Sources/Base/base.swift, Sources/Kit/kit.swift",
        "Sources/App/blind.swift: module Base", "Sources/Kit/kit.swift: module Base",
        "Tests/BaseTests/test.swift: module Base | Sources/Base/base.swift",
        "Tests/BaseTests/test.swift: standard XCTest",
      ])
    #expect(
      codebase.text(codebase.dependencies) == [
        "Sources/App/app.swift -> Sources/Base/base.swift runtime 1",
        "Sources/App/app.swift -> Sources/Kit/kit.swift runtime 1",
        "Tests/BaseTests/test.swift -> Sources/Base/base.swift runtime 1",
      ])
  }

  /// An import of which nothing is seen to be used joins fractals all the same.
  @Test func fractalsDependOnWhatIsImported() {
    let codebase = SwiftTree(Self.package).codebase()
    let edges = codebase.fractalGraph.edges.map { edge in
      "\(codebase.tree[edge.from].name) -> \(codebase.tree[edge.to].name)"
    }
    #expect(edges == ["App -> Base", "App -> Kit", "Kit -> Base", "BaseTests -> Base"])
    #expect(
      codebase.outline == [
        ". root", "  App Sources/App inferred", "  Base Sources/Base inferred", "  Kit Sources/Kit inferred",
        "  BaseTests Tests/BaseTests inferred",
      ])
  }

  @Test func referencesOfAModuleDoNotLoad() {
    let codebase = SwiftTree(
      """
      //- a.swift
      struct A { var b: B? }
      //- b.swift
      class B { var a: A? ; func f() { _ = A() } }
      """
    ).codebase()
    #expect(
      codebase.text(codebase.dependencies) == ["a.swift -> b.swift reference 1", "b.swift -> a.swift reference 2"])
    #expect(codebase.dependencies.edges.allSatisfy { !$0.kinds.loads })
    #expect(codebase.dependencies.edges.map { codebase.lines(of: $0, in: codebase.dependencies) } == [[1], [1]])
  }

  @Test func packagesOfTwoLanguagesAreTwo() {
    let codebase = Codebase.assemble(
      CodebaseInput(
        files: SwiftTree("//- a.swift\nimport Yams\n//- b.swift\nimport yaml").files
          + TreeText("//- c.py\nimport yaml").files))
    #expect(codebase.externals.map { "\($0.name) \($0.language.name)" } == ["Yams swift", "yaml python", "yaml swift"])
  }
}
