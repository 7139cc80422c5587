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

  @Test func foldersOfPaths() {
    #expect(PathText.isDirectly("a/b/c.swift", in: "a/b"))
    #expect(PathText.isDirectly("c.swift", in: ""))
    #expect(!PathText.isDirectly("a/b/c.swift", in: "a"))
    #expect(!PathText.isDirectly("a/bb/c.swift", in: "a/b"))
    #expect(!PathText.isDirectly("a/c.swift", in: ""))
  }
}
