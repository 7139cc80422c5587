import Codebase
import Concurrency
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
      findings: outcome.findings, notices: read.notices,
      extent: RunExtent(of: outcome, in: self), detail: detail
    ) { files in
      let known = lines(of: files.map(\.path))
      return work.map(count: files.count, makeState: {}) { _, number in
        files[number].located(lines: known[number]) { paths.bytes(of: files[number].path) }
      }
    }
  }

  /// The lines of source files as they were read; nil for what is none.
  private func lines(of paths: [String]) -> [KnownLines?] {
    paths.map { path in
      guard let surface = snapshot.codebase.file(at: path)?.surface else { return nil }
      return KnownLines(table: surface.lines.table, byteCount: Int(surface.byteCount))
    }
  }
}
