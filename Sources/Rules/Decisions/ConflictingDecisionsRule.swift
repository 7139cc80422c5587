import Diagnostics
import Graphs
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText

/// The rule `conflicting-decisions`: records that cannot all be taken at their word.
package enum ConflictingDecisionsRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let records = OwnedRecords(subject)
    records.reportDuplicates(&report)
    let cycles = records.reportCycles(&report)
    for pair in records.supersessions where cycles[pair.old] == nil || cycles[pair.old] != cycles[pair.new] {
      records.reportOneSided(pair, &report)
    }
  }
}

/// The records of declared fractals, and which of them replaces which.
private struct OwnedRecords {
  let subject: Subject
  let entries: [DecisionIndex.Entry]
  let supersessions: [Supersession]

  init(_ subject: Subject) {
    self.subject = subject
    let entries = subject.knowledge.decisions.entries
    self.entries = entries
    supersessions = subject.knowledge.decisions.supersessions.filter {
      entries[$0.old].fractal != nil && entries[$0.new].fractal != nil
    }
  }

  // MARK: Ids

  /// Ids are unique within one folder; what stands in the sidecar must differ from all of them.
  func reportDuplicates(_ report: inout RuleReport) {
    var first: [[String]: DecisionIndex.Entry] = [:]
    for entry in entries {
      guard let fractal = entry.fractal else { continue }
      let id = DecisionID.canonical(entry.record.id.value)
      let isInline = entry.record.form == .inline
      let folder = isInline ? "[[decision]]" : "/" + (RootPath.folders(above: entry.record.path).first ?? "")
      // A record of the sidecar meets those of every folder.
      let other = first[[fractal, id, folder]] ?? first[[fractal, id, isInline ? "any folder" : "[[decision]]"]]
      for place in isInline ? [folder] : [folder, "any folder"] where first[[fractal, id, place]] == nil {
        first[[fractal, id, place]] = entry
      }
      guard let other else { continue }
      report.add(
        at: place(of: entry), "the id `\(entry.record.id.value)` is that of another record, too",
        remedy: "Give one of the two a number of its own, and look at what cites it.", fractal: fractal,
        related: [related("the other record", other)], key: "id \(entry.record.path)")
    }
  }

  // MARK: Cycles

  /// The number of the cycle that each record is on.
  func reportCycles(_ report: inout RuleReport) -> [Int: Int] {
    let edges = supersessions.map { DirectedGraph.Edge(UInt32($0.new), UInt32($0.old)) }
    let graph = DirectedGraph(nodeCount: entries.count, edges: edges)
    let components = graph.stronglyConnectedComponents()
    var numbers: [Int: Int] = [:]
    for component in graph.cyclicComponents(of: components) {
      for node in components.members(of: component) { numbers[Int(node)] = component }
      let ring = (graph.shortestCycle(in: component, of: components) ?? []).map { entries[Int($0)] }
      guard let first = ring.first else { continue }
      let names = (ring + [first]).map { "`\(name($0, for: first))`" }
      report.add(
        at: place(of: first),
        ring.count == 1
          ? "the record \(names[0]) supersedes itself"
          : "these records supersede one another: \(names.joined(separator: " → "))",
        remedy: "Decide which of them holds, and take the other citations out.", fractal: first.fractal,
        related: ring.dropFirst().map { related("the record `\(name($0, for: first))`", $0) },
        key: "cycle \(first.record.path) \(first.record.id.value)")
    }
    return numbers
  }

  // MARK: One side

  func reportOneSided(_ pair: Supersession, _ report: inout RuleReport) {
    let (old, new) = (entries[pair.old], entries[pair.new])
    if let citation = pair.saidByOld {
      switch new.record.status?.value {
      case .proposed?, .rejected?: reportNeither(citation, old, new, &report)
      default: if pair.saidByNew == nil { reportSilentSuccessor(citation, old, new, &report) }
      }
    } else if let citation = pair.saidByNew, isMisleading(old.record), new.record.status?.value.tookEffect == true {
      reportSilentPredecessor(citation, old, new, &report)
    }
  }

  private func reportNeither(
    _ citation: Spanned<String>, _ old: DecisionIndex.Entry, _ new: DecisionIndex.Entry, _ report: inout RuleReport
  ) {
    let (id, status) = (name(new, for: old), new.record.status?.value.word ?? "")
    report.add(
      at: Location(path: old.record.path, range: citation.range),
      "`\(old.record.id.value)` is superseded by `\(id)`, which is \(status): neither of the two holds",
      remedy: "Let the old record be accepted as long as the new one is not, or accept the new one.",
      fractal: old.fractal, related: [related("the record that is to take its place", new)],
      key: "neither \(old.record.path) \(id)")
  }

  /// The old record names its successor, which does not say so.
  private func reportSilentSuccessor(
    _ citation: Spanned<String>, _ old: DecisionIndex.Entry, _ new: DecisionIndex.Entry, _ report: inout RuleReport
  ) {
    guard wantsBothSides(of: new, report) else { return }
    let id = name(old, for: new)
    report.add(
      at: place(of: new), "`\(new.record.id.value)` has taken the place of `\(id)`, and does not say so",
      remedy: "Write \(line(naming: id, in: new.record.form)), or take the successor out of the other record.",
      fractal: new.fractal,
      related: [RelatedLocation("said here", at: Location(path: old.record.path, range: citation.range))],
      key: "new \(new.record.path) \(id)")
  }

  /// Whether a record that was replaced reads as if it held, or names other successors only.
  private func isMisleading(_ old: DecisionRecord) -> Bool {
    switch old.status?.value {
    case .superseded?: !old.supersededBy.isEmpty
    case .deprecated?, .rejected?: false
    case .accepted?, .proposed?, nil: true
    }
  }

  private func reportSilentPredecessor(
    _ citation: Spanned<String>, _ old: DecisionIndex.Entry, _ new: DecisionIndex.Entry, _ report: inout RuleReport
  ) {
    let id = name(new, for: old)
    report.add(
      at: Location(path: old.record.path, range: old.record.statusText?.range ?? place(of: old).range),
      "`\(old.record.id.value)` does not say that `\(id)` has superseded it",
      remedy: "Write `superseded by \(id)` as its status, or take it out of the other record.",
      fractal: old.fractal,
      related: [RelatedLocation("said here", at: Location(path: new.record.path, range: citation.range))],
      key: "old \(old.record.path) \(id)")
  }

  // MARK: Words

  private func wantsBothSides(of entry: DecisionIndex.Entry, _ report: RuleReport) -> Bool {
    let sidecar = entry.fractal.flatMap { subject.knowledge.sidecars.declaring($0).first }
    return sidecar.map { subject.context.settings(of: $0).boolean(.bothSides, of: report.rule) } ?? false
  }

  private func line(naming id: String, in form: DecisionRecord.Form) -> String {
    switch form {
    case .inline: "`supersedes = [\"\(id)\"]`"
    case .madr: "`supersedes: [\(id)]` in its front matter"
    case .nygard: "a line `Supersedes \(id)` under its status"
    }
  }

  private func name(_ entry: DecisionIndex.Entry, for other: DecisionIndex.Entry) -> String {
    subject.knowledge.decisions.citation(of: entry, from: other.fractal)
  }

  private func place(of entry: DecisionIndex.Entry) -> Location {
    let record = entry.record
    return Location(path: record.path, range: record.form == .inline ? record.id.range : record.range)
  }

  private func related(_ words: String, _ entry: DecisionIndex.Entry) -> RelatedLocation {
    RelatedLocation(words, at: place(of: entry))
  }
}
