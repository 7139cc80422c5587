import Codebase
import Diagnostics
import Knowledge
import Measures
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `scattered-knowledge`: domains whose fractals lie apart.
package enum ScatteredKnowledgeRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let domains = DomainTable(subject)
    for (domain, parts) in domains.all {
      guard let first = parts.first(where: { subject.codebase.tree[$0].isDeclared }),
        let place = place(of: first, subject)
      else { continue }
      let settings = subject.settings(for: place.path)
      let lines = parts.map { domains.lines(of: $0, subject) }
      let heaps = settings.boolean(.siblings, of: report.rule) ? lines : heaps(parts, lines, subject.codebase.tree)
      let (least, limit) = (
        settings.integer(.fractals, of: report.rule), settings.integer(.entropy, of: report.rule)
      )
      let evenness = Int(Evenness.of(heaps) * 100)
      guard heaps.count >= least, evenness >= limit else { continue }
      report.add(
        at: place, message(domain, parts, heaps.count, subject.codebase.tree) + " (entropy \(evenness) %; limits: \(least), \(limit) %)",
        remedy: "Put what belongs together into one fractal of that domain, or name the domains apart.",
        fractal: subject.codebase.tree[first].name,
        related: zip(parts, lines).compactMap { part, lines in
          self.place(of: part, subject).map { place in
            RelatedLocation("`\(subject.codebase.tree[part].name)`: \(lines.counted("line"))", at: place)
          }
        }.bounded,
        key: domain)
    }
  }

  private static func message(_ domain: String, _ parts: [FractalNumber], _ places: Int, _ tree: FractalTree) -> String {
    let names = parts.prefix(4).map { "`\(tree[$0].name)`" }.joined(separator: ", ") + (parts.count > 4 ? ", …" : "")
    let apart = places == parts.count ? "" : " in \(places) places"
    return "the domain '\(domain)' is scattered over \(parts.count) fractals\(apart) with none of that domain around "
      + "them: \(names)"
  }

  /// The lines of those that lie side by side in one fractal, together.
  private static func heaps(_ parts: [FractalNumber], _ lines: [Int], _ tree: FractalTree) -> [Int] {
    var order: [FractalNumber?] = []
    var sums: [FractalNumber?: Int] = [:]
    for (part, lines) in zip(parts, lines) {
      let parent = tree[part].parent.flatMap { tree.declared(around: $0) }
      if sums[parent] == nil { order.append(parent) }
      sums[parent, default: 0] += lines
    }
    return order.map { sums[$0] ?? 0 }
  }

  private static func place(of fractal: FractalNumber, _ subject: Subject) -> Location? {
    guard let sidecar = subject.sidecar(of: subject.codebase.tree[fractal]) else { return nil }
    return sidecar.fractal?.domain.map { Location(path: sidecar.path, range: $0.range) } ?? sidecar.idLocation
  }
}

/// The outermost fractals of each declared domain.
private struct DomainTable {
  /// By domain in byte order, each in the order of the tree.
  private(set) var all: [(domain: String, parts: [FractalNumber])] = []

  init(_ subject: Subject) {
    let tree = subject.codebase.tree
    var domains: [FractalNumber: String] = [:]
    for fractal in tree.fractals {
      guard let domain = subject.sidecar(of: fractal)?.fractal?.domain?.value else { continue }
      domains[fractal.id] = domain
    }
    // A fractal all of whose inner ones are of one domain is of it, too, though nobody said so.
    for fractal in tree.fractals.reversed() where domains[fractal.id] == nil {
      let inner = Set(fractal.children.map { domains[$0] })
      if fractal.children.count > 1, inner.count == 1, let only = inner.first, let only { domains[fractal.id] = only }
    }
    var parts: [String: [FractalNumber]] = [:]
    for fractal in tree.fractals {
      guard let domain = domains[fractal.id], fractal.isDeclared || !fractal.children.isEmpty else { continue }
      let around = tree.chain(from: tree.root.id, to: fractal.id).dropLast()
      if around.contains(where: { domains[$0] == domain }) { continue }
      parts[domain, default: []].append(fractal.id)
    }
    all = parts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { ($0, parts[$0] ?? []) }
  }

  /// Of all files in it.
  func lines(of fractal: FractalNumber, _ subject: Subject) -> Int {
    subject.codebase.tree.files(under: fractal).reduce(0) { sum, file in
      let surface = subject.codebase[file].surface
      return sum + surface.lines.lineCount(byteCount: Int(surface.byteCount))
    }
  }
}
