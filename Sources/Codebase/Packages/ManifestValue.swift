import SourceText
import SyntaxFacts

/// An expression of a package manifest, as far as literals and calls go.
indirect enum ManifestValue: Hashable {
  case text(String)
  case list([ManifestValue])
  /// `.target(name: "A")`: the last part of the path called, and the arguments.
  case call(String, [ManifestArgument])
  /// A constant by its name.
  case name(String)
  case other
}

struct ManifestArgument: Hashable {
  var label: String
  var value: ManifestValue
}

/// Reads the values that stand in a manifest, and the constants that it names. Nothing is evaluated: what is
/// computed is `other`, but the calls within it are seen.
struct ManifestReader {
  /// Deepest nesting that is followed.
  static let depthLimit = 40

  private let tokens: [TokenSpan]
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  /// Every value that is not an argument of another, and every call, in their order.
  private(set) var calls: [ManifestValue] = []
  private(set) var constants: [String: ManifestValue] = [:]

  init(_ tokens: [TokenSpan], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.tokens = tokens.filter { !$0.kind.isTrivia && $0.kind != .newline }
    self.bytes = Array(bytes)
  }

  /// Reads the whole file; `calls` and `constants` hold what came of it.
  mutating func run() {
    while index < tokens.count {
      if isWord("let") || isWord("var"), let name = constantName() {
        let value = expression()
        // Of several, in the branches of an `#if`, the first.
        if constants[name] == nil { constants[name] = value }
        note(value)
        continue
      }
      let before = index
      note(expression())
      if index == before { index += 1 }
    }
  }

  /// `let name: Type =`, up to the value.
  private mutating func constantName() -> String? {
    var at = index + 1
    guard at < tokens.count, tokens[at].kind == .name else { return nil }
    let name = text(at)
    at += 1
    // A type annotation holds no `=` of its own.
    let limit = min(at + 40, tokens.count)
    while at < limit, text(at) != "=" {
      if isKeyword(at) || text(at) == "{" { return nil }
      at += 1
    }
    guard at < limit else { return nil }
    index = at + 1
    return name
  }

  private mutating func note(_ value: ManifestValue) {
    switch value {
    case .call, .list: calls.append(value)
    default: break
    }
  }

  /// One operand and what is called on it; operators part operands and are passed over.
  private mutating func expression() -> ManifestValue {
    depth += 1
    defer { depth -= 1 }
    guard depth < ManifestReader.depthLimit, index < tokens.count else {
      index += 1
      return .other
    }
    switch tokens[index].kind {
    case .interpolatedStart: return string()
    case .name, .keyword: return path()
    default: break
    }
    switch text(index) {
    case "[": return list()
    case "(":
      _ = arguments()
      return .other
    case ".": return path()
    default:
      if !")]},:".contains(text(index)) { index += 1 }
      return .other
    }
  }

  private mutating func path() -> ManifestValue {
    var last = ""
    var isQualified = false
    while index < tokens.count {
      if text(index) == "." {
        isQualified = true
        index += 1
        continue
      }
      guard tokens[index].kind == .name || tokens[index].kind == .keyword else { break }
      if !last.isEmpty, text(index - 1) != "." { break }
      last = text(index)
      index += 1
    }
    if index < tokens.count, text(index) == "(", !last.isEmpty {
      let call = ManifestValue.call(last, arguments())
      return followed(call)
    }
    return isQualified || last.isEmpty ? .other : .name(last)
  }

  /// `.target(…).something(…)`: the first call stands for all.
  private mutating func followed(_ call: ManifestValue) -> ManifestValue {
    while index + 1 < tokens.count, text(index) == ".", tokens[index + 1].kind == .name {
      index += 2
      if index < tokens.count, text(index) == "(" { _ = arguments() }
    }
    return call
  }

  private mutating func list() -> ManifestValue {
    index += 1
    var elements: [ManifestValue] = []
    while index < tokens.count, text(index) != "]" {
      let before = index
      elements.append(expression())
      if index == before { index += 1 }
      skipOperators(until: "]")
    }
    index += 1
    return .list(elements)
  }

  private mutating func arguments() -> [ManifestArgument] {
    index += 1
    var found: [ManifestArgument] = []
    while index < tokens.count, text(index) != ")" {
      let label = label()
      let before = index
      var value = expression()
      while index < tokens.count, text(index) != ",", text(index) != ")" { join(&value) }
      found.append(ManifestArgument(label: label, value: value))
      if index < tokens.count, text(index) == "," { index += 1 }
      if index == before { index += 1 }
    }
    index += 1
    return found
  }

  /// The label before an argument; empty where there is none.
  private mutating func label() -> String {
    guard index + 1 < tokens.count, tokens[index].kind == .name || tokens[index].kind == .keyword,
      text(index + 1) == ":"
    else { return "" }
    index += 2
    return text(index - 2)
  }

  /// Takes in what an operator joins to `value`: lists and texts are added up, of anything else the value is
  /// not known.
  private mutating func join(_ value: inout ManifestValue) {
    let isSum = text(index) == "+"
    if isSum { index += 1 }
    let before = index
    let next = expression()
    if index == before { index += 1 }
    switch (value, next) {
    case (.list(let left), .list(let right)) where isSum: value = .list(left + right)
    case (.list(let left), _) where isSum: value = .list(left + [next])
    case (.text(let left), .text(let right)) where isSum: value = .text(left + right)
    default:
      note(next)
      note(value)
      value = .other
    }
  }

  private mutating func skipOperators(until closer: String) {
    while index < tokens.count, text(index) != closer {
      if text(index) == "," {
        index += 1
        return
      }
      let before = index
      note(expression())
      if index == before { index += 1 }
    }
  }

  /// A string literal; one with something put in is `other`.
  private mutating func string() -> ManifestValue {
    var parts = ""
    var open = 0
    var isPlain = true
    while index < tokens.count {
      switch tokens[index].kind {
      case .interpolatedStart: open += 1
      case .interpolatedEnd: open -= 1
      case .interpolatedMiddle where open == 1: parts += text(index)
      default: isPlain = false
      }
      index += 1
      if open == 0 { break }
    }
    return isPlain ? .text(parts) : .other
  }

  private func isWord(_ word: String) -> Bool { index < tokens.count && text(index) == word }

  private func isKeyword(_ at: Int) -> Bool { tokens[at].kind == .keyword && ["let", "var", "func"].contains(text(at)) }

  private func text(_ at: Int) -> String {
    let range = tokens[at].range
    let (lower, upper) = (Int(range.lower), min(Int(range.upper), bytes.count))
    return lower < upper ? String(decoding: bytes[lower..<upper], as: UTF8.self) : ""
  }
}
