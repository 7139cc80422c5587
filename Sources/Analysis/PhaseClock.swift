import Workspace

/// How long each step of a run took.
package struct PhaseClock: Sendable {
  package enum Phase: String, Sendable, CaseIterable {
    case discovery, knowledge, reading, joining, rules, report
  }

  package private(set) var nanoseconds: [(phase: Phase, nanoseconds: UInt64)] = []
  private var started: UInt64

  package init() {
    started = SystemEnvironment.monotonicNanoseconds()
  }

  /// Ends the step at hand and begins the next.
  package mutating func end(_ phase: Phase) {
    let now = SystemEnvironment.monotonicNanoseconds()
    nanoseconds.append((phase, now - started))
    started = now
  }
}
