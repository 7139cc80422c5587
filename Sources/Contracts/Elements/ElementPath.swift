/// The address of an element: its names, `Class.method` or `module.name`, and its argument labels where they are
/// spelled out, `Type.method(label:_:)`.
package struct ElementPath: Hashable, Sendable {
  /// Never empty.
  package let names: [String]
  /// `_` for an argument without one; nil where the address leaves them open.
  package let labels: [String]?

  /// Reads the part of `text` up to its parameters or its result; nil where a name is missing. Labels are read only
  /// where nothing else stands in the parentheses.
  package init?(_ text: String) {
    var text = text
    guard let (names, labels) = text.withUTF8(ElementPath.read) else { return nil }
    self.names = names
    self.labels = labels
  }

  /// By bytes: all that parts an address is ASCII.
  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (names: [String], labels: [String]?)? {
    var place = 0
    for word: StaticString in ["async ", "def ", "func "] {
      let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      if bytes[place...].starts(with: word) { place += word.count }
    }
    var names: [String] = []
    var start = place
    while true {
      let isEnd = place == bytes.count || ends(bytes[place])
      if isEnd || bytes[place] == UInt8(ascii: ".") {
        if place == start { return nil }
        names.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self))
        start = place + 1
      }
      if isEnd { return (names, labels(in: UnsafeBufferPointer(rebasing: bytes[place...]))) }
      place += 1
    }
  }

  /// Whether the names end here.
  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "?"), UInt8(ascii: "!"),
      UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// A name within what `owner` addresses.
  init(_ owner: ElementPath, within name: String) {
    self.init(owner.names + [name], labels: nil)
  }

  init(_ names: [String], labels: [String]?) {
    self.names = names
    self.labels = labels
  }

  /// The labels within `(label:_:)`; nil where anything else stands there.
  private static func labels(in bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
    let rest = bytes.drop { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") }
    guard rest.first == UInt8(ascii: "("), let end = rest.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let inner = rest[(rest.startIndex + 1)..<end]
    if inner.isEmpty { return [] }
    guard inner.last == UInt8(ascii: ":") else { return nil }
    let text = String(decoding: UnsafeBufferPointer(rebasing: inner), as: UTF8.self)
    guard text.allSatisfy({ $0 == ":" || $0 == "_" || $0.isLetter || $0.isNumber }) else { return nil }
    let labels = text.dropLast().split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    return labels.contains("") ? nil : labels
  }

  /// The names alone.
  package var text: String { names.joined(separator: ".") }

  /// The names with the labels, where these are known.
  package var address: String {
    labels.map { text + "(" + $0.map { $0 + ":" }.joined() + ")" } ?? text
  }
}
