import SourceText

extension SurfaceDraft {
  /// The digests of the surface that is made of this, of `uses` and of names with these hashes; it was read from
  /// `bytes`.
  func computeDigests(
    of bytes: UnsafeBufferPointer<UInt8>, _ hashes: UnsafeBufferPointer<UInt64>, _ uses: UnsafeBufferPointer<NameUse>
  ) -> Digests {
    var digests = Digests()
    digests.content = StableHash.ofFile(bytes)
    digests.imports = imports.withUnsafeBufferPointer { SurfaceDraft.digest(of: $0, hashes) }
    digests.declarations = declarationDigest(hashes)
    digests.uses = SurfaceDraft.digest(of: uses, hashes)
    return digests
  }

  /// By name.
  private typealias Hashes = UnsafeBufferPointer<UInt64>

  private static func digest(of imports: UnsafeBufferPointer<Import>, _ hashes: Hashes) -> UInt64 {
    var chain = HashChain(hashes)
    for item in imports {
      chain.add(item.module)
      chain.add(item.name)
      chain.add(item.alias)
      chain.add(UInt64(item.level) << 16 | UInt64(item.traits.rawValue))
    }
    return chain.state
  }

  private static func digest(of uses: UnsafeBufferPointer<NameUse>, _ hashes: Hashes) -> UInt64 {
    var chain = HashChain(hashes)
    for item in uses {
      chain.add(item.path)
      chain.add(item.context)
      chain.add(UInt64(item.scope.rawValue) << 8 | UInt64(item.traits.rawValue))
    }
    return chain.state
  }

  private func declarationDigest(_ hashes: Hashes) -> UInt64 {
    var chain = HashChain(hashes)
    declarations.withUnsafeBufferPointer { declarations in
      lists.withUnsafeBufferPointer { lists in
        parameters.withUnsafeBufferPointer { parameters in
          for item in declarations {
            chain.add(item)
            chain.add(item.attributes, of: lists)
            chain.add(item.inherits, of: lists)
            chain.add(item.generics, of: lists)
            chain.add(item.thrown, of: lists)
            for number in item.parameters.indices { chain.add(parameters[number]) }
          }
        }
      }
    }
    for name in exports { chain.add(name) }
    return chain.state
  }
}

/// A hash of a row of names and numbers, in order.
private struct HashChain {
  var state: UInt64 = 0
  /// By name.
  private let hashes: UnsafeBufferPointer<UInt64>

  init(_ hashes: UnsafeBufferPointer<UInt64>) {
    self.hashes = hashes
  }

  @inline(__always)
  mutating func add(_ number: UInt64) { state = StableHash.combine(state, number) }

  @inline(__always)
  mutating func add(_ name: NameID) { add(hashes[name.index]) }

  mutating func add(_ names: Slice, of lists: UnsafeBufferPointer<NameID>) {
    for number in names.indices { add(lists[number]) }
  }

  mutating func add(_ item: Declaration) {
    add(item.name)
    add(item.type)
    add(item.value)
    add(item.condition)
    add(
      UInt64(item.kind.rawValue) << 56 | UInt64(item.access.rawValue) << 48
        | UInt64(item.effects.rawValue) << 40 | UInt64(item.modifiers.rawValue))
    add(UInt64(item.parent.rawValue))
  }

  mutating func add(_ item: Parameter) {
    add(item.name)
    add(item.label)
    add(item.type)
    add(item.defaultValue)
    add(UInt64(item.kind.rawValue))
  }
}
