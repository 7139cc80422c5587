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
    report(findings: findings, notices: notices, extent: extent, detail: detail) { files in
      files.map { file in file.located { bytes(file.path) } }
    }
  }

  /// The same, where `locate` has the places of each file located, on several threads if it likes, and gives what
  /// came of it in the order of the files.
  package func report(
    findings: [Finding], notices: [Notice] = [], extent: RunExtent, detail: ReportDetail = .all,
    locating locate: ([PlacesInFile]) -> [LocatedFile]
  ) -> Report {
    let findings = findings.inOutputOrder
    let places = FindingPlaces(findings, detail)
    let paths = DisplayPath(root: root, workingDirectory: workingDirectory)
    var reader = LocatedPlaces(places, locate(places.files), paths, detail)
    var register = FingerprintRegister()
    let reported = findings.map { finding in
      reader.reported(finding, fingerprint: register.fingerprint(of: finding))
    }
    return Report(
      tool: tool, root: root, workingDirectory: workingDirectory, findings: reported,
      notices: notices.sorted(by: Notice.precedes), extent: extent, rules: rules)
  }
}

/// Gives the located places back in the order in which findings name them.
private struct LocatedPlaces {
  private let relatedLimit: Int
  private let fileOfPlace: [Int]
  private let located: [LocatedFile]
  private let paths: [String]
  private let displayPaths: [String]
  private var next = 0
  /// By file: its next place and its next anchor.
  private var nextRange: [Int]
  private var nextAnchor: [Int]

  init(_ places: FindingPlaces, _ located: [LocatedFile], _ paths: DisplayPath, _ detail: ReportDetail) {
    relatedLimit = detail.relatedLimit
    fileOfPlace = places.fileOfPlace
    self.located = located
    self.paths = places.files.map(\.path)
    displayPaths = places.files.map { paths.display($0.path) }
    nextRange = [Int](repeating: 0, count: places.files.count)
    nextAnchor = nextRange
  }

  mutating func reported(_ finding: Finding, fingerprint: String) -> ReportedFinding {
    let file = fileOfPlace[next]
    let anchor = nextAnchor[file]
    nextAnchor[file] += 1
    let place = place()
    return ReportedFinding(
      rule: finding.rule, severity: finding.severity, message: finding.message, remedy: finding.remedy,
      place: place, fractal: finding.fractal,
      related: finding.related.prefix(relatedLimit).map { ReportedRelation(message: $0.message, place: self.place()) },
      omittedRelations: max(0, finding.related.count - relatedLimit),
      excerpt: located[file].excerpts[anchor], lineHash: located[file].lineHashes[anchor],
      fingerprint: fingerprint,
      fixes: finding.fixes.map { fix in
        ReportedFix(
          title: fix.title,
          edits: fix.edits.map { ReportedEdit(place: self.place(), replacement: $0.replacement) })
      })
  }

  private mutating func place() -> Place {
    let file = fileOfPlace[next]
    next += 1
    let number = nextRange[file]
    nextRange[file] += 1
    return Place(path: paths[file], displayPath: displayPaths[file], range: located[file].ranges[number])
  }
}

extension [Finding] {
  /// They nearly always are in it.
  fileprivate var inOutputOrder: [Finding] {
    let isSorted = indices.dropFirst().allSatisfy { !Finding.precedes(self[$0], self[$0 - 1]) }
    return isSorted ? self : sorted(by: Finding.precedes)
  }
}
