import SourceText
import SyntaxFacts

extension Parser {
  private var importTraits: ImportTraits {
    var traits: ImportTraits = []
    if context.isTypeOnly { traits.insert(.typeOnly) }
    if context.isConditional { traits.insert(.conditional) }
    if context.functions > 0 { traits.insert(.local) }
    if context.isEntryPoint { traits.insert(.entryPoint) }
    return traits
  }

  /// `import a.b as c, d`
  mutating func importStatement() {
    let statement = token.start
    advance()
    while true {
      let start = token.start
      let module = dottedName()
      let range = ByteRange(start, max(start, previousEnd))
      let alias = eat(.as) ? aliasName() : .none
      facts.surface.imports.append(
        Import(
          module: module, alias: alias, traits: importTraits, range: range, statement: statement,
          scope: context.scope))
      if !eat(.comma) { break }
    }
  }

  /// `from ..a.b import (c as d, e)`, `from a import *`
  mutating func fromImportStatement() {
    let statement = token.start
    advance()
    var level: UInt16 = 0
    while kind == .dot || kind == .ellipsis {
      level &+= kind == .dot ? 1 : 3
      advance()
    }
    let module = kind == .name || level == 0 ? dottedName() : .none
    expect(.import)
    if recovering { return }
    let isBracketed = eat(.leftParenthesis)
    repeat {
      if isBracketed, kind == .rightParenthesis { break }
      importedName(module: module, level: level, statement: statement)
    } while eat(.comma)
    if isBracketed { closeBracket(.rightParenthesis) }
  }

  private mutating func importedName(module: NameID, level: UInt16, statement: UInt32) {
    let start = token
    var traits = importTraits
    if kind == .star { traits.insert(.wildcard) }
    guard kind == .name || kind == .star else { return unexpected() }
    let name = name(start)
    advance()
    let alias = eat(.as) ? aliasName() : .none
    if alias == name { traits.insert(.exported) }
    facts.surface.imports.append(
      Import(
        module: module, name: name, alias: alias, level: level, traits: traits,
        range: ByteRange(start.start, start.end), statement: statement, scope: context.scope))
  }

  private mutating func aliasName() -> NameID {
    guard kind == .name else {
      unexpected()
      return .none
    }
    let name = name(token)
    advance()
    return name
  }

  private mutating func dottedName() -> NameID {
    guard kind == .name else {
      unexpected()
      return .none
    }
    return dottedPath()
  }

  // MARK: Imports by call

  /// `__import__("a.b")`, `importlib.import_module("a.b")`, `import_module(".b", __package__)`: an
  /// import where the name is a literal.
  mutating func dynamicImport(_ callee: Operand, argumentsAt first: Int) {
    let called = ByteRange(callee.start, callee.end)
    let names: [StaticString] = ["__import__", "import_module", "importlib.import_module"]
    guard names.contains(where: { isText($0, called) }), tokens[first].kind == .string,
      let content = stringContent(tokens[first])
    else { return }
    var start = Int(content.lower)
    var level: UInt16 = 0
    while start < Int(content.upper), source[start] == 0x2E {
      level &+= 1
      start += 1
    }
    let name = UnsafeBufferPointer(start: source + start, count: Int(content.upper) - start)
    guard name.allSatisfy({ $0 >= 0x80 || $0 == 0x5F || $0 == 0x2E || isAlphanumeric($0) }) else { return }
    var traits = importTraits
    traits.insert(.dynamic)
    facts.surface.imports.append(
      Import(
        module: facts.names.intern(name), level: level, traits: traits, range: content,
        statement: callee.start, scope: context.scope))
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Where the content of a string token lies, if it has no escapes.
  func stringContent(_ token: Token) -> ByteRange? {
    var lower = token.start
    while lower < token.end, source[Int(lower)] != 0x22, source[Int(lower)] != 0x27 { lower += 1 }
    guard lower < token.end else { return nil }
    let quote = source[Int(lower)]
    let width: UInt32 =
      token.end - lower >= 6 && source[Int(lower) + 1] == quote && source[Int(lower) + 2] == quote ? 3 : 1
    guard token.end - lower >= 2 * width else { return nil }
    let range = ByteRange(lower + width, token.end - width)
    return range.indices.contains { source[$0] == 0x5C } ? nil : range
  }
}
