import Graphs
import SourceText

/// The functions of one file that call themselves, directly or through each other.
///
/// A bare name means the nearest function of that name: nested in the caller, beside it, or around it. A
/// name after `self`, `cls` or `Self` means a method of the caller's type. Other calls mean nothing here:
/// what they call is not known from one file.
public struct RecursionCycles: Sendable {
  /// By number of the declaration.
  public let isMember: [Bool]

  public init(of facts: FileFacts) {
    let declarations = facts.surface.declarations
    var calls = CallResolution(facts.surface)
    var isMember = [Bool](repeating: false, count: declarations.count)
    var edges: [(from: Int, to: Int)] = []
    if calls.hasFunctions {
      CallResolution.forEachCall(facts) { caller, callee in
        guard let target = calls.target(of: callee, from: caller) else { return }
        if target == caller { isMember[target.index] = true } else { edges.append((caller.index, target.index)) }
      }
    }
    if edges.count > 1 { RecursionCycles.mark(edges, &isMember) }
    self.isMember = isMember
  }

  /// Marks every function of a strongly connected component of two or more.
  private static func mark(_ edges: [(from: Int, to: Int)], _ isMember: inout [Bool]) {
    let graph = DirectedGraph(
      nodeCount: isMember.count,
      edges: edges.map { DirectedGraph.Edge(UInt32($0.from), UInt32($0.to)) })
    let components = graph.stronglyConnectedComponents()
    for component in graph.cyclicComponents(of: components) {
      for member in components.members(of: component) { isMember[Int(member)] = true }
    }
  }
}

/// What the calls in one file mean, as far as the file alone tells.
private struct CallResolution {
  private let surface: Surface
  /// Functions by name number; most names have none.
  private var functions: [NameID: [DeclarationID]] = [:]
  /// Functions by hash of their name, for names after `self`.
  private var numbers: [UInt64: NameID] = [:]
  /// What a path is, by its number: worked out once for each distinct path.
  private var shapes: [Shape]

  private enum Shape {
    case unknown, irrelevant
    case bare(NameID)
    case ownMember(NameID)
  }

  var hasFunctions: Bool { !functions.isEmpty }

  init(_ surface: Surface) {
    self.surface = surface
    shapes = []
    for (number, declaration) in surface.declarations.enumerated() where declaration.kind.isFunctionLike {
      guard !declaration.modifiers.contains(.overload) else { continue }
      functions[declaration.name, default: []].append(DeclarationID(number))
      numbers[surface.names.hash(of: declaration.name)] = declaration.name
    }
    if !functions.isEmpty { shapes = [Shape](repeating: .unknown, count: surface.names.count) }
  }

  /// Calls `body` with the innermost function around each call, and the path called.
  static func forEachCall(_ facts: FileFacts, _ body: (DeclarationID, NameID) -> Void) {
    let nodes = facts.bodies.nodes
    var open: [(first: UInt32, id: DeclarationID)] = []
    var index = nodes.count - 1
    while index >= 0 {
      let node = nodes[index]
      switch node.kind {
      case .function, .type:
        while let last = open.last, index < Int(last.first) { open.removeLast() }
        open.append((node.first, node.kind == .function ? node.declaration : .none))
      case .call where !node.name.isNone && node.detail & SkeletonNode.Mark.member == 0:
        while let last = open.last, index < Int(last.first) { open.removeLast() }
        if let last = open.last, !last.id.isNone { body(last.id, node.name) }
      default: break
      }
      index -= 1
    }
  }

  mutating func target(of path: NameID, from caller: DeclarationID) -> DeclarationID? {
    if case .unknown = shapes[path.index] { shapes[path.index] = shape(of: path) }
    switch shapes[path.index] {
    case .unknown, .irrelevant: return nil
    case .bare(let name): return nearest(name, to: caller)
    case .ownMember(let name): return member(name, of: caller)
    }
  }

  private func shape(of path: NameID) -> Shape {
    if functions[path] != nil { return .bare(path) }
    return surface.names.withBytes(of: path) { bytes in
      guard let dot = bytes.firstIndex(of: 0x2E), let base = bytes.baseAddress else { return .irrelevant }
      let owner = bytes[..<dot]
      guard ["self", "cls", "Self"].contains(where: { owner.elementsEqual($0.utf8) }) else { return .irrelevant }
      let hash = StableHash.of(base + dot + 1, count: bytes.count - dot - 1)
      return numbers[hash].map { .ownMember($0) } ?? .irrelevant
    }
  }

  /// The function of that name which a bare call in `caller` means.
  private func nearest(_ name: NameID, to caller: DeclarationID) -> DeclarationID? {
    guard let candidates = functions[name] else { return nil }
    var scope = caller
    while !scope.isNone {
      if !surface.declarations[scope.index].kind.isType,
        let found = candidates.last(where: { surface.declarations[$0.index].parent == scope })
      {
        return found
      }
      scope = surface.declarations[scope.index].parent
    }
    return candidates.last { surface.declarations[$0.index].parent.isNone }
  }

  private func member(_ name: NameID, of caller: DeclarationID) -> DeclarationID? {
    var scope = surface.declarations[caller.index].parent
    while !scope.isNone, !surface.declarations[scope.index].kind.isType {
      scope = surface.declarations[scope.index].parent
    }
    guard !scope.isNone else { return nil }
    return functions[name]?.last { surface.declarations[$0.index].parent == scope }
  }
}
