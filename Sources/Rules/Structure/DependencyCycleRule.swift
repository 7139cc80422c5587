import Codebase
import Diagnostics
import Graphs
package import RuleEngine

/// The rule `dependency-cycle`: strongly connected components of the fractals, then of the files by the edges
/// that are left.
package enum DependencyCycleRule: TreeRule {
  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let edges = LoadEdges(subject, rule: report.rule)
    let rings = FractalRings(edges, subject.codebase)
    if !rings.all.isEmpty {
      let files = FileRings(edges.amongFiles.all, subject.codebase)
      for ring in rings.all {
        let inner = rings.ringsOfFiles(files, in: ring, edges)
        reportFractals(ring, rings, inner: inner, edges, subject, &report)
      }
    }
    let amongFiles = edges.amongFiles
    let rest = rings.all.isEmpty ? amongFiles : LoadEdges(amongFiles.all.filter { !rings.explains($0) })
    let files = FileRings(rest.all, subject.codebase)
    for ring in files.all { reportFiles(ring, of: files, rest, subject, &report) }
  }

  private static func reportFiles(
    _ ring: Ring, of files: FileRings, _ edges: LoadEdges, _ subject: Subject, _ report: inout RuleReport
  ) {
    let codebase = subject.codebase
    let hops = ring.hops.compactMap { edges.edge(from: FileID($0), to: FileID($1)) }
    guard let first = hops.first, hops.count == ring.nodes.count else { return }
    let names = ring.nodes.map { codebase.files[$0].path }
    report.add(
      at: codebase.location(of: first), message(names, of: ring.size, kind: "files"),
      remedy: remedy(ring, names: { codebase.files[$0].path }, unit: "files"),
      fractal: codebase.tree.declared(around: codebase.tree.owner(of: first.from))
        .map { codebase.tree[$0].name },
      related: hops.dropFirst().map { hop in
        RelatedLocation(
          "`\(codebase.path(of: hop.from))` imports `\(codebase.path(of: hop.to))`", at: codebase.location(of: hop))
      }
        + files.members(beside: ring, edges).map { hop in
          RelatedLocation(
            "on a ring with them: `\(codebase.path(of: hop.from))` imports `\(codebase.path(of: hop.to))`",
            at: codebase.location(of: hop))
        },
      key: "files " + names[0])
  }

  private static func reportFractals(
    _ ring: Ring, _ rings: FractalRings, inner: [Ring], _ edges: LoadEdges, _ subject: Subject,
    _ report: inout RuleReport
  ) {
    let (codebase, tree) = (subject.codebase, subject.codebase.tree)
    let hops = ring.hops.compactMap { rings.witness(from: FractalNumber($0), to: FractalNumber($1)) }
    guard let first = hops.first, hops.count == ring.nodes.count else { return }
    let names = ring.nodes.map { tree.fractals[$0].name }
    let others = zip(hops, ring.hops).dropFirst().map { hop, ends in
      RelatedLocation(
        "`\(tree.fractals[ends.0].name)` uses `\(tree.fractals[ends.1].name)`",
        at: codebase.location(of: hop))
    }
    let files = inner.compactMap { files -> RelatedLocation? in
      guard let hop = files.hops.first, let edge = edges.edge(from: FileID(hop.0), to: FileID(hop.1)) else {
        return nil
      }
      let paths = files.nodes.map { codebase.files[$0].path }
      return RelatedLocation("among its files: " + path(paths), at: codebase.location(of: edge))
    }
    report.add(
      at: codebase.location(of: first), message(names, of: ring.size, kind: "fractals"),
      remedy: remedy(ring, names: { tree.fractals[$0].name }, unit: "fractals"), fractal: names[0],
      related: others + files, key: "fractals " + names[0])
  }

  // MARK: Messages

  private static func message(_ names: [String], of size: Int, kind: String) -> String {
    let verb = kind == "files" ? "import" : "use"
    let set = size > names.count ? ", the shortest ring among \(size) \(kind) that all reach one another" : ""
    if names.count == 2 { return "`\(names[0])` and `\(names[1])` \(verb) each other\(set)" }
    return "\(names.count) \(kind) \(verb) one another in a ring: \(path(names))\(set)"
  }

  private static func path(_ names: [String]) -> String {
    (names + names.prefix(1)).map { "`\($0)`" }.joined(separator: " → ")
  }

  private static func remedy(_ ring: Ring, names: (Int) -> String, unit: String) -> String {
    guard let cut = ring.cut else { return "Move what both sides need into a module below both." }
    let count = cut.weight == 1 ? "1 imported name" : "\(cut.weight) imported names"
    let left = cut.nodesLeftInCycles
    let outcome = left == 0 ? "that ends it" : "that leaves \(left) \(unit) in rings"
    return "Cheapest to cut is `\(names(Int(cut.edge.from)))` → `\(names(Int(cut.edge.to)))` (\(count); "
      + "\(outcome)): move what both need below both, or import it where it is used."
  }
}

extension Codebase {
  /// Where an edge between files stands: the first place behind it.
  fileprivate func location(of edge: LoadEdge) -> Location {
    location(of: edge.sites.first ?? .import(0), in: edge.from)
  }
}
