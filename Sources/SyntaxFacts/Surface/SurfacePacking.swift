import SourceText

extension Surface {
  /// Puts a draft together.
  public init(_ draft: SurfaceDraft) {
    var packing = SurfacePacking()
    self = draft.names.bytes.withUnsafeBufferPointer { bytes in
      draft.names.ends.withUnsafeBufferPointer { ends in
        draft.names.hashes.withUnsafeBufferPointer { hashes in
          draft.uses.withUnsafeBufferPointer { uses in
            packing.surface(draft, NameParts(bytes: bytes, ends: ends, hashes: hashes), uses)
          }
        }
      }
    }
  }
}

/// The names of one file, wherever they lie.
struct NameParts {
  let bytes: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<UInt32>
  let hashes: UnsafeBufferPointer<UInt64>
}

/// Puts surfaces together, one after the other, with memory that it uses again.
@usableFromInline
struct SurfacePacking: Sendable {
  private var declarations = GrowingBuffer<PackedDeclaration>(capacity: 1 << 8)
  private var wideDeclarations = GrowingBuffer<Declaration>(capacity: 1)
  private var lists = GrowingBuffer<NameID>(capacity: 1 << 8)
  private var parameters = GrowingBuffer<PackedParameter>(capacity: 1 << 8)
  private var wideParameters = GrowingBuffer<Parameter>(capacity: 1)

  @usableFromInline
  init() {}

  /// The surface made of a draft, of names and of uses, wherever these lie. What would not go into one block counts as
  /// an empty file: such facts would take more than 16 GiB.
  mutating func surface(
    _ draft: borrowing SurfaceDraft, _ names: NameParts, _ uses: UnsafeBufferPointer<NameUse>
  ) -> Surface {
    draft.lists.withUnsafeBufferPointer { source in
      draft.declarations.withUnsafeBufferPointer { pack($0, source) }
    }
    draft.parameters.withUnsafeBufferPointer { pack($0) }
    defer { forget() }
    guard let block = block(draft, names, uses) else { return Surface(language: draft.language) }
    return Surface(block)
  }

  private mutating func forget() {
    declarations.forget()
    wideDeclarations.forget()
    lists.forget()
    parameters.forget()
    wideParameters.forget()
  }

  // MARK: Records

  private mutating func pack(_ items: UnsafeBufferPointer<Declaration>, _ source: UnsafeBufferPointer<NameID>) {
    // Number 0 is nobody's details.
    if !items.isEmpty { lists.append(.none) }
    guard var item = items.baseAddress else { return }
    let end = item + items.count
    while item < end {
      if PackedDeclaration.holds(item) {
        let details = PackedDeclaration.Details(item)
        declarations.append(
          PackedDeclaration(item, details: details.word == 0 ? 0 : lists.count, isWide: false))
        if details.word != 0 { add(details, of: item, source) }
      } else {
        declarations.append(PackedDeclaration(item, details: wideDeclarations.count, isWide: true))
        addWhole(item.pointee, source)
      }
      item += 1
    }
  }

  private mutating func add(
    _ details: PackedDeclaration.Details, of item: UnsafePointer<Declaration>, _ source: UnsafeBufferPointer<NameID>
  ) {
    lists.append(NameID(rawValue: details.word))
    if !item.pointee.type.isNone { lists.append(item.pointee.type) }
    if !item.pointee.value.isNone { lists.append(item.pointee.value) }
    if !item.pointee.condition.isNone { lists.append(item.pointee.condition) }
    if details.word >> 4 == 0 { return }
    add(item.pointee.attributes, source)
    add(item.pointee.inherits, source)
    add(item.pointee.generics, source)
    add(item.pointee.thrown, source)
  }

  /// Gives where they lie now.
  @discardableResult
  private mutating func add(_ slice: Slice, _ source: UnsafeBufferPointer<NameID>) -> Slice {
    if slice.isEmpty { return Slice() }
    let start = lists.count
    for number in slice.indices { lists.append(source[number]) }
    return Slice(start: start, count: Int(slice.count))
  }

  private mutating func addWhole(_ item: Declaration, _ source: UnsafeBufferPointer<NameID>) {
    var item = item
    item.attributes = add(item.attributes, source)
    item.inherits = add(item.inherits, source)
    item.generics = add(item.generics, source)
    item.thrown = add(item.thrown, source)
    wideDeclarations.append(item)
  }

  private mutating func pack(_ items: UnsafeBufferPointer<Parameter>) {
    for item in items {
      if let fitting = PackedParameter(item) {
        parameters.append(fitting)
      } else {
        parameters.append(PackedParameter(wide: wideParameters.count))
        wideParameters.append(item)
      }
    }
  }

  // MARK: The block

  private func block(
    _ draft: borrowing SurfaceDraft, _ names: NameParts, _ uses: UnsafeBufferPointer<NameUse>
  ) -> FactBlock? {
    var counts = SurfaceLayout.Counts()
    counts.names = names.ends.count
    counts.nameBytes = names.bytes.count
    counts.imports = draft.imports.count
    counts.declarations = declarations.count
    counts.wideDeclarations = wideDeclarations.count
    counts.parameters = parameters.count
    counts.wideParameters = wideParameters.count
    counts.lists = lists.count
    counts.uses = uses.count
    counts.useContexts = SurfacePacking.hasContext(uses) ? uses.count : 0
    counts.effects = draft.effects.count
    counts.exports = draft.exports.count
    counts.directives = draft.directives.count
    counts.problems = draft.problems.count
    counts.lines = draft.lines.starts.count
    guard let layout = SurfaceLayout(SurfaceLayout.Once(draft), counts) else { return nil }
    let block = FactBlock.room(for: layout.size)
    let memory = SurfaceMemory(base: block.base, layout: layout)
    memory.put(names.hashes, at: layout.nameHashes)
    memory.put(names.ends, at: layout.nameEnds)
    memory.put(draft.imports, at: layout.imports)
    memory.put(declarations, at: layout.declarations)
    memory.put(wideDeclarations, at: layout.wideDeclarations)
    memory.put(parameters, at: layout.parameters)
    memory.put(wideParameters, at: layout.wideParameters)
    memory.put(lists, at: layout.lists)
    memory.put(uses, withContexts: counts.useContexts > 0)
    memory.put(draft.effects, at: layout.effects)
    memory.put(draft.exports, at: layout.exports)
    memory.put(draft.directives, at: layout.directives)
    memory.put(draft.problems, at: layout.problems)
    memory.put(lines: draft.lines.starts)
    memory.put(names.bytes, at: layout.nameBytes)
    return block
  }

  private static func hasContext(_ uses: UnsafeBufferPointer<NameUse>) -> Bool {
    var all: UInt32 = 0
    for use in uses { all |= use.context.rawValue }
    return all != 0
  }
}

/// The memory of a surface while it is written.
private struct SurfaceMemory {
  private let base: UnsafeMutableRawPointer
  private let layout: SurfaceLayout

  init(base: UnsafeMutableRawPointer, layout: SurfaceLayout) {
    self.base = base
    self.layout = layout
    base.storeBytes(of: 0, toByteOffset: SurfaceLayout.length * 4 - 4, as: UInt32.self)
    base.initializeMemory(as: SurfaceLayout.self, to: layout)
    // So that no section ends in bytes of something else.
    (base + Int(layout.nameBytes) * 4 - 4).storeBytes(of: 0, as: UInt32.self)
    (base + Int(layout.end) * 4 - 4).storeBytes(of: 0, as: UInt32.self)
  }

  private func place<Element>(_ start: UInt32, _: Element.Type) -> UnsafeMutablePointer<Element> {
    (base + Int(start) * 4).assumingMemoryBound(to: Element.self)
  }

  func put<Element: BitwiseCopyable>(_ elements: UnsafeBufferPointer<Element>, at start: UInt32) {
    guard let first = elements.baseAddress, elements.count > 0 else { return }
    place(start, Element.self).initialize(from: first, count: elements.count)
  }

  func put<Element: BitwiseCopyable>(_ elements: [Element], at start: UInt32) {
    if !elements.isEmpty { elements.withUnsafeBufferPointer { put($0, at: start) } }
  }

  func put<Element: BitwiseCopyable>(_ elements: GrowingBuffer<Element>, at start: UInt32) {
    put(UnsafeBufferPointer(start: elements.base, count: elements.count), at: start)
  }

  func put(_ uses: UnsafeBufferPointer<NameUse>, withContexts: Bool) {
    var next = place(layout.uses, PackedUse.self)
    for number in 0..<uses.count {
      next.initialize(to: PackedUse(uses[number]))
      next += 1
    }
    guard withContexts else { return }
    let contexts = place(layout.useContexts, NameID.self)
    for number in 0..<uses.count { contexts[number] = uses[number].context }
  }

  func put(lines: [UInt32]) {
    guard layout.lineWidth == 2 else { return put(lines, at: layout.lines) }
    let short = place(layout.lines, UInt16.self)
    lines.withUnsafeBufferPointer { lines in
      for number in 0..<lines.count { short[number] = UInt16(truncatingIfNeeded: lines[number]) }
    }
  }
}
