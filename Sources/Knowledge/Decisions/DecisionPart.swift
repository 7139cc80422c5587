/// What a record may have to hold.
package enum DecisionPart: Hashable, Sendable, CaseIterable {
  case status, date, context, options, outcome, consequences

  /// As in "says nothing of …".
  package var words: String {
    switch self {
    case .status: "its status"
    case .date: "its date"
    case .context: "the context"
    case .options: "the options considered"
    case .outcome: "what was decided"
    case .consequences: "the consequences"
    }
  }

  /// What to write for it in a record of that form.
  package func text(in form: DecisionRecord.Form) -> String {
    switch form {
    case .inline: inlineText
    case .madr: madrText
    case .nygard: nygardText
    }
  }

  private var inlineText: String {
    switch self {
    case .status: "`status = \"accepted\"`"
    case .date: "`date = YYYY-MM-DD`"
    case .context: "`context`"
    case .options: "`options`"
    case .outcome: "`outcome`"
    case .consequences: "`consequences`"
    }
  }

  private var madrText: String {
    switch self {
    case .status: "`status: accepted` in the front matter"
    case .date: "`date: YYYY-MM-DD` in the front matter"
    case .context: "`## Context and Problem Statement`"
    case .options: "`## Considered Options`"
    case .outcome: "`## Decision Outcome`"
    case .consequences: "`### Consequences`"
    }
  }

  private var nygardText: String {
    switch self {
    case .status: "`## Status`"
    case .date: "`Date: YYYY-MM-DD`"
    case .context: "`## Context`"
    case .options: "`## Considered Options`"
    case .outcome: "`## Decision`"
    case .consequences: "`## Consequences`"
    }
  }
}

extension DecisionRecord {
  /// What a fractal of the tier wants of a record and this one lacks; what a sidecar holds says in its title what
  /// was decided, if nowhere else.
  ///
  /// - lightweight: what was decided, and the status, which MADR leaves open unless the record allows something;
  /// - standard: also the context, and the options or the consequences;
  /// - enterprise: every part.
  package func missingParts(for tier: Tier) -> [DecisionPart] {
    switch tier {
    case .lightweight: missing([.outcome] + (wantsStatus ? [.status] : []))
    case .standard:
      missing([.outcome, .context] + (wantsStatus ? [.status] : []))
        + (holds(.options) || holds(.consequences) ? [] : [form == .madr ? .options : .consequences])
    case .enterprise: missing(DecisionPart.allCases)
    }
  }

  private var wantsStatus: Bool { form != .madr || !allows.isEmpty }

  private func missing(_ parts: [DecisionPart]) -> [DecisionPart] {
    DecisionPart.allCases.filter { parts.contains($0) && !holds($0) }
  }

  private func holds(_ part: DecisionPart) -> Bool {
    switch part {
    case .status: statusText != nil
    case .date: isDated
    case .context: isOfUnknownForm || context != nil
    case .options: isOfUnknownForm || !options.isEmpty
    case .outcome: isOfUnknownForm || outcome != nil || (form == .inline && title != nil)
    case .consequences: isOfUnknownForm || consequences != nil
    }
  }
}
