package import SyntaxFacts

extension TypeOutline {
  /// The types of one file that have functions, in source order. Linear in the declarations and uses.
  package static func all(in surface: Surface) -> [TypeOutline] {
    OutlineReader.outlines(of: surface) { _ in true }
  }

  /// Those of them of which a function sets a member.
  static func changing(in surface: Surface) -> [TypeOutline] {
    OutlineReader.outlines(of: surface) { $0.contains { $0.isWritten } }
  }
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

  /// The outlines of those types whose touches are wanted.
  static func outlines(of surface: Surface, wanted: (ArraySlice<Touch>) -> Bool) -> [TypeOutline] {
    guard surface.declarations.contains(where: { $0.kind.isType }) else { return [] }
    let members = TypeMembers(surface)
    guard !members.functions.isEmpty else { return [] }
    var reader = OutlineReader(surface: surface, members: members)
    reader.readUses()
    return reader.outlines(wanted)
  }

  private init(surface: Surface, members: TypeMembers) {
    self.surface = surface
    self.members = members
  }

  private mutating func readUses() {
    var paths = MemberPaths(surface.names)
    let (names, functionOf) = (surface.names, members.functionOf)
    surface.uses.withUnsafeBufferPointer { uses in
      functionOf.withUnsafeBufferPointer { functionOf in
        for use in uses {
          guard !use.scope.isNone, use.scope.index < functionOf.count else { continue }
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
    guard members.mayBeMember(path.first, in: function), let member = member(path, in: function) else { return }
    let isWhole = path.length == (path.second == member ? 2 : 1)
    let isWritten = isWhole && use.traits.contains(.written)
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

  /// The member that a path means in a function; nil where it means something else.
  private func member(_ path: MemberPath, in function: TypeMembers.Function) -> UInt64? {
    guard members.isReceiver(path.first, in: function) else { return path.first }
    // The parent's part of the instance is a member of its own.
    return path.second ?? (path.first == TypeMembers.superHash ? path.first : nil)
  }

  // MARK: Outlines

  private func outlines(_ wanted: (ArraySlice<Touch>) -> Bool) -> [TypeOutline] {
    let runs = RunsByNumber(touching, count: members.functions.count)
    let sorted = runs.order.map { touches[Int($0)] }
    var found: [TypeOutline] = []
    var start = 0
    while start < members.functions.count {
      let type = members.functions[start].type
      var end = start + 1
      while end < members.functions.count, members.functions[end].type == type { end += 1 }
      let range = runs.starts[start]..<runs.starts[end]
      if wanted(sorted[range]) {
        found.append(outline(of: type, start..<end, runs.starts, Array(sorted[range])))
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
