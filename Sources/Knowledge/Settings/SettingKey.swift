package import Diagnostics
package import RuleCatalog
import SourceText

/// The name of one value that settings hold.
package enum SettingKey: Hashable, Sendable {
  case severity(rule: String)
  case option(String, rule: String)
  case exclude
  case decisionPolicy
  case budget(String)
  case trust
  case owners
  case tier

  /// Its dotted path in a sidecar.
  package var name: String {
    switch self {
    case .severity(let rule): "lint.rules.\(rule).severity"
    case .option(let option, let rule): "lint.rules.\(rule).\(option)"
    case .exclude: "lint.exclude"
    case .decisionPolicy: "lint.decisions"
    case .budget(let name): "budgets.\(name)"
    case .trust: "security.trust"
    case .owners: "fractal.owners"
    case .tier: "fractal.tier"
    }
  }
}

/// One value that settings hold.
package enum SettingValue: Hashable, Sendable {
  case severity(RuleSeverity)
  case option(RuleOptionValue)
  case globs(FolderGlobs)
  case decisionPolicy(DecisionPolicy)
  case budget(Int)
  case trust(TrustLevel)
  case texts([String])
  case tier(Tier)

  /// As a sidecar would say it.
  package var text: String {
    switch self {
    case .severity(let severity): "\"\(severity.word)\""
    case .option(let value): value.text
    case .globs(let globs): RuleOptionValue.list(globs.patterns).text
    case .decisionPolicy(let policy): "\"\(policy.rawValue)\""
    case .budget(let limit): String(limit)
    case .trust(let trust): "\"\(trust.rawValue)\""
    case .texts(let texts): RuleOptionValue.list(texts).text
    case .tier(let tier): "\"\(tier.rawValue)\""
    }
  }
}

/// A value and the place in the sidecar that gave it.
package struct Provided<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var source: Location

  package init(_ value: Value, from source: Location) {
    self.value = value
    self.source = source
  }
}

/// Globs that start at a folder.
package struct FolderGlobs: Hashable, Sendable {
  /// Relative to the root; empty for the root.
  package let folder: String
  package let patterns: [String]
  private let globs: [Glob]

  package init(_ patterns: [String], in folder: String) {
    self.folder = folder
    self.patterns = patterns
    self.globs = patterns.map { Glob($0) }
  }

  /// Whether one of them matches; `path` is relative to the root.
  package func matches(_ path: String) -> Bool {
    guard let relative = RootPath.relative(path, to: folder) else { return false }
    return globs.contains { $0.matches(relative) }
  }

  package static func == (a: FolderGlobs, b: FolderGlobs) -> Bool {
    a.folder == b.folder && a.patterns == b.patterns
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(folder)
    hasher.combine(patterns)
  }
}
