import SourceText
import SyntaxFacts
import Testing

/// Scores of what no Python source has: Swift's `guard`, labels, `#if`.
@Suite struct HandMadeSkeletonTests {
  /// Facts of one function whose body holds `nodes`, given as kind, first index and a change.
  private func facts(_ nodes: [(SkeletonNode.Kind, Int)], label: NameID = .none) -> FileFacts {
    var builder = FactsBuilder(language: .swift)
    let name = builder.names.intern("f")
    builder.surface.declarations = [
      Declaration(
        kind: .function, name: name, parent: .none, range: ByteRange(0, 9), nameRange: ByteRange(0, 1))
    ]
    for (kind, first) in nodes {
      builder.emit(kind, first: first, start: 1, end: 2, name: kind == .jump ? label : .none)
    }
    let last = builder.emit(.function, first: 0, start: 0, end: 1, name: NameID(rawValue: 0))
    builder.surface.declarations[0].body = Slice(start: 0, count: last + 1)
    builder.emit(.block, first: 0, start: 0, end: 9)
    return builder.finish(UnsafeBufferPointer(start: nil, count: 0))
  }

  private func reasons(_ facts: FileFacts) -> [CognitiveComplexity.Reason] {
    CognitiveComplexity(of: facts).increments(DeclarationID(0)).map(\.reason)
  }

  @Test func guardNestsItsBlock() {
    let facts = facts([(.branch, 0), (.block, 0), (.guard, 0), (.branch, 3), (.block, 0)])
    #expect(CognitiveComplexity(of: facts).scores() == [1 + 2 + 1])
    #expect(Set(reasons(facts)) == [.guard, .if])
  }

  @Test func onlyJumpsToALabelScore() {
    #expect(reasons(facts([(.jump, 0), (.block, 0)])) == [])
    #expect(reasons(facts([(.jump, 0), (.block, 0)], label: NameID(rawValue: 1))) == [.jump])
  }

  @Test func conditionalCompilationNests() {
    let facts = facts([(.branch, 0), (.block, 0), (.conditionalCompilation, 0), (.block, 0)])
    #expect(CognitiveComplexity(of: facts).scores() == [1 + 2])
  }

  @Test func everyReasonHasAName() {
    let names = (UInt8.min ... .max).compactMap { CognitiveComplexity.Reason(rawValue: $0)?.name }
    #expect(names.count == 12 && Set(names).count == names.count)
  }
}
