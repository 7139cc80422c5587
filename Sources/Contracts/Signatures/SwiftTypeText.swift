/// A Swift type in a form in which two ways of writing the same are equal: without attributes, ownership and blanks,
/// `Optional`, `Array` and `Dictionary` as marks, `Void` as `()`.
struct SwiftTypeText: Hashable {
  /// Deeper types are compared as written.
  private static let depthLimit = 32

  let text: String

  init(_ written: String) {
    text = SwiftTypeText.text(SwiftTypeText.tokens(written)[...], 0)
  }

  /// Says nothing of which type it is, only of how a value is handed over.
  private static let passing: Set<String> = [
    "any", "borrowing", "consuming", "sending", "isolated", "__owned", "__shared",
  ]
  /// Attributes that have arguments; what follows others belongs to the type.
  private static let withArguments: Set<String> = ["convention", "isolated"]

  /// Words, `->`, and single marks.
  private static func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      var length = 1
      if isWord(first) {
        length = rest.prefix(while: isWord).count
      } else if rest.hasPrefix("->") {
        length = 2
      }
      tokens.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return tokens
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "`"
  }

  private static func text(_ tokens: ArraySlice<Substring>, _ depth: Int) -> String {
    guard depth < depthLimit else { return tokens.joined() }
    var result = ""
    var at = tokens.startIndex
    func add(_ part: String) {
      if let last = result.last, let first = part.first, isWord(last), isWord(first) { result += " " }
      result += part
    }
    while at < tokens.endIndex {
      if let rest = afterPassing(tokens, at) {
        at = rest
      } else if let end = end(of: at + 1, in: tokens) {
        add(generic(String(tokens[at]), arguments(tokens[(at + 2)..<end], depth + 1)))
        at = end + 1
      } else {
        add(tokens[at] == "Void" ? "()" : String(tokens[at]))
        at += 1
      }
    }
    return result
  }

  /// The index behind what says nothing of the type: an attribute, a word for how it is passed, the library's name.
  private static func afterPassing(_ tokens: ArraySlice<Substring>, _ at: Int) -> Int? {
    let token = tokens[at]
    if token == "@" { return afterAttribute(tokens, at) }
    if token == "Swift", at + 1 < tokens.endIndex, tokens[at + 1] == "." { return at + 2 }
    return passing.contains(String(token)) ? at + 1 : nil
  }

  private static func generic(_ name: String, _ arguments: [String]) -> String {
    switch (name, arguments.count) {
    case ("Optional", 1): arguments[0] + "?"
    case ("Array", 1): "[" + arguments[0] + "]"
    case ("Dictionary", 2): "[" + arguments[0] + ":" + arguments[1] + "]"
    default: name + "<" + arguments.joined(separator: ",") + ">"
    }
  }

  private static func arguments(_ tokens: ArraySlice<Substring>, _ depth: Int) -> [String] {
    var arguments: [String] = []
    var start = tokens.startIndex
    var open = 0
    for at in tokens.indices {
      if ["<", "(", "["].contains(tokens[at]) { open += 1 }
      if [">", ")", "]"].contains(tokens[at]) { open -= 1 }
      if open == 0, tokens[at] == "," {
        arguments.append(text(tokens[start..<at], depth))
        start = at + 1
      }
    }
    return arguments + [text(tokens[start...], depth)]
  }

  /// The index of the `>` that ends what begins at the `<` at `start`; nil where none does.
  private static func end(of start: Int, in tokens: ArraySlice<Substring>) -> Int? {
    guard start < tokens.endIndex, tokens[start] == "<" else { return nil }
    var open = 0
    for at in start..<tokens.endIndex {
      if tokens[at] == "<" { open += 1 }
      if tokens[at] == ">" { open -= 1 }
      if open == 0 { return at }
    }
    return nil
  }

  private static func afterAttribute(_ tokens: ArraySlice<Substring>, _ start: Int) -> Int {
    var at = start + 1
    guard at < tokens.endIndex else { return at }
    let name = String(tokens[at])
    at += 1
    guard withArguments.contains(name), at < tokens.endIndex, tokens[at] == "(" else { return at }
    while at < tokens.endIndex, tokens[at] != ")" { at += 1 }
    return min(at + 1, tokens.endIndex)
  }
}
