package import RuleCatalog

/// What holds for one path: every value with the sidecar that gave it. What is absent has its default, which
/// stands in the rule catalog.
package struct Settings: Hashable, Sendable {
  package private(set) var values: [SettingKey: Provided<SettingValue>] = [:]
  /// Whether anything is said of rules at all: mostly nothing is, and they need not be looked up one by one.
  private var hasSeverities = false
  private var hasOptions = false

  package init() {}

  /// The nearer layer wins, key by key.
  mutating func lay(_ layer: SettingsLayer) {
    for (key, value) in layer.values {
      values[key] = value
      switch key {
      case .severity: hasSeverities = true
      case .option: hasOptions = true
      default: break
      }
    }
  }

  package func severity(ofRule rule: String) -> Provided<RuleSeverity>? {
    if !hasSeverities { return nil }
    return provided(.severity(rule: rule)) { if case .severity(let value) = $0 { value } else { nil } }
  }

  package func option(_ name: String, ofRule rule: String) -> Provided<RuleOptionValue>? {
    if !hasOptions { return nil }
    return provided(.option(name, rule: rule)) { if case .option(let value) = $0 { value } else { nil } }
  }

  package func budget(_ name: String) -> Provided<Int>? {
    provided(.budget(name)) { if case .budget(let value) = $0 { value } else { nil } }
  }

  package var exclude: Provided<FolderGlobs>? {
    provided(.exclude) { if case .globs(let value) = $0 { value } else { nil } }
  }

  package var decisionPolicy: Provided<DecisionPolicy>? {
    provided(.decisionPolicy) { if case .decisionPolicy(let value) = $0 { value } else { nil } }
  }

  package var trust: Provided<TrustLevel>? {
    provided(.trust) { if case .trust(let value) = $0 { value } else { nil } }
  }

  package var owners: Provided<[String]>? {
    provided(.owners) { if case .texts(let value) = $0 { value } else { nil } }
  }

  package var tier: Provided<Tier>? {
    provided(.tier) { if case .tier(let value) = $0 { value } else { nil } }
  }

  /// Whether `path`, relative to the root, is not to be analysed.
  package func excludes(_ path: String) -> Bool { exclude?.value.matches(path) ?? false }

  /// Every value by the name of its key, for `config show`.
  package var lines: [(name: String, setting: Provided<SettingValue>)] {
    values.map { (name: $0.key.name, setting: $0.value) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func provided<Value>(
    _ key: SettingKey, _ unwrap: (SettingValue) -> Value?
  ) -> Provided<Value>? {
    values[key].flatMap { setting in unwrap(setting.value).map { Provided($0, from: setting.source) } }
  }
}
