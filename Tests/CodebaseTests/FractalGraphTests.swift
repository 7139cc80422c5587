import SyntaxFacts
import Testing

@testable import Codebase

@Suite struct FractalGraphTests {
  private static let codebase = assemble(
    """
    //- ui/page.py
    from shop.pay.card import charge
    from shop.pay.card import refund
    import shop
    //- shop/__init__.py
    from .pay.card import charge
    //- shop/pay/__init__.py
    //- shop/pay/card.py
    def charge
    def refund
    from shop import config
    import stripe
    typing from shop.stock.shelf import Shelf
    //- shop/stock/__init__.py
    //- shop/stock/shelf.py
    def f
      local from ui import page
    import stripe
    //- shop/config.py
    """,
    fractals: [
      folder("ui", "ui"), folder("shop", "shop"), folder("shop.pay", "shop/pay"),
      file("shop.pay.card", "shop/pay/card"), folder("shop.stock", "shop/stock"),
    ])

  private func name(_ id: FractalNumber) -> String { FractalGraphTests.codebase.tree[id].name }

  @Test func edgesBelongToTheChildrenOfTheCommonAncestor() {
    let codebase = FractalGraphTests.codebase
    let rows = codebase.fractalGraph.edges.map { edge in
      let witnesses = codebase.fractalGraph.witnesses[edge.witnesses].map {
        let file = codebase.dependencies.edges[Int($0)]
        return "\(codebase[file.from].path)>\(codebase[file.to].path)"
      }
      let kinds = edge.kinds.kinds.map(\.name).joined(separator: "+")
      let ends = "\(name(edge.from)) -> \(name(edge.to))"
      return "\(ends) \(kinds) \(edge.count): \(witnesses.joined(separator: " "))"
    }
    #expect(
      rows == [
        "shop -> ui local 1: shop/stock/shelf.py>ui/page.py",
        "shop.pay -> shop.stock typeOnly 1: shop/pay/card.py>shop/stock/shelf.py",
        "ui -> shop runtime 3: ui/page.py>shop/__init__.py ui/page.py>shop/pay/card.py",
      ])
  }

  @Test func whoMayDeclareAnEdgeForWhom() {
    let codebase = FractalGraphTests.codebase
    func crossing(_ from: String, _ to: String) -> [[String]]? {
      guard let from = codebase.file(at: from), let to = codebase.file(at: to),
        let edge = codebase.dependencies.index(from: from.id, to: to.id)
      else { return nil }
      return codebase.crossing(of: codebase.dependencies.edges[edge]).map {
        [$0.declarers.map(name), $0.targets.map(name)]
      } ?? []
    }
    #expect(
      crossing("ui/page.py", "shop/pay/card.py") == [["ui"], ["shop", "shop.pay", "shop.pay.card"]])
    #expect(crossing("shop/stock/shelf.py", "ui/page.py") == [["shop", "shop.stock"], ["ui"]])
    #expect(
      crossing("shop/pay/card.py", "shop/stock/shelf.py")
        == [["shop.pay", "shop.pay.card"], ["shop.stock"]])
    // Between a fractal and one that it holds there is nothing to declare.
    #expect(crossing("shop/__init__.py", "shop/pay/card.py") == [])
    #expect(crossing("shop/pay/card.py", "shop/config.py") == [])
  }

  @Test func externalPackagesOfEachFractal() {
    let codebase = FractalGraphTests.codebase
    let rows = codebase.fractalGraph.externals.map { use in
      let places = use.occurrences.map { "\(codebase[$0.file].path):\($0.index)" }
      return "\(name(use.fractal)) \(codebase.externals[use.external.index].name) \(places)"
    }
    #expect(
      rows == [
        #"shop.pay.card stripe ["shop/pay/card.py:1"]"#,
        #"shop.stock stripe ["shop/stock/shelf.py:1"]"#,
      ])
  }
}
