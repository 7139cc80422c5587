import Analysis
import Report
import RuleCatalog
import RuleEngine

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
