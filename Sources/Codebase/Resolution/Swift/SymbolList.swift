/// Numbers of symbols: most often one or none; several lie in an arena, and last as long as what it holds.
///
/// Copies share that memory: of a list and its copies only one may grow.
struct SymbolList: RandomAccessCollection {
  /// The first one.
  private var head: Int32 = -1
  private var length: Int32 = 0
  private var capacity: Int32 = 0
  /// All of them, where there are several.
  private var several: UnsafeMutablePointer<Int32>?
  private let arena: Unmanaged<Arena>?

  /// One that stays empty, or takes what another holds.
  init() {
    arena = nil
  }

  init(in arena: Arena) {
    self.arena = Unmanaged.passUnretained(arena)
  }

  var count: Int { Int(length) }
  var isEmpty: Bool { length == 0 }
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> Int {
    guard let several else { return Int(head) }
    return Int(several[place])
  }

  mutating func append(_ symbol: Int) {
    if length == 0 {
      head = Int32(truncatingIfNeeded: symbol)
      length = 1
      return
    }
    if length >= capacity { grow() }
    several?[count] = Int32(truncatingIfNeeded: symbol)
    length += 1
  }

  private mutating func grow() {
    guard let arena else { preconditionFailure("a list without an arena holds nothing") }
    let wanted = Swift.max(capacity * 2, 8)
    let room = arena._withUnsafeGuaranteedRef { $0.room(for: Int(wanted), of: Int32.self) }
    for place in 0..<count { room[place] = Int32(truncatingIfNeeded: self[place]) }
    (several, capacity) = (room, wanted)
  }

  /// The same in memory of `arena`, where it needs any; what is added goes where it would have gone.
  func kept(in arena: Arena) -> SymbolList {
    guard let several else { return self }
    var kept = self
    let room = arena.room(for: count, of: Int32.self)
    for place in 0..<count { room[place] = several[place] }
    (kept.several, kept.capacity) = (room, length)
    return kept
  }

  @inline(__always)
  func filter(_ isKept: (Int) -> Bool) -> SymbolList {
    var kept = arena.map { SymbolList(in: $0.takeUnretainedValue()) } ?? SymbolList()
    for symbol in self where isKept(symbol) { kept.append(symbol) }
    return kept
  }

  static func += (list: inout SymbolList, more: SymbolList) {
    if list.isEmpty {
      list = more
    } else {
      for symbol in more { list.append(symbol) }
    }
  }
}
