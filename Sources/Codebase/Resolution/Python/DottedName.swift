import SourceText
import SyntaxFacts

/// The parts of a dotted name, as hashes; empty parts are passed over.
enum DottedName {
  /// Adds the hash of each part of `name` to `parts`.
  static func append(_ name: NameID, of names: NameView, to parts: inout [UInt64]) {
    forEachPart(name, of: names) { parts.append($0.hash) }
  }

  /// Adds each part of `name` to `parts`.
  static func append(_ name: NameID, of names: NameView, to parts: inout [SymbolName]) {
    forEachPart(name, of: names) { parts.append($0) }
  }

  /// The hash of the first part.
  static func first(_ name: NameID, of names: NameView) -> UInt64 {
    let bytes = names.bytes(of: name)
    guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")) else { return names.hash(of: name) }
    return StableHash.of(bytes.baseAddress, count: dot)
  }

  /// The text of the first part.
  static func firstText(_ name: NameID, of names: NameView) -> String {
    String(decoding: names.bytes(of: name).prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }

  @inline(__always)
  private static func forEachPart(_ name: NameID, of names: NameView, _ body: (SymbolName) -> Void) {
    let bytes = names.bytes(of: name)
    guard let base = bytes.baseAddress else { return }
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: ".") {
      if index > start {
        let hash = StableHash.of(base + start, count: index - start)
        body(SymbolName(hash: hash, isPrivate: bytes[start] == UInt8(ascii: "_")))
      }
      start = index + 1
    }
  }
}
