import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine

/// The rule `crosses-team-boundary`: fractals whose files different teams own.
package enum CrossesTeamBoundaryRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    guard let owned = subject.evidence(OwnedFiles.Known.self).files else { return }
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal),
        // `unowned-fractal` speaks of it.
        UnownedFractalRule.contradiction(fractal, sidecar, owned) == nil
      else { continue }
      let shares = owned.shares(of: fractal.id)
      let large = large(shares, subject.context.settings(of: sidecar))
      let parted = large.filter { one in large.contains { $0.set.isApart(from: one.set) } }
      let said = sidecar.fractal?.owners?.value.map(\.value) ?? []
      let strangers = large.filter { $0.set.isApart(from: OwnerSet(said)) }
      let message: String
      if parted.count > 1 {
        message = "the files of `\(fractal.name)` belong to \(words(parted, of: shares)) in \(owned.path)"
      } else if !strangers.isEmpty {
        message =
          "`\(fractal.name)` is said to be owned by \(said.joined(separator: ", ")), and part of it belongs to "
          + "\(words(strangers, of: shares)) in \(owned.path)"
      } else {
        continue
      }
      report.add(
        at: sidecar.idLocation, message,
        remedy: "Divide it where the teams part, so that each owns a fractal of its own, or give it to one of them.",
        fractal: fractal.name,
        related: (parted.count > 1 ? parted : strangers).map { $0.witness(in: subject.codebase) }.bounded,
        key: fractal.name)
    }
  }

  /// Those with enough lines to count, whose owners are of a kind that counts.
  private static func large(_ shares: [OwnedFiles.Share], _ settings: RuleSettings) -> [OwnedFiles.Share] {
    let percent = settings.integer(.share, of: .crossesTeamBoundary)
    let countsPeople = settings.boolean(.people, of: .crossesTeamBoundary)
    let total = shares.reduce(0) { $0 + $1.lines }
    return shares.filter { $0.lines > 0 && $0.lines * 100 >= percent * total }
      .filter { countsPeople || $0.set.isOfTeams }
  }

  private static func words(_ parts: [OwnedFiles.Share], of all: [OwnedFiles.Share]) -> String {
    let total = max(1, all.reduce(0) { $0 + $1.lines })
    return parts.map { part in
      "\(part.owners.joined(separator: " and ")) (\(part.files.count.counted("file")), "
        + "\(part.lines * 100 / total) % of \(total) lines)"
    }.joined(separator: " and to ")
  }
}

extension OwnedFiles.Share {
  fileprivate var set: OwnerSet { OwnerSet(owners) }
}
