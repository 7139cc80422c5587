package import SourceText

/// One decision: an entry of `[[decision]]`, or a Markdown record in the style of MADR or Nygard.
///
/// Only the id is sure to be there; what is missing is for a rule to say.
package struct DecisionRecord: Hashable, Sendable {
  /// In which manner it is written.
  package enum Form: Hashable, Sendable {
    /// An entry of `[[decision]]`.
    case inline
    /// MADR: context and problem statement, considered options, decision outcome.
    case madr
    /// After Michael Nygard: status, context, decision, consequences.
    case nygard
  }

  /// Of a Markdown record without one in its front matter, the number of its file.
  package var id: Spanned<String>
  package var title: Spanned<String>?
  package var status: Spanned<DecisionStatus>?
  /// The status as it is written, whether or not it is one.
  package var statusText: Spanned<String>?
  package var date: Spanned<CalendarDate>?
  /// Whether it has a date of any form.
  package var isDated = false
  package var allows: [Spanned<Permission>] = []
  /// The records that it replaces: ids, `FRACTAL#ID`, or paths of Markdown records in other folders.
  package var supersedes: [Spanned<String>] = []
  /// The records that it says have taken its place, in the same forms.
  package var supersededBy: [Spanned<String>] = []
  package var deciders: [Spanned<String>] = []
  package var context: Spanned<String>?
  package var options: [Spanned<String>] = []
  package var outcome: Spanned<String>?
  package var consequences: Spanned<String>?
  package var confirmation: Spanned<String>?
  /// The file that holds it, relative to the root.
  package var path: String
  package var form = Form.inline
  /// Whether it says something, under headings that mean nothing here, such as those of another language.
  package var isOfUnknownForm = false
  /// What stands for the record as a whole: its header in a sidecar, its title in Markdown.
  package var range: ByteRange
  package var problems: [SidecarProblem] = []

  init(id: Spanned<String>, path: String, range: ByteRange) {
    self.id = id
    self.path = path
    self.range = range
  }

  /// An entry of `[[decision]]`; nil without an id.
  init?(_ view: SectionView, path: String) {
    guard let id = view.text("id") else { return nil }
    self.init(id: id, path: path, range: view.range)
    title = view.text("title")
    date = view.date("date")
    isDated = date != nil
    allows = view.list("allows").compactMap { $0.compactMap { Permission($0) } }
    supersedes = view.list("supersedes")
    deciders = view.list("deciders")
    context = view.text("context")
    options = view.list("options")
    outcome = view.text("outcome")
    consequences = view.text("consequences")
    confirmation = view.text("confirmation")
    view.text("status").map { setStatus($0, DecisionStatus($0.value)) }
    if case .superseded(let successor?)? = status?.value, let range = statusText?.range {
      supersededBy = [Spanned(successor, at: range)]
    }
  }

  mutating func setStatus(_ text: Spanned<String>, _ read: DecisionStatus?) {
    statusText = text
    status = read.map { Spanned($0, at: text.range) }
    guard status == nil else { return }
    let word = text.value.split(separator: " ").first.map(String.init) ?? ""
    let nearest = Spelling.nearest(to: word, among: DecisionStatus.words)
    problems.append(SidecarProblem(.unknownStatus(text.value, nearest: nearest), range: text.range))
  }

  mutating func setAllows(_ texts: [Spanned<String>]) {
    for text in texts {
      if let permission = text.compactMap({ Permission($0) }) {
        allows.append(permission)
      } else {
        problems.append(SidecarProblem(.badPermission(text.value), range: text.range))
      }
    }
  }
}
