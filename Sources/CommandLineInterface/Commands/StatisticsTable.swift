import Analysis
import Report
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

/// What `--stats=json` prints: the same as one JSON object on one line.
enum StatisticsJSON {
  static func text(_ statistics: RunStatistics) -> String {
    var json = JSONWriter(.compact)
    json.object { json in
      json.key("version")
      json.integer(1)
      json.key("workers")
      json.integer(statistics.workers)
      json.key("nanoseconds")
      json.integer(statistics.nanoseconds)
      json.key("peakMemory")
      json.integer(statistics.peakMemory)
      json.key("phases")
      json.array { json in for phase in statistics.phases { write(phase, to: &json) } }
      json.key("rules")
      json.array { json in
        for rule in statistics.rules {
          write([("nanoseconds", Int(rule.nanoseconds)), ("findings", rule.findings)], rule.rule.rawValue, to: &json)
        }
      }
      json.key("cache")
      if let cache = statistics.cache { write(cache, to: &json) } else { json.null() }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func write(_ phase: RunStatistics.Phase, to json: inout JSONWriter) {
    write([("nanoseconds", Int(phase.nanoseconds))] + phase.counts, phase.name, to: &json)
  }

  private static func write(_ cache: CacheCounters, to json: inout JSONWriter) {
    write(
      [
        ("unchanged", cache.unchanged), ("recognized", cache.recognized), ("parsed", cache.parsed),
        ("asked", cache.asked), ("bytesRead", cache.bytesRead), ("bytesWritten", cache.bytesWritten),
      ], nil, to: &json)
  }

  private static func write(_ counts: [(name: String, count: Int)], _ name: String?, to json: inout JSONWriter) {
    json.object { json in
      if let name {
        json.key("name")
        json.string(name)
      }
      for (name, count) in counts {
        json.key(name)
        json.integer(count)
      }
    }
  }
}
