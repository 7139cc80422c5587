/// How evenly a whole is divided: normalized Shannon entropy.
package enum Evenness {
  /// −Σ p log p / log k over the shares p of k parts, 0…1: 1 where all parts are alike, 0 where there are fewer than
  /// two or nothing to divide.
  package static func of(_ parts: [Int]) -> Double {
    let total = Double(parts.reduce(0, +))
    guard total > 0, parts.count > 1 else { return 0 }
    let entropy = parts.filter { $0 > 0 }.reduce(0.0) { sum, part in
      sum - Double(part) / total * binaryLogarithm(Double(part) / total)
    }
    return min(1, entropy / binaryLogarithm(Double(parts.count)))
  }

  /// Of a positive number, bit by bit: the C library's would be a platform call, and may differ in the last digit.
  private static func binaryLogarithm(_ number: Double) -> Double {
    var (result, rest, bit) = (Double(number.exponent), number.significand, 0.5)
    for _ in 0..<48 {
      rest *= rest
      if rest >= 2 {
        rest /= 2
        result += bit
      }
      bit /= 2
    }
    return result
  }
}
