import SyntaxFacts

/// What the tree knows of each name by itself, whatever it is a member of.
struct DeclaredNames {
  struct Entry {
    /// The latest symbol of each rank; -1 without one.
    var ofType: Int32 = -1
    var ofValue: Int32 = -1
    /// The type of this name from outside that the tree extends.
    var foreign = ContainerID.none
    /// The modules that have it at their top level, as bits.
    var modules: UInt64 = 0
    /// Some type has a member of this name.
    var isMember = false
    /// A type or an alias is called so.
    var opens = false
    var spread = NameSpread()

    /// The latest symbol of one rank.
    func latest(_ rank: SymbolRank) -> Int? {
      let symbol = rank == .ofType ? ofType : ofValue
      return symbol < 0 ? nil : Int(symbol)
    }
  }

  private var index: HashIndex
  private var entries: [Entry] = []

  /// With room for `capacity` names before it grows.
  init(capacity: Int = 0) {
    index = HashIndex(capacity: capacity)
    entries.reserveCapacity(capacity)
  }

  /// What is known of `name`, a `StableHash`.
  subscript(name: UInt64) -> Entry? { index[name].map { entries[Int($0)] } }

  func contains(_ name: UInt64) -> Bool { index.contains(name) }

  /// Enters a symbol, `topLevel` being the bit of the module at the top level of which it stands; gives the one of
  /// this name and rank before it, or -1.
  mutating func enter(
    _ name: UInt64, _ symbol: Symbol, number: Int32, _ rank: SymbolRank, topLevel: UInt64, in module: ModuleID?
  ) -> Int32 {
    let place = place(of: name)
    entries[place].modules |= topLevel
    if topLevel == 0 { entries[place].isMember = true }
    if !symbol.opens.isNone { entries[place].opens = true }
    entries[place].spread.add(symbol.access, symbol.file, of: module)
    let before = rank == .ofType ? entries[place].ofType : entries[place].ofValue
    if rank == .ofType { entries[place].ofType = number } else { entries[place].ofValue = number }
    return before
  }

  mutating func enter(_ name: UInt64, foreign: ContainerID) {
    entries[place(of: name)].foreign = foreign
  }

  private mutating func place(of name: UInt64) -> Int {
    if let known = index.enter(UInt32(truncatingIfNeeded: entries.count), for: name) { return Int(known) }
    entries.append(Entry())
    return entries.count - 1
  }
}

/// In which modules a name is declared so that other files can name it: what tells of most names at once that they
/// lead to no other file. Of two modules whose numbers agree in the lower six bits one stands for both.
struct NameSpread {
  /// Where it is seen in its module, and by those that test it; and where by others, too.
  private var narrow: UInt64 = 0
  private var wide: UInt64 = 0
  /// The only file that declares it so; `FileID.none` where there are none or several.
  private var only = FileID.none

  static func bit(_ module: ModuleID) -> UInt64 { 1 << UInt64(module.index & 63) }

  mutating func add(_ access: Access, _ file: FileID, of module: ModuleID?) {
    guard let module, access > .fileprivate else { return }
    only = narrow | wide == 0 || only == file ? file : .none
    if access == .internal { narrow |= NameSpread.bit(module) } else { wide |= NameSpread.bit(module) }
  }

  /// False where no file but `file` declares the name so that `file`, which sees `horizon`, can name it.
  func mayBeElsewhere(than file: FileID, _ horizon: ModuleHorizon) -> Bool {
    only != file && (narrow & horizon.narrow | wide & horizon.wide) != 0
  }
}

/// The modules that a file sees, as `NameSpread` tells them apart.
struct ModuleHorizon {
  /// Those of which it sees internal names, and all.
  var narrow: UInt64 = 0
  var wide: UInt64 = 0
}
