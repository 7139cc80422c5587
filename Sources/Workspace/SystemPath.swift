/// A path as the system knows it: bytes, of any kind but 0, parted by `/`.
package struct SystemPath: Hashable, Sendable, Comparable {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  /// Bytes that are not UTF-8 become U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var isAbsolute: Bool { bytes.first == Self.slash }

  /// Bytewise.
  package static func < (a: SystemPath, b: SystemPath) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  static let slash = UInt8(ascii: "/")
}

extension SystemPath {
  /// The names between the slashes, without empty ones and `.`.
  package var components: [ArraySlice<UInt8>] {
    bytes.split(separator: Self.slash).filter { !$0.elementsEqual([UInt8(ascii: ".")]) }
  }

  package init(components: some Sequence<ArraySlice<UInt8>>, isAbsolute: Bool) {
    bytes = (isAbsolute ? [Self.slash] : []) + Array(components.joined(separator: [Self.slash]))
  }

  /// `other` seen from here; an absolute `other` is itself, an empty one is this path.
  package func appending(_ other: SystemPath) -> SystemPath {
    if other.isAbsolute || bytes.isEmpty { return other.bytes.isEmpty ? self : other }
    if other.bytes.isEmpty { return self }
    return SystemPath(bytes: bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + other.bytes)
  }

  package func appending(_ other: String) -> SystemPath { appending(SystemPath(other)) }

  /// Without `.`, doubled slashes and, as far as names go, `..`: links are not looked at. Empty for the
  /// folder itself; `..` above the top of an absolute path is dropped, of a relative one kept.
  package var normalized: SystemPath {
    var kept: [ArraySlice<UInt8>] = []
    for name in components {
      guard name.elementsEqual(Self.up) else {
        kept.append(name)
        continue
      }
      if let last = kept.last, !last.elementsEqual(Self.up) {
        kept.removeLast()
      } else if !isAbsolute {
        kept.append(name)
      }
    }
    return SystemPath(components: kept, isAbsolute: isAbsolute)
  }

  /// The path without its last name; of `/` and of a single name: `/` and the empty path.
  package var parent: SystemPath {
    SystemPath(components: components.dropLast(), isAbsolute: isAbsolute)
  }

  package var lastComponent: ArraySlice<UInt8> { components.last ?? [] }

  /// This path seen from inside `folder`, without `..`; empty for the folder itself, nil if it lies outside.
  /// Both are taken as normalized.
  package func inside(_ folder: SystemPath) -> SystemPath? {
    let (names, outer) = (components, folder.components)
    guard isAbsolute == folder.isAbsolute, names.starts(with: outer, by: { $0.elementsEqual($1) })
    else { return nil }
    return SystemPath(components: names.dropFirst(outer.count), isAbsolute: false)
  }

  /// This path as one would type it in `folder`, with `..` where needed; `.` for the folder itself.
  /// Both absolute and normalized; else the path itself.
  package func relative(to folder: SystemPath) -> SystemPath {
    guard isAbsolute, folder.isAbsolute else { return self }
    let (names, outer) = (components, folder.components)
    let shared = zip(names, outer).prefix { $0.elementsEqual($1) }.count
    let ups = outer.dropFirst(shared).map { _ in Self.up[...] }
    let path = SystemPath(components: ups + names.dropFirst(shared), isAbsolute: false)
    return path.bytes.isEmpty ? SystemPath(".") : path
  }

  /// The deepest folder that both, absolute and normalized, lie in or are.
  package func commonAncestor(_ other: SystemPath) -> SystemPath {
    let shared = zip(components, other.components).prefix { $0.elementsEqual($1) }.map(\.0)
    return SystemPath(components: shared, isAbsolute: true)
  }

  private static let up: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ".")]
}
