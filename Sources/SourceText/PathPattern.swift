/// A compiled pattern for slash-separated relative paths, in one of two dialects.
///
/// `*` and `?` stay within a segment, a segment that is only `**` stands for any number of segments,
/// and as the last one for at least one. Matching takes at most (pattern × path) steps.
package struct PathPattern: Hashable, Sendable {
  package enum Dialect: Hashable, Sendable {
    /// Units are scalars, what is malformed stands for itself, empty segments do not count.
    case glob
    /// As git reads ignore files: units are bytes, what is malformed matches nothing.
    case git

    var unit: PatternUnit { self == .glob ? .scalar : .byte }
  }

  let segments: [SegmentPattern]

  package init(_ pattern: [UInt8], dialect: Dialect) {
    segments = pattern.withUnsafeBufferPointer { bytes in
      var parser = PatternParser(pattern: bytes, dialect: dialect)
      return parser.parse()
    }
  }

  package func matches(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    segments.withUnsafeBufferPointer { Self.match($0, path) }
  }

  private static func match(
    _ segments: UnsafeBufferPointer<SegmentPattern>, _ path: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    // Start of the segment at hand; `path.count + 1` is past the last one.
    var offset = path.isEmpty ? 1 : 0
    var retry: (index: Int, offset: Int)?
    while true {
      let isPastEnd = offset > path.count
      if index == segments.count, isPastEnd { return true }
      if index < segments.count {
        let place = index
        index += 1
        if segments[place].shape == .anyDepth {
          if index == segments.count { return !isPastEnd }
          retry = (index, offset)
          continue
        }
        if !isPastEnd {
          let end = segmentEnd(in: path, from: offset)
          if segments[place].matches(UnsafeBufferPointer(rebasing: path[offset..<end])) {
            offset = end + 1
            continue
          }
        }
      }
      guard let last = retry, last.offset <= path.count else { return false }
      offset = segmentEnd(in: path, from: last.offset) + 1
      index = last.index
      retry = (index, offset)
    }
  }

  private static func segmentEnd(in path: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < path.count, path[end] != UInt8(ascii: "/") { end += 1 }
    return end
  }
}

extension PathPattern {
  /// What a caller with many patterns can decide without calling: a fixed name, or a fixed ending.
  package enum Simple: Hashable, Sendable {
    case name([UInt8])
    case ending([UInt8])
  }

  /// The plain meaning of a pattern of one segment without wildcards, or with a single leading `*`.
  package var simple: Simple? {
    guard segments.count == 1, let only = segments.first else { return nil }
    switch only.shape {
    case .literal: return .name(only.literal)
    case .suffix: return .ending(only.literal)
    default: return nil
    }
  }
}
