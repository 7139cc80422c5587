import Diagnostics
import RuleCatalog
import SourceText

/// What one sidecar, or one glob in it, says about settings.
struct SettingsLayer: Sendable {
  /// Nil where it holds for all that the sidecar reaches.
  var globs: FolderGlobs?
  var values: [(SettingKey, Provided<SettingValue>)] = []

  /// The layers of a sidecar, weakest first: its general settings, then its globs in order of appearance.
  static func layers(of sidecar: Sidecar, _ rules: KnownRules) -> [SettingsLayer] {
    let overrides = sidecar.lint.paths.map { path in
      var layer = SettingsLayer(globs: FolderGlobs([path.glob.value], in: sidecar.folder))
      layer.add(path.rules, in: sidecar)
      return layer
    }
    return [general(of: sidecar, rules)] + overrides
  }

  /// Budgets come before rules: what `[lint.rules]` says of the same maximum is nearer to the rule.
  private static func general(of sidecar: Sidecar, _ rules: KnownRules) -> SettingsLayer {
    var layer = SettingsLayer()
    for budget in sidecar.budgets {
      let range = budget.value.range
      layer.add(.budget(budget.key.value), .budget(budget.value.value), range, in: sidecar)
      if let rule = rules.rule(ofBudget: budget.key.value) {
        let key = SettingKey.option(KnownRules.budgetOption, rule: rule.id)
        layer.add(key, .option(.integer(budget.value.value)), range, in: sidecar)
      }
    }
    layer.add(sidecar.lint.rules, in: sidecar)
    layer.addFractalValues(of: sidecar)
    return layer
  }

  private mutating func addFractalValues(of sidecar: Sidecar) {
    if let exclude = sidecar.lint.exclude {
      let globs = FolderGlobs(exclude.value.map(\.value), in: sidecar.folder)
      add(.exclude, .globs(globs), exclude.range, in: sidecar)
    }
    if let policy = sidecar.lint.decisions {
      add(.decisionPolicy, .decisionPolicy(policy.value), policy.range, in: sidecar)
    }
    if let trust = sidecar.security?.trust {
      add(.trust, .trust(trust.value), trust.range, in: sidecar)
    }
    if let owners = sidecar.fractal?.owners {
      add(.owners, .texts(owners.value.map(\.value)), owners.range, in: sidecar)
    }
    if let tier = sidecar.fractal?.tier {
      add(.tier, .tier(tier.value), tier.range, in: sidecar)
    }
  }

  private mutating func add(_ rules: [LintDeclaration.RuleDeclaration], in sidecar: Sidecar) {
    for rule in rules {
      if let severity = rule.severity {
        add(.severity(rule: rule.id.value), .severity(severity.value), severity.range, in: sidecar)
      }
      for option in rule.options {
        let key = SettingKey.option(option.key.value, rule: rule.id.value)
        add(key, .option(option.value.value), option.value.range, in: sidecar)
      }
    }
  }

  private mutating func add(
    _ key: SettingKey, _ value: SettingValue, _ range: ByteRange, in sidecar: Sidecar
  ) {
    values.append((key, Provided(value, from: Location(path: sidecar.path, range: range))))
  }
}
