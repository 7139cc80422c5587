/// Where a decision stands. Only an accepted one that nothing has superseded binds.
package enum DecisionStatus: Hashable, Sendable {
  case proposed
  case accepted
  case rejected
  case deprecated
  /// `by` is the id of the record that took its place, where one is named.
  case superseded(by: String?)

  package static let words = ["proposed", "accepted", "rejected", "deprecated", "superseded"]

  /// Reads a status word in any case, or `superseded by` with an id or a Markdown link to the record.
  package init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "\t" }
    switch words.first?.lowercased() {
    case "proposed" where words.count == 1: self = .proposed
    case "accepted" where words.count == 1: self = .accepted
    case "rejected" where words.count == 1: self = .rejected
    case "deprecated" where words.count == 1: self = .deprecated
    case "superseded" where words.count == 1: self = .superseded(by: nil)
    case "superseded" where words.count > 2 && words[1].lowercased() == "by":
      self = .superseded(by: DecisionID.cited(in: words[2...].joined(separator: " ")))
    default: return nil
    }
  }

  /// Whether the record held once, or still does.
  package var tookEffect: Bool {
    switch self {
    case .accepted, .deprecated, .superseded: true
    case .proposed, .rejected: false
    }
  }

  package var word: String {
    switch self {
    case .proposed: "proposed"
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .deprecated: "deprecated"
    case .superseded: "superseded"
    }
  }
}
