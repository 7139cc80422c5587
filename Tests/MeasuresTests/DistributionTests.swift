import Measures
import Testing

struct DistributionTests {
  @Test(arguments: [
    (values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], value: 9, percentile: 90),
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 8, 80), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10, 100),
    ([5, 5, 5], 5, 100), ([5, 5, 5], 4, 0), ([3], 3, 100), ([], 7, 100), ([1, 1, 2], 1, 66),
  ])
  func percentileIsTheShareOfNoGreaterValues(values: [Int], value: Int, percentile: Int) {
    let rank = Distribution(Array(values.reversed())).rank(of: value)
    #expect(rank.percentile == percentile)
    #expect(rank.population == values.count)
  }
}
