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
    case notLive(DecisionRecord, Standing)
    /// The record is live, but allows something else.
    case notAllowed(DecisionRecord)
  }

  /// Whether a record binds, and if not, why.
  package enum Standing: Hashable, Sendable {
    case live
    /// By its own words, or by those of the record that took its place, which is then given as it would be cited.
    case superseded(by: String?)
    /// Neither accepted nor superseded; nil for a record that has no status.
    case other(DecisionStatus?)
  }

  private struct Key: Hashable {
    var fractal: String?
    var id: String
  }

  /// By path and place.
  package let entries: [Entry]
  private let index: [Key: [Int]]
  private let byFractal: [String?: [Int]]
  private let byPath: [String: [Int]]
  /// Of each entry, those that say they supersede it and are or were accepted.
  private let successors: [[Int]]

  package init(_ entries: [Entry]) {
    let entries = entries.sorted { a, b in
      a.record.path == b.record.path
        ? a.record.range < b.record.range
        : a.record.path.utf8.lexicographicallyPrecedes(b.record.path.utf8)
    }
    var index: [Key: [Int]] = [:]
    var byFractal: [String?: [Int]] = [:]
    var byPath: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      index[DecisionIndex.key(entry), default: []].append(position)
      byFractal[entry.fractal, default: []].append(position)
      byPath[entry.record.path, default: []].append(position)
    }
    self.entries = entries
    self.index = index
    self.byFractal = byFractal
    self.byPath = byPath
    successors = DecisionIndex.successors(of: entries) { entry, citation in
      DecisionIndex.positions(of: citation, from: entry.fractal, index, byPath)
    }
  }

  /// Whether what `fractal` cites as `citation` (`ID` for its own records, `FRACTAL#ID` for another's)
  /// permits the act. Where several records bear the id, the one that says most for it counts.
  package func permits(citation: String, from fractal: String?, _ act: Act) -> Verdict {
    let positions = positions(of: citation, from: fractal)
    if let found = positions.first(where: { isLive($0) && allows($0, act) }) {
      return .permitted(entries[found].record)
    }
    if let found = positions.first(where: isLive) { return .notAllowed(entries[found].record) }
    return positions.first.map { .notLive(entries[$0].record, standing($0)) } ?? .unknown
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

  /// How records with that id are cited from elsewhere.
  package func citations(ofForeign id: String) -> [String] {
    let wanted = DecisionID.canonical(id)
    return entries.filter { DecisionID.canonical($0.record.id.value) == wanted }
      .map { "\($0.fractal ?? "")#\($0.record.id.value)" }
  }

  /// The records of one fractal, by path and place.
  package func records(of fractal: String?) -> [Entry] {
    (byFractal[fractal] ?? []).map { entries[$0] }
  }

  /// Whether the record binds: accepted, and superseded neither by its own words nor by those of another.
  package func isLive(_ entry: Entry) -> Bool { standing(of: entry) == .live }

  package func standing(of entry: Entry) -> Standing {
    position(of: entry).map(standing) ?? .other(entry.record.status?.value)
  }

  /// The records that say they supersede this one and are or were accepted, by path and place.
  package func successors(of entry: Entry) -> [Entry] {
    position(of: entry).map { successors[$0].map { entries[$0] } } ?? []
  }

  /// How the record is cited from `fractal`.
  package func citation(of entry: Entry, from fractal: String?) -> String {
    entry.fractal == fractal ? entry.record.id.value : "\(entry.fractal ?? "")#\(entry.record.id.value)"
  }

  private func position(of entry: Entry) -> Int? {
    (index[DecisionIndex.key(entry)] ?? []).first { entries[$0] == entry }
  }

  private func isLive(_ position: Int) -> Bool { standing(position) == .live }

  private func standing(_ position: Int) -> Standing {
    let entry = entries[position]
    switch entry.record.status?.value {
    case .superseded(let successor): return .superseded(by: successor)
    case .accepted:
      guard let first = successors[position].first else { return .live }
      return .superseded(by: citation(of: entries[first], from: entry.fractal))
    case let status: return .other(status)
    }
  }

  private func allows(_ position: Int, _ act: Act) -> Bool {
    entries[position].record.allows.contains { $0.value.covers(act, from: entries[position].folder) }
  }

  func positions(of citation: String, from fractal: String?) -> [Int] {
    DecisionIndex.positions(of: citation, from: fractal, index, byPath)
  }

  private static func positions(
    of citation: String, from fractal: String?, _ index: [Key: [Int]], _ byPath: [String: [Int]]
  ) -> [Int] {
    if let found = byPath[citation] { return found }
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

  /// A record that is not accepted yet, or was rejected, takes nobody's place.
  private static func successors(
    of entries: [Entry], _ positions: (_ from: Entry, _ citation: String) -> [Int]
  ) -> [[Int]] {
    var successors = [[Int]](repeating: [], count: entries.count)
    for (position, entry) in entries.enumerated() {
      guard entry.record.status?.value.tookEffect == true else { continue }
      for citation in entry.record.supersedes {
        for old in positions(entry, citation.value) where successors[old].last != position {
          successors[old].append(position)
        }
      }
    }
    return successors
  }
}

extension DecisionIndex.Standing {
  /// As in "which is …".
  package var words: String {
    switch self {
    case .live: "live"
    case .superseded(let successor?): "superseded by '\(successor)'"
    case .superseded(nil): "superseded"
    case .other(let status): status?.word ?? "without a status"
    }
  }
}
