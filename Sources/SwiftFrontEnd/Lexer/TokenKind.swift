/// What a token is.
///
/// Contextual keywords (`get`, `async`, `some` …) are names for the lexer; they have kinds of their own, so
/// that the parser need not compare text.
enum TokenKind: UInt8 {
  case end, unexpected, shebang

  case integer, float
  /// A string without interpolations, with its delimiters.
  case string
  case stringStart, stringMiddle, stringEnd
  /// `\(` or `\##(` within a string, and its `)`.
  case interpolationStart, interpolationEnd
  case regex

  case leftParenthesis, rightParenthesis, leftSquare, rightSquare, leftBrace, rightBrace
  case comma, colon, colonColon, semicolon, period, at, backslash, pound, backtick
  case arrow, equal, prefixAmpersand, postfixQuestion, infixQuestion, exclamation
  case binaryOperator, prefixOperator, postfixOperator

  case poundIf, poundElseif, poundElse, poundEndif, poundAvailable, poundUnavailable, poundSourceLocation

  // Keywords from here on.
  case wildcard
  case `Any`, `as`, `associatedtype`, `break`, `case`, `catch`, `class`, `continue`, `default`, `defer`
  case `deinit`, `do`, `else`, `enum`, `extension`, `fallthrough`, `false`, `fileprivate`, `for`, `func`
  case `guard`, `if`, `import`, `in`, `init`, `inout`, `internal`, `is`, `let`, `nil`, `operator`
  case `precedencegroup`, `private`, `protocol`, `public`, `repeat`, `rethrows`, `return`, `self`, `Self`
  case `static`, `struct`, `subscript`, `super`, `switch`, `throw`, `throws`, `true`, `try`, `typealias`
  case `var`, `where`, `while`

  // Names from here on.
  case name, dollarName
  case actor, any, async, await, borrow, borrowing, consume, consuming, consumingOld, convenience, copy
  case didSet, discard, distributed, dynamic, each, final, get, indirect, infix, isolated, lazy, left
  case macro, mutating, nonisolated, nonmutating, of, open, optional, override, owned, package, postfix
  case precedence, prefix, protocolMetatype, read, reasync, reading, required, right, safe, sending, set
  case setterAccess, shared, some, typeMetatype, unowned, unsafe, using, weak, willSet, yield
  case constant, local, modify, modifying, nonsending, dependsOn

  @inline(__always) var isName: Bool { rawValue >= TokenKind.name.rawValue }

  /// A name that is a keyword in some places.
  @inline(__always) var mayBeKeyword: Bool { rawValue > TokenKind.dollarName.rawValue }

  @inline(__always) var isKeyword: Bool {
    rawValue >= TokenKind.wildcard.rawValue && rawValue < TokenKind.name.rawValue
  }

  /// A name, or a keyword where a name may be one: after a dot, as a label.
  @inline(__always) var isWord: Bool { rawValue >= TokenKind.wildcard.rawValue }

  @inline(__always) var isOperator: Bool {
    rawValue >= TokenKind.binaryOperator.rawValue && rawValue <= TokenKind.postfixOperator.rawValue
  }
}

/// One token: where it lies and what it is.
struct Token {
  var start: UInt32
  var end: UInt32
  /// Of an opening bracket: the token that closes it, or where it was given up.
  var partner: UInt32
  var kind: TokenKind
  /// Bits of `Mark`.
  var marks: UInt8

  enum Mark {
    /// A line break lies before it.
    static let newline: UInt8 = 1 << 0
    /// Blank space, a comment or a line break lies before it.
    static let space: UInt8 = 1 << 1
    /// A documentation comment lies before it.
    static let documented: UInt8 = 1 << 2
    /// A name that the parser read as a keyword; a number with a point that is a version.
    static let keyword: UInt8 = 1 << 3
    /// A keyword that the parser read as a name: after a dot, as a label.
    static let name: UInt8 = 1 << 5
    /// A `<` that was found not to begin generic arguments.
    static let notGeneric: UInt8 = 1 << 4
  }

  @inline(__always) var startsLine: Bool { marks & Mark.newline != 0 }
}
