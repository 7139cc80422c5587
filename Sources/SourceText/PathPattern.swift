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
    segments.withUnsafeBufferPointer { segments in
      var walk = PatternWalk(segments, path)
      return walk.reachesEnd()
    }
  }
}

/// A walk along a pattern and a path at once, segment by segment.
private struct PatternWalk {
  private let segments: UnsafeBufferPointer<SegmentPattern>
  private let path: UnsafeBufferPointer<UInt8>
  /// The segment of the pattern that comes next.
  private var index = 0
  /// Where the next segment of the path starts; `path.count + 1` is past the last one.
  private var offset: Int
  /// Behind the last `**`: where the walk goes on when it comes to nothing from where it is.
  private var retry: (index: Int, offset: Int)?

  init(_ segments: UnsafeBufferPointer<SegmentPattern>, _ path: UnsafeBufferPointer<UInt8>) {
    self.segments = segments
    self.path = path
    offset = path.isEmpty ? 1 : 0
  }

  private var isPastEnd: Bool { offset > path.count }

  /// Whether pattern and path end together.
  mutating func reachesEnd() -> Bool {
    while index < segments.count || !isPastEnd {
      if index < segments.count, segments[index].shape == .anyDepth {
        index += 1
        if index == segments.count { return !isPastEnd }
        retry = (index, offset)
      } else if !passesSegment(), !goesBack() {
        return false
      }
    }
    return true
  }

  /// Moves over one segment of either, if they match.
  private mutating func passesSegment() -> Bool {
    guard index < segments.count, !isPastEnd else { return false }
    let end = segmentEnd(from: offset)
    guard segments[index].matches(UnsafeBufferPointer(rebasing: path[offset..<end])) else { return false }
    index += 1
    offset = end + 1
    return true
  }

  /// Goes back to the last `**`, which takes one segment of the path more; false where it has taken all.
  private mutating func goesBack() -> Bool {
    guard let last = retry, last.offset <= path.count else { return false }
    index = last.index
    offset = segmentEnd(from: last.offset) + 1
    retry = (index, offset)
    return true
  }

  private func segmentEnd(from start: Int) -> Int {
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
