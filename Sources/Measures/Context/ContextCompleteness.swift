package import Knowledge

/// How much of what its tier asks for a fractal's sidecar says: the weighted mean of its parts, 0…1.
///
/// Each part is two-sided where it has two sides, so that declaring too much scores no more than declaring too
/// little. A part with nothing to speak of is left out of the mean.
package struct ContextCompleteness: Sendable {
  /// A part of the context, in the order of the published table.
  package enum Part: UInt8, Sendable, CaseIterable {
    case dependencies, summary, interface, owner, reasons, decisions, errors, tests

    /// What it counts: the two parts that others rely on weigh three times as much as one that is said once.
    package var weight: Int {
      switch self {
      case .dependencies, .interface: 3
      case .summary, .owner, .reasons, .decisions, .errors, .tests: 1
      }
    }

    /// The lowest tier that asks for it.
    package var tier: Tier {
      switch self {
      case .dependencies, .summary: .lightweight
      case .interface, .owner, .reasons: .standard
      case .decisions, .errors, .tests: .enterprise
      }
    }
  }

  /// The parts that were asked for and that had something to speak of, with their values, 0…1.
  package let parts: [(part: Part, value: Double)]

  /// `values` has none for a part with nothing to speak of.
  package init(_ values: [Part: Double], tier: Tier) {
    parts = Part.allCases.compactMap { part in
      guard part.tier <= tier, let value = values[part] else { return nil }
      return (part, value)
    }
  }

  private init(parts: [(part: Part, value: Double)]) {
    self.parts = parts
  }

  /// The same, as if some of its parts had not been asked for.
  package func without(_ others: Set<Part>) -> ContextCompleteness {
    ContextCompleteness(parts: parts.filter { !others.contains($0.part) })
  }

  /// Whole percent, 0…100, rounded down.
  package var percent: Int { Int((value * 100).rounded(.down)) }

  /// Σ weight × value / Σ weight; 1 where nothing was asked for.
  package var value: Double {
    let total = parts.reduce(0) { $0 + $1.part.weight }
    let sum = parts.reduce(0) { $0 + Double($1.part.weight) * $1.value }
    return total == 0 ? 1 : sum / Double(total)
  }

  /// The parts that lack something, by what they would add, most first.
  package var missing: [(part: Part, value: Double)] {
    parts.filter { $0.value < 1 }.sorted { a, b in
      let (first, second) = (
        Double(a.part.weight) * (1 - a.value), Double(b.part.weight) * (1 - b.value)
      )
      return first == second ? a.part.rawValue < b.part.rawValue : first > second
    }
  }
}

/// How well what is declared agrees with what is observed: F1, the harmonic mean of precision and recall.
package struct Agreement: Hashable, Sendable {
  /// Number of declared things, and how many of them are there.
  package var declared: Int
  package var confirmed: Int
  /// Number of observed things, and how many of them are declared.
  package var observed: Int
  package var covered: Int

  package init(declared: Int, confirmed: Int, observed: Int, covered: Int) {
    self.declared = declared
    self.confirmed = confirmed
    self.observed = observed
    self.covered = covered
  }

  /// 0…1; nil where nothing is declared and nothing observed. A side with nothing on it does not count.
  package var f1: Double? {
    if declared == 0, observed == 0 { return nil }
    let precision = declared == 0 ? 0 : Double(confirmed) / Double(declared)
    let recall = observed == 0 ? precision : Double(covered) / Double(observed)
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}
