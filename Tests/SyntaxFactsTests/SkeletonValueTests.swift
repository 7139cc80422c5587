import SourceText
import SyntaxFacts
import Testing

/// Small values of the facts: operands, slices, words.
@Suite struct SkeletonValueTests {
  @Test func operands() {
    let name = ValueRef.name(NameID(rawValue: 7))
    #expect(name.asName == NameID(rawValue: 7))
    #expect(name.asLiteral == nil && name.asCall == nil)
    #expect(ValueRef.literal(.none).asLiteral == NameID.none)
    #expect(ValueRef.call(12).asCall == 12)
    #expect(ValueRef.other.asName == nil && ValueRef.absent.asCall == nil)
    #expect(Set([ValueRef.other, .absent, .name(.none), .literal(.none), .call(0)]).count == 5)
  }

  @Test func slices() {
    #expect(Slice(start: 3, count: 2).indices == 3..<5)
    #expect(Slice().isEmpty)
  }

  @Test func childrenInSourceOrder() {
    let kinds: [(SkeletonNode.Kind, Int)] = [(.read, 0), (.read, 1), (.call, 0), (.read, 3), (.branch, 0)]
    let nodes = kinds.map { SkeletonNode($0.0, first: $0.1, start: 0, end: 0) }
    let bodies = Bodies(nodes: nodes)
    #expect(bodies.children(of: 4) == [2, 3])
    #expect(bodies.children(of: 2) == [0, 1])
    #expect(bodies.children(of: 3) == [])
  }

  @Test func wordsAreDistinct() {
    #expect(Set(DeclarationKind.allCases.map(\.name)).count == DeclarationKind.allCases.count)
    #expect(Set(ProblemCode.allCases.map(\.message)).count == ProblemCode.allCases.count)
    #expect(Set(ParameterKind.allCases.map(\.name)).count == ParameterKind.allCases.count)
    #expect(Set(ImportKind.allCases.map(\.name)).count == ImportKind.allCases.count)
    #expect(Set(Access.allCases.map(\.name)).count == Access.allCases.count)
    #expect(Access.allCases == Access.allCases.sorted())
    // A line break is called the same whether it ends a statement or not.
    #expect(Set(TokenSpan.Kind.allCases.map(\.name)).count == TokenSpan.Kind.allCases.count - 1)
  }

  @Test(arguments: [
    (ImportTraits([.dynamic, .typeOnly]), ImportKind.dynamic), ([.typeOnly, .local], .typeOnly),
    ([.local, .conditional], .local), ([.conditional, .wildcard], .conditional), ([.exported], .runtime),
  ] as [(ImportTraits, ImportKind)])
  func kindOfImport(traits: ImportTraits, kind: ImportKind) {
    #expect(traits.kind == kind)
  }
}
