package import Codebase
import RuleEngine

/// The fractal tree without what is inferred: of rules that speak of declared fractals only.
package struct DeclaredTree: Sendable {
  private let tree: FractalTree
  /// By fractal: the declared ones from the outermost down to itself.
  private let chains: [[FractalNumber]]

  package init(_ tree: FractalTree) {
    self.tree = tree
    var chains: [[FractalNumber]] = []
    for fractal in tree.fractals {
      let outer = fractal.parent.map { chains[$0.index] } ?? []
      chains.append(fractal.isDeclared ? outer + [fractal.id] : outer)
    }
    self.chains = chains
  }

  /// Whether no fractal is declared: nothing crosses anything then.
  var isEmpty: Bool { chains.allSatisfy(\.isEmpty) }

  /// The declared fractals that hold `file`, outermost first.
  package func chain(of file: FileID) -> [FractalNumber] { chains[tree.owner(of: file).index] }

  /// The law of edges among declared fractals: what is left of both chains where they part. Nil where one
  /// file's innermost fractal holds the other's, or a file lies in none.
  package func crossing(from source: FileID, to target: FileID) -> DeclaredCrossing? {
    let (a, b) = (chain(of: source), chain(of: target))
    var common = 0
    while common < a.count, common < b.count, a[common] == b[common] { common += 1 }
    guard common < a.count, common < b.count else { return nil }
    return DeclaredCrossing(declarers: Array(a[common...]), targets: Array(b[common...]))
  }

  /// The outermost two of a crossing.
  func pair(from source: FileID, to target: FileID) -> FractalPair? {
    let (first, second) = (tree.owner(of: source).index, tree.owner(of: target).index)
    if first == second { return nil }
    let (a, b) = (chains[first], chains[second])
    var common = 0
    while common < a.count, common < b.count, a[common] == b[common] { common += 1 }
    return common < a.count && common < b.count ? FractalPair(from: a[common], to: b[common]) : nil
  }
}

/// Where an import leaves one declared fractal for another. Neither list is empty; outermost first.
package struct DeclaredCrossing: Hashable {
  /// Any of them may declare it.
  package var declarers: [FractalNumber]
  /// It may be declared for any of them.
  package var targets: [FractalNumber]

  package var pair: FractalPair? {
    guard let from = declarers.first, let to = targets.first else { return nil }
    return FractalPair(from: from, to: to)
  }
}

/// Two fractals, one of which uses the other.
package struct FractalPair: Hashable, Comparable {
  package var from: FractalNumber
  package var to: FractalNumber

  package static func < (a: FractalPair, b: FractalPair) -> Bool { (a.from, a.to) < (b.from, b.to) }
}
