import Codebase
import Diagnostics
package import Report
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts
package import Workspace

extension Analysis {
  /// The report of `outcome`. The files that it shows lines of are read once more.
  package func report(
    of outcome: RuleOutcome, detail: ReportDetail = .all, folder: SystemPath
  ) -> Report {
    let builder = ReportBuilder(
      root: read.tree.root.text, workingDirectory: folder.text, rules: RuleCatalog.all)
    let paths = SystemPaths(read.tree)
    return builder.report(
      findings: outcome.findings, notices: read.notices + outcome.notices(with: paths),
      extent: extent(of: outcome),
      detail: detail, bytes: { paths.bytes(of: $0) })
  }

  private func extent(of outcome: RuleOutcome) -> RunExtent {
    let lines = read.files.reduce(0) { sum, file in
      sum + file.surface.lines.lineCount(byteCount: Int(file.surface.byteCount))
    }
    return RunExtent(
      files: read.files.count, lines: lines, fractals: snapshot.codebase.tree.fractals.count,
      rules: outcome.rules.map(\.rawValue), suppressed: outcome.suppressed.count)
  }
}

/// Finds files again by the paths that findings name.
private struct SystemPaths {
  private let root: SystemPath
  /// Only of files whose name is not UTF-8: the others are found by what is shown.
  private var unusual: [String: SystemPath] = [:]

  init(_ tree: ChosenTree) {
    root = tree.root
    for file in tree.discovery.files where file.systemPath != SystemPath(file.path) {
      unusual[file.path] = file.systemPath
    }
  }

  func bytes(of path: String) -> [UInt8]? {
    try? FileReader.read(root.appending(unusual[path] ?? SystemPath(path))).get()
  }
}

extension RuleOutcome {
  /// What is wrong with comments that speak to the tool.
  fileprivate func notices(with paths: SystemPaths) -> [Notice] {
    // Problems come file by file: each is read once more, however many it has.
    var lines: (path: String, table: LineTable?) = ("", nil)
    return problems.map { placed in
      let path = placed.location.path
      if lines.path != path { lines = (path, paths.bytes(of: path).map { LineTable($0) }) }
      let position = lines.table?.position(at: placed.location.range.lower)
      return Notice(
        kind: .suppressionProblem, message: "\(placed.problem.message). \(placed.problem.remedy)",
        path: path, position: position)
    }
  }
}
