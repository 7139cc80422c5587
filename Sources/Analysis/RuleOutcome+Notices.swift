import Diagnostics
import Report
import RuleEngine
import SourceText
import Workspace

extension RuleOutcome {
  /// What is wrong with comments that speak to the tool.
  func notices(with paths: SystemPaths) -> [Notice] {
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
