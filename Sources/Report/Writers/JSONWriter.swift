/// Writes JSON into bytes, value by value, keys in the order in which they are given.
///
/// All output is ASCII-safe where a terminal could be misled: control characters, `DEL` and the C1 controls
/// are escaped; everything else is UTF-8.
package struct JSONWriter: Sendable {
  /// How values are set out.
  package enum Layout: Sendable {
    /// On one line, without blanks.
    case compact
    /// A member a line, two blanks a level; empty objects and arrays stay on their line.
    case indented
  }

  package private(set) var bytes: [UInt8] = []
  private var layout: Layout
  private var depth = 0
  /// Whether the innermost object or array has no member yet.
  private var isFirst = true
  /// Whether a key was just written.
  private var afterKey = false

  package init(_ layout: Layout) {
    self.layout = layout
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), members)
  }

  /// An object that stands on one line whatever the layout is: a row of a long list.
  package mutating func row(_ members: (inout JSONWriter) -> Void) {
    separate()
    afterKey = true
    let outer = layout
    layout = .compact
    object(members)
    layout = outer
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), elements)
  }

  /// The key of the next value.
  package mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
    afterKey = true
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// Text in what should be UTF-8; each faulty sequence is written as U+FFFD.
  package mutating func string(utf8 value: some Collection<UInt8>) {
    let isWritten: Void? = value.withContiguousStorageIfAvailable { utf8 in
      guard utf8.allSatisfy({ $0 < 0x80 }) else { return string(String(decoding: utf8, as: UTF8.self)) }
      separate()
      quote(valid: utf8)
    }
    if isWritten == nil { string(String(decoding: value, as: UTF8.self)) }
  }

  package mutating func integer(_ value: some BinaryInteger) {
    literal(String(value))
  }

  /// A number; one that JSON cannot hold is written as null.
  package mutating func number(_ value: Double) {
    literal(value.isFinite ? String(value) : "null")
  }

  package mutating func boolean(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  package mutating func null() {
    literal("null")
  }

  /// Ends the text with a line break.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func container(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(close)
    isFirst = false
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// What stands between the value to come and the one before.
  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func quote(_ text: String) {
    if JSONWriter.standsForItself(text) {
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    var text = text
    text.withUTF8 { quote(valid: $0) }
  }

  private static func standsForItself(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var others: UInt8 = 0
      for byte in bytes {
        others |= byte &- 0x20 > 0x7E - 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0
      }
      return others == 0
    } ?? false
  }

  /// Text that is UTF-8, in runs of bytes that stand for themselves.
  private mutating func quote(valid utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while index < utf8.count {
      // U+0080...U+009F, which some terminals obey, are C2 80...C2 9F.
      let isControl = utf8[index] == 0xC2 && index + 1 < utf8.count && utf8[index + 1] < 0xA0
      if isControl || Self.needsEscape(utf8[index]) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        if isControl { index += 1 }
        escape(utf8[index])
        start = index + 1
      }
      index += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default: escapeByNumber(byte)
    }
  }

  /// A code point below 256 as `\u00XX`.
  private mutating func escapeByNumber(_ codePoint: UInt8) {
    bytes.append(contentsOf: "\\u00".utf8)
    for digit in [codePoint >> 4, codePoint & 0xF] {
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
