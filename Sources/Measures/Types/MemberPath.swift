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

  init(_ path: NameID, in names: NameTable) {
    (first, second, length) = names.withBytes(of: path) { bytes in
      guard let base = bytes.baseAddress else { return (0, nil, 0) }
      let end = bytes.firstIndex(where: MemberPath.endsName) ?? bytes.count
      let first = StableHash.of(base, count: end)
      guard end + 1 < bytes.count, bytes[end] == MemberPath.dot else { return (first, nil, 1) }
      let next = bytes[(end + 1)...].firstIndex(where: MemberPath.endsName) ?? bytes.count
      let second = StableHash.of(base + end + 1, count: next - end - 1)
      return (first, second, next < bytes.count && bytes[next] == MemberPath.dot ? 3 : 2)
    }
  }

  /// The first part alone.
  @inline(__always)
  static func first(of path: NameID, in names: NameTable) -> UInt64 {
    names.withBytes(of: path) { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var end = 0
      while end < bytes.count, !endsName(bytes[end]) { end += 1 }
      // Most paths are one name, whose hash is known.
      return end == bytes.count ? names.hash(of: path) : StableHash.of(base, count: end)
    }
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
