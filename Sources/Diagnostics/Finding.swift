package import SourceText

/// How much a finding matters, least first.
package enum Severity: UInt8, Sendable, CaseIterable, Comparable {
  case info, warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

  /// `info`, `warning` or `error`, as in every output format.
  package var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package init?(name: some StringProtocol) {
    guard let found = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

/// A range of bytes in one file of the tree.
package struct Location: Hashable, Sendable {
  /// Relative to the root, parts parted by `/`.
  package var path: String
  package var range: ByteRange

  package init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}

/// One more place that makes a finding true: an increment, an edge of a cycle, the clause it breaks.
package struct RelatedLocation: Hashable, Sendable {
  package var message: String
  package var location: Location

  package init(_ message: String, at location: Location) {
    self.message = message
    self.location = location
  }
}

/// One replacement of bytes.
package struct Edit: Hashable, Sendable {
  package var location: Location
  package var replacement: String

  package init(_ location: Location, replaceWith replacement: String) {
    self.location = location
    self.replacement = replacement
  }
}

/// A change that would settle a finding: all of its edits together or none.
package struct Fix: Hashable, Sendable {
  package var title: String
  package var edits: [Edit]

  package init(title: String, edits: [Edit]) {
    self.title = title
    self.edits = edits
  }
}

/// What a rule found, with what makes it true and what to do about it.
package struct Finding: Hashable, Sendable {
  /// Id of the rule, as in `rules/`.
  package var rule: String
  package var severity: Severity
  /// One line: what is wrong, with the names and numbers that show it.
  package var message: String
  /// One line: what to do.
  package var remedy: String
  /// Anchored on one line where that is possible: pull requests show only findings whose lines changed.
  package var location: Location
  /// Id of the fractal that it speaks of.
  package var fractal: String?
  /// The witness: what makes it true, in reading order.
  package var related: [RelatedLocation]
  /// What names this finding across edits elsewhere: no line numbers, no offsets. With rule and path it is
  /// the material of the fingerprint.
  package var key: String
  package var fixes: [Fix]

  package init(
    rule: String, severity: Severity, message: String, remedy: String, location: Location,
    fractal: String? = nil, related: [RelatedLocation] = [], key: String, fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.location = location
    self.fractal = fractal
    self.related = related
    self.key = key
    self.fixes = fixes
  }
}

extension Finding {
  /// Output order: path, place, rule, then the text, so that equal runs print equal bytes.
  package static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    if a.location.path != b.location.path {
      return a.location.path.utf8.lexicographicallyPrecedes(b.location.path.utf8)
    }
    if a.location.range != b.location.range { return a.location.range < b.location.range }
    if a.rule != b.rule { return a.rule < b.rule }
    if a.key != b.key { return a.key.utf8.lexicographicallyPrecedes(b.key.utf8) }
    return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
  }
}
