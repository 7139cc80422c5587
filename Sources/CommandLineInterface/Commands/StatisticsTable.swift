import Analysis
import RuleCatalog
import RuleEngine

/// What `--stats` prints: milliseconds and counts by phase and by rule, what the cache saved, memory.
enum StatisticsTable {
  static func say(_ statistics: RunStatistics) {
    for phase in statistics.phases {
      let counts = phase.counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      line(phase.name, milliseconds(phase.nanoseconds), counts)
    }
    line("total", milliseconds(statistics.nanoseconds), "\(statistics.workers) at once")
    line("memory", mebibytes(statistics.peakMemory), "at most")
    if let cache = statistics.cache {
      let files = "\(cache.unchanged) files unchanged, \(cache.recognized) recognized, \(cache.parsed) parsed"
      line("from cache", mebibytes(cache.bytesRead), files)
      line("to cache", mebibytes(cache.bytesWritten), "\(cache.asked) files' rules asked again")
    }
    for rule in statistics.rules.sorted(by: { $0.nanoseconds > $1.nanoseconds }) {
      line(rule.rule.rawValue, milliseconds(rule.nanoseconds), "\(rule.findings) findings")
    }
  }

  private static func line(_ name: String, _ value: String, _ remark: String) {
    let blank = String(repeating: " ", count: max(1, 26 - name.utf8.count))
    let lead = String(repeating: " ", count: max(0, 11 - value.utf8.count))
    Terminal.say(name + blank + lead + value + "  " + remark)
  }

  private static func milliseconds(_ nanoseconds: UInt64) -> String {
    tenths((nanoseconds + 50_000) / 100_000) + " ms"
  }

  private static func mebibytes(_ bytes: Int) -> String {
    tenths((UInt64(max(0, bytes)) * 10) >> 20) + " MiB"
  }

  private static func tenths(_ tenths: UInt64) -> String { "\(tenths / 10).\(tenths % 10)" }
}
