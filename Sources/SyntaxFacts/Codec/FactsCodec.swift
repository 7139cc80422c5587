import SourceText

/// The binary form of facts, in two halves: what the join needs, and what is read on demand.
///
/// It is written and read by one version of the tool on one kind of machine: the arrays are stored as
/// they lie in memory, so that reading costs a check of the length and a copy for each. Anything else — another
/// version, another byte order, a torn file — is refused as a whole by the checksum, and the facts are made anew.
/// Numbers inside, places in arrays above all, are not looked at one by one: what passes the checksum is what a
/// front-end made.
public enum FactsCodec {
  /// Grows with every change of the stored types.
  public static let version: UInt32 = 7

  /// Changes where the compiler lays the stored types out in another way.
  public static var layout: UInt64 {
    let sizes = [
      MemoryLayout<Import>.stride, MemoryLayout<Declaration>.stride, MemoryLayout<Parameter>.stride,
      MemoryLayout<NameID>.stride, MemoryLayout<NameUse>.stride, MemoryLayout<ModuleEffect>.stride,
      MemoryLayout<Directive>.stride, MemoryLayout<Problem>.stride, MemoryLayout<Digests>.size,
      MemoryLayout<SkeletonNode>.stride, MemoryLayout<Int>.size,
    ]
    return sizes.reduce(UInt64(version)) { StableHash.combine($0, UInt64($1)) }
  }

  public static func encode(_ surface: Surface) -> [UInt8] {
    var writer = FlatWriter()
    encode(surface, into: &writer)
    return writer.bytes
  }

  /// Adds the surface, sealed, to what `writer` holds.
  public static func encode(_ surface: Surface, into writer: inout FlatWriter) {
    let start = writer.bytes.count
    writer.write(surface.language.rawValue)
    writer.write(surface.byteCount)
    writer.write(surface.lines.starts)
    writer.write(surface.names.bytes)
    writer.write(surface.names.ends)
    writer.write(surface.names.hashes)
    writer.write(surface.imports)
    writer.write(surface.declarations)
    writer.write(surface.parameters)
    writer.write(surface.lists)
    writer.write(surface.uses)
    writer.write(surface.effects)
    writer.write(surface.exports)
    writer.write(surface.exportTraits)
    writer.write(surface.directives)
    writer.write(surface.problems)
    writer.write(surface.omittedProblems)
    writer.write(surface.digests)
    writer.seal(from: start)
  }

  /// Nil where `bytes` are not what `encode` gives.
  public static func decodeSurface(_ bytes: [UInt8]) -> Surface? {
    bytes.withUnsafeBytes { decodeSurface($0) }
  }

  /// Nil where `bytes` are not what `encode` gives.
  public static func decodeSurface(_ bytes: UnsafeRawBufferPointer) -> Surface? {
    guard var reader = FlatReader(sealed: bytes),
      let code = reader.read(UInt8.self), let language = Language(rawValue: code),
      let byteCount = reader.read(UInt32.self),
      let starts = reader.readArray(UInt32.self),
      let names = decodeNames(&reader),
      let imports = reader.readArray(Import.self),
      let declarations = reader.readArray(Declaration.self),
      let parameters = reader.readArray(Parameter.self),
      let lists = reader.readArray(NameID.self),
      let uses = reader.readArray(NameUse.self),
      let effects = reader.readArray(ModuleEffect.self),
      let exports = reader.readArray(NameID.self),
      let exportTraits = reader.read(ExportTraits.self),
      let directives = reader.readArray(Directive.self),
      let problems = reader.readArray(Problem.self),
      let omittedProblems = reader.read(UInt32.self),
      let digests = reader.read(Digests.self), reader.isAtEnd
    else { return nil }
    var surface = Surface(language: language)
    surface.byteCount = byteCount
    surface.lines = LineTable(starts: starts)
    surface.names = names
    surface.imports = imports
    surface.declarations = declarations
    surface.parameters = parameters
    surface.lists = lists
    surface.uses = uses
    surface.effects = effects
    surface.exports = exports
    surface.exportTraits = exportTraits
    surface.directives = directives
    surface.problems = problems
    surface.omittedProblems = omittedProblems
    surface.digests = digests
    return surface
  }

  private static func decodeNames(_ reader: inout FlatReader) -> NameTable? {
    guard let bytes = reader.readArray(UInt8.self), let ends = reader.readArray(UInt32.self),
      let hashes = reader.readArray(UInt64.self)
    else { return nil }
    var names = NameTable()
    names.bytes = bytes
    names.ends = ends
    names.hashes = hashes
    return names
  }

  public static func encode(_ bodies: Bodies) -> [UInt8] {
    var writer = FlatWriter()
    encode(bodies, into: &writer)
    return writer.bytes
  }

  /// Adds the bodies, sealed, to what `writer` holds.
  public static func encode(_ bodies: Bodies, into writer: inout FlatWriter) {
    let start = writer.bytes.count
    writer.write(bodies.nodes)
    writer.seal(from: start)
  }

  /// Nil where `bytes` are not what `encode` gives.
  public static func decodeBodies(_ bytes: [UInt8]) -> Bodies? {
    bytes.withUnsafeBytes { decodeBodies($0) }
  }

  /// Nil where `bytes` are not what `encode` gives.
  public static func decodeBodies(_ bytes: UnsafeRawBufferPointer) -> Bodies? {
    guard var reader = FlatReader(sealed: bytes), let nodes = reader.readArray(SkeletonNode.self),
      reader.isAtEnd
    else { return nil }
    return Bodies(nodes: nodes)
  }
}
