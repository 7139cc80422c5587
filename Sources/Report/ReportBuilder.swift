package import Diagnostics
package import RuleCatalog
import SourceText

/// Makes a report of findings: locates them, cuts excerpts, computes hashes and fingerprints.
package struct ReportBuilder: Sendable {
  private let tool: Tool
  private let root: String
  private let workingDirectory: String
  private let rules: [RuleDescription]

  /// `root` and `workingDirectory` are absolute, free of `.`, `..` and links.
  package init(tool: Tool = .current, root: String, workingDirectory: String, rules: [RuleDescription]) {
    self.tool = tool
    self.root = root
    self.workingDirectory = workingDirectory
    self.rules = rules
  }

  /// The report of `findings`, in output order.
  ///
  /// `bytes` gives the content of a file by its path relative to the root, or nil if it can no longer be
  /// read: what stands there is then reported at the file's start. It is asked once a file, and no more than
  /// one file's content is held at a time.
  package func report(
    findings: [Finding], notices: [Notice] = [], extent: RunExtent, detail: ReportDetail = .all,
    bytes: (String) -> [UInt8]?
  ) -> Report {
    let findings = findings.sorted(by: Finding.precedes)
    let located = LocatedFindings(findings, detail: detail, bytes: bytes)
    let paths = DisplayPath(root: root, workingDirectory: workingDirectory)
    var register = FingerprintRegister()
    let reported = findings.map { finding in
      self.reported(finding, located, paths, fingerprint: register.fingerprint(of: finding))
    }
    return Report(
      tool: tool, root: root, workingDirectory: workingDirectory, findings: reported,
      notices: notices.sorted(by: Notice.precedes), extent: extent, rules: rules)
  }

  private func reported(
    _ finding: Finding, _ located: LocatedFindings, _ paths: DisplayPath, fingerprint: String
  ) -> ReportedFinding {
    func place(_ location: Location) -> Place {
      Place(
        path: location.path, displayPath: paths.display(location.path), range: located.range(of: location))
    }
    return ReportedFinding(
      rule: finding.rule, severity: finding.severity, message: finding.message, remedy: finding.remedy,
      place: place(finding.location), fractal: finding.fractal,
      related: finding.related.map { ReportedRelation(message: $0.message, place: place($0.location)) },
      excerpt: located.excerpts[finding.location], lineHash: located.lineHash(of: finding.location),
      fingerprint: fingerprint,
      fixes: finding.fixes.map { fix in
        ReportedFix(
          title: fix.title,
          edits: fix.edits.map { ReportedEdit(place: place($0.location), replacement: $0.replacement) })
      })
  }
}

/// Everything about the places of findings that takes the files' bytes.
private struct LocatedFindings {
  private(set) var excerpts: [Location: Excerpt] = [:]
  private var ranges: [Location: LocatedRange] = [:]
  private var lineHashes: [String: [Int: String]] = [:]

  init(_ findings: [Finding], detail: ReportDetail, bytes: (String) -> [UInt8]?) {
    let primary = Dictionary(grouping: findings.map(\.location), by: \.path)
    let all = Dictionary(grouping: findings.flatMap(\.locations), by: \.path)
    for path in all.keys.sorted() {
      guard let bytes = bytes(path) else { continue }
      let locator = FileLocator(bytes)
      for (range, located) in locator.locate(all[path, default: []].map(\.range)) {
        ranges[Location(path: path, range: range)] = located
      }
      let anchors = primary[path, default: []]
      for anchor in anchors where excerpts[anchor] == nil {
        excerpts[anchor] = locator.excerpt(of: range(of: anchor))
      }
      guard detail.contains(.lineHashes) else { continue }
      lineHashes[path] = LineHash.hashes(of: bytes, lines: Set(anchors.map { range(of: $0).start.line }))
    }
  }

  func range(of location: Location) -> LocatedRange { ranges[location] ?? .start }

  func lineHash(of location: Location) -> String? {
    lineHashes[location.path]?[range(of: location).start.line]
  }
}

extension Finding {
  /// Every place that it names.
  fileprivate var locations: [Location] {
    [location] + related.map(\.location) + fixes.flatMap { $0.edits.map(\.location) }
  }
}
