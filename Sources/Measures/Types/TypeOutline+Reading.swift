package import SyntaxFacts

extension TypeOutline {
  /// The types of one file that have functions, in source order. Linear in the declarations and uses.
  package static func all(in surface: Surface) -> [TypeOutline] {
    guard let members = TypeMembers.ofFunctions(in: surface) else { return [] }
    return OutlineReader(surface, members, types: nil).outlines()
  }

  /// Those of them that may have state that changes or more than one part.
  static func changing(in surface: Surface) -> [TypeOutline] {
    // Few uses set anything: they tell which types are worth looking at, and many files have none.
    guard surface.setsAnything, let members = TypeMembers.ofFunctions(in: surface) else { return [] }
    let types = members.typesThatMayChange(in: surface)
    return types.isEmpty ? [] : OutlineReader(surface, members, types: types).outlines()
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

  /// The types, ascending, that may have state that changes or more than one part.
  ///
  /// For the first a function must set a member that neither makes nor ends an instance. For the second there must be
  /// functions enough, and any of them may set it.
  fileprivate func typesThatMayChange(in surface: Surface) -> [UInt32] {
    let setBy = setters(in: surface)
    return types { type, functions in
      if setBy[Int(type)].contains(.others) { return true }
      return !setBy[Int(type)].isEmpty && functions.count >= TypeMeasures.leastFunctions
        && functions.count(where: { $0.role == .ordinary }) > 1
    }
  }

  /// By declaration of a type: which of its functions may set a member.
  private func setters(in surface: Surface) -> [SetBy] {
    var setBy = [SetBy](repeating: [], count: functionOf.count)
    let names = surface.names
    surface.uses.withUnsafeBufferPointer { uses in
      for number in 0..<uses.count where uses[number].isWritten && uses[number].scope.index < functionOf.count {
        let place = functionOf[uses[number].scope.index]
        if place == TypeMembers.none { continue }
        let function = functions[Int(place)]
        let setter = SetBy(function.role)
        if setBy[Int(function.type)].rawValue >= setter.rawValue { continue }
        if maySet(uses[number].path, in: function, names) { setBy[Int(function.type)].formUnion(setter) }
      }
    }
    return setBy
  }

  /// Which functions of a type set a member.
  private struct SetBy: OptionSet {
    let rawValue: UInt8

    static let lifetime = SetBy(rawValue: 1 << 0)
    static let others = SetBy(rawValue: 1 << 1)

    init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    init(_ role: MemberFunction.Role) {
      self = role == .lifetime ? .lifetime : .others
    }
  }

  /// The types, ascending, whose functions are as `isIncluded` asks.
  private func types(where isIncluded: (UInt32, ArraySlice<Function>) -> Bool) -> [UInt32] {
    var types: [UInt32] = []
    var start = 0
    while start < functions.count {
      let type = functions[start].type
      var end = start + 1
      while end < functions.count, functions[end].type == type { end += 1 }
      if isIncluded(type, functions[start..<end]) { types.append(type) }
      start = end
    }
    return types
  }

  /// The member that a path means in a function; nil where it means something else.
  fileprivate func member(_ entry: MemberPaths.Entry, in function: Function, _ named: MemberNames) -> UInt64? {
    let path = entry.path
    guard isReceiver(path.first, in: function) else {
      return named.holdsBare(path.first, entry.owner, of: function.type) ? path.first : nil
    }
    // The parent's part of the instance is a member of its own.
    return path.second ?? (path.first == superHash ? path.first : nil)
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
  private let named: MemberNames
  /// The touches of all functions as they come; each member of a function once.
  private var touches: [Touch] = []
  /// By touch: the function.
  private var touching: [UInt32] = []
  private var places = TouchTable()
  /// Ascending; nil where all are read.
  private let types: [UInt32]?

  /// Reads the uses in functions of `types`, ascending; of all where that is nil.
  init(_ surface: Surface, _ members: TypeMembers, types: [UInt32]?) {
    self.surface = surface
    self.members = members
    named = MemberNames(members, of: types, in: surface)
    self.types = types
    var functionOf = members.functionOf
    if let types {
      let isWanted = members.functions.map { types.holdsAscending($0.type) }
      for number in functionOf.indices where functionOf[number] != TypeMembers.none {
        if !isWanted[Int(functionOf[number])] { functionOf[number] = TypeMembers.none }
      }
    }
    readUses(functionOf)
  }

  /// `functionOf` says by declaration which function's touches its uses are.
  private mutating func readUses(_ functionOf: [UInt32]) {
    touches.reserveCapacity(64)
    touching.reserveCapacity(64)
    let names = surface.names
    var paths = MemberPaths(names)
    surface.uses.withUnsafeBufferPointer { uses in
      functionOf.withUnsafeBufferPointer { functionOf in
        for number in 0..<uses.count {
          // No scope is beyond all.
          let scope = uses[number].scope.index
          guard scope < functionOf.count, functionOf[scope] != TypeMembers.none else { continue }
          // Most paths begin with something else.
          guard let place = paths.place(of: uses[number].path, names, named) else { continue }
          note(uses[number], paths.entries[place], in: Int(functionOf[scope]))
        }
      }
    }
  }

  private mutating func note(_ use: NameUse, _ entry: MemberPaths.Entry, in number: Int) {
    guard let member = members.member(entry, in: members.functions[number], named) else { return }
    let path = entry.path
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
      type: DeclarationID(rawValue: type), functions: functions, touches: touches, fields: named.fields(of: type),
      in: surface.names)
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
