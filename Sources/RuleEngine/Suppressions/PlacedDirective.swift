import Knowledge
import RuleCatalog
import SourceText

/// What a comment says, with its places in the file.
struct PlacedDirective {
  let comment: DirectiveSource.Comment
  let text: DirectiveText
  /// Offset of the text in the file.
  private let start: UInt32
  /// Whether offsets in the text are offsets in the file; what is no UTF-8 was replaced.
  private let isExact: Bool

  init(_ comment: DirectiveSource.Comment) {
    self.comment = comment
    text = DirectiveText(comment.text)
    isExact = !comment.text.unicodeScalars.contains("\u{FFFD}")
    start = comment.range.upper - min(comment.range.upper, UInt32(truncatingIfNeeded: comment.text.utf8.count))
  }

  /// What to cut out so that it is gone: a remark to others behind it stays.
  var removal: ByteRange {
    guard isExact, text.end < comment.text.utf8.count else { return comment.removal }
    let remark = comment.text.utf8.dropFirst(text.end).prefix { $0 == 0x23 || $0 == 0x20 || $0 == 0x09 }
    return place(0..<(text.end + remark.count))
  }

  /// What is wrong with it as it stands there; what it lists is looked at apart from that.
  var problems: [FoundSuppressionProblem] {
    text.problems.map { placed in
      let range = placed.place.map(place) ?? comment.range
      guard isExact, placed.place != nil, case .unknownWord(_, let nearest?) = placed.problem else {
        return FoundSuppressionProblem(placed.problem, range: range)
      }
      return FoundSuppressionProblem(placed.problem, range: range, fix: [(range, nearest)])
    }
  }

  /// The suppression that it is.
  func suppression(today: CalendarDate) -> Suppression {
    let list = (text.rules ?? []).map { listed in
      Suppression.ListedRule(name: listed.name, rule: RuleID(rawValue: listed.name), range: place(listed.place))
    }
    return Suppression(
      list: list, reason: text.reason, until: text.until, decision: text.decision, range: comment.range,
      standing: standing(today), removal: [removal], isExact: isExact)
  }

  private func standing(_ today: CalendarDate) -> Suppression.Standing {
    if !text.isUnderstood || text.rules?.isEmpty ?? true { return .misunderstood }
    if text.reason == nil { return .unexplained }
    return text.until.map { $0 < today } ?? false ? .expired : .counts
  }

  /// The names in its list that are no rules, each with the nearest one.
  func unknownRules(in suppression: Suppression) -> [FoundSuppressionProblem] {
    suppression.list.filter { $0.rule == nil }.map { listed in
      let nearest = Spelling.nearest(to: listed.name, among: RuleID.allCases.map(\.rawValue))
      let range = isExact ? listed.range : comment.range
      let fix: [(ByteRange, String)] = isExact ? nearest.map { [(range, $0)] } ?? [] : []
      return FoundSuppressionProblem(.unknownRule(listed.name, nearest: nearest), range: range, fix: fix)
    }
  }

  private func place(_ part: Range<Int>) -> ByteRange {
    guard isExact else { return comment.range }
    return ByteRange(start + UInt32(truncatingIfNeeded: part.lowerBound), start + UInt32(truncatingIfNeeded: part.upperBound))
  }
}
