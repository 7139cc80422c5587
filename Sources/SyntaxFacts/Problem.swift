public import SourceText

/// Something in a file that its front-end could not read as the language has it. The rest was read.
@frozen
public struct Problem: Hashable, Sendable {
  public var code: ProblemCode
  public var range: ByteRange

  @inlinable
  public init(_ code: ProblemCode, at range: ByteRange) {
    self.code = code
    self.range = range
  }
}

/// What was wrong.
@frozen
public enum ProblemCode: UInt8, Sendable, CaseIterable {
  case unexpectedToken
  case unexpectedCharacter
  case unexpectedIndent
  case expectedIndent
  case inconsistentDedent
  case unterminatedString
  case unterminatedInterpolation
  case unclosedBracket
  case unmatchedBracket
  case invalidNumber
  case invalidUTF8
  case nulByte
  case nestingTooDeep
  case unterminatedComment

  /// For people: what it is, in lower case, without a full stop.
  public var message: String {
    switch self {
    case .unexpectedToken: "this does not fit the grammar here"
    case .unexpectedCharacter: "this character cannot stand here"
    case .unexpectedIndent: "indented more than the statement before it"
    case .expectedIndent: "an indented block is missing here"
    case .inconsistentDedent: "this indentation matches no outer block"
    case .unterminatedString: "this string is not closed"
    case .unterminatedInterpolation: "this replacement field is not closed"
    case .unclosedBracket: "this bracket is not closed"
    case .unmatchedBracket: "this bracket closes nothing"
    case .invalidNumber: "this is not a number"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .nulByte: "a NUL byte"
    case .nestingTooDeep: "nested too deeply to be read; what is inside was passed over"
    case .unterminatedComment: "this comment is not closed"
    }
  }
}
