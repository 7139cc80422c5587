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

extension Surface {
  /// The member that a path names: `rows` of `self.rows.append`, and of a bare `rows`.
  package func memberName(of path: NameID) -> String {
    let parts = names.text(path).split(separator: ".", maxSplits: 2)
    return String(parts.dropFirst().first ?? parts.first ?? "")
  }
}
