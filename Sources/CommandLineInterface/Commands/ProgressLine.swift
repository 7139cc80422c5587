import Synchronization
import Workspace

/// A line on a terminal that says how far a long run is; gone at its end.
final class ProgressLine: Sendable {
  private let start = SystemEnvironment.monotonicNanoseconds()
  private let latest = Atomic<UInt64>(0)

  /// A run shorter than this says nothing.
  private static let patience: UInt64 = 1_000_000_000
  private static let interval: UInt64 = 100_000_000

  /// Called from any thread.
  func show(_ done: Int, of total: Int) {
    let now = SystemEnvironment.monotonicNanoseconds()
    let shown = latest.load(ordering: .relaxed)
    guard now &- start >= ProgressLine.patience, now &- shown >= ProgressLine.interval,
      latest.compareExchange(expected: shown, desired: now, ordering: .relaxed).exchanged
    else { return }
    _ = Console.write("\r\u{1B}[KReading \(done) of \(total) files", to: .error)
  }

  /// Takes the line away, if there is one.
  func clear() {
    if latest.load(ordering: .relaxed) > 0 { _ = Console.write("\r\u{1B}[K", to: .error) }
  }
}
