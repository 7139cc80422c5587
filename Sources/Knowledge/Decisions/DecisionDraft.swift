/// A record that is to be written, its parts left open.
package struct DecisionDraft: Hashable, Sendable {
  /// What it replaces.
  package struct Predecessor: Hashable, Sendable {
    /// As the new record cites it.
    package var citation: String
    package var title: String?
    /// The way from the new record's folder to its file; nil for a record of a sidecar.
    package var file: String?

    package init(citation: String, title: String?, file: String?) {
      self.citation = citation
      self.title = title
      self.file = file
    }
  }

  package var number: Int
  package var title: String
  package var status: DecisionStatus
  package var date: CalendarDate
  package var predecessor: Predecessor?

  package init(
    number: Int, title: String, status: DecisionStatus, date: CalendarDate, predecessor: Predecessor? = nil
  ) {
    self.number = number
    self.title = title
    self.status = status
    self.date = date
    self.predecessor = predecessor
  }

  /// In the manner of MADR 4.
  package var madr: String {
    let supersedes = predecessor.map { "supersedes: [\"\($0.citation)\"]\n" } ?? ""
    return """
      ---
      status: \(status.word)
      date: \(date.text)
      \(supersedes)---

      # \(title)

      ## Context and Problem Statement

      <!-- What is the state of things, and what is to be decided? -->

      ## Considered Options

      <!-- One a line, each with `*` before it. -->

      ## Decision Outcome

      <!-- Which one was chosen, and why? What it permits stands as `allows` in the front matter. -->

      ### Consequences

      <!-- What follows, for good and bad? -->

      """
  }

  /// In the manner of Michael Nygard, as adr-tools writes it.
  package var nygard: String {
    let word = status.word.prefix(1).uppercased() + status.word.dropFirst()
    return """
      # \(number). \(title)

      Date: \(date.text)

      ## Status

      \(word)
      \(predecessor.map { "\nSupersedes \($0.link)\n" } ?? "")
      ## Context

      <!-- What is the state of things, and what is to be decided? -->

      ## Decision

      <!-- What is done, and why? -->

      ## Consequences

      <!-- What follows, for good and bad? -->

      """
  }
}

extension DecisionDraft.Predecessor {
  fileprivate var link: String {
    guard let file else { return citation }
    return "[\(citation). \((title ?? "").filter { $0 != "[" && $0 != "]" })](\(file))"
  }
}
