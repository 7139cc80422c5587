package import Diagnostics
package import RuleCatalog

/// What made a report.
package struct Tool: Hashable, Sendable {
  package var name: String
  package var version: String
  /// Where its home page is.
  package var informationURI: String

  package init(name: String, version: String, informationURI: String) {
    self.name = name
    self.version = version
    self.informationURI = informationURI
  }

  /// This program. The address is a placeholder until there is a home page.
  package static let current = Tool(
    name: "fractal-lint", version: "0.1.0", informationURI: "https://fractal-lint.invalid/")
}

/// What one run looked at.
package struct RunExtent: Hashable, Sendable {
  package var files: Int
  package var lines: Int
  package var fractals: Int
  /// Ids of the rules that ran, in the catalog's order.
  package var rules: [String]
  /// How many findings a suppression or a baseline held back.
  package var suppressed: Int

  package init(files: Int = 0, lines: Int = 0, fractals: Int = 0, rules: [String] = [], suppressed: Int = 0) {
    self.files = files
    self.lines = lines
    self.fractals = fractals
    self.rules = rules
    self.suppressed = suppressed
  }
}

/// A run in numbers.
package struct Summary: Hashable, Sendable {
  package var extent: RunExtent
  package var errors: Int
  package var warnings: Int
  package var infos: Int
  /// Ids of the rules that ran and found nothing, in the order in which they ran.
  package var passed: [String]

  package init(extent: RunExtent, findings: [ReportedFinding]) {
    self.extent = extent
    var counts = [Int](repeating: 0, count: Severity.allCases.count)
    var failed: Set<String> = []
    // By their places: taken out one by one, they would be copied for a word.
    for number in findings.indices {
      counts[Int(findings[number].severity.rawValue)] += 1
      if number == 0 || findings[number].rule != findings[number - 1].rule { failed.insert(findings[number].rule) }
    }
    errors = counts[Int(Severity.error.rawValue)]
    warnings = counts[Int(Severity.warning.rawValue)]
    infos = counts[Int(Severity.info.rawValue)]
    passed = extent.rules.filter { !failed.contains($0) }
  }

  /// How many findings there are.
  package var findings: Int { errors + warnings + infos }
}

/// All that a writer sees: what was found, already located, and what was looked at.
package struct Report: Sendable {
  package var tool: Tool
  /// Absolute path of the folder that was analysed, without a final `/` unless it is `/`.
  package var root: String
  /// Absolute path of the folder that displayed paths are relative to.
  package var workingDirectory: String
  /// In output order.
  package var findings: [ReportedFinding]
  /// In output order.
  package var notices: [Notice]
  package var summary: Summary
  /// Every rule that there is, run or not.
  package var rules: [RuleDescription]

  package init(
    tool: Tool = .current, root: String, workingDirectory: String, findings: [ReportedFinding],
    notices: [Notice] = [], extent: RunExtent, rules: [RuleDescription]
  ) {
    self.tool = tool
    self.root = root
    self.workingDirectory = workingDirectory
    self.findings = findings
    self.notices = notices
    self.summary = Summary(extent: extent, findings: findings)
    self.rules = rules
  }

  /// The most severe finding's severity; nil when clean.
  package var worst: Severity? { findings.map(\.severity).max() }

  /// `path`, which is relative to the root, as the working directory sees it.
  package func displayPath(of path: String) -> String {
    DisplayPath(root: root, workingDirectory: workingDirectory).display(path)
  }
}
