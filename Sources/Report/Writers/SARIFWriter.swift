import Diagnostics
import RuleCatalog
import SourceText

/// SARIF 2.1.0 as GitHub code scanning wants it: every rule declared, `results` there even when empty so
/// that alerts close, paths relative to a base that is declared, fingerprints under GitHub's name and ours.
package enum SARIFWriter {
  /// The name of the root among `originalUriBaseIds`.
  static let rootName = "SRCROOT"

  package static func write(_ report: Report) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.array("runs") { json in
        json.object { run(report, to: &$0) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func run(_ report: Report, to json: inout JSONWriter) {
    let indices = Dictionary(
      report.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    json.object("tool") { json in
      json.object("driver") { driver(report, to: &$0) }
    }
    json.object("automationDetails") { $0.member("id", report.tool.name + "/") }
    json.object("originalUriBaseIds") { json in
      json.object(rootName) { $0.member("uri", URIText.folder(report.root)) }
    }
    json.member("columnKind", "utf16CodeUnits")
    json.array("invocations") { json in
      json.object { invocation(report, to: &$0) }
    }
    SARIFResults(ruleIndices: indices).write(SARIFLimits.kept(of: report.findings), to: &json)
  }

  private static func driver(_ report: Report, to json: inout JSONWriter) {
    json.member("name", report.tool.name)
    json.member("semanticVersion", report.tool.version)
    json.member("informationUri", report.tool.informationURI)
    SARIFRules.write(report.rules, to: &json)
    json.array("notifications") { json in
      for kind in NoticeKind.allCases {
        json.object { json in
          json.member("id", kind.rawValue)
          json.object("shortDescription") { $0.member("text", kind.summary) }
        }
      }
    }
  }

  private static func invocation(_ report: Report, to json: inout JSONWriter) {
    json.member("executionSuccessful", true)
    json.array("toolExecutionNotifications") { json in
      for notice in report.notices + SARIFLimits.notices(for: report) {
        json.object { notification(notice, to: &$0) }
      }
    }
  }

  /// A notice's place is given by its line alone: columns here are bytes, and SARIF's are not.
  private static func notification(_ notice: Notice, to json: inout JSONWriter) {
    json.object("descriptor") { $0.member("id", notice.kind.rawValue) }
    json.member("level", SARIFRules.level(of: notice.kind.severity))
    json.object("message") { json in
      json.member("text", notice.message.isEmpty ? notice.kind.summary : notice.message)
    }
    guard let path = notice.path else { return }
    json.array("locations") { json in
      json.object { json in
        json.object("physicalLocation") { json in
          SARIFResults.artifactLocation(path, to: &json)
          guard let line = notice.position?.line, line > 0 else { return }
          json.object("region") { $0.member("startLine", line) }
        }
      }
    }
  }
}
