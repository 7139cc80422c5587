/// One fractal or package, or several: `shop.payments.*` is `shop.payments` and all below it, `shop.*.api`
/// has any one name in the middle, `pypi:*` is every package of that ecosystem and `*` is everything.
package struct FractalPattern: Hashable, Sendable {
  package let text: String

  /// Nil where the text has not the form of an id with `*` for some of its names.
  package init?(_ text: String) {
    let text = String(text)
    let bare = text.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0 == "*" ? "any" : $0 == "pypi:*" ? "pypi:any" : $0 == "swift:*" ? "swift:any" : $0 }
      .joined(separator: ".")
    guard DependencyTarget(bare) != nil else { return nil }
    self.text = text
  }

  /// Whether `id` (a fractal's, or a package as `pypi:NAME`) is among those meant.
  package func matches(_ id: String) -> Bool {
    guard text != id, text != "*" else { return true }
    let (ecosystem, names) = FractalPattern.split(text)
    let (otherEcosystem, otherNames) = FractalPattern.split(id)
    guard ecosystem == otherEcosystem else { return false }
    let isOpen = names.last == "*"
    let fixed = isOpen ? names.dropLast() : names[...]
    guard isOpen ? otherNames.count >= fixed.count : otherNames.count == fixed.count else { return false }
    return zip(fixed, otherNames).allSatisfy { $0 == "*" || $0 == $1 }
  }

  private static func split(_ text: String) -> (ecosystem: Substring, names: [Substring]) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = (parts.last ?? "").split(separator: ".", omittingEmptySubsequences: false)
    return (parts.count > 1 ? parts[0] : "", names)
  }
}
