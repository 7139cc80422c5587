import SourceText

/// Whether the arguments of a call fit the parameters of a function, as far as numbers and labels tell.
///
/// An argument with a label needs a parameter with that label; one without takes a parameter that may be
/// given by place; every parameter that must be given by its label, and has no default, must be given.
/// Trailing closures, and arguments that stand for several, fit whatever is left.
struct ArgumentFit {
  private let nodes: [SkeletonNode]
  private let declarations: FactList<DeclarationView>
  private let parameters: FactList<ParameterView>

  init(_ facts: FileFacts) {
    nodes = facts.bodies.nodes
    declarations = facts.surface.declarations
    parameters = facts.surface.parameters
  }

  func fits(call: Int, _ callee: DeclarationID) -> Bool {
    let places = declarations[callee.index].parameters.indices
    return parameters.withUnsafeBufferPointer { fits(call, $0, places) }
  }

  private func fits(_ call: Int, _ parameters: ParameterView, _ places: Range<Int>) -> Bool {
    var (labelled, takesMore) = (0, false)
    for place in places {
      switch parameters[place].kind {
      case .keywordOnly: labelled += 1
      case .keywordVariadic, .variadic: takesMore = true
      default: break
      }
    }
    let given = GivenArguments(of: call, nodes)
    // Most calls are to functions without labels that must be written.
    if labelled == 0, !given.hasLabels { return true }
    if given.hasSpread || takesMore { return true }
    var missing = 0
    for place in places where parameters[place].kind == .keywordOnly && parameters[place].defaultValue.isNone {
      if !holds(parameters[place].label, call) { missing += 1 }
    }
    guard missing <= given.loose, given.unlabelled <= places.count - labelled else { return false }
    return forEachLabel(of: call) { label in places.contains { parameters[$0].label == label } }
  }

  /// Whether an argument in brackets has that label.
  private func holds(_ label: NameID, _ call: Int) -> Bool { !forEachLabel(of: call) { $0 != label } }

  /// Whether `body` holds for the label of each argument in brackets.
  private func forEachLabel(of call: Int, _ body: (NameID) -> Bool) -> Bool {
    var next = call - 1
    let first = Int(nodes[call].first)
    while next >= first, nodes[next].kind == .argument {
      let isTrailing = nodes[next].detail & SkeletonNode.Mark.trailing != 0
      if !isTrailing, !nodes[next].name.isNone, !body(nodes[next].name) { return false }
      next = Int(nodes[next].first) - 1
    }
    return true
  }
}

/// The arguments of one call, counted.
private struct GivenArguments {
  private(set) var hasLabels = false
  /// Among them is one that stands for several.
  private(set) var hasSpread = false
  /// In brackets, without label.
  private(set) var unlabelled = 0
  /// Trailing closures.
  private(set) var loose = 0

  init(of call: Int, _ nodes: [SkeletonNode]) {
    var next = call - 1
    let first = Int(nodes[call].first)
    // The arguments are the last that stands directly below a call.
    while next >= first, nodes[next].kind == .argument {
      let node = nodes[next]
      hasLabels = hasLabels || !node.name.isNone
      hasSpread = hasSpread || node.detail & SkeletonNode.Mark.spread != 0
      if node.detail & SkeletonNode.Mark.trailing != 0 {
        loose += 1
      } else if node.name.isNone {
        unlabelled += 1
      }
      next = Int(node.first) - 1
    }
  }
}
