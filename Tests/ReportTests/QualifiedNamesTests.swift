import Report
import SyntaxFacts
import Testing

struct QualifiedNamesTests {
  private func names(_ sample: FactsSample) -> [String] {
    let surface = sample.facts().surface
    let names = QualifiedNames(of: surface)
    return surface.declarations.indices.map { names.text(DeclarationID($0)) }
  }

  @Test func python() {
    var sample = FactsSample(.python)
    let outer = sample.declare(.class, "Outer")
    let method = sample.declare(.method, "run", in: outer, ["self", "x"])
    let inner = sample.declare(.function, "inner", in: method)
    let local = sample.declare(.class, "Local", in: inner)
    sample.declare(.property, "size", in: local)
    sample.declare(.function, "free")
    #expect(
      names(sample) == [
        "Outer", "Outer.run", "Outer.run.<locals>.inner", "Outer.run.<locals>.inner.<locals>.Local",
        "Outer.run.<locals>.inner.<locals>.Local.size", "free",
      ])
    let surface = sample.facts().surface
    #expect(names(sample) == surface.declarations.indices.map { surface.qualifiedName(DeclarationID($0)) })
  }

  @Test func swift() {
    var sample = FactsSample(.swift)
    let outer = sample.declare(.extension, "Shop.Cart")
    let method = sample.declare(.method, "add", in: outer, ["item", "_"])
    sample.declare(.function, "check", in: method)
    sample.declare(.initializer, "init", in: outer, ["_"])
    sample.declare(.subscript, "subscript", in: outer, ["at"])
    let total = sample.declare(.property, "total", in: outer)
    sample.declare(.accessor, "get", in: total)
    sample.declare(.deinitializer, "deinit", in: outer)
    sample.declare(.enumCase, "empty", in: outer)
    sample.declare(.enumCase, "full", in: outer, ["_", "by"])
    sample.declare(.method, "==", in: outer, ["_", "_"])
    #expect(
      names(sample) == [
        "Shop.Cart", "Shop.Cart.add(item:_:)", "Shop.Cart.add(item:_:).check()", "Shop.Cart.init(_:)",
        "Shop.Cart.subscript(at:)", "Shop.Cart.total", "Shop.Cart.total.get", "Shop.Cart.deinit",
        "Shop.Cart.empty", "Shop.Cart.full(_:by:)", "Shop.Cart.==(_:_:)",
      ])
  }

  /// A parent that is not there, or comes later, is no reason to fail.
  @Test func brokenParents() {
    var sample = FactsSample(.python)
    sample.declare(.function, "a", in: DeclarationID(7))
    sample.declare(.function, "b", in: DeclarationID(1))
    #expect(names(sample) == ["a", "b"])
  }
}
