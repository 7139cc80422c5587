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
    var head = Substring(text)
    for word in ["async ", "def ", "func "] where head.hasPrefix(word) { head = head.dropFirst(word.count) }
    let address = head.prefix { !"([<?! -:".contains($0) }
    let names = address.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !names.contains("") else { return nil }
    self.names = names
    labels = ElementPath.labels(head[address.endIndex...])
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
  private static func labels(_ rest: Substring) -> [String]? {
    let rest = rest.drop { $0 == "?" || $0 == "!" }
    guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
    let inner = rest[rest.index(after: rest.startIndex)..<end]
    if inner.isEmpty { return [] }
    guard inner.last == ":", inner.allSatisfy({ $0 == ":" || $0 == "_" || $0.isLetter || $0.isNumber }) else { return nil }
    let labels = inner.dropLast().split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    return labels.contains("") ? nil : labels
  }

  /// The names alone.
  package var text: String { names.joined(separator: ".") }

  /// The names with the labels, where these are known.
  package var address: String {
    labels.map { text + "(" + $0.map { $0 + ":" }.joined() + ")" } ?? text
  }
}
