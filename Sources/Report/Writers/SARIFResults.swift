import Diagnostics

/// The findings of a run as SARIF results.
struct SARIFResults {
  /// How many parts of a witness the message links to; the rest is listed without a link.
  private static let linkLimit = 10

  /// Places of the rules in the list of rules.
  let ruleIndices: [String: Int]

  func write(_ findings: [ReportedFinding], to json: inout JSONWriter) {
    json.array("results") { json in
      for finding in findings { write(finding, to: &json) }
    }
  }

  private func write(_ finding: ReportedFinding, to json: inout JSONWriter) {
    json.object { json in
      json.member("ruleId", finding.rule)
      if let index = ruleIndices[finding.rule] { json.member("ruleIndex", index) }
      json.member("level", SARIFRules.level(of: finding.severity))
      json.object("message") { $0.member("text", Self.message(of: finding)) }
      json.array("locations") { json in
        json.object { Self.physicalLocation(finding.place, to: &$0) }
      }
      if !finding.related.isEmpty { Self.relatedLocations(finding.related, to: &json) }
      json.object("partialFingerprints") { json in
        if let hash = finding.lineHash { json.member("primaryLocationLineHash", hash) }
        json.member("fractalLint/v1", finding.fingerprint)
      }
      if !finding.fixes.isEmpty { Self.fixes(finding.fixes, to: &json) }
      if let fractal = finding.fractal, !fractal.isEmpty {
        json.object("properties") { $0.member("fractal", fractal) }
      }
    }
  }

  /// What is wrong, what to do, and links to the first parts of the witness: GitHub shows a related location
  /// only where the message links to it.
  private static func message(of finding: ReportedFinding) -> String {
    var lines = [finding.message.isEmpty ? finding.rule : finding.message]
    if !finding.remedy.isEmpty { lines.append(finding.remedy) }
    let links = finding.related.prefix(linkLimit).enumerated().map { index, relation in
      "[\(linkText(relation))](\(index + 1))"
    }
    guard !links.isEmpty else { return lines.joined(separator: "\n") }
    let hidden = finding.related.count - links.count
    lines.append("See " + links.joined(separator: ", ") + (hidden > 0 ? " and \(hidden) more." : "."))
    return lines.joined(separator: "\n")
  }

  /// Within a link, brackets and the backslash are escaped: SARIF 2.1.0, 3.11.6.
  private static func linkText(_ relation: ReportedRelation) -> String {
    let text = relation.message.isEmpty ? relation.place.path : relation.message
    var escaped = ""
    for character in text {
      if character == "[" || character == "]" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  private static func relatedLocations(_ related: [ReportedRelation], to json: inout JSONWriter) {
    json.array("relatedLocations") { json in
      for (index, relation) in related.prefix(SARIFLimits.relatedLocations).enumerated() {
        json.object { json in
          json.member("id", index + 1)
          physicalLocation(relation.place, to: &json)
          guard !relation.message.isEmpty else { return }
          json.object("message") { $0.member("text", relation.message) }
        }
      }
    }
  }

  private static func fixes(_ fixes: [ReportedFix], to json: inout JSONWriter) {
    json.array("fixes") { json in
      for fix in fixes where !fix.edits.isEmpty { write(fix, to: &json) }
    }
  }

  private static func write(_ fix: ReportedFix, to json: inout JSONWriter) {
    let files = Dictionary(grouping: fix.edits, by: \.place.path)
    json.object { json in
      if !fix.title.isEmpty { json.object("description") { $0.member("text", fix.title) } }
      json.array("artifactChanges") { json in
        for path in files.keys.sorted() {
          json.object { json in
            artifactLocation(path, to: &json)
            json.array("replacements") { json in
              for edit in files[path, default: []] {
                json.object { json in
                  region("deletedRegion", edit.place.range, to: &json)
                  json.object("insertedContent") { $0.member("text", edit.replacement) }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func physicalLocation(_ place: Place, to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      artifactLocation(place.path, to: &json)
      region("region", place.range, to: &json)
    }
  }

  static func artifactLocation(_ path: String, to json: inout JSONWriter) {
    json.object("artifactLocation") { json in
      json.member("uri", path.isEmpty ? "." : URIText.encoded(path))
      json.member("uriBaseId", SARIFWriter.rootName)
    }
  }

  private static func region(_ key: String, _ range: LocatedRange, to json: inout JSONWriter) {
    json.object(key) { json in
      json.member("startLine", range.start.line)
      json.member("startColumn", range.start.utf16Column)
      json.member("endLine", range.end.line)
      json.member("endColumn", range.end.utf16Column)
    }
  }
}
