import Codebase
import Diagnostics
import Knowledge
import RuleCatalog
package import RuleEngine
import SourceText

/// The rule `unowned-fractal`: fractals that nobody answers for, or others than those who are said to.
package enum UnownedFractalRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    guard subject.codebase.tree.fractals.contains(where: \.isDeclared) else { return }
    let owned = subject.evidence(OwnedFiles.Known.self).files
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal) else { continue }
      if isUnowned(fractal, sidecar, owned, subject) {
        report.add(
          at: sidecar.idLocation, "nobody answers for `\(fractal.name)`",
          remedy: "Name the owners in [fractal] owners, here or in a fractal around it"
            + (owned.map { ", or in \($0.path)." } ?? "."),
          fractal: fractal.name, key: fractal.name)
      } else if let owned, let contradiction = contradiction(fractal, sidecar, owned) {
        add(contradiction, fractal, sidecar, owned, subject, &report)
      }
    }
  }

  /// Whether there is something to report of it.
  static func speaks(of fractal: Fractal, _ sidecar: Sidecar, _ owned: OwnedFiles?, _ subject: Subject) -> Bool {
    isUnowned(fractal, sidecar, owned, subject) || owned.flatMap { contradiction(fractal, sidecar, $0) } != nil
  }

  /// Neither the sidecars nor CODEOWNERS name anybody, and the tier asks for it.
  static func isUnowned(_ fractal: Fractal, _ sidecar: Sidecar, _ owned: OwnedFiles?, _ subject: Subject) -> Bool {
    let settings = subject.context.settings(of: sidecar)
    let tier = settings.settings.tier?.value ?? .lightweight
    guard let lowest = Tier(rawValue: settings.text(.tier, of: .unownedFractal)), !(tier < lowest),
      settings.settings.owners?.value.isEmpty ?? true
    else { return false }
    return owned?.isOwned(fractal) != true
  }

  /// What CODEOWNERS gives to others: all files that the fractal has itself.
  static func contradiction(_ fractal: Fractal, _ sidecar: Sidecar, _ owned: OwnedFiles) -> [OwnedFiles.Share]? {
    guard let named = sidecar.fractal?.owners?.value.map(\.value) else { return nil }
    let (said, shares) = (OwnerSet(named), owned.shares(of: fractal.id))
    guard !shares.isEmpty, shares.allSatisfy({ OwnerSet($0.owners).isApart(from: said) }) else { return nil }
    return shares
  }

  private static func add(
    _ shares: [OwnedFiles.Share], _ fractal: Fractal, _ sidecar: Sidecar, _ owned: OwnedFiles, _ subject: Subject,
    _ report: inout RuleReport
  ) {
    guard let named = sidecar.fractal?.owners else { return }
    let said = named.value.map(\.value).joined(separator: ", ")
    let others = shares.flatMap(\.owners).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let count = shares.reduce(0) { $0 + $1.files.count }
    report.add(
      at: Location(path: sidecar.path, range: named.range),
      "`\(fractal.name)` is said to be owned by \(said); \(owned.path) gives its "
        + "\(count == 1 ? "file" : "\(count) files") to \(others.joined(separator: ", "))",
      remedy: "Correct the one that is out of date: `owners`, or \(owned.path).", fractal: fractal.name,
      related: shares.map { $0.witness(in: subject.codebase) }, key: "\(fractal.name) owners")
  }
}

extension OwnedFiles.Share {
  /// Who owns how much, at the first file.
  func witness(in codebase: Codebase) -> RelatedLocation {
    let who = owners.isEmpty ? "nobody" : owners.joined(separator: ", ")
    return RelatedLocation(
      "\(who): \(files.count.counted("file")), \(lines.counted("line"))",
      at: Location(path: codebase.path(of: files[0]), range: .init(at: 0)))
  }
}
