/// A Python annotation in a form in which two ways of writing the same are equal: without quotes, blanks and
/// module names, `Optional` and `Union` as alternatives, in order, built-in generics in lower case.
struct PythonTypeText: Hashable {
  /// Deeper annotations are compared as written.
  static let depthLimit = 32

  let text: String

  /// `aliases` gives the true name of what an import has renamed.
  init(_ written: String, aliases: [String: String] = [:]) {
    var reader = Reader(written, aliases: aliases)
    let read = reader.alternatives(0)
    text = reader.isAtEnd ? read.joined(separator: " | ") : written.filter { !" \t\r\n\"'".contains($0) }
  }

  private static let lowercased: Set<String> = [
    "List", "Dict", "Set", "FrozenSet", "Tuple", "Type", "Deque", "DefaultDict",
  ]

  /// A reader by recursive descent over the text's scalars.
  private struct Reader {
    private var rest: ArraySlice<Unicode.Scalar>
    private let aliases: [String: String]

    init(_ text: String, aliases: [String: String]) {
      let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\"", "'"]
      rest = Array(text.unicodeScalars.filter { !blanks.contains($0) })[...]
      self.aliases = aliases
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// The members of `A | B`, sorted, each once; `None` last.
    mutating func alternatives(_ depth: Int) -> [String] {
      var members = primary(depth)
      while take("|") { members += primary(depth) }
      let others = Set(members).subtracting(["None"]).sorted()
      return members.contains("None") ? others + ["None"] : others
    }

    private mutating func primary(_ depth: Int) -> [String] {
      guard depth < PythonTypeText.depthLimit else { return [] }
      if rest.first == "[" { return ["[" + list(depth).map(Self.joined).joined(separator: ", ") + "]"] }
      if take("(") {
        let inner = alternatives(depth + 1)
        _ = take(")")
        return inner
      }
      let name = name()
      guard rest.first == "[" else { return [name] }
      let arguments = list(depth)
      switch name {
      case "Optional": return (arguments.first ?? []) + ["None"]
      case "Union": return arguments.flatMap { $0 }
      case "Annotated": return arguments.first ?? []
      default: return [name + "[" + arguments.map(Self.joined).joined(separator: ", ") + "]"]
      }
    }

    private static func joined(_ members: [String]) -> String { members.joined(separator: " | ") }

    private mutating func list(_ depth: Int) -> [[String]] {
      guard take("[") else { return [] }
      var elements: [[String]] = []
      while !rest.isEmpty, rest.first != "]" {
        let count = rest.count
        elements.append(alternatives(depth + 1))
        if !take(",") || rest.count == count { break }
      }
      _ = take("]")
      return elements
    }

    /// The last part of a dotted name, under its true name.
    private mutating func name() -> String {
      let ends: Set<Unicode.Scalar> = ["[", "]", "(", ")", ",", "|"]
      let scalars = rest.prefix { !ends.contains($0) }
      rest = rest.dropFirst(scalars.count)
      if scalars.allSatisfy({ $0 == "." }) { return String(String.UnicodeScalarView(scalars)) }
      let parts = String(String.UnicodeScalarView(scalars)).split(separator: ".")
      let last = String(parts.last ?? "")
      let name = parts.count == 1 ? aliases[last] ?? last : last
      return PythonTypeText.lowercased.contains(name) ? name.lowercased() : name
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest = rest.dropFirst()
      return true
    }
  }
}
