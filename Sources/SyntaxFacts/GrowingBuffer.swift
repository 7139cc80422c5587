/// Elements of one file that grow as it is read, in memory that is used again for the next file.
///
/// What an array asks at each append and each access (is this its only owner, is the index within) is left
/// out: one reader writes here, and it numbers the elements itself. A copy is the same buffer until one of
/// the two grows, not another; nobody but a builder, lexer or parser at work has one.
@frozen
public struct GrowingBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  @usableFromInline var start: UnsafeMutablePointer<Element>
  @usableFromInline var length = 0
  @usableFromInline var capacity: Int
  @usableFromInline var memory: BufferMemory

  @inlinable
  public init(capacity: Int) {
    self.capacity = max(capacity, 1)
    memory = BufferMemory(byteCount: self.capacity * MemoryLayout<Element>.stride)
    start = memory.base.bindMemory(to: Element.self, capacity: self.capacity)
  }

  @inlinable public var base: UnsafeMutablePointer<Element> { start }
  @inlinable public var count: Int { length }
  @inlinable public var isEmpty: Bool { length == 0 }
  @inlinable public var first: Element? { count == 0 ? nil : base[0] }
  @inlinable public var last: Element? { count == 0 ? nil : base[count &- 1] }

  @inlinable
  public subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating _modify {
      assert(index >= 0 && index < count)
      yield &base[index]
    }
  }

  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if count == capacity { grow(to: count &+ 1) }
    (base + count).initialize(to: element)
    length &+= 1
  }

  @inlinable
  public mutating func append(_ elements: UnsafePointer<Element>, count added: Int) {
    if added > capacity &- count { grow(to: count &+ added) }
    (base + count).initialize(from: elements, count: added)
    length &+= added
  }

  /// Appends `element` until there are `length`.
  @inlinable
  public mutating func fill(with element: Element, upTo length: Int) {
    if length <= count { return }
    if length > capacity { grow(to: length) }
    (base + count).initialize(repeating: element, count: length &- count)
    self.length = length
  }

  @inlinable @inline(__always)
  public mutating func removeLast() {
    assert(count > 0)
    length &-= 1
  }

  @inlinable @inline(__always)
  public mutating func removeSubrange(_ range: PartialRangeFrom<Int>) {
    assert(range.lowerBound >= 0 && range.lowerBound <= count)
    length = range.lowerBound
  }

  @inlinable @inline(__always)
  public mutating func removeAll() { length = 0 }

  /// Empties it for the next file, with its memory unless only a huge file needed that.
  @inlinable
  public mutating func forget() {
    length = 0
    if capacity * MemoryLayout<Element>.stride >= 1 << 23 { self = GrowingBuffer(capacity: 1 << 10) }
  }

  /// The elements, without room to spare: facts of a whole repository are kept.
  @inlinable
  public var elements: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Makes room for at least twice as many. Other copies keep the memory that they have.
  @inlinable @inline(never)
  mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let room = BufferMemory(byteCount: larger * MemoryLayout<Element>.stride)
    let moved = room.base.bindMemory(to: Element.self, capacity: larger)
    moved.initialize(from: base, count: count)
    memory = room
    start = moved
    capacity = larger
  }
}

extension GrowingBuffer where Element == UInt8 {
  /// As `append`, of what is mostly short.
  @inlinable @inline(__always)
  mutating func append(short text: UnsafePointer<UInt8>, count added: Int) {
    if added > capacity &- length { grow(to: length &+ added) }
    ShortText.copy(text, to: start + length, count: added)
    length &+= added
  }
}

/// The memory of a `GrowingBuffer`, freed with the last buffer that lies in it.
@usableFromInline
final class BufferMemory {
  @usableFromInline let base: UnsafeMutableRawPointer

  @usableFromInline
  init(byteCount: Int) {
    base = .allocate(byteCount: byteCount, alignment: 16)
  }

  deinit {
    base.deallocate()
  }
}
