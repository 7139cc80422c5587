import SourceText

/// Finds what is not well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
  /// A problem for each run of ill-formed bytes.
  static func problems(in bytes: [UInt8]) -> [TOMLProblem] {
    // What is all ASCII is well-formed.
    if bytes.withUnsafeBufferPointer({ bytes in bytes.allSatisfy { $0 < 0x80 } }) { return [] }
    var problems: [TOMLProblem] = []
    var offset = 0
    var badStart: Int?
    while offset < bytes.count {
      let length = bytes[offset] < 0x80 ? 1 : sequenceLength(in: bytes, at: offset)
      if length == 0 {
        badStart = badStart ?? offset
      } else if let start = badStart {
        problems.append(TOMLProblem(.invalidUTF8, range: .init(UInt32(start), UInt32(offset))))
        badStart = nil
      }
      offset += max(length, 1)
    }
    if let start = badStart {
      problems.append(TOMLProblem(.invalidUTF8, range: .init(UInt32(start), UInt32(bytes.count))))
    }
    return problems
  }

  /// Bytes of the well-formed multi-byte sequence at `offset`, 0 where there is none.
  private static func sequenceLength(in bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for byte in bytes[(offset + 2)..<max(offset + length, offset + 2)] where byte & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
