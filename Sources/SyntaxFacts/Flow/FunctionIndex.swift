import SourceText

/// The functions of one file by the scope that they stand in and their name, latest first: a later
/// definition takes the place of an earlier one, or overloads it.
struct FunctionIndex {
  /// By slot: number of the latest declaration plus one, 0 where the slot is free. A power of two long.
  private var slots: [UInt32] = []
  private var keys: [UInt64] = []
  /// By number of the declaration: that of the one before it with its name and scope, plus one.
  private var earlier: [UInt32] = []
  /// By number of the declaration: an extension's type or first extension, where the file has it, else itself. Empty
  /// where there are no extensions.
  private var extended: [DeclarationID] = []
  /// A bit for the last bits of the name of each function: where there is none, no function bears the name.
  private var borne: [UInt64] = []

  var isEmpty: Bool { slots.isEmpty }

  init(_ surface: Surface) {
    let count = surface.declarations.count { $0.kind.isCallable }
    guard count > 0 else { return }
    var size = 8
    while size < count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    keys = [UInt64](repeating: 0, count: size)
    earlier = [UInt32](repeating: 0, count: surface.declarations.count)
    borne = [UInt64](repeating: 0, count: FunctionIndex.nameBits / 64)
    joinExtensions(surface)
    let names = surface.names
    surface.declarations.withUnsafeBufferPointer { declarations in
      for number in 0..<declarations.count where declarations[number].kind.isCallable {
        guard !declarations[number].modifiers.contains(.overload) else { continue }
        enter(number, names.hash(of: declarations[number].name), in: declarations[number].parent)
      }
    }
  }

  private mutating func enter(_ number: Int, _ hash: UInt64, in scope: DeclarationID) {
    let key = key(hash, in: scope)
    let slot = slot(of: key)
    keys[slot] = key
    earlier[number] = slots[slot]
    slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    let bit = FunctionIndex.bit(of: hash)
    borne[bit / 64] |= 1 << UInt64(bit % 64)
  }

  private static let nameBits = 1 << 12

  private static func bit(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (nameBits - 1) }

  /// Whether some function may bear the name with this hash; most names that are called in a file belong to none of it.
  func mayHold(_ hash: UInt64) -> Bool {
    let bit = FunctionIndex.bit(of: hash)
    return borne[bit / 64] >> UInt64(bit % 64) & 1 != 0
  }

  /// The latest function of the name with this hash directly in `scope`.
  func latest(_ hash: UInt64, in scope: DeclarationID) -> DeclarationID? {
    let place = slots[slot(of: key(hash, in: scope))]
    return place == 0 ? nil : DeclarationID(rawValue: place - 1)
  }

  /// The one before `function`, of its name and scope.
  func earlier(than function: DeclarationID) -> DeclarationID? {
    let place = earlier[function.index]
    return place == 0 ? nil : DeclarationID(rawValue: place - 1)
  }

  /// Finds for each extension the type of the same name in the same scope.
  private mutating func joinExtensions(_ surface: Surface) {
    guard surface.declarations.contains(where: { $0.kind == .extension }) else { return }
    extended = surface.declarations.indices.map { DeclarationID($0) }
    var first: [UInt64: DeclarationID] = [:]
    for isExtension in [false, true] {
      for (number, declaration) in surface.declarations.enumerated()
      where declaration.kind.isType && (declaration.kind == .extension) == isExtension {
        let key = key(surface.names.hash(of: declaration.name), in: declaration.parent)
        if let found = first[key] {
          if isExtension { extended[number] = found }
        } else {
          first[key] = DeclarationID(number)
        }
      }
    }
  }

  private func key(_ hash: UInt64, in scope: DeclarationID) -> UInt64 {
    let scope = extended.isEmpty || scope.isNone ? scope : extended[scope.index]
    return StableHash.combine(hash, UInt64(scope.rawValue))
  }

  /// The slot that holds `key`, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}

extension DeclarationKind {
  /// Whether it can be called by its name.
  fileprivate var isCallable: Bool {
    switch self {
    case .function, .method, .initializer: true
    default: false
    }
  }
}
