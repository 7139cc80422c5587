import SourceText
import SyntaxFacts

extension Parser {
  @inline(__always)
  mutating func attributes() {
    while kind == .at { attribute() }
  }

  /// `@name`, `@Module.Name<T>(…)`; gives its text without `@`.
  @discardableResult
  mutating func attribute() -> NameID {
    advance()
    let first = index
    guard kind.isWord, !token.startsLine else {
      unexpected()
      return .none
    }
    let isCustom = isCustomAttribute
    let start = token.start
    let floor = parts.count
    parts.append(index)
    advanceName()
    while true {
      if kind.isOperator, source[Int(token.start)] == 0x3C, token.start == previousEnd { genericArguments() }
      guard kind == .period || kind == .colonColon, peek().isWord else { break }
      advance()
      parts.append(index)
      advance()
    }
    let name = path(above: floor)
    if isCustom { use(name, at: start, .type) }
    // A space before the bracket parts them, but for attributes of the language that need arguments.
    let takesArguments = kind == .leftParenthesis && (token.start == previousEnd || needsArguments(first))
    // As with default values: what is local to code may nest in what its own attributes are given.
    if takesArguments, attributeArguments(first, isCustom: isCustom), context.functions > 0, !isShort(from: first) {
      return name
    }
    return text(from: first)
  }

  /// Property wrappers, macros, global actors: by custom and by the compiler's own, in upper case.
  private var isCustomAttribute: Bool {
    mutating get {
      let byte = source[Int(token.start)]
      return (0x41...0x5A).contains(byte) || byte >= 0x80 || peek() == .period
    }
  }

  /// `@abi(func f())`: a declaration that has another's place in the binary.
  private mutating func binaryInterface(_ closer: Int) {
    let outer = (context, recovering)
    advance()
    if enter() {
      let first = facts.surface.declarations.count
      if startsDeclaration { declaration() }
      if first < facts.surface.declarations.count {
        facts.surface.declarations[first].modifiers.insert(.binaryInterface)
      }
      leave()
    }
    (context, recovering) = outer
    jump(to: closer)
    _ = eat(.rightParenthesis)
  }

  private mutating func holdsVersions(_ number: Int) -> Bool {
    let names: [StaticString] = [
      "available", "_available", "backDeployed", "_backDeploy", "_spi_available", "_originallyDefinedIn",
    ]
    return names.contains { isWord($0, tokens[number]) }
  }

  /// Marks the numbers with points in the bracket at hand as versions, and what they are said of.
  mutating func markVersions() {
    for number in index..<max(index, Int(token.partner)) {
      switch tokens[number].kind {
      case .float: tokens[number].marks |= Token.Mark.keyword
      case .name where isAvailabilityWord(tokens[number]): tokens[number].marks |= Token.Mark.keyword
      default: break
      }
    }
  }

  private mutating func isAvailabilityWord(_ token: Token) -> Bool {
    let words: [StaticString] = [
      "deprecated", "introduced", "obsoleted", "renamed", "message", "unavailable", "noasync", "before",
      "module",
    ]
    return words.contains { isWord($0, token) }
  }

  /// Marks which words in the bracket of a built-in attribute are keywords and which are names.
  private mutating func markWords(of attribute: Int) {
    if isWord("_documentation", tokens[attribute]) {
      if isWord("visibility", tokens[index + 1]) { tokens[index + 1].marks |= Token.Mark.keyword }
    } else if isWord("attached", tokens[attribute]) || isWord("freestanding", tokens[attribute]) {
      tokens[index + 1].marks |= Token.Mark.name
    } else if isWord("_lifetime", tokens[attribute]) || isWord("lifetime", tokens[attribute]) {
      markLifetimes()
    }
  }

  /// `borrow a`, `copy a`: keywords before what they speak of; `self:`: a name, as every label.
  private mutating func markLifetimes() {
    for number in (index + 1)..<max(index + 1, Int(token.partner)) {
      let next = tokens[number + 1].kind
      if next == .colon {
        tokens[number].marks |= Token.Mark.name
      } else if next.isWord, isWord("borrow", tokens[number]) || isWord("copy", tokens[number]) {
        tokens[number].marks |= Token.Mark.keyword
      }
    }
  }

  private mutating func needsArguments(_ number: Int) -> Bool {
    isWord("available", tokens[number]) && !token.startsLine
  }

  /// Gives whether there are declarations in them.
  private mutating func attributeArguments(_ first: Int, isCustom: Bool) -> Bool {
    guard isCustom else {
      builtInArguments(first)
      return false
    }
    let outer = (context, mode, recovering)
    mode = ExpressionMode()
    let floor = labels.count
    advance()
    var holdsDeclarations = false
    if enter() {
      context.closures += 1
      context.functions += 1
      holdsDeclarations = outsideBodies { $0.arguments(until: .rightParenthesis) }
      leave()
    }
    closeBracket(.rightParenthesis)
    labels.removeSubrange(floor...)
    (context, mode, recovering) = outer
    return holdsDeclarations
  }

  /// Arguments of an attribute of the language: passed over, but for the operators that close lists.
  private mutating func builtInArguments(_ first: Int) {
    let closer = Int(token.partner)
    if isWord("abi", tokens[first]) { return binaryInterface(closer) }
    if holdsVersions(first) { markVersions() }
    markWords(of: first)
    let mayHoldTypes = source[Int(tokens[first].start)] == 0x5F || isWord("differentiable", tokens[first])
    while mayHoldTypes, index < closer, kind != .end {
      let isClosing = kind.isOperator && source[Int(token.start)] == 0x3E && token.end - token.start > 1
      if isClosing { split() } else { advance() }
    }
    jump(to: closer)
    _ = eat(.rightParenthesis)
  }
}
