import SourceText
import Testing

@testable import SyntaxFacts

/// The stored form of a surface, where someone has changed it and sealed it again: no section is read outside its
/// block.
@Suite struct StoredSurfaceTests {
  private var stored: [UInt8] {
    var names = NameInterner()
    var draft = SurfaceDraft(language: .swift)
    draft.byteCount = 90_000
    let name = names.intern("name")
    draft.declarations = [
      Declaration(kind: .class, name: name, parent: .none, range: ByteRange(0, 9), nameRange: ByteRange(6, 7)),
      Declaration(
        kind: .function, name: name, parent: DeclarationID(0), range: ByteRange(0, 900), nameRange: ByteRange(6, 700)),
    ]
    draft.parameters = [
      Parameter(kind: .variadic, name: name, label: name, range: ByteRange(1, 2)),
      Parameter(kind: .variadic, name: name, label: name, range: ByteRange(1, 90_000)),
    ]
    draft.uses = [NameUse(path: name, scope: .none, offset: 3, traits: .read, context: name)]
    draft.imports = [Import(module: name, range: ByteRange(0, 1), statement: 0)]
    draft.problems = [Problem(.nulByte, at: ByteRange(0, 1))]
    draft.names = names.table
    return FactsCodec.encode(Surface(draft))
  }

  private func sealed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var writer = FlatWriter()
    for byte in bytes { writer.write(byte) }
    writer.seal()
    return writer.bytes
  }

  @Test func headersThatDoNotFitAreRefused() throws {
    let bytes = Array(stored.dropLast(8))
    #expect(FactsCodec.decodeSurface(sealed(bytes)) != nil)
    let places = MemoryLayout.offset(of: \SurfaceLayout.lineCount) ?? 0
    for index in places..<MemoryLayout<SurfaceLayout>.size {
      for bit: UInt8 in 0..<8 {
        var altered = bytes
        altered[index] ^= 1 << bit
        #expect(FactsCodec.decodeSurface(sealed(altered)) == nil, "bit \(bit) of byte \(index)")
      }
    }
    for offset in [
      MemoryLayout.offset(of: \SurfaceLayout.once.language), MemoryLayout.offset(of: \SurfaceLayout.lineWidth),
    ] {
      var altered = bytes
      altered[try #require(offset)] = 77
      #expect(FactsCodec.decodeSurface(sealed(altered)) == nil)
    }
  }

  @Test func shortenedAndLengthenedOnesAreRefused() {
    let bytes = Array(stored.dropLast(8))
    for count in 0..<bytes.count { #expect(FactsCodec.decodeSurface(sealed(bytes.prefix(count))) == nil) }
    for count in 1...9 {
      #expect(FactsCodec.decodeSurface(sealed(bytes + [UInt8](repeating: 0, count: count))) == nil)
    }
  }

  @Test func anyHeaderIsSoundOrRefused() {
    var state: UInt64 = 1
    for _ in 0..<2_000 {
      var bytes = Array(stored.dropLast(8))
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % MemoryLayout<SurfaceLayout>.size] = UInt8(truncatingIfNeeded: state >> 25)
      }
      guard let surface = FactsCodec.decodeSurface(sealed(bytes)) else { continue }
      // Whatever was let through can be read to its ends.
      #expect(surface.declarations.count == 2 && surface.uses.count == 1 && surface.names.bytes.count == 4)
    }
  }
}
