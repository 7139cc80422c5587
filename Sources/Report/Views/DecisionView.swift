/// Decision records as they are shown: those of a tree, or some of them.
package struct DecisionView: Hashable, Sendable {
  /// Where something stands, as the working directory sees it.
  package struct Place: Hashable, Sendable {
    package var path: String
    /// From 1.
    package var line: Int

    package init(path: String, line: Int) {
      self.path = path
      self.line = line
    }
  }

  /// What cites a record. The names are part of the output formats.
  package enum CitationKind: String, Hashable, Sendable {
    case dependency, zone, suppression
  }

  package struct Citation: Hashable, Sendable {
    package var kind: CitationKind
    /// The dependency, the element, or the rules.
    package var subject: String
    /// Id of the fractal that cites; nil outside of all.
    package var fractal: String?
    package var place: Place

    package init(kind: CitationKind, subject: String, fractal: String?, place: Place) {
      self.kind = kind
      self.subject = subject
      self.fractal = fractal
      self.place = place
    }
  }

  package struct Record: Hashable, Sendable {
    /// Unique but for mistakes: `FRACTAL#ID`.
    package var name: String
    package var id: String
    package var fractal: String?
    package var title: String?
    /// One of the five words; nil where the record has none.
    package var status: String?
    /// Whether it binds.
    package var isLive: Bool
    /// `YYYY-MM-DD`
    package var date: String?
    package var place: Place
    package var deciders: [String]
    package var allows: [String]
    /// Names of the records that have taken its place, and of those whose place it takes, as either side says.
    package var supersededBy: [String]
    package var supersedes: [String]
    /// What the record says, by part, in the order of a record.
    package var parts: [Part]
    /// By place.
    package var citations: [Citation]

    package init(name: String, id: String, fractal: String?, isLive: Bool, place: Place) {
      self.name = name
      self.id = id
      self.fractal = fractal
      self.isLive = isLive
      self.place = place
      deciders = []
      allows = []
      supersededBy = []
      supersedes = []
      parts = []
      citations = []
    }
  }

  /// A part of a record: its name in the output formats, and its lines.
  package struct Part: Hashable, Sendable {
    package var name: String
    package var lines: [String]

    package init(name: String, lines: [String]) {
      self.name = name
      self.lines = lines
    }
  }

  /// By path and place.
  package var records: [Record]

  package init(records: [Record]) {
    self.records = records
  }
}
