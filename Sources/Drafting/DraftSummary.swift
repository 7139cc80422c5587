import Codebase

/// The first sentence that somebody has written about a fractal.
struct DraftSummary: Hashable {
  let text: String
  /// Where it stands, as part of a sentence.
  let source: String

  private static let longest = 160

  /// From the docstring of the package, the abstract of its documentation catalog, or the README in its folder.
  init?(of fractal: Fractal, bytes: (String) -> [UInt8]?) {
    let start = fractal.path.isEmpty ? "" : fractal.path + "/"
    let name = fractal.path.split(separator: "/").last.map(String.init) ?? fractal.name
    func read(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }
    if let sentence = read(start + "__init__.py").flatMap(DraftSummary.docstring) {
      (text, source) = (sentence, "the docstring")
    } else if let sentence = ["\(name).docc/\(name).md", "\(name).docc/index.md", "Docs.docc/index.md"]
      .compactMap({ read(start + $0).flatMap(DraftSummary.paragraph) }).first
    {
      (text, source) = (sentence, "its documentation")
    } else if !fractal.path.isEmpty, let sentence = read(start + "README.md").flatMap(DraftSummary.paragraph) {
      (text, source) = (sentence, "its README")
    } else {
      return nil
    }
  }

  /// The first sentence of the string that a module begins with.
  private static func docstring(_ source: String) -> String? {
    var rest = source[...]
    while let line = rest.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first,
      line.hasPrefix("#") || line.allSatisfy(\.isWhitespace), !rest.isEmpty
    {
      rest = rest.dropFirst(line.count + 1)
    }
    if let prefix = rest.first, "rRuU".contains(prefix) { rest = rest.dropFirst() }
    for quotes in ["\"\"\"", "'''", "\"", "'"] where rest.hasPrefix(quotes) {
      let body = rest.dropFirst(quotes.count)
      guard let end = body.firstRange(of: quotes) else { return nil }
      return sentence(String(body[..<end.lowerBound]))
    }
    return nil
  }

  /// The first sentence of the first paragraph of a Markdown text that is one.
  private static func paragraph(_ markdown: String) -> String? {
    let paragraphs = markdown.split(separator: "\n\n").map { $0.trimmingBlanks }
    let first = paragraphs.first { text in
      text.first.map { $0.isLetter || $0 == "`" } ?? false
    }
    return first.flatMap(sentence)
  }

  /// Nil where it is none that could stand for a summary.
  private static func sentence(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    var sentence = ""
    for word in words {
      sentence += (sentence.isEmpty ? "" : " ") + word
      if let last = word.last, ".!?".contains(last), word.count > 2, !["e.g.", "i.e.", "etc."].contains(word) { break }
      if sentence.hasSuffix(":") { break }
    }
    let isPlain = !sentence.contains("](") && !sentence.contains("===") && !sentence.contains("---")
    guard sentence.count >= 12, sentence.count <= longest, isPlain, sentence.contains(" ") else { return nil }
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) + "." : sentence
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
