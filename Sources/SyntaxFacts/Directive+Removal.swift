public import SourceText

extension Directive {
  /// What to cut out so that a directive is gone: its text with the comment sign and the blank space before it, and the
  /// whole line with its end where nothing else stands there. What other tools are told before it stays.
  ///
  /// The text begins at `start` in `comment` and ends with it, at the end of its line.
  public static func removal(
    of start: Int, in comment: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ByteRange {
    var lower = start
    func skipBack(to bound: Int, while isWanted: (UInt8) -> Bool) {
      while lower > bound, isWanted(bytes[lower - 1]) { lower -= 1 }
    }
    skipBack(to: Int(comment.lower)) { $0 == 0x20 || $0 == 0x09 }
    skipBack(to: Int(comment.lower)) { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
    skipBack(to: 0) { $0 == 0x20 || $0 == 0x09 }
    var upper = Int(comment.upper)
    if lower == 0 || bytes[lower - 1] == 0x0A || bytes[lower - 1] == 0x0D {
      if upper < bytes.count, bytes[upper] == 0x0D { upper += 1 }
      if upper < bytes.count, bytes[upper] == 0x0A { upper += 1 }
    }
    return ByteRange(UInt32(truncatingIfNeeded: lower), UInt32(truncatingIfNeeded: upper))
  }
}
