/// For each container those that it inherits from, nearest first, in levels: what members are looked for in.
struct Lineages {
  /// How many types a member is looked for in, up the ways of inheritance.
  static let limit = 64
  /// The highest bit marks the last of a level.
  private static let endBit: UInt32 = 1 << 31

  private var starts: [UInt32] = [0]
  private var entries: [UInt32] = []
  private var isKnown: [Bool] = []
  /// By container: the bits of the names that those which it inherits from have.
  private(set) var memberBits: [UInt64] = []

  /// Of nothing.
  init() {}

  /// `inherited` is what each container inherits from itself, `bits` are those of the names that each has.
  init(_ count: Int, bits: [UInt64], inherited: (ContainerID) -> [ContainerID]) {
    isKnown = [Bool](repeating: false, count: count)
    starts.reserveCapacity(count + 1)
    memberBits.reserveCapacity(count)
    for number in 0..<count {
      add(ContainerID(number), inherited)
      memberBits.append(places(of: ContainerID(number)).reduce(0) { $0 | bits[self[$1].index] })
    }
    isKnown = []
  }

  private mutating func add(_ container: ContainerID, _ inherited: (ContainerID) -> [ContainerID]) {
    let first = entries.count
    var level = inherited(container)
    var known = 1 + level.count
    isKnown[container.index] = true
    for holder in level { isKnown[holder.index] = true }
    while !level.isEmpty {
      for holder in level { entries.append(holder.rawValue) }
      entries[entries.count - 1] |= Lineages.endBit
      if known > Lineages.limit { break }
      var next: [ContainerID] = []
      for holder in level {
        for above in inherited(holder) where !isKnown[above.index] {
          isKnown[above.index] = true
          next.append(above)
        }
      }
      known += next.count
      level = next
    }
    isKnown[container.index] = false
    for entry in entries[first...] { isKnown[Int(entry & ~Lineages.endBit)] = false }
    starts.append(UInt32(truncatingIfNeeded: entries.count))
  }

  /// The places of what `container` inherits from.
  func places(of container: ContainerID) -> Range<Int> {
    Int(starts[container.index])..<Int(starts[container.index + 1])
  }

  subscript(place: Int) -> ContainerID { ContainerID(Int(entries[place] & ~Lineages.endBit)) }

  /// Whether the next one is farther away.
  func endsLevel(_ place: Int) -> Bool { entries[place] & Lineages.endBit != 0 }
}
