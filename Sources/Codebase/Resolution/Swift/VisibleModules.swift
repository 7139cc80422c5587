import SourceText

/// The modules whose names each file sees, in flat arrays: asked for nearly every symbol that is found.
struct VisibleModules {
  struct Seen {
    var module: ModuleID
    /// The import that brings it in; -1 for the file's own module.
    var number: Int32
    /// Internal names are seen too.
    var isTestable: Bool
    /// Names of its package are seen.
    var isOfPackage: Bool
    /// Only some of its names are seen.
    var isLimited: Bool
  }

  /// Where those of each file begin in `all`; one more at the end.
  private var starts: [UInt32] = [0]
  private(set) var all: [Seen] = []
  /// By place in `all` and name: the names that are seen of such as are limited.
  private var shown = HashIndex()
  /// By file: whether members of Foundation's types are about.
  private(set) var foundation: [SwiftLibraryMembers.WithFoundation] = []
  /// By file.
  private(set) var horizons: [ModuleHorizon] = []
  /// By file: a hash of all that tells what it sees of other files. Where two agree, names of the modules mean the
  /// same in both, but for what is private to a file.
  private(set) var sights: [UInt64] = []
  /// The file turned to, and where each module stands in `all` that it sees; -1 for others.
  private var current = FileID.none
  private var placeOfModule: [Int32] = []

  /// Takes in what the next file sees, its own module first; nil where it belongs to none.
  mutating func add(_ scope: FileScope?, _ modules: [SourceModule]) {
    let own = scope?.modules.first.map { modules[$0.module.index].package } ?? ""
    var horizon = ModuleHorizon()
    var sight: UInt64 = scope?.foundation == .yes ? 1 : 0
    for seen in scope?.modules ?? [] {
      let flags: UInt64 = (seen.isTestable ? 1 : 0) | (seen.names == nil ? 0 : 2)
      sight = StableHash.combine(sight, UInt64(truncatingIfNeeded: seen.module.index) << 2 | flags)
      for name in seen.names ?? [] { sight = StableHash.combine(sight, name) }
      horizon.wide |= NameSpread.bit(seen.module)
      if seen.isTestable { horizon.narrow |= NameSpread.bit(seen.module) }
      for name in seen.names ?? [] { shown[VisibleModules.key(all.count, name)] = 1 }
      all.append(
        Seen(
          module: seen.module, number: Int32(truncatingIfNeeded: seen.number ?? -1), isTestable: seen.isTestable,
          isOfPackage: modules[seen.module.index].package == own, isLimited: seen.names != nil))
    }
    starts.append(UInt32(truncatingIfNeeded: all.count))
    foundation.append(scope?.foundation ?? .no)
    horizons.append(horizon)
    sights.append(sight)
  }

  /// Where those that a file sees stand in `all`: its own first, then by import.
  func places(of file: FileID) -> Range<Int> {
    Int(starts[file.index])..<Int(starts[file.index + 1])
  }

  /// Turns to a file, of which will be asked most.
  mutating func turn(to file: FileID, moduleCount: Int) {
    if placeOfModule.isEmpty { placeOfModule = [Int32](repeating: -1, count: moduleCount) }
    if !current.isNone {
      for place in places(of: current) { placeOfModule[all[place].module.index] = -1 }
    }
    current = file
    for place in places(of: file) { placeOfModule[all[place].module.index] = Int32(truncatingIfNeeded: place) }
  }

  /// `module` as a file sees it.
  func seen(_ module: ModuleID, from file: FileID) -> Seen? {
    if file == current {
      let place = placeOfModule[module.index]
      return place < 0 ? nil : all[Int(place)]
    }
    for place in places(of: file) where all[place].module == module { return all[place] }
    return nil
  }

  /// Whether of the module at that place in `all` the name is seen.
  func shows(_ name: UInt64, at place: Int) -> Bool {
    !all[place].isLimited || shown.contains(VisibleModules.key(place, name))
  }

  private static func key(_ place: Int, _ name: UInt64) -> UInt64 {
    StableHash.combine(UInt64(truncatingIfNeeded: place), name)
  }
}
