import SyntaxFacts

/// Walks that leave out what is known: where the parts behind a path's first lead from what that has been found to be.
extension SwiftResolution {
  /// Follows a path; the files that it leads to are in `table.homes` then. `rest` tells what stands behind its first
  /// part from all others.
  mutating func run(_ walk: inout PathWalk, rest: UInt64, seesElsewhere: Bool) {
    table.start(seesElsewhere: seesElsewhere)
    let (value, next) = walk.begin(table)
    if next == walk.path.parts.count { return }
    guard next == 1, walk.path.head == .name, let start = table.start(of: walk.path.parts[1].name, from: value) else {
      _ = walk.goOn(from: value, next, table)
      return
    }
    let key = KnownWalks.key(
      rest: rest, from: start.number, sight: table.seenModules.sights[walk.file.index],
      how: (seesElsewhere ? 2 : 0) | (walk.isType ? 1 : 0))
    if let known = commonWalks[key] {
      for place in known { table.homes.append(commonWalks.homes[place].index) }
    } else if let known = walks[key] {
      for place in known { table.homes.append(walks.homes[place].index) }
      table.isOfFile = true
    } else {
      goOn(&walk, from: start.value, key)
    }
  }

  /// Follows the parts behind the first, and keeps where they lead.
  private mutating func goOn(_ walk: inout PathWalk, from value: ValueType, _ key: UInt64) {
    var homes = table.homes
    let wasOfFile = table.isOfFile
    table.homes = SymbolList(in: table.scratch)
    table.isOfFile = false
    _ = walk.goOn(from: value, 1, table)
    if table.isOfFile {
      _ = walks.keep(table.homes, but: .none, for: key)
    } else {
      _ = commonWalks.keep(table.homes, but: .none, for: key)
    }
    homes += table.homes
    table.homes = homes
    table.isOfFile = table.isOfFile || wasOfFile
  }
}

extension SymbolTable {
  /// What the members of `value` are looked for in, with a number for it; nil where more of `value` tells what the
  /// member `name` is.
  fileprivate func start(of name: UInt64, from value: ValueType) -> (number: UInt32, value: ValueType)? {
    var value = value
    if case .text = value {
      if library.collectionMember(name) != nil || words.isSame(name) { return nil }
      value = container(of: value, depth: 1)
    }
    switch value {
    case .container(let container): return (container.rawValue, value)
    case .outside, .text: return (ContainerID.none.rawValue, .outside)
    case .unknown: return (ContainerID.none.rawValue - 1, value)
    }
  }
}
