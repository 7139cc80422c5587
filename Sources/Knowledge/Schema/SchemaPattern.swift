/// What texts must look like, as regular expressions of JSON Schema: what the readers of the values accept.
enum SchemaPattern {
  private static let number = "(0|[1-9][0-9]*)"
  private static let tail = "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?"
  private static let blanks = "[ \\t]*"

  /// `1.2.3`, with what SemVer lets follow.
  static let fullVersion = "\(number)\\.\(number)\\.\(number)\(tail)"
  static let version = "\(number)(\\.\(number)(\\.\(number)\(tail))?)?"

  static let requirement: String = {
    let clause = "\(blanks)(\\*|(\\^|~|>=|>|<=|<|==|=)?\(blanks)\(version))\(blanks)"
    return "^\(clause)(,\(clause))*$"
  }()

  /// Letters and digits of any script, `_` and `-`: no blank, and of ASCII no other sign.
  private static let name = "[^\\s\\x00-\\x2C\\x2E\\x2F\\x3A-\\x40\\x5B-\\x5E\\x60\\x7B-\\x7F]+"
  /// Names joined by dots.
  static let names = "\(name)(\\.\(name))*"
  private static let target = "((pypi|swift):)?\(names)"
  static let dependency = "^\(target)$"

  static let permission: String = {
    let party = "(\\*|\(target)(\\.\\*)?)"
    let others = "budget[ \\t]+[^ \\t]+|zone[ \\t]+[^ \\t].*|suppress[ \\t]+[^ \\t]+[ \\t]+in[ \\t]+[^ \\t]+|major[ \\t]+\(version)"
    return "^\(blanks)(\(party)\(blanks)->\(blanks)\(party)|\(others))\(blanks)$"
  }()

  static let decisionStatus: String = {
    func anyCase(_ word: String) -> String { word.map { "[\($0.uppercased())\($0)]" }.joined() }
    let words = DecisionStatus.words.map(anyCase).joined(separator: "|")
    return "^\(blanks)(\(words)|\(anyCase("superseded"))[ \\t]+\(anyCase("by"))[ \\t]+[^ \\t].*)\(blanks)$"
  }()
}
