import SourceText

/// The functions of one file by the scope that they stand in and their name: the last of each name in each
/// scope, as a later definition takes the place of an earlier one.
struct FunctionIndex {
  /// By slot: number of the declaration plus one, 0 where the slot is free. A power of two long.
  private var slots: [UInt32] = []
  private var keys: [UInt64] = []

  var isEmpty: Bool { slots.isEmpty }

  init(_ surface: Surface) {
    let count = surface.declarations.count { $0.kind.isFunctionLike }
    guard count > 0 else { return }
    var size = 8
    while size < count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    keys = [UInt64](repeating: 0, count: size)
    for (number, declaration) in surface.declarations.enumerated() where declaration.kind.isFunctionLike {
      guard !declaration.modifiers.contains(.overload) else { continue }
      let key = FunctionIndex.key(surface.names.hash(of: declaration.name), in: declaration.parent)
      let slot = slot(of: key)
      keys[slot] = key
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  /// The last function of the name with this hash directly in `scope`.
  func function(_ hash: UInt64, in scope: DeclarationID) -> DeclarationID? {
    let found = slots[slot(of: FunctionIndex.key(hash, in: scope))]
    return found == 0 ? nil : DeclarationID(rawValue: found - 1)
  }

  private static func key(_ hash: UInt64, in scope: DeclarationID) -> UInt64 {
    StableHash.combine(hash, UInt64(scope.rawValue))
  }

  /// The slot that holds `key`, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
