/// The memory that everything known of one file lies in: one piece, with nothing to spare, never written to again.
///
/// A repository of a hundred thousand files keeps a dozen arrays of each; a piece of memory for every array would cost
/// more than what many of them hold. `SurfaceLayout` says what lies where.
public typealias FactBlock = ManagedBuffer<Int, UInt64>

extension ManagedBuffer<Int, UInt64> {
  /// Room for so many bytes, which its maker fills.
  @usableFromInline
  static func room(for byteCount: Int) -> FactBlock {
    create(minimumCapacity: (byteCount + 7) / 8) { _ in byteCount }
  }

  /// Where the bytes lie, as long as the block lives; at a multiple of 8.
  @inlinable @inline(__always)
  var base: UnsafeMutableRawPointer {
    withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }
  }
}

/// Records of one kind of one file, and what keeps them alive.
///
/// `View` is the plain memory, read as the records that it stands for.
@frozen
public struct FactList<View: RandomAccessCollection>: RandomAccessCollection, @unchecked Sendable
where View.Index == Int {
  @usableFromInline let view: View
  @usableFromInline let owner: FactBlock

  @inlinable
  init(_ view: View, in owner: FactBlock) {
    self.view = view
    self.owner = owner
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { view.count }

  @inlinable
  public subscript(index: Int) -> View.Element {
    @inline(__always) get {
      precondition(index >= 0 && index < view.count)
      return withExtendedLifetime(owner) { view[index] }
    }
  }

  /// Gives the records as plain memory, which holds as long as the surface that they belong to.
  @inlinable
  public func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (View) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(view)
  }

  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<View.Element>) throws -> Result
  ) rethrows -> Result? {
    defer { withExtendedLifetime(owner) {} }
    return try view.withContiguousStorageIfAvailable(body)
  }
}

extension FactList: Equatable where View.Element: Equatable {
  public static func == (a: FactList, b: FactList) -> Bool { a.elementsEqual(b) }
}

extension FactList: Hashable where View.Element: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}

/// Records that are kept as they are used.
public typealias PlainFactList<Element> = FactList<UnsafeBufferPointer<Element>>
