import SourceText
package import SyntaxFacts

/// The first two parts of a dotted path, as hashes: `self.rows` of `self.rows.append(_:)`. Labels of arguments
/// are no part of a name.
struct MemberPath {
  let first: UInt64
  /// Nil where the path has one part only.
  let second: UInt64?
  /// Number of parts, at most 3.
  let length: Int

  /// `hash` is that of the whole path.
  @inline(__always)
  init(_ path: UnsafeBufferPointer<UInt8>, hash: UInt64) {
    let (first, end) = MemberPath.first(of: path, hash: hash)
    self.init(path, first: first, endingAt: end)
  }

  /// The hash of the first part, and where it ends; `hash` is that of the whole path.
  @inline(__always)
  static func first(of path: UnsafeBufferPointer<UInt8>, hash: UInt64) -> (hash: UInt64, end: Int) {
    let end = endOfName(in: path, from: 0)
    // Most paths are one name, whose hash is known.
    return (end == path.count ? hash : StableHash.of(UnsafeBufferPointer(rebasing: path[..<end])), end)
  }

  /// A path of which the first part is known.
  @inline(__always)
  init(_ path: UnsafeBufferPointer<UInt8>, first: UInt64, endingAt end: Int) {
    self.first = first
    guard end + 1 < path.count, path[end] == MemberPath.dot else {
      (second, length) = (nil, path.isEmpty ? 0 : 1)
      return
    }
    let next = MemberPath.endOfName(in: path, from: end + 1)
    second = StableHash.of(UnsafeBufferPointer(rebasing: path[end + 1..<next]))
    length = next < path.count && path[next] == MemberPath.dot ? 3 : 2
  }

  @inline(__always)
  private static func endOfName(in path: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < path.count, !endsName(path[end]) { end += 1 }
    return end
  }

  static let dot = UInt8(ascii: ".")

  /// A dot, or what begins the labels of a call.
  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    byte == dot || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{")
  }
}

/// A path that names a member of the type that it is used in.
package struct MemberMention: Hashable, Sendable {
  package let path: NameID
  /// The path begins with the member, not with the instance.
  package let isBare: Bool
}

extension Surface {
  /// The name of the member: `rows` of `self.rows.append`, and of a bare `rows.append`.
  package func memberName(of mention: MemberMention) -> String {
    let path = names.text(mention.path)
    let member = mention.isBare ? path[...] : path.drop { $0 != "." }.dropFirst()
    return String((member.isEmpty ? path[...] : member).prefix { !".({".contains($0) })
  }
}
