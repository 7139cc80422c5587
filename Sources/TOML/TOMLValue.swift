package import SourceText

/// A value with the bytes that spell it.
package struct TOMLValue: Hashable, Sendable {
  package var content: TOMLContent
  /// What spells the value; for a table under a header the header, for one that only dotted keys or longer
  /// headers imply the key that first named it, for an array of tables its first header.
  package var range: ByteRange

  package init(_ content: TOMLContent, range: ByteRange) {
    self.content = content
    self.range = range
  }
}

/// The types of TOML 1.0.
package enum TOMLContent: Hashable, Sendable {
  case string(String)
  case integer(Int64)
  case float(Double)
  case boolean(Bool)
  /// `offset` is in minutes east of UTC.
  case offsetDateTime(TOMLDate, TOMLTime, offset: Int)
  case localDateTime(TOMLDate, TOMLTime)
  case localDate(TOMLDate)
  case localTime(TOMLTime)
  case array([TOMLValue])
  case table(TOMLTable)
  /// A value was there but could not be read; a problem says why.
  case unreadable
}

/// A key with the bytes that spell it and its value.
package struct TOMLEntry: Hashable, Sendable {
  package var key: String
  /// The key alone, quotes included; of a dotted key its own part.
  package var keyRange: ByteRange
  package var value: TOMLValue
  /// All of `key = value`, from the first part of a dotted key on; nil for what headers and longer keys make.
  package var statement: ByteRange?

  package init(key: String, keyRange: ByteRange, value: TOMLValue, statement: ByteRange? = nil) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
    self.statement = statement
  }
}

/// Entries in the order in which their keys first appear.
package struct TOMLTable: Hashable, Sendable {
  /// What makes a table one, which decides how something can be added to it.
  package enum Form: Hashable, Sendable {
    /// Its own `[header]` or `[[header]]`, or that the file begins.
    case header
    /// Longer headers alone.
    case implied
    /// Dotted keys.
    case dotted
    /// `{ … }`
    case inline
  }

  package let entries: [TOMLEntry]
  package let form: Form
  /// Where each key stands; empty while a walk over the entries is as quick.
  private let index: [TOMLKey: Int]

  package init(_ entries: [TOMLEntry] = [], form: Form = .header) {
    self.entries = entries
    self.form = form
    var index: [TOMLKey: Int] = [:]
    if entries.count > TOMLKey.indexThreshold {
      for (position, entry) in entries.enumerated() { index[TOMLKey(entry.key)] = position }
    }
    self.index = index
  }

  package func entry(_ key: String) -> TOMLEntry? {
    if index.isEmpty {
      for place in entries.indices where TOMLKey.equal(entries[place].key, key) { return entries[place] }
      return nil
    }
    return index[TOMLKey(key)].map { entries[$0] }
  }

  package subscript(key: String) -> TOMLValue? { entry(key)?.value }
}

/// A key as TOML compares it: byte by byte, where `String` takes canonically equivalent texts for equal.
struct TOMLKey: Hashable {
  /// Tables up to this size are searched one entry after the other.
  static let indexThreshold = 8

  var text: String

  init(_ text: String) { self.text = text }

  static func == (a: TOMLKey, b: TOMLKey) -> Bool { TOMLKey.equal(a.text, b.text) }

  /// Byte by byte; what is not even canonically equivalent, as most keys, is told apart by one comparison.
  static func equal(_ a: String, _ b: String) -> Bool {
    a == b && a.utf8.count == b.utf8.count && a.utf8.elementsEqual(b.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
