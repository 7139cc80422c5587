import Diagnostics
import Knowledge
import RuleCatalog
import RuleEngine
import SourceText

extension Step {
  /// The steps that a sidecar takes, in its order.
  static func steps(of sidecar: Sidecar, _ settings: RuleSettings, _ knowledge: Knowledge) -> [Step] {
    guard let owner = sidecar.fractal ?? knowledge.sidecars.fractal(around: sidecar.path)?.fractal else {
      return []
    }
    let taken = Taker(sidecar: sidecar, id: owner.id.value, owners: owners(of: sidecar, knowledge))
    let policy = settings.settings.decisionPolicy?.value ?? .none
    return sidecar.dependencies.compactMap { taken.dependency($0, policy, knowledge) }
      + sidecar.budgets.compactMap { taken.budget($0) } + sidecar.zones.map { taken.zone($0) }
      + [sidecar.fractal?.version].compactMap { $0.flatMap(taken.version) }
  }

  /// A suppression that cites a record.
  init(_ suppression: Suppression, of rule: RuleID, path: String, _ knowledge: Knowledge) {
    let sidecar = knowledge.sidecars.fractal(around: path)
    let start = sidecar.map { $0.folder.isEmpty ? 0 : $0.folder.utf8.count + 1 } ?? 0
    let relative = String(decoding: path.utf8.dropFirst(start), as: UTF8.self)
    self.init(
      kind: .suppression, act: .suppression(rule: rule.rawValue, path: path),
      fractal: sidecar?.fractal?.id.value, owners: [],
      citation: suppression.decision.map { Spanned($0, at: suppression.range) },
      location: Location(path: path, range: suppression.range),
      permission: "suppress \(rule.rawValue) in \(relative)",
      words: "this suppresses `\(rule.rawValue)`")
  }

  /// The fractal of a sidecar, those around it, and none.
  private static func owners(of sidecar: Sidecar, _ knowledge: Knowledge) -> [String?] {
    var owners: [String?] = [sidecar.fractal?.id.value]
    var current = knowledge.sidecars.fractal(around: sidecar.folder)
    if sidecar.fractal == nil { current = knowledge.sidecars.fractal(around: sidecar.path) }
    while let outer = current {
      owners.append(outer.fractal?.id.value)
      current = outer.folder.isEmpty ? nil : knowledge.sidecars.fractal(around: outer.folder)
    }
    return owners + [nil]
  }
}

/// Whose steps they are.
private struct Taker {
  var sidecar: Sidecar
  var id: String
  var owners: [String?]

  func dependency(
    _ entry: DependencyDeclaration, _ policy: DecisionPolicy, _ knowledge: Knowledge
  ) -> Step? {
    guard isWanted(entry.target.value, policy, knowledge) else { return nil }
    let used = entry.target.value.text
    return step(
      .dependency, .dependency(from: id, to: used), "\(id) -> \(used)", cites: entry.decision,
      at: entry.target.range, "`\(id)` depends on `\(used)`")
  }

  func budget(_ entry: SpannedEntry<Int>) -> Step? {
    let name = entry.key.value
    guard let id = KnownRules.catalog.rule(ofBudget: name)?.id, let rule = RuleID(rawValue: id),
      case .integer(let standard)? = RuleCatalog.description(of: rule).option(.max)?.defaultValue,
      entry.value.value > standard
    else { return nil }
    return step(
      .budget, .budget(name), "budget \(name)", cites: nil, at: entry.key.range,
      "the budget `\(name)` is raised from \(standard) to \(entry.value.value)")
  }

  func zone(_ zone: ZoneDeclaration) -> Step {
    let element = zone.element.value
    return step(
      .zone, .zone(element: element), "zone \(element)", cites: zone.decision, at: zone.element.range,
      "the contract may change at `\(element)`")
  }

  /// The first major version that changes anything is 2.
  func version(_ version: Spanned<SemanticVersion>) -> Step? {
    guard version.value.major >= 2 else { return nil }
    return step(
      .majorVersion, .majorVersion(version.value), "major \(version.value.major)", cites: nil,
      at: version.range, "`\(id)` is in its major version \(version.value.major)")
  }

  private func step(
    _ kind: Step.Kind, _ act: Act, _ permission: String, cites citation: Spanned<String>?,
    at range: ByteRange, _ words: String
  ) -> Step {
    Step(
      kind: kind, act: act, fractal: id, owners: owners, citation: citation,
      location: Location(path: sidecar.path, range: range), permission: permission, words: words)
  }

  private func isWanted(
    _ target: DependencyTarget, _ policy: DecisionPolicy, _ knowledge: Knowledge
  ) -> Bool {
    switch (policy, target) {
    case (.none, _): return false
    case (.all, _): return true
    case (.external, .package): return true
    case (.external, .fractal), (.crossDomain, .package): return false
    case (.crossDomain, .fractal(let id)):
      guard let own = sidecar.fractal?.domain?.value,
        let other = knowledge.sidecars.declaring(id).first?.fractal?.domain?.value
      else { return false }
      return own != other
    }
  }
}
