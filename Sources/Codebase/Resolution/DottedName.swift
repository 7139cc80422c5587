import SourceText
import SyntaxFacts

/// The parts of a dotted name, as hashes.
enum DottedName {
  /// Adds the hash of each part of `name` to `parts`; empty parts are passed over.
  static func append(_ name: NameID, of names: NameTable, to parts: inout [UInt64]) {
    names.withBytes(of: name) { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: ".") {
        if index > start { parts.append(StableHash.of(base + start, count: index - start)) }
        start = index + 1
      }
    }
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
}

extension DottedName {
  /// Adds each part of `name` to `parts`; empty parts are passed over.
  static func append(_ name: NameID, of names: NameTable, to parts: inout [SymbolName]) {
    names.withBytes(of: name) { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: ".") {
        if index > start {
          let hash = StableHash.of(base + start, count: index - start)
          parts.append(SymbolName(hash: hash, isPrivate: bytes[start] == UInt8(ascii: "_")))
        }
        start = index + 1
      }
    }
  }
}
