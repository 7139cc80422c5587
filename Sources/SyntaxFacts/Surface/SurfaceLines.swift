public import SourceText

/// Where the lines of one file start, as it is kept: 2 bytes a line where the file has no more than 64 KiB, else 4.
@frozen
public struct SurfaceLines: LineLookup, @unchecked Sendable {
  @usableFromInline let starts: UnsafeRawPointer
  @usableFromInline let width: UInt8
  public let count: Int
  @usableFromInline let owner: FactBlock

  @inlinable
  init(starts: UnsafeRawPointer, width: UInt8, count: Int, in owner: FactBlock) {
    self.starts = starts
    self.width = width
    self.count = count
    self.owner = owner
  }

  @inlinable
  public func start(of line: Int) -> UInt32 {
    precondition(line >= 0 && line < count)
    return withExtendedLifetime(owner) {
      width == 2
        ? UInt32(starts.load(fromByteOffset: line &* 2, as: UInt16.self))
        : starts.load(fromByteOffset: line &* 4, as: UInt32.self)
    }
  }

  /// The same with an array of its own.
  public var table: LineTable {
    LineTable(
      starts: [UInt32](unsafeUninitializedCapacity: count) { room, filled in
        withExtendedLifetime(owner) {
          if width == 2 {
            let short = starts.assumingMemoryBound(to: UInt16.self)
            for line in 0..<count { room[line] = UInt32(short[line]) }
          } else {
            UnsafeMutableRawBufferPointer(room).copyMemory(
              from: UnsafeRawBufferPointer(start: starts, count: count * 4))
          }
        }
        filled = count
      })
  }
}
