/// The fractals of a repository, in preorder, and which of them owns each file.
///
/// Declared fractals stand where their sidecars say. Everywhere else boundaries are inferred, so that
/// graphs and measures have a full tree: each Python package, each SwiftPM target, and the topmost folder
/// below each source root that holds source at all. Inside a declared fractal, except the root, nothing
/// is inferred: its author has drawn the boundaries there. Rules about knowledge speak of declared ones
/// only, whatever is inferred around them.
package struct FractalTree: Sendable {
  package let fractals: [Fractal]
  /// By the order of `fractals`.
  package let problems: [FractalProblem]
  /// The most specific fractal of each file.
  private let owners: [FractalNumber]
  private let byName: [String: FractalNumber]
  /// The files by owner, then by number.
  private let members: [FileID]
  /// Where the files of each fractal start in `members`; one more than there are fractals.
  private let memberStarts: [Int]

  init(_ fractals: [Fractal], owners: [FractalNumber], problems: [FractalProblem]) {
    self.fractals = fractals
    self.owners = owners
    self.problems = problems
    byName = Dictionary(fractals.map { ($0.name, $0.id) }) { first, _ in first }
    var starts = [Int](repeating: 0, count: fractals.count + 1)
    for owner in owners { starts[owner.index + 1] += 1 }
    for index in fractals.indices { starts[index + 1] += starts[index] }
    var next = starts
    var members = [FileID](repeating: .none, count: owners.count)
    for (file, owner) in owners.enumerated() {
      members[next[owner.index]] = FileID(file)
      next[owner.index] += 1
    }
    self.members = members
    memberStarts = starts
  }

  package subscript(id: FractalNumber) -> Fractal { fractals[id.index] }

  package var root: Fractal { fractals[0] }

  /// The fractal of this id; of several the first in the tree.
  package func fractal(named name: String) -> Fractal? {
    byName[name].map { fractals[$0.index] }
  }

  /// The most specific fractal that `file` lies in.
  package func owner(of file: FileID) -> FractalNumber {
    file.index < owners.count ? owners[file.index] : .root
  }

  /// The files that `fractal` owns itself, by number.
  package func files(of fractal: FractalNumber) -> ArraySlice<FileID> {
    members[memberStarts[fractal.index]..<memberStarts[fractal.index + 1]]
  }

  /// The files of `fractal` and of all in it, by fractal, then by number.
  package func files(under fractal: FractalNumber) -> ArraySlice<FileID> {
    members[memberStarts[fractal.index]..<memberStarts[fractals[fractal.index].end.index]]
  }

  /// Whether `inner` is `outer` or lies in it.
  package func contains(_ outer: FractalNumber, _ inner: FractalNumber) -> Bool {
    outer <= inner && inner < fractals[outer.index].end
  }

  /// The innermost fractal that both lie in; one of them, where it holds the other.
  package func lowestCommonAncestor(_ a: FractalNumber, _ b: FractalNumber) -> FractalNumber {
    var current = min(a, b)
    let other = max(a, b)
    while !contains(current, other), let parent = fractals[current.index].parent { current = parent }
    return current
  }

  /// The children of their innermost common fractal that two fractals are or lie in; nil where one holds the other,
  /// or they are one.
  package func sides(_ a: FractalNumber, _ b: FractalNumber) -> (FractalNumber, FractalNumber)? {
    if contains(a, b) || contains(b, a) { return nil }
    let common = lowestCommonAncestor(a, b)
    guard let first = child(of: common, toward: a), let second = child(of: common, toward: b) else { return nil }
    return (first, second)
  }

  /// The fractals from `outer` down to `inner`, both included; empty where `inner` does not lie in it.
  package func chain(from outer: FractalNumber, to inner: FractalNumber) -> [FractalNumber] {
    guard contains(outer, inner) else { return [] }
    var chain = [inner]
    var current = inner
    while current != outer, let parent = fractals[current.index].parent {
      chain.append(parent)
      current = parent
    }
    return chain.reversed()
  }

  /// The child of `ancestor` that `descendant` is or lies in; nil where it is `ancestor` itself.
  package func child(of ancestor: FractalNumber, toward descendant: FractalNumber) -> FractalNumber? {
    guard ancestor != descendant, contains(ancestor, descendant) else { return nil }
    var current = descendant
    while let parent = fractals[current.index].parent, parent != ancestor { current = parent }
    return current
  }

  /// The nearest declared fractal that `id` is or lies in.
  package func declared(around id: FractalNumber) -> FractalNumber? {
    var current: FractalNumber? = id
    while let found = current, !fractals[found.index].isDeclared { current = fractals[found.index].parent }
    return current
  }
}
