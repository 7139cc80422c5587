import Analysis
import Report

/// What `--stats` prints: milliseconds by phase, and how much was read.
enum StatisticsTable {
  static func say(_ clock: PhaseClock, _ summary: Summary, _ cache: CacheCounters?) {
    for (phase, nanoseconds) in clock.nanoseconds { line(phase.rawValue, milliseconds(nanoseconds) + " ms") }
    line("total", milliseconds(clock.nanoseconds.reduce(0) { $0 + $1.nanoseconds }) + " ms")
    line("files", String(summary.extent.files))
    line("lines", String(summary.extent.lines))
    guard let cache else { return }
    line("unchanged", String(cache.unchanged))
    line("recognized", String(cache.recognized))
    line("parsed", String(cache.parsed))
    line("rules asked", String(cache.asked))
    line("from cache", kibibytes(cache.bytesRead) + " KiB")
    line("to cache", kibibytes(cache.bytesWritten) + " KiB")
  }

  private static func line(_ name: String, _ value: String) {
    let blank = String(repeating: " ", count: max(1, 12 - name.count))
    let lead = String(repeating: " ", count: max(0, 12 - value.count))
    Terminal.say(name + blank + lead + value)
  }

  private static func kibibytes(_ bytes: Int) -> String { String((bytes + 512) / 1024) }

  /// To a tenth.
  private static func milliseconds(_ nanoseconds: UInt64) -> String {
    let tenths = (nanoseconds + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
