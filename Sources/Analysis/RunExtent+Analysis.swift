import Codebase
import Diagnostics
import Report
import RuleCatalog
import RuleEngine
import SourceText
import SyntaxFacts

extension RunExtent {
  /// How much was read, joined and asked.
  init(of outcome: RuleOutcome, in analysis: Analysis) {
    let files = analysis.read.files
    let lines = files.reduce(0) { sum, file in
      sum + file.surface.lines.lineCount(byteCount: Int(file.surface.byteCount))
    }
    self.init(
      files: files.count, lines: lines, fractals: analysis.snapshot.codebase.tree.fractals.count,
      rules: outcome.rules.map(\.rawValue), suppressed: outcome.suppressed.count)
  }
}
