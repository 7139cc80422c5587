public import SourceText

/// Cognitive complexity after SonarSource (G. Ann Campbell, *Cognitive Complexity*, v1.7), as a pure
/// function of a skeleton.
///
/// Structures score 1 plus their nesting level; alternatives, runs of like Boolean operators and jumps to
/// a label score 1, and so does every function of a recursion cycle. A nested function is part of the
/// function around it, and has a score of its own as well, as if it stood alone.
public struct CognitiveComplexity: Sendable {
  /// One increment of a score.
  public struct Increment: Hashable, Sendable {
    public var reason: Reason
    /// Nesting level that it scored; 0 for what does not score nesting.
    public var nesting: Int
    /// The keyword or operator; for recursion the function's name.
    public var range: ByteRange

    public var amount: Int { 1 + nesting }
  }

  /// Why something scores.
  public enum Reason: UInt8, Sendable {
    case `if`, elseIf, `else`, ternary, `switch`, loop, handler, `guard`, booleanRun, jump, recursion
    case conditionalCompilation

    /// For people.
    public var name: String {
      switch self {
      case .if: "if"
      case .elseIf: "else if"
      case .else: "else"
      case .ternary: "conditional expression"
      case .switch: "switch"
      case .loop: "loop"
      case .handler: "exception handler"
      case .guard: "guard"
      case .booleanRun: "run of Boolean operators"
      case .jump: "jump to a label"
      case .recursion: "recursion"
      case .conditionalCompilation: "conditional compilation"
      }
    }
  }

  private let nodes: [SkeletonNode]
  private let declarations: FactList<DeclarationView>
  /// By declaration; empty where every function is taken for recursive.
  private let recursive: [Bool]

  public init(of facts: FileFacts) {
    self.init(facts, recursive: RecursionCycles(of: facts).isMember)
  }

  private init(_ facts: FileFacts, recursive: [Bool]) {
    nodes = facts.bodies.nodes
    declarations = facts.surface.declarations
    self.recursive = recursive
  }

  /// The functions that may score more than `limit`: as if every function were recursive, as looking for recursion
  /// costs more than all the rest.
  public static func suspects(above limit: Int, in facts: FileFacts) -> [DeclarationID] {
    let scores = CognitiveComplexity(facts, recursive: []).scores()
    return scores.indices.filter { scores[$0] > limit }.map { DeclarationID($0) }
  }

  /// The score of every declaration, by number; 0 for what is no function.
  public func scores() -> [Int] {
    var scores = [Int](repeating: 0, count: declarations.count)
    var regions = CognitiveComplexity.noRegions
    for number in declarations.indices where declarations[number].isMeasured {
      var total = 0
      visit(DeclarationID(number), &regions) { _, _, nesting in total += 1 + nesting }
      scores[number] = total
    }
    return scores
  }

  /// The score of one function.
  public func score(_ id: DeclarationID) -> Int {
    var total = 0
    var regions = CognitiveComplexity.noRegions
    visit(id, &regions) { _, _, nesting in total += 1 + nesting }
    return total
  }

  /// What makes up the score of one function, in source order.
  public func increments(_ id: DeclarationID) -> [Increment] {
    var found: [Increment] = []
    var regions = CognitiveComplexity.noRegions
    visit(id, &regions) { found.append(Increment(reason: $0, nesting: $2, range: $1)) }
    return found.sorted { ($0.range, $0.reason.rawValue) < ($1.range, $1.reason.rawValue) }
  }

  // MARK: The walk

  /// With room for those of most functions.
  private static var noRegions: [Region] {
    var regions: [Region] = []
    regions.reserveCapacity(32)
    return regions
  }

  /// A part of the skeleton in which the nesting level is one and the same.
  private struct Region {
    /// The region's lowest node.
    var first: UInt32
    var nesting: Int
    var role: Role

    enum Role {
      /// The header of a structure: its blocks nest one deeper.
      case header
      /// The members of a type: functions there do not nest.
      case members
      case body
    }
  }

  /// Calls `body` with each increment.
  ///
  /// One pass from right to left over the postorder array: every node is met before what is below it, and
  /// a stack of open regions, whose memory is used again, gives the nesting level. No recursion.
  private func visit(_ id: DeclarationID, _ regions: inout [Region], _ body: (Reason, ByteRange, Int) -> Void) {
    let slice = declarations[id.index].body
    guard !slice.isEmpty else { return }
    if isRecursive(id) { body(.recursion, declarations[id.index].nameRange, 0) }
    let root = slice.indices.upperBound - 1
    regions.removeAll(keepingCapacity: true)
    regions.append(Region(first: nodes[root].first, nesting: 0, role: .body))
    nodes.withUnsafeBufferPointer { nodes in
      var index = root - 1
      while index >= slice.indices.lowerBound {
        let node = nodes[index]
        if node.kind.mayMatter {
          while regions.count > 1, index < Int(regions[regions.count - 1].first) { regions.removeLast() }
          step(node, &regions, body)
        }
        index -= 1
      }
    }
  }

  private func isRecursive(_ id: DeclarationID) -> Bool { recursive.isEmpty || recursive[id.index] }

  @inline(__always)
  private func step(
    _ node: SkeletonNode, _ regions: inout [Region], _ body: (Reason, ByteRange, Int) -> Void
  ) {
    let region = regions[regions.count - 1]
    let nesting = region.nesting
    let place = ByteRange(node.start, node.end)
    func open(_ nesting: Int, _ role: Region.Role) {
      regions.append(Region(first: node.first, nesting: nesting, role: role))
    }
    switch node.kind {
    case .branch:
      body(.if, place, nesting)
      open(nesting, .header)
    case .elseIf:
      body(.elseIf, place, 0)
      open(nesting, .header)
    case .loop:
      body(.loop, place, nesting)
      open(nesting, .header)
    case .guard:
      body(.guard, place, nesting)
      open(nesting, .header)
    case .conditionalCompilation:
      body(.conditionalCompilation, place, nesting)
      open(nesting, .header)
    case .block:
      if node.detail == SkeletonNode.Block.otherwise.rawValue {
        body(.else, place, 0)
        open(nesting + 1, .body)
      } else if region.role == .header {
        open(nesting + 1, .body)
      }
    case .switch:
      body(.switch, place, nesting)
      open(nesting + 1, .body)
    case .ternary:
      body(.ternary, place, nesting)
      open(nesting + 1, .body)
    case .handler:
      body(.handler, place, nesting)
      open(nesting + 1, .body)
    case .booleanRun:
      body(.booleanRun, place, 0)
    case .jump:
      if !node.name.isNone { body(.jump, place, 0) }
    case .closure:
      open(node.detail & SkeletonNode.Mark.wrapped != 0 ? nesting : nesting + 1, .body)
    case .function:
      let isFlat = region.role == .members || node.detail & SkeletonNode.Mark.wrapped != 0
      if isRecursive(node.declaration) {
        body(.recursion, declarations[node.declaration.index].nameRange, 0)
      }
      open(isFlat ? nesting : nesting + 1, .body)
    case .type:
      open(0, .members)
    default:
      break
    }
  }
}

extension Declaration {
  /// Whether it has a score: functions, and properties whose initial value has a body of its own.
  fileprivate var isMeasured: Bool { kind.isFunctionLike || (!kind.isType && !body.isEmpty) }
}

extension SkeletonNode.Kind {
  /// Whether a node of this kind scores or changes the nesting level. Most do not: reads, calls, writes.
  @inline(__always)
  fileprivate var mayMatter: Bool {
    switch self {
    case .branch, .elseIf, .loop, .guard, .conditionalCompilation, .block, .switch, .ternary, .handler,
      .booleanRun, .jump, .closure, .function, .type:
      true
    default: false
    }
  }
}
