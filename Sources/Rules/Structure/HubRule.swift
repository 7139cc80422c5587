import Codebase
import Diagnostics
import Measures
import RuleCatalog
package import RuleEngine
import SourceText

/// The rule `hub`: files that many use and that use many.
package enum HubRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let hubs = Hubs(subject)
    for file in hubs.files {
      let path = subject.codebase.path(of: file)
      let coupling = hubs.coupling
      let settings = subject.settings(for: path)
      let (users, used) = (coupling.users(of: file), coupling.used(by: file))
      let ranks = hubs.ranks(of: file)
      let limits = "\(settings.integer(.fanIn, of: report.rule)) and \(settings.integer(.fanOut, of: report.rule))"
      report.add(
        at: subject.codebase.location(ofFirstOf: used, usedBy: file),
        "`\(path)` is used by \(users.count.counted("file")) (\(ranks.fanIn.words("files"))) and uses "
          + "\(used.count) (\(ranks.fanOut.short)); the limits are \(limits)",
        remedy: "Take what most of its users need into a file that uses little, and leave the rest to those who need it.",
        fractal: subject.fractalName(around: path),
        related: subject.codebase.witness(of: file, uses: used, usedBy: users) + others(of: file, coupling, subject),
        key: "hub")
    }
  }
}

extension HubRule {
  /// The less specific rules that hold of a hub too.
  private static func others(
    of file: FileID, _ coupling: CountedCoupling, _ subject: Subject
  ) -> [RelatedLocation] {
    let coupled = coupling.coupled(file)
    let settings = subject.settings(for: subject.codebase.path(of: file))
    guard coupled >= settings.integer(.cbo, of: .excessiveCoupling) else { return [] }
    return [
      RelatedLocation(
        "`excessive-coupling` holds of it too: it is coupled with \(coupled.counted("file"))",
        at: Location(path: subject.codebase.path(of: file), range: ByteRange(at: 0)))
    ]
  }
}

/// The files that are hubs: the most specific of the rules about coupling.
struct Hubs {
  let files: [FileID]
  private let fanIn: Distribution
  private let fanOut: Distribution
  let coupling: CountedCoupling

  /// Files for which the rule is off are none.
  init(_ subject: Subject) {
    let coupling = CountedCoupling(subject, for: .hub)
    self.coupling = coupling
    let (userCounts, usedCounts) = (
      coupling.measured.map { coupling.userCount($0) }, coupling.measured.map { coupling.usedCount($0) }
    )
    let (fanIn, fanOut) = (Distribution(userCounts), Distribution(usedCounts))
    self.fanIn = fanIn
    self.fanOut = fanOut
    let codebase = subject.codebase
    files = coupling.measured.indices.filter { number in
      let (users, used) = (userCounts[number], usedCounts[number])
      guard users > 0, used > 0 else { return false }
      let settings = subject.settings(for: codebase.path(of: coupling.measured[number]))
      let percentile = settings.integer(.percentile, of: .hub)
      return settings.severity(of: .hub) != nil && users >= settings.integer(.fanIn, of: .hub)
        && used >= settings.integer(.fanOut, of: .hub)
        && fanIn.rank(of: users).percentile >= percentile && fanOut.rank(of: used).percentile >= percentile
    }.map { coupling.measured[$0] }
  }

  func ranks(of file: FileID) -> (fanIn: Rank, fanOut: Rank) {
    (fanIn.rank(of: coupling.userCount(file)), fanOut.rank(of: coupling.usedCount(file)))
  }
}

extension Codebase {
  /// Where `file` first imports one of `used`; its start where it imports none.
  func location(ofFirstOf used: [FileID], usedBy file: FileID) -> Location {
    let places = used.compactMap { location(ofUseOf: $0, by: file) }
    return places.min { $0.range < $1.range } ?? Location(path: path(of: file), range: .init(at: 0))
  }

  /// Where `file` first imports `used`.
  func location(ofUseOf used: FileID, by file: FileID) -> Location? {
    guard let number = dependencies.index(from: file, to: used),
      let first = dependencies.occurrences[dependencies.edges[number].occurrences].first
    else { return nil }
    return location(of: first, in: file)
  }

  /// The partners of `file`, those that it uses first.
  func witness(of file: FileID, uses used: [FileID], usedBy users: [FileID]) -> [RelatedLocation] {
    let outgoing = used.compactMap { other in
      location(ofUseOf: other, by: file).map { RelatedLocation("uses `\(path(of: other))`", at: $0) }
    }
    let incoming = users.compactMap { other in
      location(ofUseOf: file, by: other).map { RelatedLocation("used by `\(path(of: other))`", at: $0) }
    }
    return outgoing.bounded + incoming.bounded
  }
}
