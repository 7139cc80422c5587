import SourceText
package import SyntaxFacts

/// The first two parts of a dotted path, as hashes: `self.rows` of `self.rows.append`.
struct MemberPath {
  let first: UInt64
  /// Nil where the path has one part only.
  let second: UInt64?
  /// Number of parts, at most 3.
  let length: Int

  init(_ path: NameID, in names: NameTable) {
    (first, second, length) = names.withBytes(of: path) { bytes in
      guard let base = bytes.baseAddress else { return (0, nil, 0) }
      let dot = bytes.firstIndex(of: MemberPath.dot) ?? bytes.count
      let first = StableHash.of(base, count: dot)
      guard dot + 1 < bytes.count else { return (first, nil, 1) }
      let end = bytes[(dot + 1)...].firstIndex(of: MemberPath.dot) ?? bytes.count
      return (first, StableHash.of(base + dot + 1, count: end - dot - 1), end == bytes.count ? 2 : 3)
    }
  }

  static let dot = UInt8(ascii: ".")
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
    let parts = names.text(mention.path).split(separator: ".", maxSplits: 2)
    return String((mention.isBare ? parts.first : parts.dropFirst().first ?? parts.first) ?? "")
  }
}
