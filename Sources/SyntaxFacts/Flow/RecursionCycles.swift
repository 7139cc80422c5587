import Graphs
import SourceText

/// The functions of one file that call themselves, directly or through each other.
///
/// A bare name means the nearest function of that name whose parameters the arguments fit: nested in the
/// caller, beside it, or around it. A name after `self`, `cls` or `Self` means a method of the caller's type,
/// a bare one too where the language has it so. Other calls mean nothing here: what they call is not known
/// from one file.
public struct RecursionCycles: Sendable {
  /// By number of the declaration.
  public let isMember: [Bool]

  public init(of facts: FileFacts) {
    let declarations = facts.surface.declarations
    var calls = CallResolution(facts)
    var isMember = [Bool](repeating: false, count: declarations.count)
    var edges: [(from: Int, to: Int)] = []
    if calls.hasFunctions {
      CallResolution.forEachCall(facts) { caller, call, callee in
        guard let target = calls.target(of: callee, call, from: caller) else { return }
        if target == caller { isMember[target.index] = true } else { edges.append((caller.index, target.index)) }
      }
    }
    if edges.count > 1 { RecursionCycles.mark(edges, &isMember) }
    self.isMember = isMember
  }

  /// Marks every function of a strongly connected component of two or more.
  private static func mark(_ edges: [(from: Int, to: Int)], _ isMember: inout [Bool]) {
    // In most files no function that is called calls another: cheaper to see than to search.
    var isCaller = [Bool](repeating: false, count: isMember.count)
    var isCalled = isCaller
    for edge in edges {
      isCaller[edge.from] = true
      isCalled[edge.to] = true
    }
    let edges = edges.filter { isCalled[$0.from] && isCaller[$0.to] }
    guard edges.count > 1 else { return }
    let graph = DirectedGraph(
      nodeCount: isMember.count,
      edges: edges.map { DirectedGraph.Edge(UInt32($0.from), UInt32($0.to)) })
    let components = graph.stronglyConnectedComponents()
    for component in graph.cyclicComponents(of: components) {
      for member in components.members(of: component) { isMember[Int(member)] = true }
    }
  }
}

/// The functions and types around a node, in a walk from the root, which goes from right to left.
private struct OpenRegions {
  private var open: [(first: UInt32, function: DeclarationID)] = []

  mutating func open(_ node: SkeletonNode, at index: Int) {
    close(before: index)
    open.append((node.first, node.kind == .function ? node.declaration : .none))
  }

  /// The function that the node stands in; none at the top of a file or of a type.
  mutating func function(around index: Int) -> DeclarationID {
    close(before: index)
    return open.last?.function ?? .none
  }

  private mutating func close(before index: Int) {
    while let last = open.last, index < Int(last.first) { open.removeLast() }
  }
}

extension SkeletonNode {
  /// Whether it is a call of a path of names, not of a member of some value.
  fileprivate var callsPath: Bool { !name.isNone && detail & Mark.member == 0 }
}

/// What the calls in one file mean, as far as the file alone tells.
private struct CallResolution {
  private let surface: Surface
  private let functions: FunctionIndex
  private let arguments: ArgumentFit
  /// What a path is, by its number: worked out once for each distinct path.
  private var shapes: [Shape] = []

  private enum Shape: UInt8 {
    case unknown, bare, ownMember, other
  }

  var hasFunctions: Bool { !functions.isEmpty }

  init(_ facts: FileFacts) {
    surface = facts.surface
    arguments = ArgumentFit(facts)
    functions = FunctionIndex(surface)
    if !functions.isEmpty { shapes = [Shape](repeating: .unknown, count: surface.names.count) }
  }

  /// Calls `body` with the innermost function around each call, the call, and the path called.
  static func forEachCall(_ facts: FileFacts, _ body: (DeclarationID, Int, NameID) -> Void) {
    var regions = OpenRegions()
    facts.bodies.nodes.withUnsafeBufferPointer { nodes in
      var index = nodes.count - 1
      while index >= 0 {
        switch nodes[index].kind {
        case .function, .type: regions.open(nodes[index], at: index)
        case .call where nodes[index].callsPath:
          let caller = regions.function(around: index)
          if !caller.isNone { body(caller, index, nodes[index].name) }
        default: break
        }
        index -= 1
      }
    }
  }

  mutating func target(of path: NameID, _ call: Int, from caller: DeclarationID) -> DeclarationID? {
    if shapes[path.index] == .unknown { shapes[path.index] = shape(of: path) }
    switch shapes[path.index] {
    case .unknown, .other: return nil
    case .bare: return nearest(surface.names.hash(of: path), call, to: caller)
    case .ownMember: return member(path, call, of: caller)
    }
  }

  /// Of a path that ends with no function's name it is `other` in any case.
  private func shape(of path: NameID) -> Shape {
    surface.names.withBytes(of: path) { bytes in
      guard let dot = bytes.firstIndex(of: 0x2E) else {
        return functions.mayHold(surface.names.hash(of: path)) ? .bare : .other
      }
      let owner = bytes[..<dot]
      let isOwn = ["self", "cls", "Self"].contains { (name: StaticString) in
        owner.count == name.utf8CodeUnitCount
          && owner.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
      }
      return isOwn && functions.mayHold(CallResolution.memberHash(bytes)) ? .ownMember : .other
    }
  }

  /// The hash of what stands behind the first dot.
  private static func memberHash(_ path: UnsafeBufferPointer<UInt8>) -> UInt64 {
    StableHash.of(UnsafeBufferPointer(rebasing: path.drop { $0 != 0x2E }.dropFirst()))
  }

  /// The function that a bare call in `caller` means: nested in it, beside it, or around it. In some
  /// languages the members of a type are not seen from inside its functions.
  private func nearest(_ name: UInt64, _ call: Int, to caller: DeclarationID) -> DeclarationID? {
    var scope = caller
    while !scope.isNone {
      let isSeen = !surface.declarations[scope.index].kind.isType || surface.language.findsMembersByBareName
      if isSeen, let found = function(name, call, in: scope, from: caller) { return found }
      scope = surface.declarations[scope.index].parent
    }
    return function(name, call, in: .none, from: caller)
  }

  /// How many overloads of one name are tried for one call.
  private static let overloadLimit = 32

  /// The function of that name in `scope` that the arguments fit: the caller if it is one, else the latest.
  private func function(
    _ name: UInt64, _ call: Int, in scope: DeclarationID, from caller: DeclarationID
  ) -> DeclarationID? {
    var candidate = functions.latest(name, in: scope)
    guard surface.language.overloadsByLabels else { return candidate }
    var found: DeclarationID?
    var tried = 0
    while let function = candidate, tried < CallResolution.overloadLimit {
      if arguments.fits(call: call, function) {
        if function == caller { return caller }
        found = found ?? function
      }
      candidate = functions.earlier(than: function)
      tried += 1
    }
    return found
  }

  private func member(_ path: NameID, _ call: Int, of caller: DeclarationID) -> DeclarationID? {
    var scope = surface.declarations[caller.index].parent
    while !scope.isNone, !surface.declarations[scope.index].kind.isType {
      scope = surface.declarations[scope.index].parent
    }
    guard !scope.isNone else { return nil }
    let name = surface.names.withBytes(of: path) { CallResolution.memberHash($0) }
    return function(name, call, in: scope, from: caller)
  }
}
