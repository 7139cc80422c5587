import RuleCatalog
import SourceText

/// Holds what `[lint]` and `[budgets]` name against the rules that there are.
struct RuleNameCheck {
  private let known: KnownRules

  init(_ known: KnownRules) {
    self.known = known
  }

  func problems(of lint: LintDeclaration, _ budgets: [SpannedEntry<Int>]) -> [SidecarProblem] {
    let declarations = lint.rules + lint.paths.flatMap(\.rules)
    return declarations.flatMap(problems) + problems(of: budgets)
  }

  private func problems(of budgets: [SpannedEntry<Int>]) -> [SidecarProblem] {
    // Most sidecars set none.
    if budgets.isEmpty { return [] }
    let names = known.budgets
    return budgets.filter { !names.contains($0.key.value) }.map { budget in
      let nearest = Spelling.nearest(to: budget.key.value, among: names)
      return SidecarProblem(.unknownBudget(budget.key.value, nearest: nearest), range: budget.key.range)
    }
  }

  private func problems(_ declaration: LintDeclaration.RuleDeclaration) -> [SidecarProblem] {
    let id = declaration.id
    guard let rule = known[id.value] else {
      let nearest = Spelling.nearest(to: id.value, among: known.rules.lazy.map(\.id))
      return [SidecarProblem(.unknownRule(id.value, nearest: nearest), range: id.range)]
    }
    return declaration.options.compactMap { problem($0, of: rule) }
  }

  private func problem(_ entry: SpannedEntry<RuleOptionValue>, of rule: KnownRule) -> SidecarProblem? {
    let name = entry.key.value
    guard let option = rule.option(name) else {
      let nearest = Spelling.nearest(to: name, among: rule.options.map(\.name) + ["severity"])
      return SidecarProblem(
        .unknownOption(name, rule: rule.id, nearest: nearest), range: entry.key.range)
    }
    guard option.type.takes(entry.value.value) else {
      return SidecarProblem(
        .wrongOptionType(name, rule: rule.id, expected: option.type), range: entry.value.range)
    }
    if let allowed = option.range, let number = entry.value.value.number, !allowed.contains(number) {
      return SidecarProblem(
        .optionOutOfRange(name, rule: rule.id, allowed: allowed), range: entry.value.range)
    }
    return nil
  }
}

extension RuleOptionType {
  /// A whole number will do where any number is wanted.
  func takes(_ value: RuleOptionValue) -> Bool {
    switch (self, value) {
    case (.integer, .integer), (.number, .number), (.number, .integer), (.boolean, .boolean),
      (.text, .text), (.list, .list):
      true
    case (.choice(let words), .text(let word)): words.contains(word)
    default: false
    }
  }
}

extension RuleOptionValue {
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// As a sidecar would say it.
  package var text: String {
    switch self {
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .text(let text): "\"\(text)\""
    case .list(let texts): "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
  }
}
