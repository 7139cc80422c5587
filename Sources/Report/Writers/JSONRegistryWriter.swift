/// The registry as our own JSON, version 1. `SchemaText.registry` describes the shape.
package enum JSONRegistryWriter {
  /// The version of the shape, raised when a key changes its meaning or goes.
  package static let version = 1

  package static func write(_ registry: RegistryView) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("version", version)
      json.object("overall") { json in
        json.member("health", registry.health?.rawValue)
        for health in RegistryView.Health.allCases {
          json.member(health.rawValue, registry.entries.count { $0.health == health })
        }
      }
      json.array("fractals") { json in
        for entry in registry.entries { json.object { write(entry, to: &$0) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ entry: RegistryView.Entry, to json: inout JSONWriter) {
    json.member("id", entry.id)
    json.member("path", entry.path)
    json.member("sidecar", entry.sidecar)
    json.member("version", entry.version)
    json.member("status", entry.status)
    json.member("tier", entry.tier)
    json.member("summary", entry.summary)
    json.member("domain", entry.domain)
    json.member("owners", entry.owners)
    json.member("provides", entry.provides)
    json.member("needs", entry.needs)
    json.array("dependencies") { json in
      for dependency in entry.dependencies {
        json.row { json in
          json.member("name", dependency.name)
          json.member("declared", dependency.isDeclared)
          json.member("observed", dependency.isObserved)
          json.member("version", dependency.version)
        }
      }
    }
    json.member("usedBy", entry.usedBy)
    write(entry.completeness, to: &json)
    json.member("health", entry.health.rawValue)
    json.array("reasons") { json in
      for reason in entry.reasons { json.row { write(reason, to: &$0) } }
    }
  }

  private static func write(_ completeness: RegistryView.Completeness?, to json: inout JSONWriter) {
    json.key("completeness")
    guard let completeness else { return json.null() }
    json.object { json in
      json.member("percent", completeness.percent)
      json.array("parts") { json in
        for part in completeness.parts {
          json.row { json in
            json.member("name", part.name)
            json.member("weight", part.weight)
            json.member("percent", part.percent)
          }
        }
      }
    }
  }

  private static func write(_ reason: RegistryView.Reason, to json: inout JSONWriter) {
    json.member("health", reason.health.rawValue)
    json.member("rule", reason.rule)
    json.member("findings", reason.findings)
    json.member("message", reason.message)
    json.member("path", reason.path)
    json.key("line")
    if let line = reason.line { json.integer(line) } else { json.null() }
  }
}
