import Testing

@testable import Codebase

@Suite struct FractalTreeTests {
  @Test func inferredWhereNothingIsDeclared() {
    let codebase = assemble(
      """
      //- setup.py
      //- src/shop/__init__.py
      //- src/shop/pay/__init__.py
      //- src/shop/pay/data/loose.py
      //- src/loose.py
      //- scripts/deep/run.py
      //- backend/app/__init__.py
      //- tests/unit/__init__.py
      //- tests/test_a.py
      //- Sources/Core/a.swift
      //- Sources/Core/Inner/b.swift
      //- Tests/CoreTests/c.swift
      """)
    #expect(
      codebase.outline == [
        ". root",
        "  Core Sources/Core inferred",
        "  CoreTests Tests/CoreTests inferred",
        "  backend backend inferred",
        "    app backend/app inferred",
        "  scripts scripts inferred",
        "  shop src/shop inferred",
        "    shop.pay src/shop/pay inferred",
        "  tests tests inferred",
        "    tests.unit tests/unit inferred",
      ])
    #expect(codebase.owner("src/shop/pay/data/loose.py") == "shop.pay")
    #expect(codebase.owner("src/loose.py") == ".")
    #expect(codebase.owner("Sources/Core/Inner/b.swift") == "Core")
    #expect(codebase.tree.problems.isEmpty)
  }

  @Test func namespacePackagesAreNamedFromTheirSourceRoot() {
    let codebase = assemble(
      """
      //- src/google/cloud/storage/__init__.py
      from google.cloud.storage import x
      """)
    #expect(
      codebase.outline == [
        ". root", "  google src/google inferred",
        "    google.cloud.storage src/google/cloud/storage inferred",
      ])
  }

  @Test func nothingIsInferredInsideDeclared() {
    let codebase = assemble(
      """
      //- shop/__init__.py
      //- shop/pay/__init__.py
      //- shop/pay/inner/__init__.py
      //- shop/pay/ledger.py
      //- shop/pay/ledger.pyi
      //- shop/pay/gate/__init__.py
      //- other/__init__.py
      """,
      fractals: [
        file("shop.pay.ledger", "shop/pay/ledger"), folder("whole", ""), folder("shop.pay", "shop/pay"),
        folder("shop.pay.gate", "shop/pay/gate/"),
      ])
    #expect(
      codebase.outline == [
        "whole root",
        "  other other inferred",
        "  shop shop inferred",
        "    shop.pay shop/pay declared",
        "      shop.pay.gate shop/pay/gate declared",
        "      shop.pay.ledger shop/pay/ledger declared",
      ])
    #expect(codebase.owner("shop/pay/inner/__init__.py") == "shop.pay")
    #expect(codebase.owner("shop/pay/ledger.py") == "shop.pay.ledger")
    #expect(codebase.owner("shop/pay/ledger.pyi") == "shop.pay.ledger")
    #expect(codebase.tree.root.isDeclared && codebase.fractal("shop")?.isDeclared == false)
    #expect(codebase.tree.problems.isEmpty)
    let pay = codebase.fractal("shop.pay")?.id ?? .root
    #expect(codebase.paths(codebase.tree.files(of: pay)) == [
      "shop/pay/__init__.py", "shop/pay/inner/__init__.py",
    ])
    #expect(codebase.tree.files(under: pay).count == 5)
  }

  @Test func alikeInferredIdsAreToldApart() {
    let codebase = assemble(
      """
      //- libs/a/app/__init__.py
      //- libs/a/only/__init__.py
      //- libs/b/app/__init__.py
      //- libs.b.app/x.py
      //- taken/x.py
      """,
      fractals: [folder("taken", "elsewhere")], projects: ["libs/a/setup.py", "libs/b/setup.py"])
    #expect(
      codebase.outline == [
        ". root", "  taken elsewhere declared", "  libs.a.app libs/a/app inferred",
        "  only libs/a/only inferred", "  libs/b/app/ libs/b/app inferred",
        "  libs.b.app libs.b.app inferred", "  taken/ taken inferred",
      ].sortedByPath)
  }

  @Test func problems() {
    let tree = "//- a/x.py\n//- a/b/x.py\n//- c/x.py\n//- d/x.py\n"
    func problems(_ fractals: [DeclaredFractal]) -> [FractalProblem] {
      assemble(tree, fractals: fractals).tree.problems
    }
    // The root is 0; the others follow in the order of their paths.
    #expect(problems([folder("a", "a"), folder("a.b", "a/b")]).isEmpty)
    #expect(problems([folder("r", ""), folder("r.a", "a"), folder("r.a.b", "a/b"), folder("c", "c")]).isEmpty)
    #expect(problems([folder("deep.c", "c")]).isEmpty)
    #expect(
      problems([folder("a", "a"), folder("b", "a/b")])
        == [.outsideParent(FractalNumber(2), parent: FractalNumber(1))])
    #expect(
      problems([folder("a", "a"), folder("a.", "a/b")])
        == [.outsideParent(FractalNumber(2), parent: FractalNumber(1))])
    #expect(
      problems([folder("a", "a"), folder("a.b", "c")])
        == [.insideStranger(FractalNumber(2), stranger: FractalNumber(1))])
    #expect(
      problems([folder("a", "a"), folder("a", "c"), folder("a", "d")]) == [
        .duplicateID(FractalNumber(2), first: FractalNumber(1)), .duplicateID(FractalNumber(3), first: FractalNumber(1)),
      ])
    #expect(problems([file("c.x", "c/x")]).isEmpty)
    #expect(problems([file("c.y", "c/y")]) == [.missingSource(FractalNumber(3))])
    var second = folder("a2", "a")
    second.sidecar = "a/z.fractal.toml"
    #expect(
      problems([second, folder("a", "a")])
        == [.duplicateSubject(FractalNumber(1), sidecar: "a/z.fractal.toml")])
  }

  @Test func fileAndFolderOfOneName() {
    let codebase = assemble(
      "//- pay.py\n//- pay/x.py\n",
      fractals: [folder("pay", "pay"), file("pay_file", "pay")])
    #expect(codebase.outline == [". root", "  pay_file pay declared", "  pay pay declared"])
    #expect(codebase.owner("pay.py") == "pay_file" && codebase.owner("pay/x.py") == "pay")
  }

  @Test func ancestors() {
    let names = ["a", "a.b", "a.b.c", "a.d", "e"]
    let codebase = assemble(
      "//- x.py\n", fractals: names.map { folder($0, $0.split(separator: ".").joined(separator: "/")) })
    let tree = codebase.tree
    func id(_ name: String) -> FractalNumber { tree.fractal(named: name)?.id ?? .root }
    func common(_ a: String, _ b: String) -> String {
      tree[tree.lowestCommonAncestor(id(a), id(b))].name
    }
    #expect(common("a.b.c", "a.d") == "a" && common("a.d", "a.b.c") == "a")
    #expect(common("a.b.c", "e") == "." && common("a.b", "a.b.c") == "a.b" && common("e", "e") == "e")
    #expect(tree.chain(from: id("a"), to: id("a.b.c")).map { tree[$0].name } == ["a", "a.b", "a.b.c"])
    #expect(tree.chain(from: id("e"), to: id("a")).isEmpty)
    #expect(tree.child(of: id("a"), toward: id("a.b.c")) == id("a.b"))
    #expect(tree.child(of: id("a"), toward: id("a")) == nil)
    #expect(tree.contains(id("a"), id("a.d")) && !tree.contains(id("a.b"), id("a.d")))
  }
}

extension Codebase {
  func owner(_ path: String) -> String? {
    file(at: path).map { tree[tree.owner(of: $0.id)].name }
  }

  func paths(_ ids: ArraySlice<FileID>) -> [String] {
    ids.map { self[$0].path }
  }
}

extension [String] {
  /// Rows of an outline of depth 1 in the order of the tree.
  var sortedByPath: [String] {
    let rows = dropFirst().sorted {
      let (a, b) = ($0.split(separator: " "), $1.split(separator: " "))
      return PathText.precedesInTree(String(a[1]), String(b[1]))
    }
    return prefix(1) + rows
  }
}
