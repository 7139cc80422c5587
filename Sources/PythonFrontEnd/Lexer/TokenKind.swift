/// What a token is. Soft keywords (`match`, `case`, `type`, `_`) are names.
enum TokenKind: UInt8 {
  case end, newline, indent, dedent
  case name, number, string
  case interpolatedStart, interpolatedMiddle, interpolatedEnd
  case unexpected

  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, semicolon, dot, ellipsis, arrow, exclamation
  case assign, colonAssign, augmentedAssign

  case plus, minus, tilde
  case star, doubleStar, slash, doubleSlash, percent, at, ampersand, pipe, caret, leftShift, rightShift
  case less, greater, lessEqual, greaterEqual, equal, notEqual

  // Keywords from here on.
  case `false`, none, `true`
  case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`, except
  case finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass, raise
  case `return`, `try`, `while`, with, yield

  @inline(__always) var isKeyword: Bool { rawValue >= TokenKind.false.rawValue }

  /// Whether it joins two operands other than by `and`, `or`, `not in`, `is`.
  @inline(__always) var isBinaryOperator: Bool {
    if rawValue >= TokenKind.star.rawValue {
      return rawValue <= TokenKind.notEqual.rawValue || self == .in || self == .is
    }
    return self == .plus || self == .minus
  }

  /// Whether a primary begins with it: no operator stands before that.
  @inline(__always) var beginsPrimary: Bool {
    switch self {
    case .name, .number, .string, .interpolatedStart, .leftParenthesis, .leftBracket, .leftBrace, .ellipsis,
      .none, .true, .false:
      true
    default: false
    }
  }

  /// Whether no expression goes on with it.
  @inline(__always) var endsExpression: Bool {
    switch self {
    case .newline, .comma, .rightParenthesis, .rightBracket, .rightBrace, .colon, .assign, .end: true
    default: false
    }
  }

  /// Whether a line that begins with it cannot be the inside of a bracket.
  var beginsOnlyStatements: Bool {
    switch self {
    case .assert, .break, .class, .continue, .def, .del, .except, .finally, .global, .import, .nonlocal,
      .pass, .raise, .return, .try, .while, .with:
      true
    default: false
    }
  }
}

/// One token: where it lies and what it is.
struct Token {
  var start: UInt32
  var end: UInt32
  var kind: TokenKind
}
