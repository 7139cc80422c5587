package import Diagnostics

/// The source line that a finding stands on, cut to a readable length.
package struct Excerpt: Hashable, Sendable {
  /// The line without its end, as UTF-8 with what is not UTF-8 replaced; at most about 160 bytes of it.
  package var text: String
  /// From 1.
  package var lineNumber: Int
  /// What the finding means, as offsets into `text.utf8`; may be empty, or stand at its very end.
  package var highlight: Range<Int>
  /// How many bytes of the line come before `text`.
  package var omittedBefore: Int
  /// How many bytes of the line follow `text`.
  package var omittedAfter: Int

  package init(
    text: String, lineNumber: Int, highlight: Range<Int>, omittedBefore: Int = 0, omittedAfter: Int = 0
  ) {
    self.text = text
    self.lineNumber = lineNumber
    self.highlight = highlight
    self.omittedBefore = omittedBefore
    self.omittedAfter = omittedAfter
  }
}

/// A part of a finding's witness, located.
package struct ReportedRelation: Hashable, Sendable {
  package var message: String
  package var place: Place

  package init(message: String, place: Place) {
    self.message = message
    self.place = place
  }
}

/// One replacement of a fix, located.
package struct ReportedEdit: Hashable, Sendable {
  package var place: Place
  package var replacement: String

  package init(place: Place, replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}

/// A change that would settle a finding, located.
package struct ReportedFix: Hashable, Sendable {
  package var title: String
  package var edits: [ReportedEdit]

  package init(title: String, edits: [ReportedEdit]) {
    self.title = title
    self.edits = edits
  }
}

/// A finding with all that a format may want to say about where it is.
package struct ReportedFinding: Hashable, Sendable {
  package var rule: String
  package var severity: Severity
  /// One line: what is wrong.
  package var message: String
  /// One line: what to do; may be empty.
  package var remedy: String
  package var place: Place
  /// Id of the fractal that it speaks of.
  package var fractal: String?
  package var related: [ReportedRelation]
  /// How many parts of the witness come after `related`.
  package var omittedRelations: Int
  /// Nil where the file could not be read again.
  package var excerpt: Excerpt?
  /// GitHub code scanning's `primaryLocationLineHash`; nil where the file could not be read again, or
  /// where the report was made without.
  package var lineHash: String?
  /// 16 hexadecimal digits, unique in a report and steady across edits elsewhere.
  package var fingerprint: String
  package var fixes: [ReportedFix]

  package init(
    rule: String, severity: Severity, message: String, remedy: String, place: Place, fractal: String? = nil,
    related: [ReportedRelation] = [], omittedRelations: Int = 0, excerpt: Excerpt? = nil, lineHash: String? = nil,
    fingerprint: String, fixes: [ReportedFix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.place = place
    self.fractal = fractal
    self.related = related
    self.omittedRelations = omittedRelations
    self.excerpt = excerpt
    self.lineHash = lineHash
    self.fingerprint = fingerprint
    self.fixes = fixes
  }
}
