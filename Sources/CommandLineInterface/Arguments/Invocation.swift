package import Diagnostics
package import Knowledge

/// What the program was asked to do.
package enum Invocation: Hashable, Sendable {
  case check(CheckOptions)
  case initialize(InitOptions)
  case review(ReviewOptions)
  case rules(RuleListFormat)
  /// The id of a rule that exists.
  case explain(rule: String)
  case facts(FactsOptions)
  case graph(GraphOptions)
  case registry(RegistryOptions)
  case configShow(ConfigShowOptions)
  case cacheStats(CacheUse)
  case cacheClear(CacheUse)
  case decisionNew(DecisionNewOptions)
  case decisionList(DecisionListOptions)
  case decisionShow(DecisionShowOptions)
  case decisionGraph(DecisionGraphOptions)
  case schema(SchemaName)
  /// Help on a command, or on all of them.
  case help(CommandName?)
  case version
}

/// What holds what is analysed.
package struct ScopeOptions: Hashable, Sendable {
  /// `--root`; nil where it is to be found.
  package var root: String?
  package var isolation: Isolation = .within
  package var paths: [String] = []
}

/// Whether the tree round the paths counts.
package enum Isolation: Hashable, Sendable {
  case within, isolated
}

/// Where facts are kept from run to run.
package enum CacheUse: Hashable, Sendable {
  /// Where the environment says.
  case enabled
  case disabled
  /// `--cache-dir`
  case folder(String)
}

package struct CheckOptions: Hashable, Sendable {
  package var scope = ScopeOptions()
  /// Rules to run, in the order given, none twice; nil for all.
  package var select: [String]?
  package var ignore: [String] = []
  /// One at least; no two to the same place.
  package var outputs: [OutputDestination] = [OutputDestination(format: .text)]
  package var failOn: FailureThreshold = .warning
  /// Nil for as many as there are cores.
  package var jobs: Int?
  package var cache: CacheUse = .enabled
  package var color: ColorChoice = .auto
  /// `--today`; nil for the system's date.
  package var today: CalendarDate?
  /// Nil where none are asked for.
  package var statistics: StatisticsFormat?
  package var fixes: FixUse = .none
}

/// What becomes of the changes that findings offer.
package enum FixUse: Hashable, Sendable {
  case none
  /// `--fix`
  case apply
  /// `--diff`
  case show
}

package struct ReviewOptions: Hashable, Sendable {
  package var root: String?
  package var fractal: String
  package var writing = InitOptions.Writing.files
  package var cache: CacheUse = .enabled
  /// `--today`; nil for the system's date.
  package var today: CalendarDate?
}

package struct InitOptions: Hashable, Sendable {
  package var scope = ScopeOptions()
  /// How many boundaries within each other get a sidecar of their own, at least one.
  package var depth = InitOptions.standardDepth
  package var writing = Writing.files
  /// `--today`; nil for the system's date.
  package var today: CalendarDate?

  package static let standardDepth = 2

  package enum Writing: Hashable, Sendable {
    case files
    /// `--dry-run`: only what would be written.
    case output
  }
}

package struct FactsOptions: Hashable, Sendable {
  package var content: Content = .facts
  package var paths: [String]

  package enum Content: Hashable, Sendable {
    case facts, tokens
  }
}

package struct GraphOptions: Hashable, Sendable {
  package var scope = ScopeOptions()
  package var level: GraphLevel = .fractal
  package var format: GraphFormat = .json
  package var cache: CacheUse = .enabled
}

package struct RegistryOptions: Hashable, Sendable {
  package var scope = ScopeOptions()
  package var filter = RegistryFilter()
  package var format: RegistryFormat = .text
  package var cache: CacheUse = .enabled
  /// `--today`; nil for the system's date.
  package var today: CalendarDate?
}

package struct ConfigShowOptions: Hashable, Sendable {
  package var root: String?
  package var path: String
}

/// One output of a check.
package struct OutputDestination: Hashable, Sendable {
  package var format: OutputFormat
  /// Nil for standard output.
  package var path: String?

  package init(format: OutputFormat, path: String? = nil) {
    self.format = format
    self.path = path
  }
}

package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  case text, concise, json, sarif
}

package enum RuleListFormat: String, Hashable, Sendable, CaseIterable {
  case text, json
}

package enum GraphLevel: String, Hashable, Sendable, CaseIterable {
  case file, fractal
}

package enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  case json, dot, mermaid
}

package enum RegistryFormat: String, Hashable, Sendable, CaseIterable {
  case text, json
}

package enum SchemaName: String, Hashable, Sendable, CaseIterable {
  case sidecar, findings, facts, graph, registry
}

package enum StatisticsFormat: String, Hashable, Sendable, CaseIterable {
  case text, json
}

package enum ColorChoice: String, Hashable, Sendable, CaseIterable {
  case auto, always, never
}

/// From which severity on findings make a check fail.
package enum FailureThreshold: String, Hashable, Sendable, CaseIterable {
  case error, warning, info, never

  /// Whether a run whose most severe finding is `worst` fails.
  package func isReached(by worst: Severity?) -> Bool {
    guard let worst else { return false }
    return switch self {
    case .error: worst >= .error
    case .warning: worst >= .warning
    case .info: worst >= .info
    case .never: false
    }
  }
}
