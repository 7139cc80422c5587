/// How the records of a folder are numbered and named, and what the next one is called.
package struct DecisionNaming: Hashable, Sendable {
  /// What stands before the number: nothing, `adr-`, `ADR`.
  package let prefix: String
  package let number: Int
  /// Digits of the numbers; 4 in a folder without any.
  package let width: Int

  /// `files` are the names of the Markdown files in the folder, `ids` those of all records of the fractal.
  package init(files: [String], ids: [String]) {
    let numbered = files.compactMap { name in
      DecisionID.number(ofFile: name).flatMap { digits in Int(digits).map { (name: name, digits: digits, number: $0) } }
    }
    let last = numbered.max { ($0.number, $0.name) < ($1.number, $1.name) }
    let taken = numbered.map(\.number) + ids.compactMap { Int(DecisionID.canonical($0)) }
    number = min((taken.max() ?? 0), Int.max - 1) + 1
    width = last?.digits.utf8.count ?? ids.lazy.filter { $0.allSatisfy(\.isASCIIDigit) }.map(\.utf8.count).max() ?? 4
    prefix = last.map { String($0.name.prefix { !$0.isASCIIDigit }) } ?? ""
  }

  /// The number as it is cited.
  package var id: String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  package func fileName(for title: String) -> String {
    let slug = DecisionNaming.slug(title)
    return prefix + id + (slug.isEmpty ? "" : "-" + slug) + ".md"
  }

  /// Letters and digits in lower case, everything else as single dashes; cut between words where it grows long.
  static func slug(_ title: String) -> String {
    var words: [String] = []
    var length = 0
    for word in title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      length += word.utf8.count + 1
      if length > 100, !words.isEmpty { break }
      words.append(String(word))
    }
    return words.joined(separator: "-")
  }
}
