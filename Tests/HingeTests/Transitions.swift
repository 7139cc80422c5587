import SyntaxFacts
import Testing

/// Which case of `State` follows which in a field `state`, with what is known of it where it is written.
///
/// The state of the walk is the case that holds; a function begins in any. `*` stands for all of them.
struct Transitions: PathQuestion {
  typealias State = String

  let skeleton: Skeleton
  let cases: Set<String>
  /// By write: the cases that it may come from.
  var origins: [Int: Set<String>] = [:]

  init(skeleton: Skeleton) {
    self.skeleton = skeleton
    let surface = skeleton.surface
    let type = surface.declarations.indices.first {
      surface.declarations[$0].kind.isType && skeleton.text(surface.declarations[$0].name) == "State"
    }
    cases = Set(
      surface.declarations.filter {
        !$0.kind.isFunctionLike && !$0.kind.isType && type.map { DeclarationID($0) } == $0.parent
      }.map { skeleton.text($0.name) })
  }

  static func answer(_ skeleton: Skeleton, _ id: DeclarationID) -> Set<String> {
    guard let root = skeleton.root(id) else { return [] }
    let question = Transitions(skeleton: skeleton)
    var origins: [Int: Set<String>] = [:]
    for state in question.cases {
      var walk = PathWalk(skeleton: skeleton, question: question)
      _ = walk.run(function: root, from: state)
      origins.merge(walk.question.origins) { $0.union($1) }
    }
    var found: Set<String> = []
    for (write, from) in origins {
      for target in question.targets(write) {
        if from == question.cases { found.insert("* -> \(target)") } else { found.formUnion(from.map { "\($0) -> \(target)" }) }
      }
    }
    return found
  }

  private func isField(_ path: String) -> Bool { path == "state" || path == "self.state" }

  private func known(_ path: String?) -> String? {
    let last = path.map { skeleton.last($0) }
    return last.flatMap { cases.contains($0) ? $0 : nil }
  }

  /// The cases that a write may give; `?` where that cannot be told.
  private func targets(_ write: Int) -> [String] {
    if let target = known(skeleton.path(skeleton.node(write).value)) { return [target] }
    let ternaries = skeleton.children(write).filter { skeleton.node($0).kind == .ternary }
    let choices = ternaries.flatMap { skeleton.parts(of: skeleton.children($0)).values.joined() }
    let found = choices.compactMap { known(skeleton.name($0)) }
    return found.isEmpty ? ["?"] : found
  }

  mutating func step(_ index: Int, _ state: State) -> State {
    guard skeleton.node(index).kind == .write, isField(skeleton.name(index)),
      !skeleton.has(SkeletonNode.Mark.member, index)
    else { return state }
    origins[index, default: []].insert(state)
    return targets(index)[0]
  }

  // MARK: What is known

  func assume(_ indices: [Int], _ holds: Bool, _ state: State) -> State? {
    let truth = conjunction(indices, state)
    return (holds ? truth.may : truth.mayNot) ? state : nil
  }

  typealias Truth = (may: Bool, mayNot: Bool)

  /// Conditions side by side; markers of runs say how they are joined.
  private func conjunction(_ indices: [Int], _ state: State) -> Truth {
    var run = SkeletonNode.Operator.and.rawValue
    var alternatives: [Truth] = []
    var all: Truth = (true, false)
    for index in indices {
      if skeleton.node(index).kind == .booleanRun {
        run = skeleton.node(index).detail
        continue
      }
      let next = truth(index, state)
      if run == SkeletonNode.Operator.or.rawValue {
        alternatives.append(all)
        all = next
      } else {
        all = (all.may && next.may, all.mayNot || next.mayNot)
      }
    }
    alternatives.append(all)
    return (alternatives.contains { $0.may }, alternatives.allSatisfy { $0.mayNot })
  }

  private func truth(_ index: Int, _ state: State) -> Truth {
    let node = skeleton.node(index)
    switch node.kind {
    case .logical: return conjunction(skeleton.children(index), state)
    case .negation:
      let inner = conjunction(skeleton.children(index), state)
      return (inner.mayNot, inner.may)
    case .test: return tested(index, subject: skeleton.name(index), state)
    default: return (true, true)
    }
  }

  private func tested(_ index: Int, subject: String, _ state: State) -> Truth {
    let node = skeleton.node(index)
    let value = skeleton.path(node.value)
    guard let test = SkeletonNode.Test(rawValue: node.detail) else { return (true, true) }
    var (path, other) = (subject, value)
    if !isField(path), let value, isField(value) { (path, other) = (value, subject) }
    guard isField(path) else { return (true, true) }
    let isEqual: Bool
    switch test {
    case .equal, .notEqual, .matches:
      guard other != nil || test == .matches else { return (true, true) }
      guard let tested = other.map({ [$0] }) ?? below(index), tested.allSatisfy({ known($0) != nil }) else {
        return (true, true)
      }
      isEqual = tested.contains { known($0) == state }
    case .within, .notWithin:
      guard let tested = below(index), tested.allSatisfy({ known($0) != nil }) else { return (true, true) }
      isEqual = tested.contains { known($0) == state }
    }
    let holds = isEqual == (test != .notEqual && test != .notWithin)
    return (holds, !holds)
  }

  /// The paths that stand in the display or pattern below a test.
  private func below(_ index: Int) -> [String]? {
    let found = skeleton.ownNodes(below: index).filter { skeleton.node($0).kind == .read }.map { skeleton.name($0) }
      .filter { !isField($0) }
    return found.isEmpty ? nil : found
  }

  func matches(case index: Int, of subject: [Int], _ state: State) -> (may: Bool, mayNot: Bool) {
    guard subject.count == 1, isField(skeleton.name(subject[0])) else { return (true, true) }
    let parts = skeleton.children(index).filter { !skeleton.isBlock($0) }
    let tests = parts.prefix { skeleton.node($0).kind != .part }.filter { skeleton.node($0).kind == .test }
    let truths = tests.map { tested($0, subject: "state", state) }
    let isGuarded = parts.contains { skeleton.node($0).kind == .part }
    let may = truths.isEmpty || truths.contains { $0.may }
    let mayNot = !truths.isEmpty && truths.allSatisfy { $0.mayNot }
    return (may, mayNot || isGuarded)
  }
}

@Suite struct TransitionsTests {
  @Test(arguments: endings) func asked(_ ending: String) throws {
    try ask("transitions", ending, Transitions.answer)
  }
}
