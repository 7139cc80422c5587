import Diagnostics
import Report
import RuleCatalog
import SourceText

/// A source text in which `«` and `»` stand round each range that a test speaks of.
struct MarkedSource {
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [ByteRange] = []

  init(_ text: String) {
    var open: [UInt32] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": open.append(UInt32(bytes.count))
      case "»": ranges.append(ByteRange(open.removeLast(), UInt32(bytes.count)))
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }
}

extension RuleDescription {
  static func sample(_ id: String, severity: Severity = .warning, tags: [String] = []) -> RuleDescription {
    RuleDescription(
      id: id, category: "complexity", scope: .file, severity: severity, summary: "Finds \(id)",
      reason: "It costs.", remedy: "Split it.", protocolPart: "P5", precision: .veryHigh, tags: tags)
  }
}

extension Finding {
  static func sample(
    rule: String = "hub", severity: Severity = .warning, message: String = "too much", remedy: String = "",
    path: String = "a.py", range: ByteRange = ByteRange(0, 1), fractal: String? = nil,
    related: [RelatedLocation] = [], key: String = "k", fixes: [Fix] = []
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: message, remedy: remedy,
      location: Location(path: path, range: range), fractal: fractal, related: related, key: key,
      fixes: fixes)
  }
}

/// The report of `findings` in files whose contents are given by path.
func sampleReport(
  _ findings: [Finding], files: [String: [UInt8]] = ["a.py": Array("x = 1\n".utf8)], notices: [Notice] = [],
  root: String = "/repo", workingDirectory: String = "/repo",
  extent: RunExtent = RunExtent(files: 2, lines: 20, fractals: 1, rules: ["hub"]),
  rules: [RuleDescription] = [.sample("hub")]
) -> Report {
  ReportBuilder(root: root, workingDirectory: workingDirectory, rules: rules).report(
    findings: findings, notices: notices, extent: extent, bytes: { files[$0] })
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
