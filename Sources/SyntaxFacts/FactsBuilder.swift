import SourceText

/// What a parser writes facts into, as it meets them.
///
/// One builder serves one thread, file after file. Everything a parser calls per token is inlinable: see
/// "Access and speed" in `Sources/README.md`.
@frozen
public struct FactsBuilder: Sendable {
  public var names = NameInterner()
  public var nodes: [SkeletonNode] = []
  public var surface: Surface
  public var problems = ProblemList()
  /// Number plus one of the latest use of each name, by name.
  @usableFromInline var latestUse: [UInt32] = []

  public init(language: Language) {
    surface = Surface(language: language)
  }

  /// Forgets the last file.
  public mutating func reset() {
    names.reset()
    nodes.forget()
    surface = Surface(language: surface.language)
    problems = ProblemList()
    latestUse.removeAll(keepingCapacity: true)
  }

  /// Appends a node whose subtree begins at `first`; gives its index.
  @inlinable @discardableResult
  public mutating func emit(
    _ kind: SkeletonNode.Kind, detail: UInt8 = 0, first: Int, start: UInt32, end: UInt32,
    name: NameID = .none, value: ValueRef = .absent
  ) -> Int {
    let index = nodes.count
    nodes.append(
      SkeletonNode(kind, detail: detail, first: first, start: start, end: end, name: name, value: value))
    return index
  }

  /// Appends a node with nothing below it.
  @inlinable
  public mutating func emitLeaf(
    _ kind: SkeletonNode.Kind, detail: UInt8 = 0, start: UInt32, end: UInt32, name: NameID = .none,
    value: ValueRef = .absent
  ) {
    emit(kind, detail: detail, first: nodes.count, start: start, end: end, name: name, value: value)
  }

  /// Counts one use of `path` in `scope`. Uses of one name in one scope are one entry, unless the file
  /// goes back and forth between scopes or contexts.
  @inlinable
  public mutating func use(
    _ path: NameID, in scope: DeclarationID, at offset: UInt32, _ traits: UseTraits,
    context: NameID = .none
  ) {
    let index = path.index
    if index < latestUse.count {
      let latest = Int(latestUse[index])
      if latest > 0, surface.uses[latest - 1].isOf(scope, context, traits) {
        surface.uses[latest - 1].count &+= 1
        surface.uses[latest - 1].traits.formUnion(traits)
        return
      }
    } else {
      growLatestUse(to: index + 1)
    }
    surface.uses.append(NameUse(path: path, scope: scope, offset: offset, traits: traits, context: context))
    latestUse[index] = UInt32(truncatingIfNeeded: surface.uses.count)
  }

  @usableFromInline
  mutating func growLatestUse(to count: Int) {
    let target = max(count, latestUse.count * 2, 256)
    latestUse.append(contentsOf: repeatElement(0, count: target - latestUse.count))
  }

  /// Appends `elements` to the flat list array; gives where they lie.
  public mutating func list(_ elements: [NameID]) -> Slice {
    if elements.isEmpty { return Slice() }
    let slice = Slice(start: surface.lists.count, count: elements.count)
    surface.lists.append(contentsOf: elements)
    return slice
  }

  /// Hands over what was gathered of the file in `bytes`.
  public mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts {
    surface.names = names.table.fitted
    surface.byteCount = UInt32(truncatingIfNeeded: bytes.count)
    problems.merge(ProblemList())
    surface.problems = problems.kept
    surface.omittedProblems = UInt32(truncatingIfNeeded: problems.omitted)
    surface.digests = surface.computeDigests(of: bytes)
    return FileFacts(surface: surface, bodies: Bodies(nodes: nodes.fitted))
  }
}

extension Array {
  /// A copy without room to spare: facts of a whole repository are kept, what grows is used again.
  var fitted: [Element] {
    withUnsafeBufferPointer { Array($0) }
  }

  /// Empties it for the next file, with its memory unless only a huge file needed that.
  mutating func forget() {
    removeAll(keepingCapacity: capacity * MemoryLayout<Element>.stride < 1 << 23)
  }
}
