/// The first bytes of the memory that a surface lies in: what there is once a file, and where the rest begins.
///
/// The sections follow each other in the order of the fields, each from a multiple of 4 bytes on. What is stored is
/// what lies in memory; so reading needs no work but to check that the sections fit.
@frozen
@usableFromInline
struct SurfaceLayout: BitwiseCopyable, Sendable {
  @usableFromInline let once: Once
  /// How many bytes the start of a line takes: 2 where no offset needs more, else 4.
  @usableFromInline let lineWidth: UInt8
  /// 0, so that no byte between the numbers is left to chance.
  @usableFromInline let reserved: UInt8
  @usableFromInline let lineCount: UInt32
  @usableFromInline let declarationCount: UInt32
  @usableFromInline let useCount: UInt32

  // Where the sections begin, in units of 4 bytes from the start of the block. A file is read up to 1 GiB, of which no
  // more than 16 GiB of facts come.
  @usableFromInline let nameHashes: UInt32
  @usableFromInline let nameEnds: UInt32
  @usableFromInline let imports: UInt32
  @usableFromInline let declarations: UInt32
  @usableFromInline let wideDeclarations: UInt32
  @usableFromInline let parameters: UInt32
  @usableFromInline let wideParameters: UInt32
  @usableFromInline let lists: UInt32
  @usableFromInline let uses: UInt32
  /// Of each use, or of none at all.
  @usableFromInline let useContexts: UInt32
  @usableFromInline let effects: UInt32
  @usableFromInline let exports: UInt32
  @usableFromInline let directives: UInt32
  @usableFromInline let problems: UInt32
  @usableFromInline let lines: UInt32
  @usableFromInline let nameBytes: UInt32
  @usableFromInline let end: UInt32

  /// Puts the sections one after the other; nil where they are too much for one block.
  init?(_ once: Once, _ counts: Counts) {
    var next = SurfaceLayout.length
    func take<Element>(_ count: Int, _: Element.Type) -> UInt32 {
      defer { next += (count * MemoryLayout<Element>.stride + 3) / 4 }
      return UInt32(truncatingIfNeeded: next)
    }
    self.once = once
    lineWidth = once.byteCount <= UInt32(UInt16.max) ? 2 : 4
    reserved = 0
    lineCount = UInt32(truncatingIfNeeded: counts.lines)
    declarationCount = UInt32(truncatingIfNeeded: counts.declarations)
    useCount = UInt32(truncatingIfNeeded: counts.uses)
    nameHashes = take(counts.names, UInt64.self)
    nameEnds = take(counts.names, UInt32.self)
    imports = take(counts.imports, Import.self)
    declarations = take(counts.declarations, PackedDeclaration.self)
    wideDeclarations = take(counts.wideDeclarations, Declaration.self)
    parameters = take(counts.parameters, PackedParameter.self)
    wideParameters = take(counts.wideParameters, Parameter.self)
    lists = take(counts.lists, NameID.self)
    uses = take(counts.uses, PackedUse.self)
    useContexts = take(counts.useContexts, NameID.self)
    effects = take(counts.effects, ModuleEffect.self)
    exports = take(counts.exports, NameID.self)
    directives = take(counts.directives, Directive.self)
    problems = take(counts.problems, Problem.self)
    lines = lineWidth == 2 ? take(counts.lines, UInt16.self) : take(counts.lines, UInt32.self)
    nameBytes = take(counts.nameBytes, UInt8.self)
    end = UInt32(truncatingIfNeeded: next)
    guard next <= Int(UInt32.max) else { return nil }
  }

  /// In units of 4 bytes; what follows it begins with 64-bit numbers.
  static let length = MemoryLayout<SurfaceLayout>.stride / 4
  /// Of the whole block, in bytes.
  var size: Int { Int(end) * 4 }
}

extension SurfaceLayout {
  /// What there is once a file.
  @frozen
  @usableFromInline
  struct Once: BitwiseCopyable, Sendable {
    @usableFromInline let digests: Digests
    @usableFromInline let byteCount: UInt32
    @usableFromInline let omittedProblems: UInt32
    /// As in `Language`.
    @usableFromInline let language: UInt8
    @usableFromInline let exportTraits: ExportTraits

    init(_ draft: borrowing SurfaceDraft) {
      digests = draft.digests
      byteCount = draft.byteCount
      omittedProblems = draft.omittedProblems
      language = draft.language.rawValue
      exportTraits = draft.exportTraits
    }
  }

  /// How many of each section there are; of names one at least, the empty one.
  struct Counts {
    var names = 0, nameBytes = 0, imports = 0, declarations = 0, wideDeclarations = 0, parameters = 0
    var wideParameters = 0, lists = 0, uses = 0, useContexts = 0, effects = 0, exports = 0
    var directives = 0, problems = 0, lines = 0
  }

  /// How many records of a stride lie between two places.
  @inlinable @inline(__always)
  static func count<Element>(of _: Element.Type, from start: UInt32, to end: UInt32) -> Int {
    (Int(end) &- Int(start)) &* 4 / MemoryLayout<Element>.stride
  }

  /// Whether the sections lie within the block, one behind the other, and hold whole records; the numbers in these are
  /// for the checksum to vouch for.
  func isSound(in block: UnsafeRawPointer, byteCount room: Int) -> Bool {
    var counts = Counts()
    counts.names = SurfaceLayout.count(of: UInt64.self, from: nameHashes, to: nameEnds)
    counts.imports = SurfaceLayout.count(of: Import.self, from: imports, to: declarations)
    counts.declarations = Int(declarationCount)
    counts.wideDeclarations = SurfaceLayout.count(of: Declaration.self, from: wideDeclarations, to: parameters)
    counts.parameters = SurfaceLayout.count(of: PackedParameter.self, from: parameters, to: wideParameters)
    counts.wideParameters = SurfaceLayout.count(of: Parameter.self, from: wideParameters, to: lists)
    counts.lists = SurfaceLayout.count(of: NameID.self, from: lists, to: uses)
    counts.uses = Int(useCount)
    counts.useContexts = SurfaceLayout.count(of: NameID.self, from: useContexts, to: effects)
    counts.effects = SurfaceLayout.count(of: ModuleEffect.self, from: effects, to: exports)
    counts.exports = SurfaceLayout.count(of: NameID.self, from: exports, to: directives)
    counts.directives = SurfaceLayout.count(of: Directive.self, from: directives, to: problems)
    counts.problems = SurfaceLayout.count(of: Problem.self, from: problems, to: lines)
    counts.lines = Int(lineCount)
    // Whoever places what was counted comes to the same places, or the sections are not what they should be.
    guard counts.isPlausible, Language(rawValue: once.language) != nil, Int(end) * 4 == room, nameBytes <= end
    else { return false }
    counts.nameBytes = (Int(end) - Int(nameBytes)) * 4
    guard let again = SurfaceLayout(once, counts), again.isPlaced(as: self) else { return false }
    let lastEnd = block.load(fromByteOffset: (Int(nameEnds) + counts.names - 1) * 4, as: UInt32.self)
    return Int(lastEnd) <= counts.nameBytes
  }

  private func isPlaced(as other: SurfaceLayout) -> Bool {
    var (a, b) = (self, other)
    return withUnsafeBytes(of: &a) { a in withUnsafeBytes(of: &b) { a.elementsEqual($0) } }
  }
}

extension SurfaceLayout.Counts {
  fileprivate var isPlausible: Bool {
    let all = [
      imports, declarations, wideDeclarations, parameters, wideParameters, lists, uses, useContexts, effects,
      exports, directives, problems,
    ]
    return names > 0 && lines > 0 && all.allSatisfy { $0 >= 0 } && (useContexts == 0 || useContexts == uses)
  }
}
