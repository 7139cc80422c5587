import SourceText

extension DecisionRecord {
  /// Reads a Markdown record; `path` is relative to the root. Nil for a file that is none: without a number
  /// in its name, and without a status or an id of its own; or a form to be filled in.
  package static func read(markdown bytes: [UInt8], path: String) -> DecisionRecord? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = bytes[start...].lines[...]
    let front = FrontMatter(takingFrom: &lines)
    let body = MarkdownBody(lines)
    let status =
      front.text("status") ?? body.fields["status"]?.spanned ?? body.section("status")?.firstLine
    let isRecord = DecisionID.number(ofFile: path) != nil || front.text("id") != nil || status != nil
    guard isRecord, !DecisionID.isNoRecord(path) else { return nil }
    let title = front.text("title") ?? body.title?.spanned
    let range = (body.title?.spanned ?? title)?.range ?? ByteRange(at: 0)
    let id = front.text("id") ?? Spanned(DecisionID.ofFile(path), at: range)
    var record = DecisionRecord(id: id, path: path, range: range)
    record.title = title.map(DecisionRecord.withoutNumber)
    record.form = body.isMADR ? .madr : .nygard
    record.fill(front, body)
    status.map { record.setStatus($0, DecisionStatus(markdown: $0.value, path: path)) }
    record.setSupersession(front, body)
    record.problems = SidecarProblem.inOrder(record.problems)
    return record
  }

  private mutating func fill(_ front: FrontMatter, _ body: MarkdownBody) {
    (front.text("date") ?? body.fields["date"]?.spanned ?? body.section("date")?.firstLine).map { setDate($0) }
    setAllows(front.list("allows"))
    deciders = front.list("decision-makers", "deciders")
    if deciders.isEmpty { deciders = body.fields["deciders"].map { [$0.spanned] } ?? [] }
    context = body.section(
      "context and problem statement", "context", "problem statement", "context and problem", "background",
      "problem", "issue", "motivation", "introduction")?.content
    options = body.section(named: MarkdownBody.optionNames)?.entries ?? []
    outcome = body.outcome
    consequences = body.section("consequences", "positive consequences", "negative consequences", "implications")?
      .content
    confirmation = body.section("confirmation", "validation", "compliance")?.content
    let isKnown = context != nil || outcome != nil || consequences != nil || !options.isEmpty
    isOfUnknownForm = !isKnown && body.sections.contains { $0.name != "status" && $0.content != nil }
  }

  /// Days in the manner of some country count as dates, though nobody can say which they are.
  private mutating func setDate(_ text: Spanned<String>) {
    let word = String(text.value.prefix { $0 != " " })
    date = CalendarDate(iso: word).map { Spanned($0, at: text.range) }
    isDated = date != nil || text.value.contains(where: \.isASCIIDigit)
    let isISO = word.utf8.count == 10 && word.split(separator: "-").map(\.count) == [4, 2, 2]
    if date == nil, isISO || !isDated {
      problems.append(SidecarProblem(.badDate(text.value), range: text.range))
    }
  }

  /// `1. Record decisions`, `ADR-0001: Record decisions` without what numbers them.
  private static func withoutNumber(_ title: Spanned<String>) -> Spanned<String> {
    let bytes = Array(title.value.utf8)[...]
    var rest = bytes
    let prefix = ["ADR-", "ADR ", "ADR"].first { bytes.hasPrefix($0) }
    prefix.map { rest = rest.dropFirst($0.utf8.count) }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    let after = rest.dropFirst(digits.count).trimmed
    guard !digits.isEmpty, let text = after.dropping(".") ?? after.dropping(":") ?? after.dropping("- ") else {
      return title
    }
    let trimmed = text.trimmed
    let lower = title.range.lower + UInt32(clamping: trimmed.startIndex)
    return Spanned(trimmed.text, at: ByteRange(min(lower, title.range.upper), title.range.upper))
  }
}
