import Diagnostics
import Knowledge
import RuleCatalog
import SourceText

/// The suppressions of one file, and the lines that each covers.
package struct FileSuppressions: Sendable {
  /// How many `begin` may be open at once.
  static let regionLimit = 16

  /// What is asked for at a line.
  private struct Cover: Hashable, Sendable {
    var line: Int
    var rule: RuleID
  }

  /// Numbers of suppressions by what they cover.
  private struct Reach: Sendable {
    var lines: [Cover: Int] = [:]
    var file: [RuleID: Int] = [:]

    func covering(_ rule: RuleID, line: Int) -> Int? { lines[Cover(line: line, rule: rule)] ?? file[rule] }
  }

  package private(set) var all: [Suppression] = []
  private(set) var problems: [FoundSuppressionProblem] = []
  let lines: LineTable
  private let today: CalendarDate
  private var live = Reach()
  private var expired = Reach()
  /// Of `all`: the regions that are open, outermost first.
  private var open: [(number: Int, line: Int)] = []

  /// A suppression whose `until` lies before `today` does not count.
  init(_ source: DirectiveSource, today: CalendarDate) {
    lines = source.lines
    self.today = today
    let below = FileSuppressions.linesBelow(source.comments)
    for comment in source.comments { add(PlacedDirective(comment), linesOf: source, linesBelow: below) }
    for region in open where stands(region.number) {
      problems.append(FoundSuppressionProblem(.unclosedBegin, range: all[region.number].range))
      all[region.number].standing = .misunderstood
    }
    problems.sort { $0.range < $1.range }
  }

  /// The number of the suppression that holds back `rule` at `line`, from 0.
  func covering(_ rule: RuleID, line: Int) -> Int? { live.covering(rule, line: line) }

  /// The number of one that would hold back `rule` at `line` if its time were not over.
  func coveringOnce(_ rule: RuleID, line: Int) -> Int? { expired.covering(rule, line: line) }

  private mutating func add(_ directive: PlacedDirective, linesOf source: DirectiveSource, linesBelow: [Int: Int]) {
    let (text, comment) = (directive.text, directive.comment)
    problems += directive.problems
    if text.extent == .end {
      close(directive)
      return
    }
    // A region that does not count is opened all the same, so that its `end` is not taken for another's.
    if text.rules == nil, text.extent != .begin { return }
    let number = all.count
    all.append(directive.suppression(today: today))
    problems += directive.unknownRules(in: all[number])
    switch text.extent {
    case .line: coverLine(number, comment.line, source, linesBelow)
    case .begin where open.count >= FileSuppressions.regionLimit:
      refuse(number, .tooDeep(limit: FileSuppressions.regionLimit))
    case .begin: open.append((number, comment.line))
    case .file where comment.atTop && comment.ownLine: coverFile(number)
    case .file: refuse(number, .notAtTop)
    case .end: break
    }
  }

  /// Whether nothing worse has been said of it.
  private func stands(_ number: Int) -> Bool {
    (all[number].standing == .counts || all[number].standing == .expired) && !all[number].rules.isEmpty
  }

  private mutating func refuse(_ number: Int, _ problem: SuppressionProblem) {
    guard stands(number) else { return }
    problems.append(FoundSuppressionProblem(problem, range: all[number].range))
    all[number].standing = .misunderstood
  }

  private mutating func close(_ end: PlacedDirective) {
    guard let region = open.popLast() else {
      problems.append(
        FoundSuppressionProblem(.unmatchedEnd, range: end.comment.range, fix: [(end.removal, "")]))
      return
    }
    all[region.number].removal.append(end.removal)
    for line in region.line...max(region.line, end.comment.line) { cover(region.number, line) }
  }

  /// For each line that holds nothing but a suppression: the first one below it that holds something else.
  private static func linesBelow(_ comments: [DirectiveSource.Comment]) -> [Int: Int] {
    var below: [Int: Int] = [:]
    for line in comments.lazy.filter(\.ownLine).map(\.line).sorted(by: >) {
      below[line] = below[line + 1] ?? line + 1
    }
    return below
  }

  /// Its own line; from a line of its own the next one and, past more such comments, the one after them; and the
  /// lines that go on with the statement there.
  private mutating func coverLine(
    _ number: Int, _ commentLine: Int, _ source: DirectiveSource, _ linesBelow: [Int: Int]
  ) {
    let line = linesBelow[commentLine] ?? commentLine
    if line != commentLine { cover(number, commentLine) }
    if line > commentLine + 1 { cover(number, commentLine + 1) }
    cover(number, line)
    for further in source.continuations[line] ?? [] { cover(number, further) }
  }

  private mutating func cover(_ number: Int, _ line: Int) {
    for rule in all[number].rules {
      let key = Cover(line: line, rule: rule)
      switch all[number].standing {
      case .counts where live.lines[key] == nil: live.lines[key] = number
      case .expired where expired.lines[key] == nil: expired.lines[key] = number
      default: break
      }
    }
  }

  private mutating func coverFile(_ number: Int) {
    for rule in all[number].rules {
      switch all[number].standing {
      case .counts where live.file[rule] == nil: live.file[rule] = number
      case .expired where expired.file[rule] == nil: expired.file[rule] = number
      default: break
      }
    }
  }
}
