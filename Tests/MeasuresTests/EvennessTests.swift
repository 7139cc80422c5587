import Measures
import Testing

struct EvennessTests {
  @Test(arguments: [
    ([], 0.0), ([5], 0), ([0, 0], 0), ([1, 1], 1), ([7, 7, 7, 7], 1), ([3, 1], 0.811278), ([1, 0, 0, 0], 0),
    ([6, 1, 1, 1], 0.723308), ([100, 1, 1, 1], 0.118077),
  ] as [([Int], Double)])
  func shares(_ parts: [Int], _ expected: Double) {
    #expect(abs(Evenness.of(parts) - expected) < 1e-5, "\(Evenness.of(parts))")
  }
}
