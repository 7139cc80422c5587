public import SourceText

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

/// What the join with other files needs.
@frozen
public struct Surface: Hashable, Sendable {
  public var language: Language
  public var byteCount: UInt32
  public var lines: LineTable
  public var names: NameTable
  public var imports: [Import]
  public var declarations: [Declaration]
  public var parameters: [Parameter]
  /// What `Declaration.attributes`, `inherits` and `generics` are slices of.
  public var lists: [NameID]
  public var uses: [NameUse]
  /// Calls that run when the file is loaded: path and place.
  public var effects: [ModuleEffect]
  /// The names that `__all__` lists, in order, each once.
  public var exports: [NameID]
  public var exportTraits: ExportTraits
  public var directives: [Directive]
  /// In order of place; of very many only the first (`ProblemList.limit`).
  public var problems: [Problem]
  /// How many problems there were beside those kept.
  public var omittedProblems: UInt32
  public var digests: Digests

  public init(language: Language) {
    self.language = language
    byteCount = 0
    lines = LineTable()
    names = NameTable()
    imports = []
    declarations = []
    parameters = []
    lists = []
    uses = []
    effects = []
    exports = []
    exportTraits = []
    directives = []
    problems = []
    omittedProblems = 0
    digests = Digests()
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
    lists[slice.indices].map { names.text($0) }
  }
}
