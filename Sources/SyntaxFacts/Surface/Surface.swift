/// What the join with other files needs.
///
/// All of it lies in one piece of memory (`FactBlock`), laid out by `SurfaceLayout`; so a surface is one reference, and
/// its stored form is its memory. It is made by `SurfaceDraft`, and never changes.
@frozen
public struct Surface: @unchecked Sendable {
  @usableFromInline let block: FactBlock

  @inlinable
  init(_ block: FactBlock) {
    self.block = block
  }

  /// Of an empty file.
  public init(language: Language) {
    self.init(SurfaceDraft(language: language))
  }

  /// All of it, as it is stored.
  var memory: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: block.base, count: layout.pointee.size)
  }

  @inlinable var layout: UnsafePointer<SurfaceLayout> {
    UnsafeRawPointer(block.base).assumingMemoryBound(to: SurfaceLayout.self)
  }

  /// Where a section begins.
  @inlinable @inline(__always)
  func start<Element>(_ place: UInt32, _: Element.Type) -> UnsafePointer<Element> {
    (UnsafeRawPointer(block.base) + Int(place) &* 4).assumingMemoryBound(to: Element.self)
  }

  @inlinable @inline(__always)
  func list<Element>(_: Element.Type, from start: UInt32, to end: UInt32) -> PlainFactList<Element> {
    let count = SurfaceLayout.count(of: Element.self, from: start, to: end)
    return FactList(UnsafeBufferPointer(start: self.start(start, Element.self), count: count), in: block)
  }
}

extension Surface {
  @inlinable public var language: Language { Language(rawValue: layout.pointee.once.language) ?? .python }
  @inlinable public var byteCount: UInt32 { layout.pointee.once.byteCount }
  @inlinable public var exportTraits: ExportTraits { layout.pointee.once.exportTraits }
  /// How many problems there were beside those kept.
  @inlinable public var omittedProblems: UInt32 { layout.pointee.once.omittedProblems }
  @inlinable public var digests: Digests { layout.pointee.once.digests }

  public var lines: SurfaceLines {
    let layout = layout.pointee
    return SurfaceLines(
      starts: UnsafeRawPointer(start(layout.lines, UInt8.self)), width: layout.lineWidth,
      count: Int(layout.lineCount), in: block)
  }

  @inlinable public var names: NameTable {
    let count = SurfaceLayout.count(of: UInt64.self, from: layout.pointee.nameHashes, to: layout.pointee.nameEnds)
    return NameTable(
      bytes: start(layout.pointee.nameBytes, UInt8.self), ends: start(layout.pointee.nameEnds, UInt32.self),
      hashes: start(layout.pointee.nameHashes, UInt64.self), count: count, in: block)
  }

  @inlinable public var imports: PlainFactList<Import> {
    list(Import.self, from: layout.pointee.imports, to: layout.pointee.declarations)
  }

  @inlinable public var declarations: FactList<DeclarationView> {
    FactList(
      DeclarationView(
        packed: start(layout.pointee.declarations, PackedDeclaration.self),
        wide: start(layout.pointee.wideDeclarations, Declaration.self),
        lists: start(layout.pointee.lists, NameID.self), count: Int(layout.pointee.declarationCount)),
      in: block)
  }

  @inlinable public var parameters: FactList<ParameterView> {
    let (first, end) = (layout.pointee.parameters, layout.pointee.wideParameters)
    return FactList(
      ParameterView(
        packed: start(first, PackedParameter.self), wide: start(end, Parameter.self),
        count: SurfaceLayout.count(of: PackedParameter.self, from: first, to: end)),
      in: block)
  }

  /// What `Declaration.attributes`, `inherits`, `generics` and `thrown` are slices of; between these stand numbers that
  /// are no names.
  @inlinable public var lists: PlainFactList<NameID> {
    list(NameID.self, from: layout.pointee.lists, to: layout.pointee.uses)
  }

  @inlinable public var uses: FactList<UseView> {
    let (contexts, end) = (layout.pointee.useContexts, layout.pointee.effects)
    return FactList(
      UseView(
        packed: start(layout.pointee.uses, PackedUse.self),
        contexts: contexts == end ? nil : start(contexts, NameID.self), count: Int(layout.pointee.useCount)),
      in: block)
  }

  /// Calls that run when the file is loaded: path and place.
  @inlinable public var effects: PlainFactList<ModuleEffect> {
    list(ModuleEffect.self, from: layout.pointee.effects, to: layout.pointee.exports)
  }

  /// The names that `__all__` lists, in order, each once.
  @inlinable public var exports: PlainFactList<NameID> {
    list(NameID.self, from: layout.pointee.exports, to: layout.pointee.directives)
  }

  @inlinable public var directives: PlainFactList<Directive> {
    list(Directive.self, from: layout.pointee.directives, to: layout.pointee.problems)
  }

  /// In order of place; of very many only the first (`ProblemList.limit`).
  @inlinable public var problems: PlainFactList<Problem> {
    list(Problem.self, from: layout.pointee.problems, to: layout.pointee.lines)
  }
}

extension Surface: Hashable {
  /// Record by record: between them lie bytes that mean nothing.
  public static func == (a: Surface, b: Surface) -> Bool {
    a.language == b.language && a.byteCount == b.byteCount && a.exportTraits == b.exportTraits
      && a.omittedProblems == b.omittedProblems && a.digests == b.digests && a.lines.table == b.lines.table
      && a.names == b.names && a.imports == b.imports && a.declarations == b.declarations
      && a.parameters == b.parameters && a.lists == b.lists && a.uses == b.uses && a.effects == b.effects
      && a.exports == b.exports && a.directives == b.directives && a.problems == b.problems
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(digests)
    hasher.combine(byteCount)
  }
}
