package import Codebase
import Contracts
package import Knowledge
package import Measures
package import RuleEngine
import SyntaxFacts

/// What there is to be said of each declared fractal, for holding its sidecar against it.
package struct ContextEvidence {
  /// A fractal or a package that a fractal uses.
  package struct Use: Hashable, Sendable {
    /// As a sidecar names it.
    package var name: String
    /// Every import of it.
    package var isDeclared: Bool
    /// Whether it has to be: packages need not where none is declared.
    package var isAsked: Bool
  }

  private var used: [FractalNumber: [String: Use]] = [:]
  /// What others take from a fractal, by name.
  private var taken: [FractalNumber: Set<String>] = [:]
  private var users: [FractalNumber: Set<String>] = [:]
  private let subject: Subject
  private let owned: OwnedFiles?

  package init(_ subject: Subject) {
    self.subject = subject
    owned = subject.evidence(OwnedFiles.Known.self).files
    let declared = subject.evidence(DeclaredTree.self)
    let declarations = subject.evidence(DependencyDeclarations.self)
    let observed = subject.evidence(ObservedDependencies.self)
    for site in observed.sites where !site.isFurther { note(site, observed, declared, declarations) }
  }

  private mutating func note(
    _ site: ObservedDependencies.Item, _ observed: ObservedDependencies, _ declared: DeclaredTree,
    _ declarations: DependencyDeclarations
  ) {
    let codebase = subject.codebase
    switch site.item.target {
    case .file:
      guard let number = site.crossing else { return }
      let (crossing, pair) = (observed.crossings[number].sides, observed.crossings[number].pair)
      let use = Use(name: codebase.tree[pair.to].name, isDeclared: site.verdict != .undeclared, isAsked: true)
      for user in crossing.declarers { note(use, by: user) }
      for one in crossing.targets { users[one, default: []].insert(codebase.tree[pair.from].name) }
      taken[pair.to, default: []].formUnion(site.reached?.names ?? [])
    case .external(let external):
      let item = site.item
      let chain = declared.chain(of: item.file)
      guard !codebase.externals[external.index].isStandardLibrary, let user = chain.last else { return }
      let name = codebase.packageName(external, usedIn: item.file)
      let verdict = declarations.verdict(chain, path: codebase.path(of: item.file)) { $0.names(package: name) }
      let isAsked = declarations.declaresPackages(chain)
      note(Use(name: name, isDeclared: verdict != .undeclared, isAsked: isAsked), by: user)
    }
  }

  private mutating func note(_ use: Use, by user: FractalNumber) {
    let known = used[user]?[use.name]
    used[user, default: [:]][use.name] = Use(
      name: use.name, isDeclared: (known?.isDeclared ?? true) && use.isDeclared, isAsked: use.isAsked)
  }

  /// What it uses, by name; of fractals the one beside it, by the law of edges.
  package func uses(of fractal: Fractal) -> [Use] {
    (used[fractal.id] ?? [:]).values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The fractals that use it, by name.
  package func users(of fractal: Fractal) -> [String] {
    (users[fractal.id] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether it uses others that it has to declare, or others use it.
  func isConnected(_ fractal: Fractal) -> Bool {
    taken[fractal.id] != nil || (used[fractal.id]?.values.contains(where: \.isAsked) ?? false)
  }

  /// By its tier, `lightweight` where none is set; nil where it has no sidecar that can be read as written, or no source.
  package func completeness(of fractal: Fractal) -> ContextCompleteness? {
    guard let sidecar = subject.sidecar(of: fractal), sidecar.fractal != nil, sidecar.problems.isEmpty,
      !subject.codebase.tree.files(under: fractal.id).isEmpty
    else { return nil }
    let tier = subject.context.settings(of: sidecar).settings.tier?.value ?? .lightweight
    return ContextCompleteness(values(of: fractal, sidecar), tier: tier)
  }

  /// The value of each part that has something to speak of, 0…1.
  private func values(of fractal: Fractal, _ sidecar: Sidecar) -> [ContextCompleteness.Part: Double] {
    var values: [ContextCompleteness.Part: Double] = [:]
    values[.dependencies] = dependencies(of: fractal, sidecar)
    values[.summary] = said(sidecar.fractal.map { $0.summary?.value.isEmpty == false && $0.summary?.value != $0.id.value })
    values[.owner] = owner(of: fractal, sidecar)
    values[.reasons] = reasons(of: fractal, sidecar)
    values[.interface] = interface(of: fractal, sidecar)
    values[.decisions] = said(hasDecision(fractal))
    values[.errors] = errors(of: fractal, sidecar)
    values[.tests] = tests(of: fractal, sidecar)
    return values
  }

  private func said(_ isSaid: Bool?) -> Double { isSaid == true ? 1 : 0 }

  // MARK: Dependencies

  private func dependencies(of fractal: Fractal, _ sidecar: Sidecar) -> Double? {
    let observed = (used[fractal.id] ?? [:]).values.filter(\.isAsked)
    return Agreement(
      declared: sidecar.dependencies.count,
      confirmed: sidecar.dependencies.count { isUsed($0.target.value, by: fractal) },
      observed: observed.count, covered: observed.count(where: \.isDeclared)
    ).f1
  }

  /// Of the entries that are used, those that say why; a reason for what is not used counts against it.
  private func reasons(of fractal: Fractal, _ sidecar: Sidecar) -> Double? {
    let reasoned = sidecar.dependencies.filter { $0.because?.value.isEmpty == false || $0.decision != nil }
    let confirmed = reasoned.count { isUsed($0.target.value, by: fractal) }
    return Agreement(
      declared: reasoned.count, confirmed: confirmed,
      observed: sidecar.dependencies.count { isUsed($0.target.value, by: fractal) }, covered: confirmed
    ).f1
  }

  /// An entry may name a fractal inside the one that is used, and a part of a package.
  private func isUsed(_ target: DependencyTarget, by fractal: Fractal) -> Bool {
    used[fractal.id]?.values.contains { isMet(target, by: $0) } ?? false
  }

  /// Whether `use` is one of what an entry of `[depends_on]` names.
  package func isMet(_ target: DependencyTarget, by use: Use) -> Bool {
    let tree = subject.codebase.tree
    switch target {
    case .fractal(let id):
      guard let named = tree.fractal(named: id) else { return false }
      return tree.chain(from: tree.root.id, to: named.id).contains { tree[$0].name == use.name }
    case .package:
      return target.names(package: use.name)
    }
  }

  // MARK: Interface

  /// Declared names that are there, and names that others take and that are declared.
  private func interface(of fractal: Fractal, _ sidecar: Sidecar) -> Double? {
    let taken = taken[fractal.id] ?? []
    guard let offered = OfferedNames(sidecar) else {
      return taken.isEmpty || subject.codebase.drawsBoundary(of: fractal) ? nil : 0
    }
    let entries = (sidecar.interface?.exports?.value ?? []) + (sidecar.interface?.operations?.value ?? [])
    return Agreement(
      declared: entries.count, confirmed: existing(entries.map(\.value), in: fractal), observed: taken.count,
      covered: taken.count { offered.contains($0) }
    ).f1
  }

  /// How many of these elements are there, or may be.
  private func existing(_ elements: [String], in fractal: Fractal) -> Int {
    elements.compactMap { ElementPath($0) }.count { path in
      if case .missing = subject.head.elements.find(path, in: fractal) { false } else { true }
    }
  }

  /// Declared errors that its code speaks of, and errors that others take from it and that are declared.
  private func errors(of fractal: Fractal, _ sidecar: Sidecar) -> Double {
    guard let declared = sidecar.behavior?.mayRaise else { return 0 }
    let names = declared.value.map { String($0.value.split(separator: ".").last ?? "") }
    let taken = (taken[fractal.id] ?? []).filter { $0.hasSuffix("Error") || $0.hasSuffix("Exception") }
    let agreement = Agreement(
      declared: names.count, confirmed: mentioned(Set(names), in: fractal), observed: taken.count,
      covered: taken.count { names.contains($0) })
    // Nothing may leave, and nobody reckons with anything.
    return agreement.f1 ?? 1
  }

  private func mentioned(_ names: Set<String>, in fractal: Fractal) -> Int {
    if names.isEmpty { return 0 }
    var found: Set<String> = []
    for file in subject.codebase.tree.files(under: fractal.id) {
      let surface = subject.codebase[file].surface
      for declaration in surface.declarations { found.insert(surface.names.text(declaration.name)) }
      for path in Set(surface.uses.map(\.path)) {
        for part in surface.names.text(path).split(separator: ".") { found.insert(String(part.prefix { $0 != "(" })) }
      }
    }
    return names.intersection(found).count
  }

  /// Operations whose tests are declared, and declared tests of what is there.
  private func tests(of fractal: Fractal, _ sidecar: Sidecar) -> Double? {
    guard let interface = sidecar.interface, let operations = interface.operations?.value, !operations.isEmpty
    else { return nil }
    let tested = interface.tested.map(\.key.value)
    let names = Set(tested.compactMap { ElementPath($0)?.text })
    return Agreement(
      declared: tested.count, confirmed: existing(tested, in: fractal), observed: operations.count,
      covered: operations.count { ElementPath($0.value).map { names.contains($0.text) } ?? false }
    ).f1
  }

  // MARK: People

  /// 1 where somebody answers for it; where its sidecar and CODEOWNERS both say who, how far they agree.
  private func owner(of fractal: Fractal, _ sidecar: Sidecar) -> Double {
    let isNamed = subject.context.settings(of: sidecar).settings.owners?.value.isEmpty == false
    guard let owned, let own = sidecar.fractal?.owners?.value, !own.isEmpty else {
      return said(isNamed || owned?.isOwned(fractal) == true)
    }
    let (said, shares) = (OwnerSet(own.map(\.value)), owned.shares(of: fractal.id).filter { !$0.owners.isEmpty })
    let lines = shares.reduce(0) { $0 + $1.lines }
    let others = shares.filter { OwnerSet($0.owners).isApart(from: said) }.reduce(0) { $0 + $1.lines }
    return lines == 0 ? 1 : Double(lines - others) / Double(lines)
  }

  private func hasDecision(_ fractal: Fractal) -> Bool {
    let tree = subject.codebase.tree
    let decisions = subject.knowledge.decisions
    return tree.chain(from: tree.root.id, to: fractal.id).contains { id in
      decisions.records(of: tree[id].name).contains { decisions.isLive($0) }
    }
  }
}
