import Analysis
import Report

/// What `--stats` prints: milliseconds by phase, and how much was read.
enum StatisticsTable {
  static func say(_ clock: PhaseClock, _ summary: Summary) {
    for (phase, nanoseconds) in clock.nanoseconds { line(phase.rawValue, milliseconds(nanoseconds) + " ms") }
    line("total", milliseconds(clock.nanoseconds.reduce(0) { $0 + $1.nanoseconds }) + " ms")
    line("files", String(summary.extent.files))
    line("lines", String(summary.extent.lines))
  }

  private static func line(_ name: String, _ value: String) {
    let blank = String(repeating: " ", count: max(1, 12 - name.count))
    let lead = String(repeating: " ", count: max(0, 12 - value.count))
    Terminal.say(name + blank + lead + value)
  }

  /// To a tenth.
  private static func milliseconds(_ nanoseconds: UInt64) -> String {
    let tenths = (nanoseconds + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
