import Knowledge
import Measures
import Testing

struct ContextCompletenessTests {
  @Test(arguments: [(Tier.lightweight, 1.0 / 4), (.standard, 4.5 / 8), (.enterprise, 5.0 / 11)])
  func partsAreWeighedByTier(tier: Tier, expected: Double) {
    let values: [ContextCompleteness.Part: Double] = [
      .dependencies: 0, .summary: 1, .interface: 1, .owner: 0.5, .decisions: 0, .errors: 0, .tests: 0.5,
    ]
    #expect(ContextCompleteness(values, tier: tier).value == expected)
  }

  @Test
  func whatLacksIsListedByWorth() {
    let context = ContextCompleteness(
      [.dependencies: 0.9, .summary: 0, .interface: 0.5, .owner: 1, .reasons: 0], tier: .standard)
    #expect(context.missing.map(\.part) == [.interface, .summary, .reasons, .dependencies])
  }

  @Test
  func nothingToSpeakOfIsComplete() {
    #expect(ContextCompleteness([:], tier: .enterprise).value == 1)
  }

  @Test(arguments: [
    (0, 0, 0, 0, nil), (2, 2, 2, 2, 1), (4, 2, 2, 2, 2.0 / 3), (2, 2, 4, 2, 2.0 / 3), (0, 0, 3, 0, 0),
    (3, 0, 0, 0, 0), (2, 1, 0, 0, 0.5),
  ] as [(Int, Int, Int, Int, Double?)])
  func agreementHasTwoSides(declared: Int, confirmed: Int, observed: Int, covered: Int, f1: Double?) {
    let found = Agreement(declared: declared, confirmed: confirmed, observed: observed, covered: covered).f1
    #expect(found.map { ($0 * 1000).rounded() } == f1.map { ($0 * 1000).rounded() })
  }
}
