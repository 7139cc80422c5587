public import SourceText

/// A surface in the making: what a front-end writes to and a test builds by hand, before all of it is put together.
@frozen
public struct SurfaceDraft: Sendable {
  public var language: Language
  public var byteCount: UInt32 = 0
  public var lines = LineTable()
  public var names = NameTable()
  public var imports: [Import] = []
  public var declarations: [Declaration] = []
  public var parameters: [Parameter] = []
  /// What `Declaration.attributes`, `inherits`, `generics` and `thrown` are slices of.
  public var lists: [NameID] = []
  public var uses: [NameUse] = []
  public var effects: [ModuleEffect] = []
  public var exports: [NameID] = []
  public var exportTraits: ExportTraits = []
  public var directives: [Directive] = []
  public var problems: [Problem] = []
  public var omittedProblems: UInt32 = 0
  public var digests = Digests()

  public init(language: Language) {
    self.language = language
  }

  /// What `surface` was made from, for making another of it.
  public init(_ surface: Surface) {
    self.init(language: surface.language)
    byteCount = surface.byteCount
    lines = surface.lines.table
    names = surface.names
    imports = Array(surface.imports)
    declarations = Array(surface.declarations)
    parameters = Array(surface.parameters)
    lists = Array(surface.lists)
    uses = Array(surface.uses)
    effects = Array(surface.effects)
    exports = Array(surface.exports)
    exportTraits = surface.exportTraits
    directives = Array(surface.directives)
    problems = Array(surface.problems)
    omittedProblems = surface.omittedProblems
    digests = surface.digests
  }

  /// Empties it for the next file.
  mutating func forget() {
    byteCount = 0
    lines = LineTable()
    imports.forget()
    declarations.forget()
    parameters.forget()
    lists.forget()
    effects.forget()
    exports.forget()
    exportTraits = []
    directives.forget()
    problems.forget()
    omittedProblems = 0
  }
}

extension Array {
  /// Empties it for the next file, with its memory unless only a huge file needed that.
  fileprivate mutating func forget() {
    removeAll(keepingCapacity: capacity * MemoryLayout<Element>.stride < 1 << 23)
  }
}
