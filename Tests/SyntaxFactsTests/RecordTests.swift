import SourceText
import Testing

@testable import SyntaxFacts

/// Records as they are kept: how long they are, and that what does not fit is kept all the same.
@Suite struct RecordTests {
  @Test func sizesInBytes() {
    #expect(MemoryLayout<PackedDeclaration>.size == 44 && MemoryLayout<PackedDeclaration>.stride == 44)
    #expect(MemoryLayout<PackedParameter>.size == 16 && MemoryLayout<PackedParameter>.stride == 16)
    #expect(MemoryLayout<PackedUse>.size == 12 && MemoryLayout<PackedUse>.stride == 12)
    #expect(MemoryLayout<SurfaceLayout>.stride == 128)
    #expect(MemoryLayout<Surface>.size == 8)
    #expect(MemoryLayout<SkeletonNode>.stride == 24)
  }

  private static let widths: [UInt32] = [0, 1, 254, 255, 256, 65_534, 65_535, 65_536, 1 << 24 - 1, 1 << 24]

  private func kept(_ draft: SurfaceDraft) -> Surface {
    let surface = Surface(draft)
    #expect(FactsCodec.decodeSurface(FactsCodec.encode(surface)) == surface)
    return surface
  }

  @Test(arguments: widths) func declarationsOfAnyWidth(width: UInt32) {
    var draft = SurfaceDraft(language: .swift)
    draft.byteCount = .max
    let (name, place) = (NameID(rawValue: width), Int(width))
    let variants: [(inout Declaration) -> Void] = [
      { $0.name = name }, { $0.parent = DeclarationID(rawValue: width) }, { $0.parent = .none },
      { $0.range.upper = 5 + width }, { $0.nameRange.upper = 6 + width },
      { $0.nameRange = ByteRange(5 + width, 6 + width) }, { $0.nameRange = ByteRange(1, 2) },
      { $0.parameters = Slice(start: 1, count: place) }, { $0.parameters = Slice(start: place, count: 1) },
      { $0.body = Slice(start: place, count: place) }, { $0.type = name },
      { ($0.value, $0.condition) = (name, NameID(rawValue: 3)) },
    ]
    for (number, change) in variants.enumerated() {
      var item = Declaration(
        kind: DeclarationKind.allCases[number], access: .open, effects: [.async, .mutating],
        modifiers: [.elsewhere, .documented], name: NameID(rawValue: 7), parent: DeclarationID(0),
        range: ByteRange(5, 9), nameRange: ByteRange(6, 8))
      change(&item)
      draft.declarations.append(item)
    }
    let found = kept(draft).declarations.map { item -> Declaration in
      #expect(item.attributes.isEmpty && item.inherits.isEmpty && item.generics.isEmpty && item.thrown.isEmpty)
      var item = item
      (item.attributes, item.inherits, item.generics, item.thrown) = (Slice(), Slice(), Slice(), Slice())
      return item
    }
    #expect(found == draft.declarations)
  }

  @Test(arguments: [0, 1, 2, 126, 127, 128, 130]) func listsOfAnyLength(length: Int) {
    var draft = SurfaceDraft(language: .swift)
    draft.lists = (1...260).map { NameID(rawValue: $0) }
    for variant in 0..<5 {
      var item = Declaration(
        kind: .function, name: NameID(rawValue: 1), parent: .none, range: ByteRange(0, 9), nameRange: ByteRange(0, 1))
      (item.type, item.value) = (NameID(rawValue: 8), variant == 0 ? .none : NameID(rawValue: 9))
      let long = Slice(start: 3, count: length)
      item.attributes = variant == 1 ? long : Slice(start: 0, count: 1)
      item.inherits = variant == 2 ? long : Slice(start: 1, count: 2)
      item.generics = variant == 3 ? long : Slice()
      item.thrown = variant == 4 ? long : Slice(start: 200, count: 1)
      draft.declarations.append(item)
    }
    let surface = kept(draft)
    for (number, expected) in draft.declarations.enumerated() {
      let found = surface.declarations[number]
      #expect(found.type == expected.type && found.value == expected.value && found.condition.isNone)
      for slice in [\Declaration.attributes, \.inherits, \.generics, \.thrown] {
        let names = surface.lists[found[keyPath: slice].indices]
        #expect(names.elementsEqual(draft.lists[expected[keyPath: slice].indices]), "\(number), \(length)")
      }
    }
  }

  @Test(arguments: widths) func parametersOfAnyWidth(width: UInt32) {
    var draft = SurfaceDraft(language: .swift)
    let (few, many) = (NameID(rawValue: 5), NameID(rawValue: width))
    for kind in ParameterKind.allCases {
      for (name, label) in [(few, few), (few, NameID.none), (few, many), (many, many), (many, few)] {
        for (type, value) in [(NameID.none, NameID.none), (few, few), (many, .none), (.none, many)] {
          draft.parameters.append(
            Parameter(
              kind: kind, name: name, label: label, type: type, defaultValue: value,
              range: ByteRange(width / 2, width / 2 + width)))
        }
      }
    }
    #expect(Array(kept(draft).parameters) == draft.parameters)
  }

  @Test func usesWithAndWithoutContext() {
    for context in [NameID.none, NameID(rawValue: 3), NameID(rawValue: .max)] {
      var draft = SurfaceDraft(language: .swift)
      for number: UInt32 in [0, 1, 255, 65_536, 1 << 24 - 2] {
        var use = NameUse(
          path: NameID(rawValue: 1 << 26 - 1 - number), scope: DeclarationID(rawValue: number), offset: .max - number,
          traits: [.read, .elsewhere], context: number == 1 ? context : .none)
        use.count = min(number + 1, 255)
        draft.uses.append(use)
      }
      draft.uses.append(NameUse(path: NameID(rawValue: 9), scope: .none, offset: 0, traits: .written))
      #expect(Array(kept(draft).uses) == draft.uses)
    }
  }

  /// No source has so many; and none of them leads anywhere.
  @Test func numbersBeyondAllSources() {
    var draft = SurfaceDraft(language: .python)
    var use = NameUse(
      path: NameID(rawValue: 1 << 26), scope: DeclarationID(rawValue: 1 << 24 - 1), offset: 4, traits: .called)
    use.count = 70_000
    draft.uses = [use]
    let found = kept(draft).uses[0]
    #expect(found.path.isNone && found.scope.isNone && found.count == 255)
    #expect(found.offset == 4 && found.traits == .called)
  }

  @Test(arguments: [65_535, 65_536]) func linesOfShortAndLongFiles(byteCount: UInt32) {
    var draft = SurfaceDraft(language: .python)
    draft.byteCount = byteCount
    draft.lines = LineTable(starts: [0, 7, byteCount])
    let lines = kept(draft).lines
    #expect(lines.table == draft.lines && lines.count == 3)
    #expect(lines.line(at: byteCount - 1) == 1 && lines.line(at: byteCount) == 2)
    #expect(lines.lineCount(byteCount: Int(byteCount)) == 2)
  }
}
