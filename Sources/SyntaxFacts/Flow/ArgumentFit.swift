import SourceText

/// Whether the arguments of a call fit the parameters of a function, as far as numbers and labels tell.
///
/// An argument with a label needs a parameter with that label; one without takes a parameter that may be
/// given by place; every parameter that must be given by its label, and has no default, must be given.
/// Trailing closures, and arguments that stand for several, fit whatever is left.
struct ArgumentFit {
  private let facts: FileFacts

  init(_ facts: FileFacts) {
    self.facts = facts
  }

  func fits(call: Int, _ callee: DeclarationID) -> Bool {
    let surface = facts.surface
    let parameters = surface.parameters[surface.declarations[callee.index].parameters.indices]
    let labelled = parameters.filter { $0.kind == .keywordOnly }
    // Most calls are to functions without labels that must be written.
    if labelled.isEmpty, !hasLabels(call) { return true }
    var given: [NameID] = []
    var unlabelled = 0
    var loose = 0
    for argument in arguments(of: call) {
      if argument.detail & SkeletonNode.Mark.spread != 0 { return true }
      if argument.detail & SkeletonNode.Mark.trailing != 0 {
        loose += 1
      } else if argument.name.isNone {
        unlabelled += 1
      } else {
        given.append(argument.name)
      }
    }
    if parameters.contains(where: { $0.kind == .keywordVariadic || $0.kind == .variadic }) { return true }
    guard given.allSatisfy({ label in parameters.contains { $0.label == label } }) else { return false }
    let missing = labelled.count { $0.defaultValue.isNone && !given.contains($0.label) }
    return missing <= loose && unlabelled <= parameters.count - labelled.count
  }

  private func hasLabels(_ call: Int) -> Bool {
    arguments(of: call).contains { !$0.name.isNone }
  }

  private func arguments(of call: Int) -> [SkeletonNode] {
    let nodes = facts.bodies.nodes
    var found: [SkeletonNode] = []
    var next = call - 1
    let first = Int(nodes[call].first)
    // The arguments are the last that stands directly below a call.
    while next >= first, nodes[next].kind == .argument {
      found.append(nodes[next])
      next = Int(nodes[next].first) - 1
    }
    return found
  }
}
