import SourceText

extension Surface {
  /// Puts a draft together.
  public init(_ draft: SurfaceDraft) {
    self = draft.names.bytes.withUnsafeBufferPointer { bytes in
      draft.names.ends.withUnsafeBufferPointer { ends in
        draft.names.hashes.withUnsafeBufferPointer { hashes in
          draft.uses.withUnsafeBufferPointer { uses in
            draft.lines.starts.withUnsafeBufferPointer { lines in
              Surface(draft, names: NameParts(bytes: bytes, ends: ends, hashes: hashes), uses: uses, lines: lines)
            }
          }
        }
      }
    }
  }

  /// As above, of what lies elsewhere while a file is read. What would not go into one block counts as an empty file:
  /// the facts would take more than 16 GiB.
  init(
    _ draft: borrowing SurfaceDraft, names: NameParts, uses: UnsafeBufferPointer<NameUse>,
    lines: UnsafeBufferPointer<UInt32>
  ) {
    var packing = SurfacePacking(draft, names, uses, lines)
    guard let block = packing.block(draft, names, uses, lines) else {
      self.init(language: draft.language)
      return
    }
    self.init(block)
  }
}

/// The names of one file, wherever they lie.
struct NameParts {
  let bytes: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<UInt32>
  let hashes: UnsafeBufferPointer<UInt64>
}

/// Counts what is to be packed, then packs it.
private struct SurfacePacking {
  private var layout: SurfaceLayout
  private var counts = SurfaceLayout.Counts()

  init(
    _ draft: borrowing SurfaceDraft, _ names: NameParts, _ uses: UnsafeBufferPointer<NameUse>,
    _ lines: UnsafeBufferPointer<UInt32>
  ) {
    layout = SurfaceLayout(draft.language)
    layout.byteCount = draft.byteCount
    layout.exportTraits = draft.exportTraits
    layout.omittedProblems = draft.omittedProblems
    layout.digests = draft.digests
    counts.names = names.ends.count
    counts.nameBytes = names.bytes.count
    counts.imports = draft.imports.count
    counts.declarations = draft.declarations.count
    counts.parameters = draft.parameters.count
    counts.uses = uses.count
    counts.effects = draft.effects.count
    counts.exports = draft.exports.count
    counts.directives = draft.directives.count
    counts.problems = draft.problems.count
    counts.lines = lines.count
    countParameters(draft)
    countDeclarations(draft)
    countUses(uses)
  }

  private mutating func countParameters(_ draft: borrowing SurfaceDraft) {
    for parameter in draft.parameters where PackedParameter(parameter) == nil { counts.wideParameters += 1 }
  }

  private mutating func countDeclarations(_ draft: borrowing SurfaceDraft) {
    counts.lists = draft.declarations.isEmpty ? 0 : 1
    for declaration in draft.declarations {
      guard let details = PackedDeclaration.Details(declaration),
        PackedDeclaration(declaration, details: 0) != nil
      else {
        counts.wideDeclarations += 1
        counts.lists += declaration.listLength
        continue
      }
      if details.word != 0 { counts.lists += 1 + details.length }
    }
  }

  private mutating func countUses(_ uses: UnsafeBufferPointer<NameUse>) {
    var hasContext = false
    for use in uses {
      if PackedUse(use) == nil { counts.wideUses += 1 }
      if !use.context.isNone { hasContext = true }
    }
    if hasContext { counts.useContexts = uses.count }
  }

  // MARK: Writing

  mutating func block(
    _ draft: borrowing SurfaceDraft, _ names: NameParts, _ uses: UnsafeBufferPointer<NameUse>,
    _ lines: UnsafeBufferPointer<UInt32>
  ) -> FactBlock? {
    guard layout.place(counts) else { return nil }
    let block = FactBlock.room(for: layout.size)
    let base = block.base
    // So that no section ends in bytes of something else.
    for end in [layout.nameBytes, layout.end] { (base + Int(end) * 4 - 4).storeBytes(of: 0, as: UInt32.self) }
    base.initializeMemory(as: SurfaceLayout.self, to: layout)
    put(names.hashes, at: layout.nameHashes, base)
    put(names.ends, at: layout.nameEnds, base)
    put(draft.imports, at: layout.imports, base)
    put(draft.effects, at: layout.effects, base)
    put(draft.exports, at: layout.exports, base)
    put(draft.directives, at: layout.directives, base)
    put(draft.problems, at: layout.problems, base)
    put(names.bytes, at: layout.nameBytes, base)
    putLines(lines, base)
    putParameters(draft, base)
    putDeclarations(draft, base)
    putUses(uses, base)
    return block
  }

  private func place<Element>(_ place: UInt32, _ base: UnsafeMutableRawPointer, _: Element.Type)
    -> UnsafeMutablePointer<Element>
  {
    (base + Int(place) * 4).assumingMemoryBound(to: Element.self)
  }

  private func put<Element: BitwiseCopyable>(
    _ elements: UnsafeBufferPointer<Element>, at start: UInt32, _ base: UnsafeMutableRawPointer
  ) {
    guard let first = elements.baseAddress else { return }
    place(start, base, Element.self).initialize(from: first, count: elements.count)
  }

  private func put<Element: BitwiseCopyable>(
    _ elements: [Element], at start: UInt32, _ base: UnsafeMutableRawPointer
  ) {
    if !elements.isEmpty { elements.withUnsafeBufferPointer { put($0, at: start, base) } }
  }

  private func putLines(_ lines: UnsafeBufferPointer<UInt32>, _ base: UnsafeMutableRawPointer) {
    guard layout.lineWidth == 2 else { return put(lines, at: layout.lines, base) }
    let short = place(layout.lines, base, UInt16.self)
    for number in 0..<lines.count { short[number] = UInt16(truncatingIfNeeded: lines[number]) }
  }

  private func putParameters(_ draft: borrowing SurfaceDraft, _ base: UnsafeMutableRawPointer) {
    let packed = place(layout.parameters, base, PackedParameter.self)
    let wide = place(layout.wideParameters, base, Parameter.self)
    var wideCount = 0
    for number in 0..<draft.parameters.count {
      if let fitting = PackedParameter(draft.parameters[number]) {
        packed[number] = fitting
      } else {
        packed[number] = PackedParameter(wide: wideCount)
        wide[wideCount] = draft.parameters[number]
        wideCount += 1
      }
    }
  }

  private func putUses(_ uses: UnsafeBufferPointer<NameUse>, _ base: UnsafeMutableRawPointer) {
    let packed = place(layout.uses, base, PackedUse.self)
    let wide = place(layout.wideUses, base, NameUse.self)
    var wideCount = 0
    for number in 0..<uses.count {
      if let fitting = PackedUse(uses[number]) {
        packed[number] = fitting
      } else {
        packed[number] = PackedUse(wide: wideCount)
        wide[wideCount] = uses[number]
        wideCount += 1
      }
    }
    guard counts.useContexts > 0 else { return }
    let contexts = place(layout.useContexts, base, NameID.self)
    for number in 0..<uses.count { contexts[number] = uses[number].context }
  }

  private func putDeclarations(_ draft: borrowing SurfaceDraft, _ base: UnsafeMutableRawPointer) {
    guard counts.declarations > 0 else { return }
    let packed = place(layout.declarations, base, PackedDeclaration.self)
    let wide = place(layout.wideDeclarations, base, Declaration.self)
    var wideCount = 0
    var lists = ListWriter(next: place(layout.lists, base, NameID.self))
    lists.add(.none)
    draft.lists.withUnsafeBufferPointer { source in
      for number in 0..<draft.declarations.count {
        let declaration = draft.declarations[number]
        if let details = PackedDeclaration.Details(declaration),
          let fitting = PackedDeclaration(declaration, details: details.word == 0 ? 0 : lists.count)
        {
          packed[number] = fitting
          if details.word != 0 { lists.add(details, of: declaration, from: source) }
        } else {
          packed[number] = PackedDeclaration(wide: wideCount)
          wide[wideCount] = lists.addWhole(declaration, from: source)
          wideCount += 1
        }
      }
    }
  }
}

/// Writes the lists of declarations one after the other.
private struct ListWriter {
  private var next: UnsafeMutablePointer<NameID>
  private(set) var count = 0

  init(next: UnsafeMutablePointer<NameID>) {
    self.next = next
  }

  mutating func add(_ name: NameID) {
    next.initialize(to: name)
    next += 1
    count += 1
  }

  /// Gives where they lie now.
  @discardableResult
  mutating func add(_ slice: Slice, from source: UnsafeBufferPointer<NameID>) -> Slice {
    if slice.isEmpty { return Slice() }
    defer { for number in slice.indices { add(source[number]) } }
    return Slice(start: count, count: Int(slice.count))
  }

  mutating func add(
    _ details: PackedDeclaration.Details, of declaration: Declaration, from source: UnsafeBufferPointer<NameID>
  ) {
    add(NameID(rawValue: details.word))
    if !declaration.type.isNone { add(declaration.type) }
    if !declaration.value.isNone { add(declaration.value) }
    if !declaration.condition.isNone { add(declaration.condition) }
    add(declaration.attributes, from: source)
    add(declaration.inherits, from: source)
    add(declaration.generics, from: source)
    add(declaration.thrown, from: source)
  }

  /// Of a declaration that is kept whole; gives it with where its lists are now.
  mutating func addWhole(_ declaration: Declaration, from source: UnsafeBufferPointer<NameID>) -> Declaration {
    var declaration = declaration
    declaration.attributes = add(declaration.attributes, from: source)
    declaration.inherits = add(declaration.inherits, from: source)
    declaration.generics = add(declaration.generics, from: source)
    declaration.thrown = add(declaration.thrown, from: source)
    return declaration
  }
}

extension Declaration {
  /// How many names its lists hold.
  fileprivate var listLength: Int {
    Int(attributes.count) + Int(inherits.count) + Int(generics.count) + Int(thrown.count)
  }
}
