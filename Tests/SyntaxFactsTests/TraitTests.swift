import SyntaxFacts
import Testing

/// A trait is one bit, and no two of a set are the same.
@Suite struct TraitTests {
  @Test func importTraitsAreApart() {
    let all: [ImportTraits] = [
      .typeOnly, .conditional, .local, .dynamic, .wildcard, .exported, .testable, .publicly, .withinPackage,
      .implementation, .entryPoint,
    ]
    #expect(Set(all.map(\.rawValue)).count == all.count)
    #expect(all.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
  }
}
