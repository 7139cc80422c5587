import Codebase
import Diagnostics
import Knowledge
import RuleEngine

/// Which declared fractals provide which capability.
struct CapabilityTable {
  /// One place that says so.
  struct Offer {
    var fractal: FractalNumber
    var name: String
    var location: Location
    var status: FractalStatus?
  }

  /// In the order of the tree.
  private(set) var offers: [String: [Offer]] = [:]

  init(_ subject: Subject) {
    for fractal in subject.codebase.tree.fractals {
      guard let sidecar = subject.sidecar(of: fractal), let declaration = sidecar.fractal else { continue }
      for capability in declaration.provides {
        let known = offers[capability.value]?.last?.fractal
        if known == fractal.id { continue }
        offers[capability.value, default: []].append(
          Offer(
            fractal: fractal.id, name: fractal.name, location: Location(path: sidecar.path, range: capability.range),
            status: declaration.status?.value))
      }
    }
  }

  /// All of them, in byte order.
  var capabilities: [String] { offers.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
