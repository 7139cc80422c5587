import Codebase
import Contracts
import Knowledge
import Measures
import RuleEngine

/// What there is to be said of each declared fractal, for holding its sidecar against it.
struct ContextEvidence {
  /// What a fractal uses, by name, and whether it is declared.
  private var used: [FractalNumber: [String: Bool]] = [:]
  /// What others take from a fractal, by name.
  private var taken: [FractalNumber: Set<String>] = [:]
  private let unclear: Set<FractalNumber>
  private let subject: Subject

  init(_ subject: Subject) {
    self.subject = subject
    unclear = Set(UnclearBoundaries(subject).all.map(\.fractal))
    let declared = DeclaredTree(subject.codebase.tree)
    let declarations = DependencyDeclarations(subject)
    let reach = NameReach(subject.codebase)
    for item in subject.codebase.observedImports(declared) { note(item, declared, declarations, reach) }
  }

  private mutating func note(
    _ item: ObservedImport, _ declared: DeclaredTree, _ declarations: DependencyDeclarations,
    _ reach: NameReach
  ) {
    let (codebase, tree) = (subject.codebase, subject.codebase.tree)
    let path = codebase.path(of: item.file)
    switch item.target {
    case .file(let target):
      guard let crossing = declared.crossing(from: item.file, to: target), let pair = crossing.pair
      else { return }
      let names = Set(crossing.targets.map { tree[$0].name })
      let verdict = declarations.verdict(crossing.declarers, path: path) { target in
        if case .fractal(let id) = target { names.contains(id) } else { false }
      }
      for user in crossing.declarers { note(tree[pair.to].name, usedBy: user, verdict) }
      taken[pair.to, default: []].formUnion(reach.reached(by: item)?.names ?? [])
    case .external(let external):
      let chain = declared.chain(of: item.file)
      guard !codebase.externals[external.index].isStandardLibrary, declarations.declaresPackages(chain),
        let user = chain.last
      else { return }
      let name = codebase.packageName(external, usedIn: item.file)
      note(name, usedBy: user, declarations.verdict(chain, path: path) { $0.names(package: name) })
    }
  }

  private mutating func note(
    _ name: String, usedBy user: FractalNumber, _ verdict: DependencyDeclarations.Verdict
  ) {
    let isDeclared = verdict != .undeclared
    used[user, default: [:]][name] = (used[user]?[name] ?? true) && isDeclared
  }

  /// Whether it uses others, or others use it.
  func isConnected(_ fractal: Fractal) -> Bool {
    used[fractal.id] != nil || taken[fractal.id] != nil
  }

  /// The value of each part that has something to speak of, 0…1.
  func values(of fractal: Fractal, _ sidecar: Sidecar) -> [ContextCompleteness.Part: Double] {
    let settings = subject.context.settings(of: sidecar).settings
    var values: [ContextCompleteness.Part: Double] = [:]
    values[.dependencies] = dependencies(of: fractal, sidecar)
    values[.summary] = said(sidecar.fractal?.summary.map { !$0.value.isEmpty } ?? false)
    values[.owner] = said(settings.owners.map { !$0.value.isEmpty } ?? false)
    if !sidecar.dependencies.isEmpty {
      let reasoned = sidecar.dependencies.count { $0.because?.value.isEmpty == false || $0.decision != nil }
      values[.reasons] = Double(reasoned) / Double(sidecar.dependencies.count)
    }
    if !unclear.contains(fractal.id) { values[.interface] = interface(of: fractal, sidecar) }
    values[.decisions] = said(hasDecision(fractal))
    values[.errors] = said(sidecar.behavior?.mayRaise != nil)
    values[.tests] = tests(sidecar)
    return values
  }

  private func said(_ isSaid: Bool) -> Double { isSaid ? 1 : 0 }

  private func dependencies(of fractal: Fractal, _ sidecar: Sidecar) -> Double? {
    let observed = used[fractal.id] ?? [:]
    let confirmed = sidecar.dependencies.count { entry in
      switch entry.target.value {
      case .fractal(let id): return isUsed(id, by: observed)
      case .package(_, let name):
        let top = name.split(separator: ".").first.map(String.init) ?? name
        return observed.keys.contains { $0 == entry.target.value.text || $0.hasSuffix(":" + top) }
      }
    }
    return Agreement(
      declared: sidecar.dependencies.count, confirmed: confirmed, observed: observed.count,
      covered: observed.values.count { $0 }
    ).f1
  }

  /// An entry may name a fractal inside the one that is used.
  private func isUsed(_ id: String, by observed: [String: Bool]) -> Bool {
    let tree = subject.codebase.tree
    guard let named = tree.fractal(named: id) else { return false }
    return tree.chain(from: tree.root.id, to: named.id).contains { observed[tree[$0].name] != nil }
  }

  /// Declared names that are there, and names that others take and that are declared.
  private func interface(of fractal: Fractal, _ sidecar: Sidecar) -> Double? {
    let taken = taken[fractal.id] ?? []
    guard let offered = OfferedNames(sidecar) else {
      return taken.isEmpty || subject.codebase.drawsBoundary(of: fractal) ? nil : 0
    }
    let entries = (sidecar.interface?.exports?.value ?? []) + (sidecar.interface?.operations?.value ?? [])
    let confirmed = entries.count { entry in
      guard let path = ElementPath(entry.value) else { return false }
      if case .missing = subject.head.elements.find(path, in: fractal) { return false }
      return true
    }
    return Agreement(
      declared: entries.count, confirmed: confirmed, observed: taken.count,
      covered: taken.count { offered.contains($0) }
    ).f1
  }

  private func hasDecision(_ fractal: Fractal) -> Bool {
    let tree = subject.codebase.tree
    let decisions = subject.knowledge.decisions
    return tree.chain(from: tree.root.id, to: fractal.id).contains { id in
      decisions.records(of: tree[id].name).contains { decisions.isLive($0) }
    }
  }

  private func tests(_ sidecar: Sidecar) -> Double? {
    guard let operations = sidecar.interface?.operations?.value, !operations.isEmpty else { return nil }
    let tested = Set(sidecar.interface?.tested.compactMap { ElementPath($0.key.value)?.text } ?? [])
    let covered = operations.count { operation in
      ElementPath(operation.value).map { tested.contains($0.text) } ?? false
    }
    return Double(covered) / Double(operations.count)
  }
}
