import SourceText

/// What a parser writes facts into, as it meets them.
///
/// One builder serves one thread, file after file. Everything a parser calls per token is inlinable: see
/// "Access and speed" in `Sources/README.md`.
@frozen
public struct FactsBuilder: Sendable {
  public var names = NameInterner()
  public var nodes = GrowingBuffer<SkeletonNode>(capacity: 1 << 10)
  /// Its uses and names are in `uses` and `names` until the end.
  public var surface: SurfaceDraft
  public var uses = GrowingBuffer<NameUse>(capacity: 1 << 8)
  public var problems = ProblemList()
  @usableFromInline var packing = SurfacePacking()
  /// Whether digests are wanted: nothing within one run looks at them.
  public var takesDigests = true
  /// Number plus one of the latest use of each name, by name.
  @usableFromInline var latestUse = GrowingBuffer<UInt32>(capacity: 1 << 9)

  public init(language: Language) {
    surface = SurfaceDraft(language: language)
  }

  /// Forgets the last file, before one of `byteCount` bytes.
  public mutating func reset(byteCount: Int = 1 << 14) {
    names.reset(byteCount: byteCount)
    nodes.forget()
    uses.forget()
    latestUse.forget()
    surface.forget()
    problems = ProblemList()
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
    if index >= latestUse.count { latestUse.fill(with: 0, upTo: max(index &+ 1, names.count &* 2)) }
    let latest = Int(latestUse[index])
    if latest > 0, uses[latest &- 1].isOf(scope, context, traits) {
      uses[latest &- 1].count &+= 1
      uses[latest &- 1].traits.formUnion(traits)
      return
    }
    uses.append(NameUse(path: path, scope: scope, offset: offset, traits: traits, context: context))
    latestUse[index] = UInt32(truncatingIfNeeded: uses.count)
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
    surface.byteCount = UInt32(truncatingIfNeeded: bytes.count)
    problems.merge(ProblemList())
    surface.problems = problems.kept
    surface.omittedProblems = UInt32(truncatingIfNeeded: problems.omitted)
    let (names, used) = (names.parts, UnsafeBufferPointer(start: uses.base, count: uses.count))
    if takesDigests { surface.digests = surface.computeDigests(of: bytes, names.hashes, used) }
    return FileFacts(
      surface: packing.surface(surface, names, used), bodies: Bodies(nodes: nodes.elements))
  }
}
