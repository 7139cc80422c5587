package import Diagnostics

/// What a rule is asked about at once.
package enum RuleScope: String, Sendable, CaseIterable {
  case file, fractal, repository
}

/// How seldom a rule is wrong, in the four words that code scanning knows.
package enum RulePrecision: String, Sendable, CaseIterable {
  case low, medium, high
  case veryHigh = "very-high"
}

/// What a rule's option may hold.
package enum RuleOptionType: Hashable, Sendable {
  case integer
  case number
  case boolean
  case text
  /// A list of texts.
  case list
  /// One of these texts.
  case choice([String])
}

/// The value of a rule's option. The value of a choice is a `text`.
package enum RuleOptionValue: Hashable, Sendable {
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case text(String)
  case list([String])
}

/// One setting of a rule.
package struct RuleOption: Hashable, Sendable {
  /// The key under `[lint.rules]`.
  package var name: String
  package var type: RuleOptionType
  package var defaultValue: RuleOptionValue
  /// The values that a number may take; nil where any will do.
  package var range: ClosedRange<Double>?
  /// One sentence, Markdown.
  package var documentation: String
  /// Where the default comes from: a paper, a tool, a measurement; nil for options that are no threshold.
  package var source: String?

  package init(
    name: String, type: RuleOptionType, defaultValue: RuleOptionValue, range: ClosedRange<Double>? = nil,
    documentation: String, source: String? = nil
  ) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.range = range
    self.documentation = documentation
    self.source = source
  }
}

/// A small project that shows where a rule speaks and where it is silent. Marks in the texts say which.
package struct RuleExample: Hashable, Sendable {
  /// One file of an example.
  package struct File: Hashable, Sendable {
    /// Relative to the example's root, parts parted by `/`.
    package var path: String
    package var text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  package var title: String
  package var files: [File]

  package init(title: String, files: [File]) {
    self.title = title
    self.files = files
  }
}

/// All that is said of one rule: the single source of its id, defaults and words.
package struct RuleDescription: Hashable, Sendable {
  /// What people write to allow or select it: lower case, parts parted by `-`.
  package var id: String
  /// The folder it belongs to, such as `complexity`.
  package var category: String
  package var scope: RuleScope
  /// The severity of its findings where no sidecar says otherwise.
  package var severity: Severity
  /// One line: what it finds.
  package var summary: String
  /// Why it matters: one or more paragraphs of Markdown.
  package var reason: String
  /// How to settle a finding: Markdown.
  package var remedy: String
  package var options: [RuleOption]
  /// The part of the protocol that it carries out, such as `P5`.
  package var protocolPart: String
  package var precision: RulePrecision
  /// Further words to group it by; its category and protocol part need not be repeated.
  package var tags: [String]
  package var examples: [RuleExample]

  package init(
    id: String, category: String, scope: RuleScope, severity: Severity, summary: String, reason: String,
    remedy: String, options: [RuleOption] = [], protocolPart: String, precision: RulePrecision,
    tags: [String] = [], examples: [RuleExample] = []
  ) {
    self.id = id
    self.category = category
    self.scope = scope
    self.severity = severity
    self.summary = summary
    self.reason = reason
    self.remedy = remedy
    self.options = options
    self.protocolPart = protocolPart
    self.precision = precision
    self.tags = tags
    self.examples = examples
  }
}
