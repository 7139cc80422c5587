import SourceText
import SyntaxFacts

/// The functions, closures and conditionally compiled parts within one function, and how complex each of them is
/// by itself.
///
/// A function that branches nowhere and only holds others (the handlers that it registers, the views that it
/// builds) is as hard to follow as the hardest of them, not as all together: each is read without the rest.
/// SonarSource's analyzer for JavaScript judges such functions one by one, too.
struct InnerFunctions {
  private struct Unit {
    /// The lowest node of its subtree.
    var first: UInt32
    /// How many levels of nesting it and the units around it make.
    var depth: Int
    /// How many of these are none to a reader: closures of a builder, conditional compilation.
    var free: Int
    var parent: Int?
    var isType: Bool
    /// A function with a name, which has a score of its own.
    var isNamed: Bool
    var increments: [CognitiveComplexity.Increment] = []
  }

  /// The function itself comes first, every other after the one around it and before what is not in that: what is in
  /// one stands together behind it.
  private var units: [Unit] = []
  /// Closures do not nest: they are how what the function builds is put together.
  private let isBuilder: Bool

  init(_ id: DeclarationID, _ increments: [CognitiveComplexity.Increment], in facts: FileFacts) {
    isBuilder = facts.surface.isBuilder(id)
    let nodes = facts.bodies.nodes
    let slice = facts.surface.declarations[id.index].body.indices
    guard let root = slice.last else { return }
    units = [Unit(first: nodes[root].first, depth: 0, free: 0, parent: nil, isType: false, isNamed: true)]
    // Where increments may begin, with the part that they lie in.
    var places = Places()
    var open = [0]
    for index in slice.dropLast().reversed() {
      let node = nodes[index]
      while open.count > 1, index < Int(units[open[open.count - 1]].first) { open.removeLast() }
      let outer = open[open.count - 1]
      switch node.kind {
      case .branch, .elseIf, .loop, .guard, .conditionalCompilation, .block, .switch, .ternary, .handler,
        .booleanRun, .jump:
        places.add(node.start, in: outer)
      default: break
      }
      switch node.kind {
      case .closure, .function, .type, .conditionalCompilation:
        open.append(units.count)
        units.append(unit(node, in: outer))
      default: break
      }
    }
    places.sort()
    for increment in increments {
      units[places.unit(at: increment.range.lower) ?? 0].increments.append(increment)
    }
  }

  /// Where something begins, with the part that it lies in.
  private struct Places {
    /// The offset, and in the lower half the number by which it was added.
    private var keys: [UInt64] = []
    /// By that number.
    private var units: [Int] = []

    init() {
      keys.reserveCapacity(64)
      units.reserveCapacity(64)
    }

    mutating func add(_ offset: UInt32, in unit: Int) {
      keys.append(UInt64(offset) << 32 | UInt64(truncatingIfNeeded: units.count))
      units.append(unit)
    }

    mutating func sort() { keys.sort() }

    /// The part that was last found to hold something at an offset; nil where there is none. Sorted before.
    func unit(at offset: UInt32) -> Int? {
      let end = keys.partitioningIndex { $0 >> 32 > offset }
      return end > 0 && keys[end - 1] >> 32 == offset ? units[Int(keys[end - 1] & 0xFFFF_FFFF)] : nil
    }
  }

  private func unit(_ node: SkeletonNode, in outer: Int) -> Unit {
    let isType = node.kind == .type
    if isType {
      return Unit(first: node.first, depth: 0, free: 0, parent: outer, isType: true, isNamed: false)
    }
    let isCompilation = node.kind == .conditionalCompilation
    let isWrapped = !isCompilation && node.detail & SkeletonNode.Mark.wrapped != 0
    let levels = isWrapped || units[outer].isType ? 0 : 1
    let isFree = isCompilation || (isBuilder && node.kind == .closure)
    return Unit(
      first: node.first, depth: units[outer].depth + levels, free: units[outer].free + (isFree ? levels : 0),
      parent: outer, isType: false, isNamed: node.kind == .function)
  }

  /// Whether a part that is read by itself scores more than `limit`: the whole function where it branches, else one
  /// of the closures in it, and so on inwards. Functions with a name that lie in one that does not branch are left
  /// out: they have scores of their own.
  func areHard(above limit: Int) -> Bool {
    var part = 0
    while part < units.count {
      if part > 0, units[part].isNamed {
        part = end(of: part)
        continue
      }
      let isWhole = units[part].increments.contains { $0.reason.branches }
      if isWhole, score(of: part) > limit { return true }
      part = isWhole ? end(of: part) : part + 1
    }
    return false
  }

  /// The number behind those of a part and of all in it.
  private func end(of part: Int) -> Int {
    units[(part + 1)...].firstIndex { $0.parent.map { $0 < part } ?? true } ?? units.count
  }

  /// The score of a part with all in it, as if it stood alone.
  private func score(of part: Int) -> Int {
    var total = 0
    for index in part..<end(of: part) {
      for increment in units[index].increments {
        if increment.reason == .conditionalCompilation { continue }
        let outer = min(units[part].depth + units[index].free - units[part].free, increment.nesting)
        total += increment.amount - outer
      }
    }
    return total
  }
}

extension Surface {
  /// Whether a function builds its result out of closures, as result builders do: its result is opaque
  /// (`some View`), or it, or the property that it is the getter of, is marked with a builder (`@ViewBuilder`).
  fileprivate func isBuilder(_ id: DeclarationID) -> Bool {
    var current = id
    while !current.isNone {
      let declaration = declarations[current.index]
      if !declaration.type.isNone, names.text(declaration.type).hasPrefix("some ") { return true }
      if texts(declaration.attributes).contains(where: { $0.prefix { $0 != "(" }.hasSuffix("Builder") }) { return true }
      guard declaration.kind == .accessor else { return false }
      current = declaration.parent
    }
    return false
  }
}

extension CognitiveComplexity.Reason {
  /// Whether what follows may run or not, or more than once.
  fileprivate var branches: Bool {
    switch self {
    case .if, .ternary, .switch, .loop, .handler, .guard: true
    case .elseIf, .else, .booleanRun, .jump, .recursion, .conditionalCompilation: false
    }
  }
}
