import Codebase
import Knowledge
import Measures
package import Report
import RuleEngine
import Rules
package import Workspace

extension Analysis {
  /// The declared fractals at or below the paths that were named, or the innermost around them, and how each fares by
  /// what the rules found; `folder` is the one that paths are shown from.
  package func registry(of report: Report, folder: SystemPath) -> RegistryView {
    let subject = Subject(head: snapshot, context: runner.context)
    let paths = DisplayPath(root: read.tree.root.text, workingDirectory: folder.text)
    let entries = FractalEntries(subject, report, paths)
    let named = NamedFractals(read.tree.reported, snapshot.codebase.tree.fractals.filter(\.isDeclared))
    return RegistryView(entries: named.fractals.compactMap { entries.entry(of: $0) })
  }
}

/// The fractals that paths, relative to the root, mean.
private struct NamedFractals {
  /// In the order of the tree.
  let fractals: [Fractal]

  init(_ paths: [String], _ all: [Fractal]) {
    var wanted: Set<FractalNumber> = []
    for path in paths where !path.isEmpty {
      let inside = all.filter { NamedFractals.lies($0, at: path) }
      let around = all.last { !$0.isFile && ($0.path.isEmpty || path.hasPrefix($0.path + "/")) }
      wanted.formUnion(inside.isEmpty ? around.map { [$0.id] } ?? [] : inside.map(\.id))
    }
    fractals = paths.contains("") ? all : all.filter { wanted.contains($0.id) }
  }

  private static func lies(_ fractal: Fractal, at path: String) -> Bool {
    if fractal.path == path || fractal.path.hasPrefix(path + "/") { return true }
    return fractal.isFile && [".py", ".pyi", ".swift"].contains { path == fractal.path + $0 }
  }
}

/// Makes an entry of each declared fractal.
private struct FractalEntries {
  private let subject: Subject
  private let evidence: ContextEvidence
  private let paths: DisplayPath
  private let findings: [FractalNumber: [ReportedFinding]]
  private let reaching: Set<FractalNumber>
  private let declaredCount: Int

  init(_ subject: Subject, _ report: Report, _ paths: DisplayPath) {
    self.subject = subject
    self.paths = paths
    evidence = ContextEvidence(subject)
    findings = FractalEntries.grouped(report.findings, subject)
    reaching = FractalEntries.reaching(subject.codebase)
    declaredCount = subject.codebase.tree.fractals.count(where: \.isDeclared)
  }

  /// By the fractal that each speaks of; where two share an id, the one that holds the place.
  private static func grouped(
    _ findings: [ReportedFinding], _ subject: Subject
  ) -> [FractalNumber: [ReportedFinding]] {
    let declared = subject.codebase.tree.fractals.filter(\.isDeclared)
    let named = Dictionary(grouping: declared, by: \.name)
    var groups: [FractalNumber: [ReportedFinding]] = [:]
    for finding in findings {
      let name = finding.fractal ?? subject.context.fractalName(around: finding.place.path)
      let meant = name.flatMap { named[$0] } ?? []
      let path = finding.place.path
      let holder = meant.count > 1 ? meant.first { $0.sidecar == path || path.hasPrefix($0.path + "/") } : nil
      if let fractal = holder ?? meant.first { groups[fractal.id, default: []].append(finding) }
    }
    return groups
  }

  func entry(of fractal: Fractal) -> RegistryView.Entry? {
    guard let sidecar = subject.sidecar(of: fractal), let declaration = sidecar.fractal else { return nil }
    let settings = subject.context.settings(of: sidecar).settings
    var entry = RegistryView.Entry(
      id: fractal.name, path: paths.display(fractal.path), sidecar: paths.display(sidecar.path))
    entry.version = declaration.version?.value.text
    entry.status = declaration.status?.value.rawValue
    entry.tier = settings.tier?.value.rawValue
    entry.owners = settings.owners?.value ?? []
    entry.summary = declaration.summary?.value
    entry.domain = declaration.domain?.value
    entry.provides = declaration.provides.map(\.value)
    entry.needs = declaration.needs.map(\.value)
    entry.dependencies = dependencies(of: fractal, sidecar)
    entry.usedBy = evidence.users(of: fractal)
    entry.completeness = evidence.completeness(of: fractal).map { context in
      .init(
        percent: context.percent,
        parts: context.parts.map { part, value in
          .init(name: "\(part)", weight: part.weight, percent: Int((value * 100).rounded(.down)))
        })
    }
    entry.reasons = HealthLaw.reasons(findings[fractal.id] ?? [], isApart: isApart(fractal))
    return entry
  }

  /// A declaration of a fractal inside the one that is used, or of a part of a package, is one with the use.
  private func dependencies(of fractal: Fractal, _ sidecar: Sidecar) -> [RegistryView.Dependency] {
    let uses = evidence.uses(of: fractal)
    var found = sidecar.dependencies.map { entry in
      RegistryView.Dependency(
        name: entry.target.value.text, isDeclared: true,
        isObserved: uses.contains { evidence.isMet(entry.target.value, by: $0) }, version: entry.version?.value.text)
    }
    for use in uses where !sidecar.dependencies.contains(where: { evidence.isMet($0.target.value, by: use) }) {
      found.append(.init(name: use.name, isDeclared: use.isDeclared, isObserved: true))
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// With source of its own, in a tree of several fractals, and no file of it reaches out or is reached.
  private func isApart(_ fractal: Fractal) -> Bool {
    declaredCount > 1 && fractal.id != .root && !subject.codebase.tree.files(under: fractal.id).isEmpty
      && !reaching.contains(fractal.id)
  }

  /// The fractals that a dependency between files leads into or out of.
  private static func reaching(_ codebase: Codebase) -> Set<FractalNumber> {
    let tree = codebase.tree
    var pairs: Set<[FractalNumber]> = []
    for edge in codebase.namedModules.edges + codebase.dependencies.edges {
      let pair = [tree.owner(of: edge.from), tree.owner(of: edge.to)]
      if pair[0] != pair[1] { pairs.insert(pair) }
    }
    var reaching: Set<FractalNumber> = []
    for pair in pairs {
      let common = tree.lowestCommonAncestor(pair[0], pair[1])
      for end in pair { reaching.formUnion(tree.chain(from: common, to: end).dropFirst()) }
    }
    return reaching
  }
}
