/// What an option means, apart from how it is spelt.
package enum OptionID: Hashable, Sendable, CaseIterable {
  case root, isolated, select, ignore, output, failOn, jobs, noCache, cacheFolder, color, today, statistics
  case tokens, level, format
  case capability, needs, owner
  case fractal, path, template, status, supersedes, dryRun
  case fix, difference, depth
  case help, version
}

/// What an option takes.
package enum OptionValueKind: Hashable, Sendable {
  /// Nothing.
  case flag
  case text
  case path
  /// A decimal number within a range.
  case integer(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// Ids of rules, parted by commas.
  case rules
  /// Nothing, or one of these words after `=`; nothing is like the first.
  case optionalChoice([String])
  /// One of these words, then perhaps `:` and a path.
  case destination([String])
  /// A day, as `2026-01-31`.
  case date

  /// The words that a value may be or begin with; none where any will do.
  var choices: [String] {
    switch self {
    case .choice(let words), .optionalChoice(let words), .destination(let words): words
    case .flag, .text, .path, .integer, .rules, .date: []
    }
  }

  /// Whether the next argument belongs to it where no `=` does.
  var takesNextArgument: Bool {
    switch self {
    case .flag, .optionalChoice: false
    case .text, .path, .integer, .choice, .destination, .rules, .date: true
    }
  }

  static func choice(of words: (some CaseIterable & RawRepresentable<String>).Type) -> OptionValueKind {
    .choice(words.allCases.map(\.rawValue))
  }

  static func optionalChoice(of words: (some CaseIterable & RawRepresentable<String>).Type) -> OptionValueKind {
    .optionalChoice(words.allCases.map(\.rawValue))
  }
}

/// One option of a command.
package struct OptionDescription: Hashable, Sendable {
  package var id: OptionID
  /// Spellings without the leading `--`, the one to teach first.
  package var names: [String]
  package var short: Character?
  /// What stands for the value in help; empty for flags.
  package var placeholder: String
  package var value: OptionValueKind
  package var isRepeatable: Bool
  /// What holds when it is not given, as help says it.
  package var defaultText: String?
  /// One phrase without a full stop; help adds the words to choose from after it.
  package var documentation: String

  init(
    _ id: OptionID, _ name: String, short: Character? = nil, placeholder: String = "",
    takes value: OptionValueKind = .flag, occurrence: Occurrence = .once, default defaultText: String? = nil,
    _ documentation: String
  ) {
    self.id = id
    self.names = [name]
    self.short = short
    self.placeholder = placeholder
    self.value = value
    self.isRepeatable = occurrence == .repeatable
    self.defaultText = defaultText
    self.documentation = documentation
  }

  enum Occurrence {
    case once, repeatable
  }

  /// The spelling that messages use.
  package var spelling: String { "--" + (names.first ?? "") }
}

/// What a command takes beside options.
package struct OperandDescription: Hashable, Sendable {
  package var placeholder: String
  package var arity: Arity
  /// The words that it may be; none where any text will do.
  package var choices: [String]
  package var documentation: String

  package enum Arity: Hashable, Sendable {
    case one
    case zeroOrMore
    case oneOrMore
  }

  init(_ placeholder: String, _ arity: Arity, choices: [String] = [], _ documentation: String) {
    self.placeholder = placeholder
    self.arity = arity
    self.choices = choices
    self.documentation = documentation
  }

  /// As usage lines show it.
  var usage: String {
    switch arity {
    case .one: placeholder
    case .zeroOrMore: "[\(placeholder)...]"
    case .oneOrMore: "\(placeholder)..."
    }
  }
}

/// One command: all that the parser and the help texts know of it.
package struct CommandDescription: Hashable, Sendable {
  package var name: CommandName
  /// One line without a full stop.
  package var summary: String
  /// Paragraphs parted by empty lines; may be empty.
  package var discussion: String
  package var operand: OperandDescription?
  package var options: [OptionDescription]

  /// The words that name it, such as `config` and `show`.
  package var words: [String] { name.rawValue.split(separator: " ").map(String.init) }
}

/// The commands there are; the raw value is what is typed.
package enum CommandName: String, Hashable, Sendable, CaseIterable {
  case check
  case initialize = "init"
  case review
  case rules, explain, facts, graph, registry
  case configShow = "config show"
  case cacheStats = "cache stats"
  case cacheClear = "cache clear"
  case decisionNew = "decision new"
  case decisionList = "decision list"
  case decisionShow = "decision show"
  case decisionGraph = "decision graph"
  case schema, help
}
