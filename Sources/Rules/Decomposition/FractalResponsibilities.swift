import Codebase
import Diagnostics
import Knowledge
import Measures
import RuleCatalog
import RuleEngine
import SourceText
import SyntaxFacts

/// The part of `too-many-responsibilities` that speaks of fractals: the communities in the graph of their files.
struct FractalResponsibilities {
  private struct Found {
    var fractal: Fractal
    var measured: FractalParts
    /// The parts that are large enough to count.
    var parts: [FractalParts.Part]
    var settings: RuleSettings
  }

  private struct Limits {
    let parts: Int
    let declarations: Int
    let modularity: Int
    let crossing: Int
    let percentile: Int

    init(_ settings: RuleSettings, _ rule: RuleID) {
      parts = settings.integer(.parts, of: rule)
      declarations = settings.integer(.declarations, of: rule)
      modularity = settings.integer(.modularity, of: rule)
      crossing = settings.integer(.crossing, of: rule)
      percentile = settings.integer(.percentile, of: rule)
    }
  }

  static func check(_ subject: Subject, _ report: inout RuleReport) {
    let all = subject.codebase.tree.fractals.compactMap { measured($0, subject, report.rule) }
    let distribution = Distribution(all.map(\.parts.count))
    for found in all {
      let limits = Limits(found.settings, report.rule)
      let rank = distribution.rank(of: found.parts.count)
      guard found.parts.count >= limits.parts, found.measured.declarations >= limits.declarations,
        hundredths(found.measured.modularity) >= limits.modularity,
        hundredths(found.measured.crossing) <= limits.crossing, rank.percentile >= limits.percentile
      else { continue }
      add(found, rank, limits, subject, &report)
    }
  }

  /// Nil for what is no unit of its own: files that lie loose in an undeclared root.
  private static func measured(_ fractal: Fractal, _ subject: Subject, _ rule: RuleID) -> Found? {
    let (codebase, files) = (subject.codebase, subject.codebase.tree.files(of: fractal.id))
    guard fractal.kind != .root || fractal.isDeclared, files.count > 2, let first = files.first else { return nil }
    let settings = subject.settings(for: codebase.path(of: first))
    let measured = FractalParts(fractal.id, codebase) { file in
      let own = subject.measures.ofFile[file.index]
      return !own.isTestCode && settings.counts(own, for: rule)
    }
    let least = settings.integer(.partDeclarations, of: rule)
    let parts = measured.parts.filter { $0.declarations >= least && $0.files.count > 1 }
    return Found(fractal: fractal, measured: measured, parts: parts, settings: settings)
  }

  /// Rounded.
  private static func hundredths(_ share: Double) -> Int { Int((share * 100).rounded()) }

  // MARK: Messages

  private static func add(
    _ found: Found, _ rank: Rank, _ limits: Limits, _ subject: Subject, _ report: inout RuleReport
  ) {
    let codebase = subject.codebase
    guard let first = found.parts.first?.files.first.map({ codebase[$0] }) else { return }
    let declared = subject.sidecar(of: found.fractal).flatMap { sidecar in
      sidecar.fractal.map { Location(path: sidecar.path, range: $0.id.range) }
    }
    let place = declared
      ?? Location(path: first.path, range: first.surface.declarations.first?.nameRange ?? ByteRange(at: 0))
    let (crossing, modularity) = (hundredths(found.measured.crossing), hundredths(found.measured.modularity))
    report.add(
      at: place,
      "the fractal `\(found.fractal.name)` is \(found.parts.count) parts in one (\(rank.words("fractals")); the limit "
        + "is \(limits.parts)): \(crossing) % of what binds its \(found.measured.declarations) declarations leads from "
        + "one to another (the limit is \(limits.crossing) %; modularity 0.\(modularity < 10 ? "0" : "")\(modularity))",
      remedy: "Make a fractal of each part that has a purpose of its own.", fractal: found.fractal.name,
      related: found.parts.enumerated().flatMap { witness($1, number: $0 + 1, codebase) }, key: found.fractal.name)
  }

  private static func witness(
    _ part: FractalParts.Part, number: Int, _ codebase: Codebase
  ) -> [RelatedLocation] {
    part.files.enumerated().map { place, file in
      let size = place == 0 ? ", \(part.declarations.counted("declaration")) in \(part.files.count.counted("file"))" : ""
      return RelatedLocation(
        "part \(number)\(size): `\(codebase.path(of: file))`",
        at: Location(path: codebase.path(of: file), range: ByteRange(at: 0)))
    }.bounded
  }
}
