/// Holds declared ids to the tree: each once, dots as nesting.
///
/// The id of the root need not stand before those of the fractals in it; where it does, that is well.
struct FractalTreeCheck {
  private let fractals: [Fractal]
  private let owners: [FractalNumber]
  /// The first declared fractal of each id.
  private var firsts: [String: FractalNumber] = [:]

  init(_ fractals: [Fractal], owners: [FractalNumber]) {
    self.fractals = fractals
    self.owners = owners
    for fractal in fractals where fractal.isDeclared && firsts[fractal.name] == nil {
      firsts[fractal.name] = fractal.id
    }
  }

  func problems(passedOver: [DeclaredFractal]) -> [FractalProblem] {
    var problems: [FractalProblem] = []
    let owning = Set(owners)
    var passedOver = passedOver[...]
    for fractal in fractals where fractal.isDeclared {
      if let first = firsts[fractal.name], first != fractal.id {
        problems.append(.duplicateID(fractal.id, first: first))
      }
      if let problem = nesting(of: fractal) { problems.append(problem) }
      if fractal.isFile, !owning.contains(fractal.id) { problems.append(.missingSource(fractal.id)) }
      while let next = passedOver.first, PathText.equal(next.subject, fractal.path),
        next.isFile == fractal.isFile {
        problems.append(.duplicateSubject(fractal.id, sidecar: next.sidecar))
        passedOver = passedOver.dropFirst()
      }
    }
    return problems
  }

  private func nesting(of fractal: Fractal) -> FractalProblem? {
    if let parent = declaredParent(of: fractal) {
      let prefix = fractals[parent.index].name + "."
      let follows = fractal.name.utf8.starts(with: prefix.utf8) && fractal.name.utf8.count > prefix.utf8.count
      if !follows { return .outsideParent(fractal.id, parent: parent) }
    }
    return stranger(of: fractal).map { .insideStranger(fractal.id, stranger: $0) }
  }

  /// The nearest declared fractal above, the root left out.
  private func declaredParent(of fractal: Fractal) -> FractalNumber? {
    var current = fractal.parent
    while let id = current, id != .root {
      if fractals[id.index].isDeclared { return id }
      current = fractals[id.index].parent
    }
    return nil
  }

  /// The declared fractal with the longest id that this one's begins with and that does not hold it.
  private func stranger(of fractal: Fractal) -> FractalNumber? {
    var prefix = Substring(fractal.name)
    while let dot = prefix.lastIndex(of: ".") {
      prefix = prefix[..<dot]
      guard let other = firsts[String(prefix)], other != fractal.id else { continue }
      if other <= fractal.id, fractal.id < fractals[other.index].end { continue }
      return other
    }
    return nil
  }
}
