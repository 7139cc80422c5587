import Diagnostics
import SourceText
import TOML

/// What findings offer to change in sidecars, by file.
struct FixOffers {
  struct Offer {
    var finding: FindingID
    var edits: [TOMLEdit]
  }

  /// What makes a finding the same in another run.
  struct FindingID: Hashable {
    var rule: String
    var path: String
    var key: String

    init(_ finding: Finding) {
      (rule, path, key) = (finding.rule, finding.location.path, finding.key)
    }
  }

  private(set) var byPath: [String: [Offer]] = [:]
  private let sidecars: [String: [UInt8]]

  /// The first fix of each finding that changes one of `sidecars` alone; of those that touch the same bytes the first.
  init(_ findings: [Finding], in sidecars: [String: [UInt8]], but refused: Set<String>) {
    self.sidecars = sidecars
    for finding in findings {
      guard let edits = finding.fixes.first?.edits, let path = edits.first?.location.path, sidecars[path] != nil,
        !refused.contains(path), edits.allSatisfy({ $0.location.path == path })
      else { continue }
      let offer = Offer(
        finding: FindingID(finding), edits: edits.map { TOMLEdit($0.location.range, $0.replacement) })
      let isFree = byPath[path, default: []].allSatisfy { known in !FixOffers.overlap(known.edits, offer.edits) }
      if isFree { byPath[path, default: []].append(offer) }
    }
  }

  /// Whether changes of both would get in each other's way.
  private static func overlap(_ a: [TOMLEdit], _ b: [TOMLEdit]) -> Bool {
    a.contains { one in
      b.contains { other in
        // Cuts side by side are one cut.
        let cuts = one.replacement.isEmpty && other.replacement.isEmpty
        let (lower, upper) = (max(one.range.lower, other.range.lower), min(one.range.upper, other.range.upper))
        return cuts ? lower < upper : lower <= upper
      }
    }
  }

  /// How many findings are to be settled.
  var count: Int { byPath.values.reduce(0) { $0 + $1.count } }

  /// The files as they would be.
  var texts: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: byPath.map { path, offers in
        (path, TOMLEdit.apply(offers.flatMap(\.edits), to: sidecars[path] ?? []))
      })
  }

  mutating func drop(_ path: String) { byPath[path] = nil }

  /// The files whose changes do not hold, each with the reason, by path. A new finding that lies in no changed file
  /// speaks against all of them.
  func failures(before: [Finding], after: [Finding]) -> [(path: String, reason: String)] {
    let known = Set(before.map(FindingID.init))
    let left = Set(after.map(FindingID.init))
    var failures: [String: String] = [:]
    for (path, offers) in byPath {
      if let stays = offers.first(where: { left.contains($0.finding) }) {
        failures[path] = "`\(stays.finding.rule)` would still be found"
      }
    }
    for finding in after where !known.contains(FindingID(finding)) {
      let reason = "`\(finding.rule)` would be found: \(finding.message)"
      let paths = byPath[finding.location.path] == nil ? Array(byPath.keys) : [finding.location.path]
      for path in paths where failures[path] == nil { failures[path] = reason }
    }
    return failures.sorted { StableOrder.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }
}
