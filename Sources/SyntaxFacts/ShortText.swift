/// Names and what is put together of them: texts so short that a call for each copy would cost more than the copy.
public enum ShortText {
  /// By loads that overlap. The two do not.
  @inlinable @inline(__always)
  public static func copy(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int) {
    let (from, to) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        move(from, to, offset, UInt64.self)
        offset &+= 8
      }
      move(from, to, count &- 8, UInt64.self)
    } else if count >= 4 {
      move(from, to, 0, UInt32.self)
      move(from, to, count &- 4, UInt32.self)
    } else {
      for offset in 0..<count { move(from, to, offset, UInt8.self) }
    }
  }

  @inlinable @inline(__always)
  static func move<Word: BitwiseCopyable>(
    _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer, _ offset: Int, _: Word.Type
  ) {
    to.storeBytes(of: from.loadUnaligned(fromByteOffset: offset, as: Word.self), toByteOffset: offset, as: Word.self)
  }
}
