import SourceText
import SyntaxFacts

/// What the front-end read, as lines that can be compared.
enum SwiftLines {
  /// `start end CLASS`; the marked ones tell keywords from names.
  static func tokens(_ spans: [TokenSpan]) -> (plain: [String], marked: [String]) {
    var plain: [String] = []
    var marked: [String] = []
    for span in spans where !span.kind.isTrivia && !span.range.isEmpty {
      let place = "\(span.range.lower) \(span.range.upper) "
      let isWord = span.kind == .name || span.kind == .keyword
      plain.append(place + (isWord ? "word" : name(span.kind)))
      marked.append(place + name(span.kind))
    }
    return (plain, marked)
  }

  private static func name(_ kind: TokenSpan.Kind) -> String {
    switch kind {
    case .interpolatedStart, .interpolatedMiddle, .interpolatedEnd, .string: "string"
    default: kind.name
    }
  }

  /// `start end kind name modifiers`
  static func declarations(_ surface: Surface) -> [String] {
    var lines: [String] = []
    for (number, declaration) in surface.declarations.enumerated() {
      if declaration.kind == .accessor, declaration.nameRange.isEmpty { continue }
      let name = surface.signatureName(DeclarationID(number)).filter { $0 != "`" }
      lines.append(
        "\(padded(declaration.range.lower)) \(declaration.range.upper) "
          + "\(kindName(declaration, surface)) \(name) "
          + modifiers(declaration))
    }
    return lines.sorted()
  }

  static func padded(_ offset: UInt32) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }

  private static func kindName(_ declaration: Declaration, _ surface: Surface) -> String {
    switch declaration.kind {
    case .function, .method: "func"
    case .initializer: "init"
    case .deinitializer: "deinit"
    case .property, .variable: "var"
    case .constant: "let"
    case .enumCase: "case"
    case .typeAlias: "typealias"
    case .associatedType: "associatedtype"
    case .precedenceGroup: "precedencegroup"
    default: declaration.kind.name
    }
  }

  static let modifierNames: [(String, Modifiers)] = [
    ("static", .static), ("class", .classMember), ("final", .final), ("override", .override),
    ("lazy", .lazy), ("required", .required), ("convenience", .convenience), ("indirect", .indirect),
    ("optional", .optional), ("dynamic", .dynamic), ("distributed", .distributed), ("prefix", .prefix),
    ("postfix", .postfix), ("infix", .infix), ("nonmutating", .nonmutating),
  ]

  private static func modifiers(_ declaration: Declaration) -> String {
    var names = modifierNames.filter { declaration.modifiers.contains($0.1) }.map { $0.0 }
    if declaration.effects.contains(.mutating) { names.append("mutating") }
    // The oracle gives none for these.
    if declaration.kind == .accessor || declaration.kind == .operator { names = [] }
    return names.sorted().joined(separator: ",")
  }

  /// `line module name`
  static func imports(_ surface: Surface) -> [String] {
    surface.imports.map { item in
      let path = [surface.names.text(item.module), item.name.isNone ? "" : surface.names.text(item.name)]
      let marks =
        (item.traits.contains(.testable) ? "testable" : "")
        + (item.traits.contains(.exported) ? "exported" : "")
      let line = surface.lines.position(at: item.statement).line
      return "\(line) \(path.filter { !$0.isEmpty }.joined(separator: ".")) \(marks)"
    }
  }
}

/// What the oracle printed of one file, as such lines.
struct SwiftOracleLines {
  private(set) var tokens: [String] = []
  private(set) var markedTokens: [String] = []
  private(set) var declarations: [String] = []
  private(set) var imports: [String] = []
  private(set) var hasError = false

  init(_ lines: [Substring]) {
    for line in lines {
      let row = OracleRow(line)
      switch row.string("t") {
      case "token": addToken(row)
      case "decl": addDeclaration(row)
      case "import": addImport(row)
      case "file": hasError = row.text.hasSuffix("\"hasError\":true}")
      default: break
      }
    }
  }

  private mutating func addToken(_ row: OracleRow) {
    let start = row.number("off")
    let length = row.number("len")
    guard length > 0 else { return }
    let kind = row.string("kind")
    if kind == "shebang" { return }
    let place = "\(start) \(start + length) "
    let name = SwiftOracleLines.className(kind)
    tokens.append(place + (name == "name" || name == "keyword" ? "word" : name))
    markedTokens.append(place + name)
  }

  private static func className(_ kind: String) -> String {
    switch kind {
    case "identifier", "dollarIdentifier": "name"
    case "keyword", "wildcard", "poundIf", "poundElseif", "poundElse", "poundEndif", "poundAvailable",
      "poundUnavailable", "poundSourceLocation":
      "keyword"
    case "integerLiteral", "floatLiteral": "number"
    case "stringSegment", "rawStringPoundDelimiter", "stringQuote", "multilineStringQuote", "regexSlash",
      "regexLiteralPattern", "regexPoundDelimiter", "singleQuote":
      "string"
    case "unknown": "unexpected"
    default: "operator"
    }
  }

  private mutating func addDeclaration(_ row: OracleRow) {
    let kind = row.string("kind")
    let known = Set(SwiftLines.modifierNames.map { $0.0 } + ["mutating"])
    let modifiers = row.strings("mods").filter { known.contains($0) }
    let place = "\(SwiftLines.padded(UInt32(row.number("off")))) \(row.number("end")) \(kind) "
    let name = row.string("name").filter { $0 != "`" }
    let names = kind == "let" || kind == "var" ? SwiftOracleLines.bound(name) : [name]
    for name in names {
      declarations.append(
        "\(place)\(SwiftOracleLines.oneLine(name)) \(Set(modifiers).sorted().joined(separator: ","))")
    }
  }

  /// The names that a pattern binds: words but for `_`, labels, keywords.
  private static func bound(_ pattern: String) -> [String] {
    guard pattern.hasPrefix("(") else { return pattern == "_" ? [] : [pattern] }
    var names: [String] = []
    var word = ""
    for character in pattern + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else if character == ":" {
        word = ""
      } else if !word.isEmpty {
        if word != "_" { names.append(word) }
        word = ""
      }
    }
    return names
  }

  private static func oneLine(_ text: String) -> String {
    text.contains("\n") ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
  }

  private mutating func addImport(_ row: OracleRow) {
    let path = row.strings("path").map { $0.filter { $0 != "`" } }.joined(separator: ".")
    let marks = row.strings("attrs")
    let names =
      (marks.contains("@testable") ? "testable" : "") + (marks.contains("@_exported") ? "exported" : "")
    imports.append("\(row.number("line")) \(path) \(names)")
  }
}
