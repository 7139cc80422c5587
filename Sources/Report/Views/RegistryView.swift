import Diagnostics

/// The fractals of a tree as they are shown: what each says of itself, what the code says, and how it fares.
package struct RegistryView: Hashable, Sendable {
  /// How a fractal fares, from well to ill. The names are part of the output formats.
  package enum Health: String, Sendable, CaseIterable, Comparable {
    case healthy, degraded, disconnected, unhealthy

    private var rank: Int {
      switch self {
      case .healthy: 0
      case .degraded: 1
      case .disconnected: 2
      case .unhealthy: 3
      }
    }

    package static func < (a: Health, b: Health) -> Bool { a.rank < b.rank }
  }

  /// Why a fractal is not healthy.
  package struct Reason: Hashable, Sendable {
    /// What it alone would make of the fractal.
    package var health: Health
    /// The rule whose findings it stands for; nil for a fact.
    package var rule: String?
    /// Number of findings; 0 for a fact.
    package var findings: Int
    /// One line: the fact, or the first of the findings.
    package var message: String
    /// As the working directory sees it, and the line from 1; nil for a fact.
    package var path: String?
    package var line: Int?

    package init(
      health: Health, rule: String? = nil, findings: Int = 0, message: String, path: String? = nil, line: Int? = nil
    ) {
      self.health = health
      self.rule = rule
      self.findings = findings
      self.message = message
      self.path = path
      self.line = line
    }
  }

  /// A fractal or package that a fractal says that it needs, or is seen to use.
  package struct Dependency: Hashable, Sendable {
    package var name: String
    package var isDeclared: Bool
    package var isObserved: Bool
    /// The version requirement, as written.
    package var version: String?

    package init(name: String, isDeclared: Bool, isObserved: Bool, version: String? = nil) {
      self.name = name
      self.isDeclared = isDeclared
      self.isObserved = isObserved
      self.version = version
    }
  }

  /// A part of the completeness of a context.
  package struct Part: Hashable, Sendable {
    package var name: String
    package var weight: Int
    /// Whole percent, 0…100.
    package var percent: Int

    package init(name: String, weight: Int, percent: Int) {
      self.name = name
      self.weight = weight
      self.percent = percent
    }
  }

  /// How much of what its tier asks for is written down.
  package struct Completeness: Hashable, Sendable {
    /// Whole percent, 0…100.
    package var percent: Int
    package var parts: [Part]

    package init(percent: Int, parts: [Part]) {
      self.percent = percent
      self.parts = parts
    }
  }

  /// One declared fractal. What its sidecar does not say is nil or empty.
  package struct Entry: Hashable, Sendable {
    package var id: String
    /// As the working directory sees them.
    package var path: String
    package var sidecar: String
    package var version: String?
    package var status: String?
    /// Its own, or one that passes down to it.
    package var tier: String?
    /// Its own, or those that pass down to it.
    package var owners: [String] = []
    package var summary: String?
    package var domain: String?
    package var provides: [String] = []
    package var needs: [String] = []
    /// By name.
    package var dependencies: [Dependency] = []
    /// Ids of the fractals that use it.
    package var usedBy: [String] = []
    /// Nil where there is no source, or the sidecar cannot be read as written.
    package var completeness: Completeness?
    /// What matters most first; none where it is healthy.
    package var reasons: [Reason] = []

    package init(id: String, path: String, sidecar: String) {
      self.id = id
      self.path = path
      self.sidecar = sidecar
    }

    /// The worst of its reasons.
    package var health: Health { reasons.map(\.health).max() ?? .healthy }
  }

  /// In the order of the tree.
  package var entries: [Entry]

  package init(entries: [Entry]) {
    self.entries = entries
  }

  /// That of the fractal that fares worst; nil where none is listed.
  package var health: Health? { entries.map(\.health).max() }

  /// How many fractals fare how, from well to ill; none that is 0.
  package var counts: [(health: Health, count: Int)] {
    Health.allCases.map { health in (health, entries.count { $0.health == health }) }.filter { $0.count > 0 }
  }
}
