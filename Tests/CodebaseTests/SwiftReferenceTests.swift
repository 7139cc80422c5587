import Testing

@testable import Codebase

/// Which files the names in Swift files lead to.
struct SwiftReferenceTests {
  @Test func typesByName() {
    checkEdges(
      """
      //- a.swift
      struct A { struct Inner {} ; enum Kind { case one } }
      protocol P {}
      //- annotation.swift
      func f(_ a: A?) -> [A] { [] }
      //> a.swift
      //- nested.swift
      let x: A.Inner? = nil
      //> a.swift
      //- conformance.swift
      final class B: P {}
      //> a.swift
      //- generic.swift
      func g<T: P>(_ t: T) {}
      //> a.swift
      //- own.swift
      struct C { struct A {} ; var a: A }
      //- parameter.swift
      struct D<A> { var a: A }
      """)
  }

  @Test func callsByNameAndLabels() {
    checkEdges(
      """
      //- plain.swift
      func open(_ path: String) {}
      //- labelled.swift
      func open(url: String, mode: Int = 0) {}
      //- variadic.swift
      func join(_ parts: Int..., with mark: String) {}
      //- closure.swift
      func run(_ body: () -> Void) {}
      //- value.swift
      func run(_ count: Int) {}
      //- a.swift
      func a() { open("x") }
      //> plain.swift
      //- b.swift
      func b() { open(url: "x") }
      //> labelled.swift
      //- c.swift
      func c() { join(1, 2, 3, with: "-") }
      //> variadic.swift
      //- d.swift
      func d() { run { } }
      //> closure.swift
      //- hidden.swift
      func e(open: (String) -> Void) { open("x") }
      //- local.swift
      func f() { func open(_ x: String) {} ; open("x") }
      """)
  }

  @Test func membersByTheTypeOfTheirBase() {
    checkEdges(
      """
      //- a.swift
      struct A { var size = 0 ; func next() -> B { B() } }
      //> b.swift
      //- b.swift
      struct B { var size = 0 ; static let shared = B() }
      //- more.swift
      extension B { var wide: Int { size } ; func reset(to n: Int) {} ; init(wide: Int) { self.init() } }
      //> b.swift
      //- parameter.swift
      func f(_ b: B) { print(b.wide) }
      //> b.swift more.swift
      //- evident.swift
      func g() { let b = B.shared ; b.reset(to: 1) }
      //> b.swift more.swift
      //- chain.swift
      func h(_ a: A) { a.next().reset(to: 2) }
      //> a.swift more.swift
      //- array.swift
      func i(_ all: [B]) { print(all[0].wide) }
      //> b.swift more.swift
      //- initializer.swift
      func j() { _ = B(wide: 2) }
      //> b.swift more.swift
      //- outside.swift
      func k(_ s: String) { print(s.wide) }
      """)
  }

  @Test func inheritedMembers() {
    checkEdges(
      """
      //- base.swift
      class Base { func begin() {} }
      //- protocol.swift
      protocol Named { var title: String { get } }
      //- default.swift
      extension Named { func shout() -> String { title } }
      //> protocol.swift
      //- derived.swift
      final class Derived: Base, Named { var title = "" ; func go() { begin() ; _ = shout() } }
      //> base.swift default.swift protocol.swift
      //- use.swift
      func use(_ d: Derived) { d.begin() }
      //> base.swift derived.swift
      """)
  }

  @Test func membersOfSomethingUnknown() {
    checkEdges(
      """
      //- a.swift
      struct A { var uncommonName = 0 ; var count = 0 ; enum Mode { case loudly } }
      //- b.swift
      struct B { var twice = 0 }
      //- c.swift
      struct C { var twice = 0 }
      //- one.swift
      func f() { unseen { $0.uncommonName } }
      //> a.swift
      //- implicit.swift
      func g() { unseen(.loudly) }
      //> a.swift
      //- ambiguous.swift
      func h() { unseen { $0.twice } }
      //- library.swift
      func i() { unseen { $0.count } }
      """)
  }

  @Test func extensionsOfTypesFromOutside() {
    checkEdges(
      """
      //- string.swift
      extension String { var shouted: String { uppercased() } ; init(shouting text: String) { self = text } }
      //- member.swift
      func f(_ s: String) { print(s.shouted) }
      //> string.swift
      //- initializer.swift
      func g() { _ = String(shouting: "x") ; _ = String("y") }
      //> string.swift
      //- plain.swift
      func h() { _ = String(1) }
      """)
  }

  @Test func privateNamesStayInTheirFile() {
    checkEdges(
      """
      //- a.swift
      private func helper() {}
      struct A { private var secret = 0 ; fileprivate func hide() {} }
      //- b.swift
      func b(_ a: A) { helper() ; print(a.secret) ; a.hide() }
      //> a.swift
      //- c.swift
      func c() { helper() }
      """)
  }

  @Test func namesBoundByPatternsAreNoFunctions() {
    checkEdges(
      """
      //- a.swift
      class Base { func element(at index: Int) {} }
      //- b.swift
      final class B: Base { func f(_ xs: [Int]) { for element in xs { print(element) } } }
      //> a.swift
      """)
  }

  @Test func macrosAndWrappers() {
    checkEdges(
      """
      //- a.swift
      @propertyWrapper struct Clamped { var wrappedValue: Int }
      @freestanding(expression) macro stringify() -> String = #externalMacro(module: "M", type: "T")
      //- b.swift
      struct B { @Clamped var n = 1 }
      //> a.swift
      //- c.swift
      let c = #stringify
      //> a.swift
      """)
  }

  /// Rings and depths that would never end.
  @Test func ringsOfTypesEnd() {
    let deep = String(repeating: "[", count: 4000) + "A" + String(repeating: "]", count: 4000)
    checkEdges(
      """
      //- a.swift
      typealias A = B
      class X: Y {}
      let one = two
      extension C { struct D {} }
      //> b.swift
      //- b.swift
      typealias B = A
      class Y: X {}
      let two = one
      extension D { struct C {} }
      func f(_ x: X, _ a: A) { x.nothing() ; a.nothing() ; one.nothing() }
      let deep: \(deep) = []
      //> a.swift
      """)
  }
}
