import Foundation

/// A shape of source text that can be had at any length: what is repeated, between what stands before and after.
///
/// `fixtures/linearity` holds the shapes of each language. In `unit` and `close`, `@@` stands for a number that
/// is another one each time.
package struct GrowingText: Decodable, Sendable {
  package let name: String
  private let before: String
  private let unit: String
  private let middle: String
  private let close: String
  private let after: String

  /// The shapes of `language`, the name of a file of fixtures.
  package static func all(of language: String) throws -> [GrowingText] {
    let path = Repository.root.appendingPathComponent("fixtures/linearity/\(language).json")
    return try JSONDecoder().decode([GrowingText].self, from: Data(contentsOf: path))
  }

  /// About `size` bytes of it.
  package func bytes(_ size: Int) -> [UInt8] {
    let length = (unit + close).replacingOccurrences(of: "@@", with: "12345").utf8.count
    let count = max(size / max(length, 1), 1)
    let text = before + repeated(unit, count) + middle + repeated(close, count) + after + "\n"
    return Array(text.utf8)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    let parts = text.components(separatedBy: "@@")
    guard parts.count > 1 else { return String(repeating: text, count: count) }
    return (0..<count).map { parts.joined(separator: String(10_000 + $0)) }.joined()
  }
}

/// How the cost of something grows with the length of what it is given.
package struct Growth {
  /// Nanoseconds of the thread's own time for the short text and for the long one, eight times as long.
  package private(set) var short = Int.max
  package private(set) var long = Int.max

  /// Measures `cost` until it looks linear, eight times at most: another process may disturb a measurement.
  package init(of shape: GrowingText, from size: Int, _ cost: ([UInt8]) -> Int) {
    let texts = (shape.bytes(size), shape.bytes(8 * size))
    for _ in 0..<8 where !isLinear {
      short = min(short, Self.time { cost(texts.0) })
      long = min(long, Self.time { cost(texts.1) })
    }
  }

  /// Were it quadratic, the long text would cost 64 times as much.
  package var isLinear: Bool { long < Int.max && long < 20 * short + 500_000 }

  private static func time(_ body: () -> Int) -> Int {
    let start = now()
    // The result is looked at, so that it must be had.
    let result = body()
    return now() - start + min(result, 0)
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
