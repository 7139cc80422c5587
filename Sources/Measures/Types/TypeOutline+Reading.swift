package import SyntaxFacts

extension TypeOutline {
  /// The types of one file that have functions, in source order. Linear in the declarations and uses.
  package static func all(in surface: Surface) -> [TypeOutline] {
    guard let members = TypeMembers.ofFunctions(in: surface) else { return [] }
    var paths = MemberPaths(surface.names)
    return OutlineReader(surface, members, types: nil, &paths).outlines()
  }

  /// Those of them of which a function sets a member.
  static func changing(in surface: Surface) -> [TypeOutline] {
    // Few uses set anything: they tell which types are worth looking at, and many files have none.
    guard surface.setsAnything, let members = TypeMembers.ofFunctions(in: surface) else { return [] }
    var paths = MemberPaths(surface.names)
    let types = members.typesSet(in: surface, &paths)
    return types.isEmpty ? [] : OutlineReader(surface, members, types: types, &paths).outlines()
  }
}

extension Surface {
  fileprivate var setsAnything: Bool {
    uses.withUnsafeBufferPointer { uses in uses.contains { $0.isWritten } }
  }

  fileprivate var hasTypes: Bool {
    declarations.withUnsafeBufferPointer { declarations in declarations.contains { $0.kind.isType } }
  }
}

extension NameUse {
  @inline(__always)
  fileprivate var isWritten: Bool { traits.rawValue & UseTraits.written.rawValue != 0 }
}

extension TypeMembers {
  /// Nil where there is no type that has functions.
  fileprivate static func ofFunctions(in surface: Surface) -> TypeMembers? {
    guard surface.hasTypes else { return nil }
    let members = TypeMembers(surface)
    return members.functions.isEmpty ? nil : members
  }

  /// The types, ascending, of which a function sets a member.
  fileprivate func typesSet(in surface: Surface, _ paths: inout MemberPaths) -> [UInt32] {
    var types: [UInt32] = []
    surface.uses.withUnsafeBufferPointer { uses in
      for use in uses where use.isWritten && use.scope.index < functionOf.count {
        let number = Int(functionOf[use.scope.index])
        if number == Int(TypeMembers.none) || types.last == functions[number].type { continue }
        guard let entry = paths.entry(use.path, surface.names, self), !entry.isSpecial,
          let member = member(entry.path, in: functions[number]), entry.path.isWhole(member)
        else { continue }
        types.append(functions[number].type)
      }
    }
    types.sort()
    return types
  }

  /// The member that a path means in a function; nil where it means something else.
  fileprivate func member(_ path: MemberPath, in function: Function) -> UInt64? {
    guard mayBeMember(path.first, in: function) else { return nil }
    guard isReceiver(path.first, in: function) else { return path.first }
    // The parent's part of the instance is a member of its own.
    return path.second ?? (path.first == TypeMembers.superHash ? path.first : nil)
  }
}

extension MemberPath {
  /// Whether it ends with the member.
  @inline(__always)
  fileprivate func isWhole(_ member: UInt64) -> Bool { length == (second == member ? 2 : 1) }
}

/// Gathers what the functions of a file's types touch.
private struct OutlineReader {
  private let surface: Surface
  private let members: TypeMembers
  /// The touches of all functions as they come; each member of a function once.
  private var touches: [Touch] = []
  /// By touch: the function.
  private var touching: [UInt32] = []
  private var places = TouchTable()
  /// Ascending; nil where all are read.
  private let types: [UInt32]?

  /// Reads the uses in functions of `types`, ascending; of all where that is nil.
  init(_ surface: Surface, _ members: TypeMembers, types: [UInt32]?, _ paths: inout MemberPaths) {
    self.surface = surface
    self.members = members
    self.types = types
    var functionOf = members.functionOf
    if let types {
      let isWanted = members.functions.map { types.holdsAscending($0.type) }
      for number in functionOf.indices where functionOf[number] != TypeMembers.none {
        if !isWanted[Int(functionOf[number])] { functionOf[number] = TypeMembers.none }
      }
    }
    readUses(functionOf, &paths)
  }

  /// `functionOf` says by declaration which function's touches its uses are.
  private mutating func readUses(_ functionOf: [UInt32], _ paths: inout MemberPaths) {
    touches.reserveCapacity(64)
    touching.reserveCapacity(64)
    let names = surface.names
    surface.uses.withUnsafeBufferPointer { uses in
      functionOf.withUnsafeBufferPointer { functionOf in
        for use in uses {
          // No scope is beyond all.
          guard use.scope.index < functionOf.count else { continue }
          let number = Int(functionOf[use.scope.index])
          if number == Int(TypeMembers.none) { continue }
          // Most paths begin with something else.
          guard let entry = paths.entry(use.path, names, members), !entry.isSpecial else { continue }
          note(use, entry.path, in: number, members.functions[number])
        }
      }
    }
  }

  private mutating func note(_ use: NameUse, _ path: MemberPath, in number: Int, _ function: TypeMembers.Function) {
    guard let member = members.member(path, in: function) else { return }
    let isWritten = use.isWritten && path.isWhole(member)
    if let place = places.place(of: member, by: number, orEnter: touches.count) {
      if isWritten { touches[place].isWritten = true }
      return
    }
    touches.append(
      Touch(
        member: member, mention: MemberMention(path: use.path, isBare: path.second != member),
        isWritten: isWritten))
    touching.append(UInt32(truncatingIfNeeded: number))
  }

  // MARK: Outlines

  /// Of those types that were to be read.
  func outlines() -> [TypeOutline] {
    let runs = RunsByNumber(touching, count: members.functions.count)
    let sorted = runs.order.map { touches[Int($0)] }
    var found: [TypeOutline] = []
    var start = 0
    while start < members.functions.count {
      let type = members.functions[start].type
      var end = start + 1
      while end < members.functions.count, members.functions[end].type == type { end += 1 }
      if types?.holdsAscending(type) ?? true {
        let touches = Array(sorted[runs.starts[start]..<runs.starts[end]])
        found.append(outline(of: type, start..<end, runs.starts, touches))
      }
      start = end
    }
    return found
  }

  private func outline(
    of type: UInt32, _ numbers: Range<Int>, _ starts: [Int], _ touches: [Touch]
  ) -> TypeOutline {
    let base = starts[numbers.lowerBound]
    let functions = numbers.map { number in
      let function = members.functions[number]
      return MemberFunction(
        id: function.id, name: function.name, role: function.role,
        touches: starts[number] - base..<starts[number + 1] - base)
    }
    return TypeOutline(
      type: DeclarationID(rawValue: type), functions: functions, touches: touches, fields: members.fields(of: type),
      in: surface.names)
  }
}

extension [UInt32] {
  /// Whether an ascending array holds an element.
  fileprivate func holdsAscending(_ element: UInt32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == element
  }
}

/// The places of items by a small number that each has, as they came.
private struct RunsByNumber {
  /// Places of the items: those of number 0 first.
  var order: [UInt32]
  /// By number, and one more: where its run begins in `order`.
  var starts: [Int]

  init(_ numbers: [UInt32], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    order = [UInt32](repeating: 0, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      order[next[Int(number)]] = UInt32(truncatingIfNeeded: place)
      next[Int(number)] += 1
    }
  }
}
