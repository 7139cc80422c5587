import SourceText

extension Surface {
  /// The digests of this surface, which was read from `bytes`.
  func computeDigests(of bytes: UnsafeBufferPointer<UInt8>) -> Digests {
    var digests = Digests()
    digests.content = StableHash.of(bytes)
    digests.imports = imports.reduce(into: 0) { state, item in
      state = chain(state, item.module, item.name, item.alias)
      state = StableHash.combine(state, UInt64(item.level) << 16 | UInt64(item.traits.rawValue))
    }
    digests.declarations = declarations.reduce(into: 0) { state, item in
      state = chain(state, item.name, item.type, item.value, item.condition)
      let marks =
        UInt64(item.kind.rawValue) << 56 | UInt64(item.access.rawValue) << 48
        | UInt64(item.effects.rawValue) << 40 | UInt64(item.modifiers.rawValue)
      state = StableHash.combine(state, marks)
      state = StableHash.combine(state, UInt64(item.parent.rawValue))
      for slice in [item.attributes, item.inherits, item.generics, item.thrown] {
        for name in lists[slice.indices] { state = chain(state, name) }
      }
      for parameter in parameters[item.parameters.indices] {
        state = chain(state, parameter.name, parameter.label, parameter.type, parameter.defaultValue)
        state = StableHash.combine(state, UInt64(parameter.kind.rawValue))
      }
    }
    for name in exports { digests.declarations = chain(digests.declarations, name) }
    digests.uses = uses.reduce(into: 0) { state, item in
      state = chain(state, item.path, item.context)
      state = StableHash.combine(state, UInt64(item.scope.rawValue) << 8 | UInt64(item.traits.rawValue))
    }
    return digests
  }

  private func chain(_ state: UInt64, _ ids: NameID...) -> UInt64 {
    ids.reduce(state) { StableHash.combine($0, names.hash(of: $1)) }
  }
}
