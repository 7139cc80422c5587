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
    let surface = facts.surface
    var calls = CallResolution(surface)
    var isMember = [Bool](repeating: false, count: surface.declarations.count)
    var edges: [(from: Int, to: Int)] = []
    if calls.hasFunctions {
      // Every call by a plain path is a use of it in its scope: no need to look through the skeletons.
      for use in surface.uses where use.traits.contains(.called) && !use.scope.isNone {
        guard let target = calls.target(of: use.path, from: use.scope) else { continue }
        if target == use.scope {
          isMember[target.index] = true
        } else {
          edges.append((use.scope.index, target.index))
        }
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

/// What the calls in one file mean, as far as the file alone tells.
private struct CallResolution {
  private let surface: Surface
  private let functions: FunctionIndex
  /// What a path is, by its number: worked out once for each distinct path.
  private var shapes: [Shape] = []

  private enum Shape: UInt8 {
    case unknown, bare, ownMember, other
  }

  var hasFunctions: Bool { !functions.isEmpty }

  init(_ surface: Surface) {
    self.surface = surface
    functions = FunctionIndex(surface)
    if !functions.isEmpty { shapes = [Shape](repeating: .unknown, count: surface.names.count) }
  }

  /// The function of this file that a call of `path` directly in `caller` means.
  mutating func target(of path: NameID, from caller: DeclarationID) -> DeclarationID? {
    guard surface.declarations[caller.index].kind.isFunctionLike else { return nil }
    if shapes[path.index] == .unknown { shapes[path.index] = shape(of: path) }
    switch shapes[path.index] {
    case .unknown, .other: return nil
    case .bare: return nearest(surface.names.hash(of: path), to: caller)
    case .ownMember: return member(path, of: caller)
    }
  }

  private func shape(of path: NameID) -> Shape {
    surface.names.withBytes(of: path) { bytes in
      guard let dot = bytes.firstIndex(of: 0x2E) else { return .bare }
      let owner = bytes[..<dot]
      let isOwn = ["self", "cls", "Self"].contains { (name: StaticString) in
        owner.count == name.utf8CodeUnitCount
          && owner.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
      }
      return isOwn ? .ownMember : .other
    }
  }

  /// The function that a bare call in `caller` means: nested in it, beside it, or around it. The members of
  /// a type are not seen from inside its functions.
  private func nearest(_ name: UInt64, to caller: DeclarationID) -> DeclarationID? {
    var scope = caller
    while !scope.isNone {
      let declaration = surface.declarations[scope.index]
      if !declaration.kind.isType, let found = functions.function(name, in: scope) { return found }
      scope = declaration.parent
    }
    return functions.function(name, in: .none)
  }

  private func member(_ path: NameID, of caller: DeclarationID) -> DeclarationID? {
    var scope = surface.declarations[caller.index].parent
    while !scope.isNone, !surface.declarations[scope.index].kind.isType {
      scope = surface.declarations[scope.index].parent
    }
    guard !scope.isNone else { return nil }
    let name = surface.names.withBytes(of: path) { bytes in
      StableHash.of(UnsafeBufferPointer(rebasing: bytes.drop { $0 != 0x2E }.dropFirst()))
    }
    return functions.function(name, in: scope)
  }
}
