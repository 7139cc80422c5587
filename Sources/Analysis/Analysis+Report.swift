package import Report
import RuleCatalog
package import RuleEngine
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
      extent: RunExtent(of: outcome, in: self), detail: detail, bytes: { paths.bytes(of: $0) })
  }
}
