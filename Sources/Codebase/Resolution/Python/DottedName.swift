import SourceText
import SyntaxFacts

/// The parts of a dotted name, as hashes; empty parts are passed over.
enum DottedName {
  /// Adds the hash of each part of `name` to `parts`.
  static func append(_ name: NameID, of names: NameTable, to parts: inout [UInt64]) {
    forEachPart(name, of: names) { parts.append($0.hash) }
  }

  /// Adds each part of `name` to `parts`.
  static func append(_ name: NameID, of names: NameTable, to parts: inout [SymbolName]) {
    forEachPart(name, of: names) { parts.append($0) }
  }

  /// The hash of the first part.
  static func first(_ name: NameID, of names: NameTable) -> UInt64 {
    names.withBytes(of: name) { bytes in
      StableHash.of(bytes.baseAddress, count: bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count)
    }
  }

  /// The text of the first part.
  static func firstText(_ name: NameID, of names: NameTable) -> String {
    names.withBytes(of: name) { bytes in
      String(decoding: bytes.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    }
  }

  @inline(__always)
  private static func forEachPart(_ name: NameID, of names: NameTable, _ body: (SymbolName) -> Void) {
    names.withBytes(of: name) { bytes in
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
}
