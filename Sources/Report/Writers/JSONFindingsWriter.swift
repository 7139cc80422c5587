import Diagnostics
import SourceText

/// The findings as our own JSON, version 1: lines and columns from 1, columns in UTF-8 bytes, ends
/// exclusive, paths relative to the working directory. Every key is always there.
package enum JSONFindingsWriter {
  /// The version of the shape, raised when a key changes its meaning or goes.
  package static let version = 1

  package static func write(_ report: Report) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("version", version)
      json.array("findings") { json in
        for finding in report.findings { write(finding, to: &json) }
      }
      json.object("summary") { write(report.summary, to: &$0) }
      json.array("notices") { json in
        for notice in report.notices { write(notice, of: report, to: &json) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ finding: ReportedFinding, to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", finding.rule)
      json.member("severity", finding.severity.name)
      json.member("message", finding.message)
      json.member("help", finding.remedy.isEmpty ? nil : finding.remedy)
      write(finding.place, to: &json)
      json.member("fractal", finding.fractal)
      json.array("related") { json in
        for relation in finding.related {
          json.object { json in
            json.member("message", relation.message)
            write(relation.place, to: &json)
          }
        }
      }
      json.member("fingerprint", finding.fingerprint)
      json.array("fixes") { json in
        for fix in finding.fixes { write(fix, to: &json) }
      }
    }
  }

  private static func write(_ fix: ReportedFix, to json: inout JSONWriter) {
    json.object { json in
      json.member("title", fix.title)
      json.array("edits") { json in
        for edit in fix.edits {
          json.object { json in
            write(edit.place, to: &json)
            json.member("replacement", edit.replacement)
          }
        }
      }
    }
  }

  private static func write(_ place: Place, to json: inout JSONWriter) {
    json.member("path", place.displayPath)
    json.object("range") { json in
      for (key, end) in [("start", place.range.start), ("end", place.range.end)] {
        json.object(key) { json in
          json.member("line", end.line)
          json.member("column", end.column)
        }
      }
    }
  }

  private static func write(_ summary: Summary, to json: inout JSONWriter) {
    json.member("files", summary.extent.files)
    json.member("lines", summary.extent.lines)
    json.member("fractals", summary.extent.fractals)
    json.member("findings", summary.findings)
    json.member("errors", summary.errors)
    json.member("warnings", summary.warnings)
    json.member("infos", summary.infos)
    json.member("suppressed", summary.extent.suppressed)
    json.member("rules", summary.extent.rules)
    json.member("passed", summary.passed)
  }

  private static func write(_ notice: Notice, of report: Report, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", notice.kind.rawValue)
      json.member("severity", notice.kind.severity.name)
      json.member("message", notice.message)
      json.member("path", notice.path.map(report.displayPath(of:)))
      json.key("position")
      guard let position = notice.position else { return json.null() }
      json.object { json in
        json.member("line", position.line)
        json.member("column", position.column)
      }
    }
  }
}
