/// A pattern for slash-separated paths relative to some folder.
///
/// - `*` any run within a segment, `?` one scalar, `[a-z]`, `[!a]`, `[[:alpha:]]` one of a set;
/// - `**` as a whole segment: any number of segments, at the end at least one; elsewhere the same as `*`;
/// - `{a,b}` either, also nested and across slashes, up to 256 alternatives;
/// - `\` takes the next character as it is.
///
/// Case counts; dots are nothing special; `./` or `/` in front is dropped; a `/` at the end means all
/// that lies below. What is malformed (a `[` or `{` without end) stands for itself.
package struct Glob: Hashable, Sendable {
  /// As written.
  package let pattern: String
  private let alternatives: [PathPattern]

  package init(_ pattern: String) {
    self.pattern = pattern
    alternatives = BraceExpansion.alternatives(of: Array(pattern.utf8)).map {
      PathPattern(Self.plain($0), dialect: .glob)
    }
  }

  package func matches(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    alternatives.contains { $0.matches(path) }
  }

  package func matches(_ path: [UInt8]) -> Bool {
    path.withUnsafeBufferPointer { matches($0) }
  }

  package func matches(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { matches($0) }
  }

  private static func plain(_ pattern: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    var rest = pattern[...]
    while rest.starts(with: [UInt8(ascii: "."), slash]) { rest = rest.dropFirst(2) }
    if rest.last == slash { rest += [UInt8(ascii: "*"), UInt8(ascii: "*")] }
    return Array(rest)
  }

  package static func == (a: Glob, b: Glob) -> Bool { a.pattern == b.pattern }
  package func hash(into hasher: inout Hasher) { hasher.combine(pattern) }
}
