import TestSupport
import Testing

@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct SelectionTests {
  private let folder = ProgramFolder.withShop()

  @Test(arguments: [
    ("--select dependency-cycle", ["dependency-cycle"]),
    ("--select dependency-cycle,unused-dependency", ["dependency-cycle", "unused-dependency"]),
    ("--select dependency-cycle --select unused-dependency", ["dependency-cycle", "unused-dependency"]),
    ("--select complexity", ["cognitive-complexity", "cognitive-complexity", "cognitive-complexity"]),
    ("--select structure", ["dependency-cycle"]),
    ("--select contracts --ignore missing-operation", ["signature-mismatch"]),
    ("--select knowledge --ignore knowledge", []),
    ("--select layer-violation", []),
  ])
  func chosen(_ arguments: String, _ rules: [String]) throws {
    let run = try folder.check(arguments, in: "shop")
    #expect(run.rules == rules)
    #expect(run.status == (rules.isEmpty ? 0 : 1))
  }

  /// A part of the protocol is a name for all of its rules.
  @Test func byPart() throws {
    let all = try folder.check(in: "shop").rules
    let part = try folder.check("--select P2", in: "shop").rules
    let rest = try folder.check("--ignore P2", in: "shop").rules
    #expect(!part.isEmpty && !rest.isEmpty)
    #expect((part + rest).sorted() == all)
  }

  /// A suppression is unused only if its rule was asked.
  @Test func suppressionsOfRulesThatDidNotRun() throws {
    #expect(
      try folder.check("--select dependency-cycle,unused-suppression", in: "shop").rules.contains("unused-suppression"))
    #expect(try !folder.check("--select complexity,unused-suppression", in: "shop").rules.contains("unused-suppression"))
  }
}
