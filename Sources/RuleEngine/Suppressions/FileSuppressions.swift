package import Knowledge
package import RuleCatalog
package import SourceText

/// One suppression as it stands in a file.
package struct Suppression: Hashable, Sendable {
  package var rules: [RuleID]
  package var reason: String
  /// The last day on which it counts.
  package var until: CalendarDate?
  /// The decision record that it cites.
  package var decision: String?
  /// The comment.
  package var range: ByteRange
}

/// The suppressions of one file, and the lines that each covers.
package struct FileSuppressions: Sendable {
  /// How many `begin` may be open at once.
  static let regionLimit = 16

  /// What is asked for at a line.
  private struct Cover: Hashable, Sendable {
    var line: Int
    var rule: RuleID
  }

  package private(set) var all: [Suppression] = []
  private(set) var problems: [(problem: SuppressionProblem, range: ByteRange)] = []
  let lines: LineTable
  private let today: CalendarDate
  private var live: [Cover: Int] = [:]
  private var expired: [Cover: Int] = [:]
  private var wholeFile: [RuleID: Int] = [:]
  /// Of `all`: the regions that are open, outermost first.
  private var open: [(number: Int, line: Int)] = []

  /// A suppression whose `until` lies before `today` does not count.
  init(_ source: DirectiveSource, today: CalendarDate) {
    lines = source.lines
    self.today = today
    let below = FileSuppressions.linesBelow(source.comments)
    for comment in source.comments {
      let text = DirectiveText(comment.text)
      for problem in text.problems { problems.append((problem, comment.range)) }
      add(text, comment, linesOf: source, linesBelow: below)
    }
    for region in open { problems.append((.unclosedBegin, all[region.number].range)) }
    problems.sort { $0.range < $1.range }
  }

  /// The number of the suppression that holds back `rule` at `line`, from 0.
  func covering(_ rule: RuleID, line: Int) -> Int? {
    live[Cover(line: line, rule: rule)] ?? wholeFile[rule]
  }

  /// A suppression that would hold back `rule` at `line` if its time were not over.
  func expired(_ rule: RuleID, line: Int) -> Suppression? {
    expired[Cover(line: line, rule: rule)].map { all[$0] }
  }

  private mutating func add(
    _ text: DirectiveText, _ comment: DirectiveSource.Comment, linesOf source: DirectiveSource,
    linesBelow: [Int: Int]
  ) {
    if text.extent == .end {
      close(comment)
      return
    }
    guard let names = text.rules, let reason = text.reason else { return }
    let rules = text.isUnderstood ? known(names, comment.range) : []
    // A region that does not count is opened all the same, so that its `end` is not taken for another's.
    if rules.isEmpty, text.extent != .begin { return }
    let number = all.count
    all.append(
      Suppression(
        rules: rules, reason: reason, until: text.until, decision: text.decision, range: comment.range))
    switch text.extent {
    case .line: coverLine(number, comment.line, source, linesBelow)
    case .begin where open.count >= FileSuppressions.regionLimit:
      problems.append((.tooDeep(limit: FileSuppressions.regionLimit), comment.range))
    case .begin: open.append((number, comment.line))
    case .file where comment.atTop && comment.ownLine: coverFile(number)
    case .file: problems.append((.notAtTop, comment.range))
    case .end: break
    }
  }

  private mutating func known(_ names: [String], _ range: ByteRange) -> [RuleID] {
    names.compactMap { name in
      if let rule = RuleID(rawValue: name) { return rule }
      let nearest = Spelling.nearest(to: name, among: RuleID.allCases.map(\.rawValue))
      problems.append((.unknownRule(name, nearest: nearest), range))
      return nil
    }
  }

  private mutating func close(_ comment: DirectiveSource.Comment) {
    guard let region = open.popLast() else {
      problems.append((.unmatchedEnd, comment.range))
      return
    }
    for line in region.line...max(region.line, comment.line) { cover(region.number, line) }
  }

  /// For each line that holds nothing but a suppression: the first one below it that holds something else.
  private static func linesBelow(_ comments: [DirectiveSource.Comment]) -> [Int: Int] {
    var below: [Int: Int] = [:]
    for line in comments.lazy.filter(\.ownLine).map(\.line).sorted(by: >) {
      below[line] = below[line + 1] ?? line + 1
    }
    return below
  }

  /// Its own line, or from a line of its own the next one and, past more such comments, the one after them;
  /// and the lines that go on with the statement there.
  private mutating func coverLine(
    _ number: Int, _ commentLine: Int, _ source: DirectiveSource, _ linesBelow: [Int: Int]
  ) {
    let line = linesBelow[commentLine] ?? commentLine
    if line > commentLine + 1 { cover(number, commentLine + 1) }
    cover(number, line)
    for further in source.continuations[line] ?? [] { cover(number, further) }
  }

  private mutating func cover(_ number: Int, _ line: Int) {
    let isLive = isLive(all[number])
    for rule in all[number].rules {
      let key = Cover(line: line, rule: rule)
      if isLive {
        if live[key] == nil { live[key] = number }
      } else if expired[key] == nil {
        expired[key] = number
      }
    }
  }

  private mutating func coverFile(_ number: Int) {
    guard isLive(all[number]) else { return }
    for rule in all[number].rules where wholeFile[rule] == nil { wholeFile[rule] = number }
  }

  func isLive(_ suppression: Suppression) -> Bool {
    suppression.until.map { $0 >= today } ?? true
  }
}
