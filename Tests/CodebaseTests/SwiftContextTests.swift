import Testing

@testable import Codebase

/// Which files names lead to that only their place tells: implicit members, bound names, closures.
struct SwiftContextTests {
  /// Two types of one case, so that the name alone says nothing.
  private static let types = """
    //- a.swift
    enum A { case plain, deep(B), list([B]) ; static func make(size: Int) -> A { .plain } }
    //> b.swift
    //- b.swift
    enum B { case plain, deep(A) ; static func make(size: Int) -> B { .plain } ; var depth: Int { 0 } }
    //> a.swift
    //- c.swift
    struct C { var depth = 0 ; var a: A ; var all: [B] }
    //> a.swift b.swift
    //- calls.swift
    func takesA(_ n: Int, mode: A = .plain) {}
    func takesB(_ b: B) {}
    func run(_ body: (B, A) -> Void) {}
    typealias Handler = (B) -> Void
    func handle(then handler: Handler) {}
    //> a.swift b.swift

    """

  @Test func implicitMembersOfWhatIsExpected() {
    checkEdges(
      SwiftContextTests.types + """
        //- argument.swift
        func f() { takesA(1, mode: .make(size: 1)) }
        //> a.swift calls.swift
        //- unlabelled.swift
        func g() { takesB(.plain) }
        //> b.swift calls.swift
        //- chosen.swift
        func h(_ x: Bool) { takesB(x ? .plain : .make(size: 2)) }
        //> b.swift calls.swift
        //- annotated.swift
        let v: B? = .plain
        //> b.swift
        //- returned.swift
        func r() -> A { return .plain }
        //> a.swift
        //- last.swift
        var s: B { .plain }
        //> b.swift
        //- compared.swift
        func k(_ c: C) -> Bool { c.a == .plain }
        //> c.swift a.swift
        //- assigned.swift
        func l(_ c: inout C) { c.a = .plain }
        //> c.swift a.swift
        //- switched.swift
        func m(_ c: C) { switch c.a { case .plain: break ; default: break } }
        //> c.swift a.swift
        //- nothing.swift
        func n() { unseen(.plain) }
        """)
  }

  @Test func initializersOfWhatIsExpected() {
    checkEdges(
      """
      //- a.swift
      struct A { init(size: Int) {} }
      //- b.swift
      struct B { init(width: Int) {} ; var plain: UnsafeRawBufferPointer }
      //- mine.swift
      let a: A = .init(size: 1)
      //> a.swift
      //- outside.swift
      let b: Data = .init(size: 1)
      """)
  }

  @Test func boundNames() {
    checkEdges(
      SwiftContextTests.types + """
        //- loop.swift
        func f(_ c: C) { for x in c.all { print(x.depth) } }
        //> c.swift b.swift
        //- unwrapped.swift
        func g(_ c: [C]) { if let x = c.first { print(x.depth) } }
        //> c.swift
        //- call.swift
        func h() { guard let x = made(deep: 1) else { return } ; print(x.depth) }
        func made(deep: Int) -> B? { nil }
        //> b.swift
        //- cast.swift
        func k(_ x: Any) { if let y = x as? C { print(y.depth) } }
        //> c.swift
        //- payload.swift
        func l(_ a: A) { if case .list(let x) = a { print(x[0].depth) } }
        //> a.swift b.swift
        //- conflict.swift
        func m(_ c: C) { for x in c.all { print(x) } ; if let x = c as? C { print(x.depth) } }
        //> c.swift
        """)
  }

  /// The arrow in the first parameter closes nothing.
  @Test func closuresThatTakeFunctions() {
    checkEdges(
      SwiftContextTests.types + """
        //- later.swift
        func later(_ body: ((A) -> Void, B) -> Void) {}
        //> a.swift b.swift
        //- second.swift
        func n() { later { _, b in _ = b.depth } }
        //> b.swift later.swift
        """)
  }

  @Test func closures() {
    checkEdges(
      SwiftContextTests.types + """
        //- number.swift
        func f(_ c: C) { _ = c.all.map { $0.depth } }
        //> c.swift b.swift
        //- name.swift
        func g(_ c: C) { c.all.filter { _ in true }.forEach { x in print(x.depth) } }
        //> c.swift
        //- declared.swift
        func h() { run { b, _ in print(b.depth) } }
        //> calls.swift b.swift
        //- alias.swift
        func k() { handle(then: { print($0.depth) }) }
        //> calls.swift b.swift
        //- foreign.swift
        func l() { unseen { print($0.depth) } }
        """)
  }

  @Test func subscripts() {
    checkEdges(
      """
      //- a.swift
      struct A { var n = 0 }
      //- more.swift
      extension A { subscript(_ i: Int) -> Int { i } }
      //> a.swift
      //- use.swift
      func f(_ a: A) -> Int { a[1] }
      //> a.swift more.swift
      //- array.swift
      func g(_ a: [A]) -> A { a[1] }
      //> a.swift
      //- string.swift
      extension String { subscript(_ i: Int) -> String { "" } }
      //- character.swift
      func h(_ s: String, _ i: String.Index) { print(s[i]) }
      """)
  }

  /// `Element` within an extension of a type from outside is that type's; so is one of a generic parameter.
  @Test func associatedTypes() {
    checkEdges(
      """
      //- a.swift
      final class Element {}
      protocol P { associatedtype Stride }
      //- extension.swift
      extension Array where Element == UInt8 { func f(_ e: Element) {} }
      //- parameter.swift
      func g<S: Sequence>(_ s: S, _ e: S.Element, _ d: S.Iterator.Element) {}
      //- nested.swift
      struct Outer { struct Stride {} }
      //- generic.swift
      struct G<S: Strideable> { var s: S.Stride }
      """)
  }

  @Test func initializersAsValues() {
    checkEdges(
      """
      //- a.swift
      extension String { init(odd: Int) { self = "" } ; init(_ n: Never) { self = "" } }
      //- b.swift
      func f(_ all: [Int]) { _ = all.map(String.init) }
      """)
  }

  /// What is declared for Windows alone is seen from code for Windows alone.
  @Test func otherPlatforms() {
    checkEdges(
      """
      //- windows.swift
      #if os(Windows)
      typealias address = Int
      enum Here { static func now() {} }
      func only() { Here.now() ; there() }
      #endif
      //> posix.swift
      //- posix.swift
      #if !os(Windows)
      enum Here { static func now() {} }
      #endif
      func there() {}
      //- use.swift
      func f(_ a: address) { Here.now() }
      //> posix.swift
      //- own.swift
      func g() {
        #if os(Windows)
          only()
        #endif
      }
      //> windows.swift
      """)
  }

  /// An extension by an alias of what another extension declares.
  @Test func extensionsByAlias() {
    checkEdges(
      """
      //- a.swift
      typealias _Handle = Table.Handle
      extension _Handle { func close() {} }
      //> handle.swift table.swift
      //- handle.swift
      extension Table { struct Handle {} }
      //> table.swift
      //- table.swift
      struct Table {}
      //- use.swift
      func f(_ h: Table.Handle) { h.close() }
      //> a.swift handle.swift table.swift
      """)
  }

  @Test func initialValuesWithGenericArguments() {
    checkEdges(
      """
      //- a.swift
      struct A<T> { static var empty: A { A() } ; func go() {} }
      //- b.swift
      struct B { func go() {} }
      //- c.swift
      final class C { let a = A<Int>.empty ; let b = make() as! B ; func f() { a.go() ; b.go() } }
      //> a.swift b.swift
      """)
  }

  @Test func importsOfOneName() {
    checkEdges(
      """
      //- Sources/M/a.swift
      public struct A { public init() {} }
      //- Sources/M/b.swift
      public struct B { public init() {} }
      //- Sources/N/one.swift
      import struct M.A
      let a = A()
      let b = B()
      //> Sources/M/a.swift
      """)
  }

  /// No compiler reads what is in a documentation catalog.
  @Test func documentation() {
    checkEdges(
      """
      //- Sources/M/a.swift
      struct A {}
      struct B { var a: A }
      //- Sources/M/M.docc/step.swift
      struct A {}
      """)
  }

  @Test func manifestsForVersionsOfTheTools() {
    checkEdges(
      """
      //- Package.swift
      let package = Package(name: "P", targets: [.target(name: "A", path: "a")])
      //- Package@swift-6.0.swift
      let package = Package(name: "P", targets: [.target(name: "A", path: "b"), .target(name: "B", path: "b")])
      //- a/a.swift
      public struct A {}
      //- b/b.swift
      import A
      func f(_ a: A) {}
      //> a/a.swift
      """)
  }
}
