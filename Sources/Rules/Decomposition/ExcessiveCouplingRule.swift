import Codebase
import Diagnostics
import SourceText
import Measures
import RuleCatalog
package import RuleEngine

/// The rule `excessive-coupling`: how many files each file, and how many fractals each fractal, is bound up with.
package enum ExcessiveCouplingRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    checkFiles(subject, &report)
    checkFractals(subject, &report)
  }

  private struct Limits {
    private let settings: RuleSettings
    private let rule: RuleID
    let cbo: Int

    init(_ settings: RuleSettings, _ rule: RuleID) {
      self.settings = settings
      self.rule = rule
      cbo = settings.integer(.cbo, of: rule)
    }

    /// Most are far from the first limit: the others are looked up only where it is reached.
    func areReached(by coupled: Int, using used: Int, usedBy users: Int, _ rank: Rank) -> Bool {
      coupled >= cbo && used >= settings.integer(.fanOut, of: rule) && users >= settings.integer(.fanIn, of: rule)
        && rank.percentile >= settings.integer(.percentile, of: rule)
        && min(used, users) * 100 >= max(used, users) * settings.integer(.balance, of: rule)
    }
  }

  private static func checkFiles(_ subject: Subject, _ report: inout RuleReport) {
    let (coupling, codebase) = (CountedCoupling(subject, for: report.rule), subject.codebase)
    let hubs = Set(Hubs(subject).files)
    let coupledCounts = coupling.measured.map { coupling.coupled($0) }
    let all = Distribution(coupledCounts)
    for (file, coupled) in zip(coupling.measured, coupledCounts) where coupling.usedCount(file) > 0 {
      let path = codebase.path(of: file)
      let settings = subject.settings(for: path)
      if let budget = FanOutBudget(settings), budget.check(file, coupling, subject, &report) { continue }
      if hubs.contains(file) { continue }
      let rank = all.rank(of: coupled)
      let limits = Limits(settings, report.rule)
      guard
        limits.areReached(
          by: coupled, using: coupling.usedCount(file), usedBy: coupling.userCount(file), rank)
      else { continue }
      let (users, used) = (coupling.users(of: file), coupling.used(by: file))
      report.add(
        at: codebase.location(ofFirstOf: used, usedBy: file),
        "`\(path)` is coupled with \(coupled.counted("file")) (\(rank.words("files")); reported from \(limits.cbo)): "
          + "it uses \(used.count) and is used by \(users.count)",
        remedy: "Split it by who uses it, or let it be given what it fetches from so many places.",
        fractal: subject.fractalName(around: path),
        related: codebase.witness(of: file, uses: used, usedBy: users), key: "file")
    }
  }

  private static func checkFractals(_ subject: Subject, _ report: inout RuleReport) {
    let (codebase, tree) = (subject.codebase, subject.codebase.tree)
    let coupling = FractalCoupling(codebase) { codebase.sides(of: $0) }
    var used = [[FractalCoupling.Edge]](repeating: [], count: tree.fractals.count)
    var users = [[FractalNumber]](repeating: [], count: tree.fractals.count)
    for edge in coupling.edges {
      used[edge.from.index].append(edge)
      users[edge.to.index].append(edge.from)
    }
    let partners = tree.fractals.indices.map { number in
      Set(used[number].map(\.to)).union(users[number]).count
    }
    let all = Distribution(partners.filter { $0 > 0 })
    for (number, fractal) in tree.fractals.enumerated() {
      let (edges, coupled) = (used[number], partners[number])
      guard let first = edges.first else { continue }
      let users = users[number].count
      let place = codebase.location(of: first.witness)
      let limits = Limits(subject.settings(for: place.path), report.rule)
      let rank = all.rank(of: coupled)
      guard limits.areReached(by: coupled, using: edges.count, usedBy: users, rank) else { continue }
      report.add(
        at: place,
        "the fractal `\(fractal.name)` is coupled with \(coupled.counted("fractal")) (\(rank.words("fractals")); "
          + "reported from \(limits.cbo)): it uses \(edges.count) and is used by \(users)",
        remedy: "Split it by who uses it, or let it be given what it fetches from so many places.",
        fractal: fractal.name,
        related: edges.map { edge in
          RelatedLocation("uses `\(tree[edge.to].name)`", at: codebase.location(of: edge.witness))
        }.bounded,
        key: "fractal \(fractal.name)")
    }
  }
}

extension Codebase {
  /// Where a dependency between files stands: the first import or use behind it.
  func location(of edge: FileEdge) -> Location {
    guard let first = dependencies.occurrences[edge.occurrences].first else {
      return Location(path: path(of: edge.from), range: .init(at: 0))
    }
    return location(of: first, in: edge.from)
  }
}
