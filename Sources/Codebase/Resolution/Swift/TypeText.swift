import SourceText
import SyntaxFacts

/// A type as written somewhere in a file.
struct TypeText: Hashable {
  var file: FileID
  /// Where its names are looked up from.
  var scope: DeclarationID
  /// In the bytes of the file's names.
  var range: Range<Int>
}

/// The outermost shape of a type as written.
enum TypeShape {
  /// A dotted name without its generic arguments, part by part; the first argument, if any.
  case named(UnsafeBufferPointer<UInt64>, argument: Range<Int>?)
  /// `[Element]`
  case array(element: Range<Int>)
  /// `[Key: Value]`
  case dictionary(value: Range<Int>)
  /// Functions, tuples and what cannot be read.
  case other
}

/// Reads types as written, piece by piece; ranges are relative to the bytes given.
struct TypeReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  private let end: Int
  /// For the parts of names.
  private let arena: Arena

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in arena: Arena) {
    self.bytes = bytes
    self.arena = arena
    at = range.lowerBound
    end = range.upperBound
  }

  /// The first type of a composition `A & B`, or the one type.
  static func shape(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in arena: Arena) -> TypeShape {
    var reader = TypeReader(bytes, range, in: arena)
    return reader.shape()
  }

  /// Goes past the `&` of a composition, if it goes on.
  mutating func skipAmpersand() -> Bool {
    skipBlank()
    guard at < end, bytes[at] == UInt8(ascii: "&") else { return false }
    at += 1
    return true
  }

  mutating func shape() -> TypeShape {
    for _ in 0..<32 {
      skipPrefixes()
      guard at < end else { return .other }
      switch bytes[at] {
      case UInt8(ascii: "["): return collection()
      case UInt8(ascii: "("):
        let inner = (at + 1)..<skipBracket()
        skipBlank()
        if startsArrow() || splits(inner.lowerBound..<inner.upperBound - 1) { return .other }
        var reader = TypeReader(bytes, inner.lowerBound..<max(inner.upperBound - 1, inner.lowerBound), in: arena)
        return reader.shape()
      case let byte where TypeReader.isNameByte(byte): return named()
      default: return .other
      }
    }
    return .other
  }

  private static let prefixes: HashIndex = {
    var index = HashIndex()
    index.enter(
      words: """
        inout borrowing consuming some any sending isolated nonisolated __owned __shared each repeat _const
        """, 1)
    return index
  }()

  private mutating func skipPrefixes() {
    while at < end {
      skipBlank()
      if !skipAttribute(), !skipPrefix() { return }
    }
  }

  /// `@name`, `@name(…)`
  private mutating func skipAttribute() -> Bool {
    guard at < end, bytes[at] == UInt8(ascii: "@") else { return false }
    at += 1
    skipName()
    if at < end, bytes[at] == UInt8(ascii: "(") { _ = skipBracket() }
    return true
  }

  private mutating func skipPrefix() -> Bool {
    let start = at
    skipName()
    if at > start, at < end, bytes[at] == 0x20, let base = bytes.baseAddress,
      TypeReader.prefixes.contains(StableHash.of(base + start, count: at - start)) {
      return true
    }
    at = start
    return false
  }

  private mutating func skipName() {
    while at < end, TypeReader.isNameByte(bytes[at]) { at += 1 }
  }

  private mutating func named() -> TypeShape {
    // Most are one name.
    var room = 4
    var path = arena.room(for: room, of: UInt64.self)
    var count = 0
    var argument: Range<Int>?
    while at < end, TypeReader.isNameByte(bytes[at]), let base = bytes.baseAddress {
      let start = at
      skipName()
      if count == room {
        let wider = arena.room(for: room * 2, of: UInt64.self)
        for part in 0..<count { wider[part] = path[part] }
        (path, room) = (wider, room * 2)
      }
      path[count] = TypeReader.hash(base, start..<at)
      count += 1
      argument = genericArgument()
      skipOptionalMarks()
      guard at + 1 < end, bytes[at] == UInt8(ascii: "."), TypeReader.isNameByte(bytes[at + 1]) else { break }
      at += 1
    }
    arena.keep(count, of: room, UInt64.self)
    let after = at
    skipBlank()
    if startsArrow() || count == 0 { return .other }
    // `T...`
    if at + 2 < end, bytes[at] == 0x2E, bytes[at + 1] == 0x2E { return .array(element: 0..<0) }
    at = after
    return .named(UnsafeBufferPointer(start: path, count: count), argument: argument)
  }

  /// The first of the arguments in angle brackets.
  private mutating func genericArgument() -> Range<Int>? {
    guard at < end, bytes[at] == UInt8(ascii: "<") else { return nil }
    let start = at + 1
    return start..<firstComma(start, skipBracket() - 1)
  }

  private mutating func skipOptionalMarks() {
    while at < end, bytes[at] == UInt8(ascii: "?") || bytes[at] == UInt8(ascii: "!") { at += 1 }
  }

  private mutating func collection() -> TypeShape {
    let start = at + 1
    let end = skipBracket() - 1
    guard start < end else { return .other }
    if let colon = firstColon(start, end) { return .dictionary(value: (colon + 1)..<end) }
    return .array(element: start..<end)
  }

  /// The first colon outside of brackets.
  private func firstColon(_ start: Int, _ end: Int) -> Int? {
    var depth = 0
    for index in start..<end {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ">") where !endsArrow(index, from: start): depth -= 1
      case UInt8(ascii: ":") where depth == 0: return index
      default: break
      }
    }
    return nil
  }

  private func firstComma(_ start: Int, _ end: Int) -> Int {
    var depth = 0
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ">") where !endsArrow(index, from: start): depth -= 1
      case UInt8(ascii: ",") where depth == 0: return index
      default: break
      }
      index += 1
    }
    return max(end, start)
  }

  /// Whether the `>` at `index` is that of a `->`.
  private func endsArrow(_ index: Int, from start: Int) -> Bool {
    index > start && bytes[index - 1] == UInt8(ascii: "-")
  }

  private func splits(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < range.upperBound else { return true }
    return firstComma(range.lowerBound, range.upperBound) < range.upperBound
  }

  private func startsArrow() -> Bool {
    // Most often nothing is left.
    if at >= end { return false }
    let rest = bytes[at..<end]
    return rest.starts(with: "->".utf8) || rest.starts(with: "throws".utf8) || rest.starts(with: "async".utf8)
      || rest.starts(with: "rethrows".utf8)
  }

  private mutating func skipBlank() {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
  }

  /// Goes past the bracket at hand and what it holds; gives where that is.
  private mutating func skipBracket() -> Int {
    var depth = 0
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ">") where at == 0 || bytes[at - 1] != UInt8(ascii: "-"): depth -= 1
      default: break
      }
      at += 1
      if depth == 0 { return at }
    }
    return at + 1
  }

  /// Where parameter `number` of a function type stands.
  static func parameter(
    _ number: Int, of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in arena: Arena
  ) -> Range<Int>? {
    var reader = TypeReader(bytes, range, in: arena)
    for _ in 0..<8 {
      reader.skipPrefixes()
      guard reader.at < reader.end, bytes[reader.at] == UInt8(ascii: "(") else { return nil }
      let inner = (reader.at + 1)..<max(reader.skipBracket() - 1, reader.at + 1)
      reader.skipBlank()
      if reader.startsArrow() { return reader.piece(number, of: inner) }
      // `((A) -> B)?`
      reader = TypeReader(bytes, inner, in: arena)
    }
    return nil
  }

  /// The part of that number between commas, without a label.
  private func piece(_ number: Int, of range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    for _ in 0..<number {
      start = firstComma(start, range.upperBound) + 1
      if start > range.upperBound { return nil }
    }
    let end = firstComma(start, range.upperBound)
    guard start < end else { return nil }
    return firstColon(start, end).map { ($0 + 1)..<end } ?? start..<end
  }

  /// Whether an arrow stands in the type.
  static func isFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.dropFirst().contains { bytes[$0] == UInt8(ascii: ">") && bytes[$0 - 1] == UInt8(ascii: "-") }
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  /// The hash of a name without the marks of an escaped one.
  static func hash(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.count > 2, base[range.lowerBound] == UInt8(ascii: "`") {
      return StableHash.of(base + range.lowerBound + 1, count: range.count - 2)
    }
    return StableHash.of(base + range.lowerBound, count: range.count)
  }
}
