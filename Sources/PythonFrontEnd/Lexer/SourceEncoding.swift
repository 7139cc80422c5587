import SourceText
import SyntaxFacts

/// Python source is UTF-8, unless a comment in one of its first two lines names another encoding (PEP 263).
enum SourceEncoding {
  /// The first byte that is no UTF-8, in a file that says nothing else of its encoding.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Problem? {
    guard let offset = firstIllFormed(in: bytes), !namesOther(bytes) else { return nil }
    let start = UInt32(truncatingIfNeeded: offset)
    return Problem(.invalidUTF8, at: ByteRange(start, start + 1))
  }

  private static func firstIllFormed(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    var at = 0
    while at < bytes.count {
      if at &+ 32 <= bytes.count, isASCII(raw + at) {
        at &+= 32
        continue
      }
      if at &+ 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at &+= 8
        continue
      }
      let length = UTF8Sequence.length(at: at, in: bytes)
      if length == 0 { return at }
      at &+= length
    }
    return nil
  }

  /// Whether the 32 bytes from `raw` on are ASCII.
  @inline(__always)
  private static func isASCII(_ raw: UnsafeRawPointer) -> Bool {
    let (first, second) = (raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let (third, fourth) = (
      raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self), raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    )
    return (first | second | third | fourth) & 0x8080_8080_8080_8080 == 0
  }

  /// Whether a comment in the first two lines holds `coding:` or `coding=` with a name other than UTF-8's.
  private static func namesOther(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let lines = bytes.split(maxSplits: 2, omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    for line in lines.prefix(2) {
      guard let comment = line.firstIndex(of: 0x23), let name = codingName(line[comment...]) else { continue }
      let plain = name.filter { $0 != 0x2D && $0 != 0x5F }.map { $0 | 0x20 }
      return !plain.starts(with: "utf8".utf8)
    }
    return false
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>.SubSequence

  private static func codingName(_ comment: Bytes) -> Bytes? {
    var rest = comment
    while rest.count > 7 {
      if rest.starts(with: "coding:".utf8) || rest.starts(with: "coding=".utf8) {
        let name = rest.dropFirst(7).drop { $0 == 0x20 || $0 == 0x09 }
        return name.prefix { $0 > 0x20 && $0 < 0x7F }
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
