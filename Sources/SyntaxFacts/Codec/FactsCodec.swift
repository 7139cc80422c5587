import SourceText

/// The binary form of facts, in two halves: what the join needs, and what is read on demand.
///
/// It is written and read by one version of the tool on one kind of machine: a surface is stored as it lies in memory
/// (`SurfaceLayout`), so that reading is one copy and a check of the sections, the checksum behind it. Anything else —
/// another version, another byte order, a torn file — is refused as a whole by the checksum, and the facts are made
/// anew. Numbers inside, places in arrays above all, are not looked at one by one: what passes the checksum is what a
/// front-end made.
public enum FactsCodec {
  /// Grows with every change of the stored types.
  public static let version: UInt32 = 8

  /// Changes where the compiler lays the stored types out in another way.
  public static var layout: UInt64 {
    let sizes = [
      MemoryLayout<SurfaceLayout>.stride, MemoryLayout<Import>.stride, MemoryLayout<Declaration>.stride,
      MemoryLayout<PackedDeclaration>.stride, MemoryLayout<Parameter>.stride, MemoryLayout<PackedParameter>.stride,
      MemoryLayout<PackedUse>.stride,
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
    writer.append(surface.memory)
    writer.seal(from: start)
  }

  /// Nil where `bytes` are not what `encode` gives.
  public static func decodeSurface(_ bytes: [UInt8]) -> Surface? {
    bytes.withUnsafeBytes { decodeSurface($0) }
  }

  /// Nil where `bytes` are not what `encode` gives.
  public static func decodeSurface(_ bytes: UnsafeRawBufferPointer) -> Surface? {
    readSurface(byteCount: bytes.count) { room in
      room.copyMemory(from: bytes)
      return true
    }
  }

  /// A surface of which `byteCount` bytes are stored; `fill` brings them to where they stay. Nil where it says that it
  /// cannot, or where they are not what `encode` gives.
  public static func readSurface(
    byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Bool
  ) -> Surface? {
    let size = byteCount - Seal.length
    guard size >= SurfaceLayout.length * 4 else { return nil }
    let block = FactBlock.room(for: byteCount)
    let room = UnsafeMutableRawBufferPointer(start: block.base, count: byteCount)
    guard fill(room), Seal.isSound(UnsafeRawBufferPointer(room)) else { return nil }
    let surface = Surface(block)
    return surface.layout.pointee.isSound(in: block.base, byteCount: size) ? surface : nil
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
