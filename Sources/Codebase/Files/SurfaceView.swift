import SourceText
import SyntaxFacts

/// The parts of a file's surface that names are followed through, as plain memory.
///
/// Asking a `Surface` for one of its lists counts a reference, which cost the join more than all lookups. Whoever
/// makes views keeps the files alive as long as he uses them; nobody writes to their memory.
struct SurfaceView: @unchecked Sendable {
  let declarations: DeclarationView
  let parameters: ParameterView
  let lists: UnsafeBufferPointer<NameID>
  let uses: UseView
  let imports: UnsafeBufferPointer<Import>
  let exports: UnsafeBufferPointer<NameID>
  let names: NameView
  let language: Language
  let exportTraits: ExportTraits
  /// What it imports is for type checkers only.
  let isStub: Bool

  init(_ surface: borrowing Surface, isStub: Bool) {
    self.isStub = isStub
    declarations = surface.declarations.withUnsafeBufferPointer { $0 }
    parameters = surface.parameters.withUnsafeBufferPointer { $0 }
    lists = surface.lists.withUnsafeBufferPointer { $0 }
    uses = surface.uses.withUnsafeBufferPointer { $0 }
    imports = surface.imports.withUnsafeBufferPointer { $0 }
    exports = surface.exports.withUnsafeBufferPointer { $0 }
    names = NameView(surface.names)
    language = surface.language
    exportTraits = surface.exportTraits
  }

  static func all(_ files: [SourceFile]) -> [SurfaceView] {
    var views: [SurfaceView] = []
    views.reserveCapacity(files.count)
    for index in files.indices { views.append(SurfaceView(files[index].surface, isStub: files[index].isStub)) }
    return views
  }

  /// As `SourceFile.kind(ofImport:)`.
  func kind(ofImport number: Int) -> ImportKind {
    imports[number].traits.kind(inStub: isStub)
  }

  /// Whether a scope or a parent is the file itself.
  func isTopLevel(_ scope: DeclarationID) -> Bool {
    scope.isNone || scope.index >= declarations.count || declarations[scope.index].kind == .module
  }

  /// What declaration `id` stands in. A parent stands before what is in it; any other is none.
  func outer(_ id: DeclarationID) -> DeclarationID {
    let parent = declarations[id.index].parent
    return parent.isNone || parent.index < id.index ? parent : .none
  }
}

/// A file and its surface.
struct FileView {
  let id: FileID
  let surface: SurfaceView
}

/// The names of one file, as plain memory.
struct NameView: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<UInt32>
  let hashes: UnsafeBufferPointer<UInt64>

  init(_ names: borrowing NameTable) {
    bytes = names.bytes.withUnsafeBufferPointer { $0 }
    ends = names.ends.withUnsafeBufferPointer { $0 }
    hashes = names.hashes.withUnsafeBufferPointer { $0 }
  }

  var count: Int { ends.count }

  /// Where the bytes of `name` lie in `bytes`.
  func range(of name: NameID) -> Range<Int> {
    let index = name.index
    return index == 0 ? 0..<0 : Int(ends[index - 1])..<Int(ends[index])
  }

  func hash(of name: NameID) -> UInt64 { hashes[name.index] }

  func bytes(of name: NameID) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range(of: name)])
  }
}
