import Knowledge
package import Report
import RuleCatalog
package import RuleEngine
import SourceText
import Workspace

/// The decision records of a tree, with those who cite them.
package struct DecisionListing {
  package let view: DecisionView
  private let decisions: DecisionIndex

  /// Of `tree`; suppressions count among those who cite where they are given.
  package init(
    _ knowledge: WrittenKnowledge, of tree: ChosenTree, _ request: AnalysisRequest,
    suppressions: SuppressionTable? = nil
  ) {
    let written = knowledge.context.knowledge
    decisions = written.decisions
    var places = Places(tree, request)
    var records = written.decisions.entries.map { DecisionView.Record($0, written.decisions, &places) }
    for pair in written.decisions.supersessions {
      records[pair.old].supersededBy.append(records[pair.new].name)
      records[pair.new].supersedes.append(records[pair.old].name)
    }
    for citation in DecisionListing.citations(written, suppressions) {
      let shown = DecisionView.Citation(
        kind: citation.kind, subject: citation.subject, fractal: citation.fractal,
        place: places.place(citation.path, citation.range))
      for entry in written.decisions.records(citedAs: citation.id, from: citation.fractal) {
        for (number, other) in written.decisions.entries.enumerated() where other == entry {
          records[number].citations.append(shown)
        }
      }
    }
    view = DecisionView(records: records)
  }

  /// The records that `id` (`ID` or `FRACTAL#ID`) means from anywhere in the tree.
  package func records(named id: String) -> [DecisionView.Record] {
    let parts = id.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let wanted = DecisionID.canonical(parts.last ?? id)
    return view.records.filter { record in
      DecisionID.canonical(record.id) == wanted && (parts.count < 2 || parts[0] == record.fractal ?? "")
    }
  }

  private struct Citing {
    var id: String
    var kind: DecisionView.CitationKind
    var subject: String
    var fractal: String?
    var path: String
    var range: ByteRange
  }

  private static func citations(_ knowledge: Knowledge, _ suppressions: SuppressionTable?) -> [Citing] {
    var found: [Citing] = []
    for sidecar in knowledge.sidecars.all {
      let fractal = (sidecar.fractal ?? knowledge.sidecars.fractal(around: sidecar.path)?.fractal)?.id.value
      for entry in sidecar.dependencies {
        guard let citation = entry.decision else { continue }
        found.append(
          Citing(
            id: citation.value, kind: .dependency, subject: entry.target.value.text, fractal: fractal,
            path: sidecar.path, range: citation.range))
      }
      for zone in sidecar.zones {
        guard let citation = zone.decision else { continue }
        found.append(
          Citing(
            id: citation.value, kind: .zone, subject: zone.element.value, fractal: fractal, path: sidecar.path,
            range: citation.range))
      }
    }
    for (path, suppression) in suppressions?.all ?? [] {
      guard let citation = suppression.decision else { continue }
      found.append(
        Citing(
          id: citation, kind: .suppression, subject: suppression.rules.map(\.rawValue).joined(separator: ", "),
          fractal: knowledge.sidecars.fractal(around: path)?.fractal?.id.value, path: path,
          range: suppression.range))
    }
    return found
  }
}

/// Places of the tree as the working directory sees them; files are read for their lines, once each.
private struct Places {
  private let root: SystemPath
  private let display: DisplayPath
  private var tables: [String: LineTable] = [:]

  init(_ tree: ChosenTree, _ request: AnalysisRequest) {
    root = tree.root
    display = DisplayPath(root: tree.root.text, workingDirectory: request.folder.text)
  }

  mutating func place(_ path: String, _ range: ByteRange) -> DecisionView.Place {
    let table = tables[path] ?? LineTable((try? FileReader.read(root.appending(path)).get()) ?? [])
    tables[path] = table
    return DecisionView.Place(path: display.display(path), line: table.position(at: range.lower).line)
  }
}

extension DecisionView.Record {
  fileprivate init(_ entry: DecisionIndex.Entry, _ decisions: DecisionIndex, _ places: inout Places) {
    let record = entry.record
    self.init(
      name: "\(entry.fractal ?? "")#\(record.id.value)", id: record.id.value, fractal: entry.fractal,
      isLive: decisions.isLive(entry), place: places.place(record.path, record.range))
    title = record.title?.value
    status = record.status?.value.word
    date = record.date?.value.text
    deciders = record.deciders.map(\.value)
    allows = record.allows.map(\.value.text)
    let texts: [(String, String?)] = [
      ("context", record.context?.value), ("options", record.options.map(\.value).joined(separator: "\n")),
      ("outcome", record.outcome?.value), ("consequences", record.consequences?.value),
      ("confirmation", record.confirmation?.value),
    ]
    parts = texts.map { name, text in
      DecisionView.Part(name: name, lines: (text ?? "").split(separator: "\n").map(String.init))
    }
  }
}
