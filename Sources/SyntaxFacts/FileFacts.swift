/// All that is known of one file by itself: a pure function of its bytes, its language and the version
/// of the front-end. No path, no reference to another file.
@frozen
public struct FileFacts: Hashable, Sendable {
  public var surface: Surface
  public var bodies: Bodies

  public init(surface: Surface, bodies: Bodies) {
    self.surface = surface
    self.bodies = bodies
  }
}

/// A call at the top level of a file.
@frozen
public struct ModuleEffect: Hashable, Sendable {
  public var path: NameID
  public var offset: UInt32

  public init(path: NameID, offset: UInt32) {
    self.path = path
    self.offset = offset
  }
}

/// How the file says what it exports.
@frozen
public struct ExportTraits: OptionSet, Hashable, Sendable {
  public var rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// There is an `__all__`.
  @inlinable public static var declared: ExportTraits { ExportTraits(rawValue: 1 << 0) }
  /// It is more than literals: the list may be incomplete.
  @inlinable public static var computed: ExportTraits { ExportTraits(rawValue: 1 << 1) }
}

/// 64-bit hashes of the parts of a file, for telling what changed. None depends on offsets but `content`.
@frozen
public struct Digests: Hashable, Sendable {
  /// Of the bytes.
  public var content: UInt64 = 0
  public var imports: UInt64 = 0
  /// Of the declarations with their signatures.
  public var declarations: UInt64 = 0
  public var uses: UInt64 = 0

  public init() {}
}

/// What the code does, in outline; read on demand.
@frozen
public struct Bodies: Hashable, Sendable {
  /// In postorder; the last is the `block` of the file's top level. See `SkeletonNode`.
  public var nodes: [SkeletonNode]

  public init(nodes: [SkeletonNode] = []) {
    self.nodes = nodes
  }
}

extension Surface {
  /// The parts of a slice of `lists`, as text.
  public func texts(_ slice: Slice) -> [String] {
    slice.indices.map { names.text(lists[$0]) }
  }
}
