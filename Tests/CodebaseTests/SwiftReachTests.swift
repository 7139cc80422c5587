import Testing

@testable import Codebase

/// Names that no other file declares are not followed: what must be found all the same.
struct SwiftReachTests {
  @Test func whatStandsBehindNeedNotBeDeclared() {
    checkEdges(
      """
      //- box.swift
      struct Box { var content: [Int] }
      //- use.swift
      func f(_ box: Box) { _ = box.content.count.description }
      //> box.swift
      """)
  }

  @Test func initializersInExtensionsElsewhere() {
    checkEdges(
      """
      //- own.swift
      struct Own {}
      let own = Own(text: "x")
      //> text.swift
      //- text.swift
      extension Own { init(text: String) {} }
      //> own.swift
      """)
  }

  @Test func subscriptsInExtensionsElsewhere() {
    checkEdges(
      """
      //- own.swift
      struct Own {}
      func f(_ own: Own) { _ = own[0].x }
      //> place.swift
      //- place.swift
      extension Own { subscript(place: Int) -> Int { place } }
      //> own.swift
      """)
  }

  @Test func whatFunctionsBindHidesMembers() {
    checkEdges(
      """
      //- base.swift
      class Base { var size = 0 }
      //- seen.swift
      final class Seen: Base { func f() { print(size) } }
      //> base.swift
      //- hidden.swift
      struct Hidden { func f() { let size = 1 ; print(size) } }
      //- once.swift
      final class Once: Base {
        func f() { let size = 1 ; print(size) }
        func g() { print(size) }
      }
      //> base.swift
      """)
  }

  @Test func filesThatSeeTheSameMayMeanAnother() {
    checkEdges(
      """
      //- a.swift
      private func size() -> Int { 0 }
      let a = size()
      //- b.swift
      func size() -> Int { 1 }
      //- c.swift
      let c = size()
      //> b.swift
      """)
  }

  @Test func whatSeveralFilesCallTheSameIsEachOnesOwn() {
    checkEdges(
      """
      //- linux.swift
      final class Item { static func item(_ other: Item) -> Item { other } }
      //- mac.swift
      final class Item { static func item(_ other: Item) -> Item { other } }
      //- use.swift
      func use(_ item: Item) -> Item { item }
      """)
  }

  @Test func membersBehindDotsByTheirContexts() {
    checkEdges(
      """
      //- color.swift
      enum Color { case red }
      //- flag.swift
      enum Flag { case red }
      //- paint.swift
      func paint(_ color: Color) {}
      //> color.swift
      //- one.swift
      func one() { paint(.red) }
      //> color.swift
      //> paint.swift
      //- two.swift
      struct Two { func paint(_ flag: Flag) {} ; func two() { paint(.red) } }
      //> flag.swift
      //- three.swift
      func three() { paint(.red) }
      //> color.swift
      //> paint.swift
      """)
  }

  @Test func membersOfOneTypeAreEachFilesOwn() {
    checkEdges(
      """
      //- a.swift
      struct Box { fileprivate func side() -> Int { 0 } }
      func a(_ box: Box) { _ = box.side() }
      //- b.swift
      extension Box { func side() -> Int { 1 } }
      //> a.swift
      //- c.swift
      func c(_ some: Box) { _ = some.side() }
      //> a.swift
      //> b.swift
      //- d.swift
      func d(_ other: Box) { _ = other.side() }
      //> a.swift
      //> b.swift
      """)
  }

  @Test func bindingsThatHangOnEachOther() {
    checkEdges(
      """
      //- chain.swift
      struct Chain { var next: Chain ; var next2: Chain }
      func f(_ start: Chain) {
        let a = start.next
        let b = a.next
        let c = b.next2
        for d in [c.next] { print(d) }
        let e = c.next
        print(e.leaf)
      }
      func ring() {
        var a = b
        var b = a
        a = b.leaf
        print(a.leaf)
      }
      //> leaf.swift
      //- leaf.swift
      extension Chain { var leaf: Int { 0 } }
      //> chain.swift
      """)
  }

  @Test func foldersOfPaths() {
    #expect(PathText.isDirectly("a/b/c.swift", in: "a/b"))
    #expect(PathText.isDirectly("c.swift", in: ""))
    #expect(!PathText.isDirectly("a/b/c.swift", in: "a"))
    #expect(!PathText.isDirectly("a/bb/c.swift", in: "a/b"))
    #expect(!PathText.isDirectly("a/c.swift", in: ""))
  }
}
