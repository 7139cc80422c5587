import SourceText

extension DecisionRecord {
  /// Reads a Markdown record; `path` is relative to the root. Nil for a file that is none: without a number
  /// in its name, and without a status or an id of its own.
  package static func read(markdown bytes: [UInt8], path: String) -> DecisionRecord? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = bytes[start...].lines[...]
    let front = FrontMatter(takingFrom: &lines)
    let body = MarkdownBody(lines)
    let status =
      front.text("status") ?? body.fields["status"]?.spanned ?? body.section("status")?.firstLine
    guard DecisionID.number(ofFile: path) != nil || front.text("id") != nil || isRecord(path, status) else {
      return nil
    }
    let title = front.text("title") ?? body.title.map(DecisionRecord.withoutNumber)
    let range = title?.range ?? ByteRange(at: 0)
    let id = front.text("id") ?? Spanned(DecisionID.ofFile(path), at: range)
    var record = DecisionRecord(id: id, path: path, range: range)
    record.title = title
    record.fill(front, body)
    status.map { record.setStatus($0.map(DecisionRecord.withoutEmphasis)) }
    if let successor = front.text("superseded-by") {
      record.status = Spanned(.superseded(by: successor.value), at: successor.range)
    }
    record.problems = SidecarProblem.inOrder(record.problems)
    return record
  }

  private static func isRecord(_ path: String, _ status: Spanned<String>?) -> Bool {
    let name = DecisionID.stem(path).lowercased()
    return status != nil && !["readme", "index", "template", "adr-template"].contains(name)
  }

  private mutating func fill(_ front: FrontMatter, _ body: MarkdownBody) {
    (front.text("date") ?? body.fields["date"]?.spanned).map { setDate($0) }
    setAllows(front.list("allows"))
    supersedes = front.list("supersedes")
    deciders = front.list("decision-makers", "deciders")
    if deciders.isEmpty { deciders = body.fields["deciders"].map { [$0.spanned] } ?? [] }
    context = body.section("context and problem statement", "context", "problem statement")?.content
    options = body.section("considered options", "options", "options considered", "alternatives")?.items ?? []
    outcome = body.section("decision outcome", "decision", "outcome")?.content
    consequences = body.section("consequences", "positive consequences")?.content
    confirmation = body.section("confirmation", "validation")?.content
  }

  /// `1. Record decisions`, `ADR-0001: Record decisions` without what numbers them.
  private static func withoutNumber(_ heading: Bytes) -> Spanned<String> {
    var rest = heading
    if let prefixed = rest.dropping("ADR-") ?? rest.dropping("ADR ") { rest = prefixed }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    let after = rest.dropFirst(digits.count)
    guard !digits.isEmpty, let text = after.dropping(".") ?? after.dropping(":") else {
      return heading.spanned
    }
    return text.trimmed.spanned
  }

  /// `**Accepted**` as `Accepted`, and without a closing full stop.
  private static func withoutEmphasis(_ text: String) -> String {
    let bare = text.filter { $0 != "*" && $0 != "_" && $0 != "`" }
    return bare.last == "." ? String(bare.dropLast()) : bare
  }
}
