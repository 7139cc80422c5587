import Codebase
import Diagnostics
import Knowledge

/// One clause of `[structure]`.
struct StructureClause {
  enum Kind {
    /// The number of the layer, from the top, by fractal.
    case layers([String: Int])
    case independent(Set<String>)
    case forbidden(from: FractalPattern, to: FractalPattern, because: String?)
    /// A fractal, and the one around it.
    case `private`(String, parent: String)

    var name: String {
      switch self {
      case .layers: "layers"
      case .independent: "independent"
      case .forbidden: "forbidden"
      case .private: "private"
      }
    }
  }

  /// An edge that breaks a clause.
  struct Violation: Hashable {
    var clause: Int
    var from: String
    var to: String
  }

  let kind: Kind
  let location: Location

  /// The clauses of one sidecar, in its order.
  static func clauses(of sidecar: Sidecar, _ codebase: Codebase) -> [StructureClause] {
    guard let structure = sidecar.structure else { return [] }
    var clauses: [StructureClause] = []
    func add(_ kind: Kind, _ range: Spanned<Void>) {
      clauses.append(StructureClause(kind: kind, location: Location(path: sidecar.path, range: range.range)))
    }
    if let first = structure.layers.first {
      var numbers: [String: Int] = [:]
      for (number, layer) in structure.layers.enumerated() {
        for name in layer.value where numbers[name.value] == nil { numbers[name.value] = number }
      }
      add(.layers(numbers), first.map { _ in })
    }
    for group in structure.independent {
      add(.independent(Set(group.value.map(\.value))), group.map { _ in })
    }
    for edge in structure.forbidden {
      guard let from = FractalPattern(edge.from.value), let to = FractalPattern(edge.to.value) else {
        continue
      }
      add(.forbidden(from: from, to: to, because: edge.because?.value), Spanned((), at: edge.range))
    }
    for name in structure.private {
      guard let parent = codebase.fractal(name.value)?.parent else { continue }
      add(.private(name.value, parent: codebase.tree[parent].name), name.map { _ in })
    }
    return clauses
  }

  /// What an import breaks; nil where it keeps to the clause.
  func violation(by ends: ImportEnds, number: Int) -> Violation? {
    func found(_ from: String, _ to: String) -> Violation? { Violation(clause: number, from: from, to: to) }
    switch kind {
    case .layers(let layers):
      guard let from = ends.from.first(where: { layers[$0] != nil }),
        let to = ends.to.first(where: { layers[$0] != nil }),
        let lower = layers[from], let upper = layers[to], upper < lower
      else { return nil }
      return found(from, to)
    case .independent(let group):
      guard let from = ends.from.first(where: group.contains), let to = ends.to.first(where: group.contains),
        from != to, !ends.from.contains(to), !ends.to.contains(from)
      else { return nil }
      return found(from, to)
    case .forbidden(let fromPattern, let toPattern, _):
      guard let from = ends.from.first(where: fromPattern.matches),
        let to = ends.to.first(where: toPattern.matches), !ends.from.contains(to)
      else { return nil }
      return found(from, to)
    case .private(let name, let parent):
      guard ends.to.contains(name), !ends.from.contains(parent), let from = ends.from.first else {
        return nil
      }
      return found(from, name)
    }
  }

  // MARK: Messages

  var words: String {
    switch kind {
    case .layers: "the layers are declared here, from the top down"
    case .independent: "declared independent of each other here"
    case .forbidden(_, _, let because?): "forbidden here: \(because)"
    case .forbidden: "forbidden here"
    case .private: "declared private here"
    }
  }

  func message(_ violation: Violation) -> String {
    let (from, to) = (violation.from, violation.to)
    return switch kind {
    case .layers: "`\(from)` lies in a layer below `\(to)` and must not use it"
    case .independent: "`\(from)` and `\(to)` are declared independent, and `\(from)` uses `\(to)`"
    case .forbidden: "`\(from)` must not use `\(to)`"
    case .private(_, let parent): "`\(to)` is private to `\(parent)`, and `\(from)` uses it"
    }
  }

  func remedy(_ violation: Violation) -> String {
    let (from, to) = (violation.from, violation.to)
    return switch kind {
    case .layers:
      "Move what is needed into a layer that both may use, or pass it in from above; or correct the layers."
    case .independent: "Move what both need into a third fractal; or take one of them out of the group."
    case .forbidden: "Reach `\(to)` through a fractal that may use it; or remove the clause."
    case .private(_, let parent):
      "Let `\(from)` use what `\(parent)` passes on; or take `\(to)` out of the private ones."
    }
  }
}
