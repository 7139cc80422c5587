/// All decision records by the fractal that owns them.
package struct DecisionIndex: Sendable {
  package struct Entry: Hashable, Sendable {
    package var record: DecisionRecord
    /// Nil for a record that lies in no fractal.
    package var fractal: String?
    /// The folder that its globs are relative to.
    package var folder: String

    package init(record: DecisionRecord, fractal: String?, folder: String) {
      self.record = record
      self.fractal = fractal
      self.folder = folder
    }
  }

  /// What a citation is worth.
  package enum Verdict: Hashable, Sendable {
    case permitted(DecisionRecord)
    /// No record has that id.
    case unknown
    /// The record is not accepted, or superseded.
    case notLive(DecisionRecord)
    /// The record is live, but allows something else.
    case notAllowed(DecisionRecord)
  }

  private struct Key: Hashable {
    var fractal: String?
    var id: String
  }

  /// By path and place.
  package let entries: [Entry]
  private let index: [Key: [Int]]
  private let byFractal: [String?: [Int]]
  private let live: Set<Int>

  package init(_ entries: [Entry]) {
    let entries = entries.sorted { a, b in
      a.record.path == b.record.path
        ? a.record.range < b.record.range
        : a.record.path.utf8.lexicographicallyPrecedes(b.record.path.utf8)
    }
    var index: [Key: [Int]] = [:]
    var byFractal: [String?: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      index[DecisionIndex.key(entry), default: []].append(position)
      byFractal[entry.fractal, default: []].append(position)
    }
    self.entries = entries
    self.index = index
    self.byFractal = byFractal
    self.live = DecisionIndex.live(entries)
  }

  /// Whether what `fractal` cites as `citation` (`ID` for its own records, `FRACTAL#ID` for another's)
  /// permits the act. Where several records bear the id, the one that says most for it counts.
  package func permits(citation: String, from fractal: String?, _ act: Act) -> Verdict {
    let positions = positions(of: citation, from: fractal)
    if let found = positions.first(where: { isLive($0) && allows($0, act) }) {
      return .permitted(entries[found].record)
    }
    if let found = positions.first(where: isLive) { return .notAllowed(entries[found].record) }
    return positions.first.map { .notLive(entries[$0].record) } ?? .unknown
  }

  /// The first live record of `fractal` that permits the act, where none need be cited.
  package func record(of fractal: String?, permitting act: Act) -> DecisionRecord? {
    let positions = byFractal[fractal] ?? []
    return positions.first { isLive($0) && allows($0, act) }.map { entries[$0].record }
  }

  /// The records that `fractal` means by `citation`: more than one only where ids are not unique.
  package func records(citedAs citation: String, from fractal: String?) -> [Entry] {
    positions(of: citation, from: fractal).map { entries[$0] }
  }

  /// The records of one fractal, by path and place.
  package func records(of fractal: String?) -> [Entry] {
    (byFractal[fractal] ?? []).map { entries[$0] }
  }

  /// Whether the record binds: accepted, and no accepted record beside it supersedes it.
  package func isLive(_ entry: Entry) -> Bool {
    (index[DecisionIndex.key(entry)] ?? []).contains { entries[$0] == entry && isLive($0) }
  }

  private func isLive(_ position: Int) -> Bool { live.contains(position) }

  private func allows(_ position: Int, _ act: Act) -> Bool {
    entries[position].record.allows.contains { $0.value.covers(act, from: entries[position].folder) }
  }

  private func positions(of citation: String, from fractal: String?) -> [Int] {
    let parts = citation.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return index[Key(fractal: fractal, id: DecisionID.canonical(citation))] ?? []
    }
    let owner = parts[0].isEmpty ? nil : String(parts[0])
    return index[Key(fractal: owner, id: DecisionID.canonical(String(parts[1])))] ?? []
  }

  private static func key(_ entry: Entry) -> Key {
    Key(fractal: entry.fractal, id: DecisionID.canonical(entry.record.id.value))
  }

  private static func live(_ entries: [Entry]) -> Set<Int> {
    var superseded: Set<Key> = []
    for entry in entries where entry.record.status?.value == .accepted {
      for id in entry.record.supersedes {
        superseded.insert(Key(fractal: entry.fractal, id: DecisionID.canonical(id.value)))
      }
    }
    return Set(
      entries.indices.filter { position in
        entries[position].record.status?.value == .accepted && !superseded.contains(key(entries[position]))
      })
  }
}
