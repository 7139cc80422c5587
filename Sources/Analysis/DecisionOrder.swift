package import Knowledge
import RuleEngine
package import Workspace

/// A decision record that is wanted.
package struct DecisionOrder: Sendable {
  package var title: String
  /// Id of the fractal; nil for the one around the path of the request.
  package var fractal: String?
  /// Nil for that of the folder's last record, else MADR.
  package var form: DecisionRecord.Form?
  /// Nil for proposed, or accepted where it replaces another.
  package var status: DecisionStatus?
  /// The record that it replaces: `ID` or `FRACTAL#ID`.
  package var supersedes: String?

  package init(
    title: String, fractal: String? = nil, form: DecisionRecord.Form? = nil, status: DecisionStatus? = nil,
    supersedes: String? = nil
  ) {
    self.title = title
    self.fractal = fractal
    self.form = form
    self.status = status
    self.supersedes = supersedes
  }

  /// Why a record cannot be written.
  package enum Problem: Error, Hashable, Sendable {
    case noFractal(around: String)
    case unknownFractal(String, known: [String])
    case unknownRecord(String)
    /// Several records bear the id.
    case ambiguous(String)
    case isSuperseded(String)
    /// The file of the old record cannot be changed.
    case unreadable(String)
  }

  /// What is to be written.
  package struct Plan: Sendable {
    /// The new record, relative to the root.
    package var path: String
    package var text: String
    /// The file of the record that is replaced, relative to the root.
    package var changed: String?
    package var changes: [FileChanges.Change]
  }

  /// What to write into `tree`, of which `knowledge` is known.
  package func plan(
    _ knowledge: WrittenKnowledge, of tree: ChosenTree, _ request: AnalysisRequest
  ) -> Result<Plan, Problem> {
    let written = knowledge.context.knowledge
    do throws(Problem) {
      let sidecar = try home(written, tree)
      let names = RecordFolder(sidecar, written.decisions, tree)
      let old = try supersedes.map { id throws(Problem) in try predecessor(id, of: sidecar, written.decisions) }
      return .success(try plan(in: names, replacing: old ?? nil, tree, request))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Where

  private func home(_ knowledge: Knowledge, _ tree: ChosenTree) throws(Problem) -> Sidecar {
    if let fractal {
      if let sidecar = knowledge.sidecars.declaring(fractal).first { return sidecar }
      throw .unknownFractal(fractal, known: knowledge.sidecars.all.compactMap { $0.fractal?.id.value })
    }
    let path = tree.reported.first ?? ""
    let inside = path.isEmpty ? "x" : tree.discovery.files.contains { $0.path == path } ? path : path + "/x"
    if let sidecar = knowledge.sidecars.fractal(around: inside) { return sidecar }
    throw .noFractal(around: path)
  }

  private func predecessor(
    _ id: String, of sidecar: Sidecar, _ decisions: DecisionIndex
  ) throws(Problem) -> DecisionIndex.Entry {
    let found = decisions.records(citedAs: id, from: sidecar.fractal?.id.value)
    guard let entry = found.first else { throw .unknownRecord(id) }
    guard found.count == 1 else { throw .ambiguous(id) }
    if case .superseded = decisions.standing(of: entry) { throw .isSuperseded(id) }
    return entry
  }

  // MARK: What

  private func plan(
    in folder: RecordFolder, replacing old: DecisionIndex.Entry?, _ tree: ChosenTree, _ request: AnalysisRequest
  ) throws(Problem) -> Plan {
    let title = oneLine
    let path = (folder.path.isEmpty ? "" : folder.path + "/") + folder.naming.fileName(for: title)
    let draft = DecisionDraft(
      number: folder.naming.number, title: title, status: status ?? (old == nil ? .proposed : .accepted),
      date: request.today, predecessor: old.map { folder.predecessor($0, for: path) })
    let text = (form ?? folder.lastForm) == .nygard ? draft.nygard : draft.madr
    var plan = Plan(path: path, text: text, changes: [.create(tree.root.appending(path), Array(text.utf8))])
    guard let old else { return plan }
    let file = tree.root.appending(old.record.path)
    let successor = SupersededRecord.Successor(
      citation: (old.fractal == folder.fractal ? "" : folder.fractal + "#") + folder.naming.id, title: title,
      file: RootPath.way(from: RootPath.folders(above: old.record.path).first ?? "", to: path))
    guard case .success(let bytes) = FileReader.read(file),
      let changed = SupersededRecord.rewritten(bytes, of: old.record, by: successor)
    else { throw .unreadable(old.record.path) }
    plan.changed = old.record.path
    plan.changes.append(.replace(file, old: bytes, new: changed))
    return plan
  }

  private var oneLine: String {
    title.split { $0.isWhitespace || $0.isNewline || ($0.asciiValue ?? 0x20) < 0x20 }.joined(separator: " ")
  }
}

/// Where a fractal keeps its records, and how they are named there.
private struct RecordFolder {
  let fractal: String
  /// Relative to the root.
  let path: String
  let naming: DecisionNaming
  /// In which manner the last of its records is written.
  let lastForm: DecisionRecord.Form
  private let decisions: DecisionIndex

  /// The folder that the sidecar declares; else the first of the usual ones that holds anything.
  init(_ sidecar: Sidecar, _ decisions: DecisionIndex, _ tree: ChosenTree) {
    fractal = sidecar.fractal?.id.value ?? ""
    self.decisions = decisions
    let folders = sidecar.decisionFolders
    func files(_ folder: String) -> [String] {
      tree.discovery.files.filter { $0.kind == .wanted && RootPath.folders(above: $0.path).first == folder }.map(\.path)
    }
    let folder = folders.first { !files($0).isEmpty } ?? folders.first ?? ""
    let records = decisions.records(of: fractal)
    path = folder
    naming = DecisionNaming(
      files: files(folder).map { String($0.split(separator: "/").last ?? "") }, ids: records.map(\.record.id.value))
    lastForm = records.last { $0.record.form != .inline }?.record.form ?? .madr
  }

  /// `old` as the new record at `path` names it.
  func predecessor(_ old: DecisionIndex.Entry, for path: String) -> DecisionDraft.Predecessor {
    DecisionDraft.Predecessor(
      citation: decisions.citation(of: old, from: fractal), title: old.record.title?.value,
      file: old.record.form == .inline ? nil : RootPath.way(from: self.path, to: old.record.path))
  }
}
