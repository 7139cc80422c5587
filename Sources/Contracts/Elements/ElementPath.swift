/// The address of an element, `Class.method(parameter:parameter:)` or `module.name`: its names.
package struct ElementPath: Hashable, Sendable {
  /// Never empty.
  package let names: [String]

  /// Reads the part of `text` up to its parameters or its result; nil where a name is missing.
  package init?(_ text: String) {
    var head = Substring(text)
    for word in ["async ", "def "] where head.hasPrefix(word) { head = head.dropFirst(word.count) }
    let names = head.prefix { !"([ -:".contains($0) }
      .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !names.contains("") else { return nil }
    self.names = names
  }

  /// A name within what `owner` addresses.
  init(_ owner: ElementPath, within name: String) {
    names = owner.names + [name]
  }

  package var text: String { names.joined(separator: ".") }
}
