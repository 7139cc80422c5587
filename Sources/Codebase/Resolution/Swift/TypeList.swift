/// The few types that something can have: most often one or none; several lie in an arena, and last as long as what
/// it holds. Copies share that memory: of a list and its copies only one may grow.
struct TypeList: RandomAccessCollection, @unchecked Sendable {
  private var head = ValueType.unknown
  private(set) var count = 0
  private var capacity = 0
  /// All of them, where there are several.
  private var several: UnsafeMutablePointer<ValueType>?

  init() {}

  init(_ only: ValueType) {
    (head, count) = (only, 1)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> ValueType {
    guard let several else { return head }
    return several[place]
  }

  mutating func append(_ type: ValueType, in arena: Arena) {
    if count == 0 {
      head = type
    } else {
      if count >= capacity { grow(in: arena) }
      several?[count] = type
    }
    count += 1
  }

  private mutating func grow(in arena: Arena) {
    let wanted = Swift.max(capacity * 2, 4)
    let room = arena.room(for: wanted, of: ValueType.self)
    for place in 0..<count { room[place] = self[place] }
    (several, capacity) = (room, wanted)
  }
}
