// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func expiredSuppression() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"The day is over, and the finding is back"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        def load(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error) reason="until the cache is rewritten" until=2026-05-31  # expect: expired-suppression
            except Exception:  # expect: swallowed-error
                pass

        """#),
      ]),
      RuleExample(
        title: #"The day is over, and nothing is there any more"#,
        files: [
        RuleExample.File(
          path: #"a.swift"#, text: #"""
        // fractal-lint: file allow(hub) reason="until the split" until=2026-01-01  // expect: expired-suppression
        let x = 1

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        # fractal-lint: begin allow(unknown-fractal) reason="until the merge" until=2020-01-01  # expect: expired-suppression
        [fractal]
        id = "pay"
        # fractal-lint: end

        """#),
      ]),
      RuleExample(
        title: #"Its last day, and one without a day"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        def load(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error) reason="until the cache is rewritten" until=2026-06-01
            except Exception:
                pass


        def save(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error) reason="a cold cache is no fault"
            except Exception:
                pass

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        # fractal-lint: allow(expired-suppression) reason="kept as a reminder"
        x = 1  # fractal-lint: allow(hub) reason="until the split" until=2026-01-01

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"expired-suppression"#,
      category: #"suppressions"#,
      scope: .repository,
      severity: .warning,
      summary: #"A suppression whose last day is over."#,
      reason: #"""
      `until` is a promise: by that day the fault is mended, or somebody has looked at it again. When the day is over the
      suppression counts for nothing, what it held back is reported again, and the promise itself is what has to be talked
      about. The day of `until` is the last one on which it counts.
      """#,
      remedy: #"""
      - Settle what is found again, and remove the comment.
      - If it takes longer, give it a new day and say in the reason why.
      - If nothing is found there any more, remove the comment; in sidecars `fractal-lint check --fix` does it.
      """#,
      options: options,
      protocolPart: #"P13"#,
      precision: .veryHigh,
      tags: [#"suppression"#, #"obsolete"#],
      examples: examples)
  }

  static func invalidSuppression() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Unknown rules, words and dates"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        # fractal-lint: allow(swalowed-error) reason="a cold cache is no fault"  # expect: invalid-suppression
        x = 1
        # fractal-lint: alow(swallowed-error) reason="a cold cache is no fault"  # expect: invalid-suppression
        y = 2
        # fractal-lint: allow(swallowed-error) reason="a cold cache" until=tomorrow  # expect: invalid-suppression
        z = 3
        # fractal-lint: allow reason="a cold cache is no fault"  # expect: invalid-suppression
        a = 4

        """#),
        RuleExample.File(
          path: #"b.swift"#, text: #"""
        let x = 1
        // fractal-lint: file allow(hub) reason="the event loop"  // expect: invalid-suppression
        // fractal-lint: end  // expect: invalid-suppression
        // fractal-lint: begin allow(hub) reason="the event loop"  // expect: invalid-suppression

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"  # fractal-lint: allow(unknown-fractals) reason="comes with the merge"  # expect: invalid-suppression

        """#),
      ]),
      RuleExample(
        title: #"All that may be said"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        def load(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error) reason="say \"no\"" until=2999-01-01  # others are told this
            except Exception:
                pass

        """#),
      ]),
      RuleExample(
        title: #"No reason is told by another rule"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        x = 1  # fractal-lint: allow(hub)  # expect: unexplained-suppression

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        x = 1  # fractal-lint: allow(some-new-rule, invalid-suppression) reason="older versions do not know the rule"

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"invalid-suppression"#,
      category: #"suppressions"#,
      scope: .repository,
      severity: .warning,
      summary: #"A suppression that is not understood: an unknown rule, a misspelt word, a date that is none."#,
      reason: #"""
      A comment that means to hold something back and does not, or holds back less than its author thinks, is read by people
      as if it did. A name that is no rule, or no longer one, is left out, and the other rules of the list count. A word that
      means nothing, a date that is none, a quotation that is not closed make the whole comment count for nothing: it might
      otherwise hold back more, or for longer, than was meant. The same holds for a region that begins and never ends, and
      for `file` below the first line of code.
      """#,
      remedy: #"""
      - Write what was meant; where one name is near, the finding says which, and `fractal-lint check --fix` writes it in
        sidecars.
      - `fractal-lint rules` lists the rules. The form is `allow(RULE[, RULE]) reason="…" [until=DATE] [decision=ID]`, with
        `begin` and `end` around a region, or `file` at the top of a file.
      """#,
      options: options,
      protocolPart: #"P13"#,
      precision: .veryHigh,
      tags: [#"suppression"#],
      examples: examples)
  }

  static func unexplainedSuppression() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"No reason, and an empty one"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        def load(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error)  # expect: unexplained-suppression
            except Exception:  # expect: swallowed-error
                pass


        def save(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error) reason=" "  # expect: unexplained-suppression
            except Exception:  # expect: swallowed-error
                pass

        """#),
        RuleExample.File(
          path: #"b.swift"#, text: #"""
        // fractal-lint: begin allow(hub)  // expect: unexplained-suppression
        let x = 1
        // fractal-lint: end

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"  # fractal-lint: allow(unknown-fractal)  # expect: unexplained-suppression

        """#),
      ]),
      RuleExample(
        title: #"A reason without quotes is another matter"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        x = 1  # fractal-lint: allow(hub) reason=later  # expect: invalid-suppression

        """#),
      ]),
      RuleExample(
        title: #"With a reason"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        def load(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error) reason="a cold cache is no fault"
            except Exception:
                pass

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        # fractal-lint: allow(unexplained-suppression) reason="written by the generator, which knows none"
        x = 1  # fractal-lint: allow(hub)

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"unexplained-suppression"#,
      category: #"suppressions"#,
      scope: .repository,
      severity: .warning,
      summary: #"A suppression that gives no reason, and so does not count."#,
      reason: #"""
      To suppress a finding is to decide that something is as it should be. The next reader sees what the rule says, and
      needs to know what its author knew better; without the reason the comment can neither be trusted nor ever be removed.
      So one without a reason, or with an empty one, holds nothing back.
      """#,
      remedy: #"""
      - Add `reason="…"` in double quotes: what makes this place an exception.
      - If nobody knows any more, remove the comment and look at what is found.
      """#,
      options: options,
      protocolPart: #"P3"#,
      precision: .veryHigh,
      tags: [#"suppression"#],
      examples: examples)
  }

  static func unusedSuppression() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Nothing is found where it stands"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        # fractal-lint: allow(cognitive-complexity) reason="follows the form"  # expect: unused-suppression
        def area(width, height):
            return width * height


        # fractal-lint: begin allow(swallowed-error) reason="a cold cache is no fault"  # expect: unused-suppression
        def load(path):
            return open(path)
        # fractal-lint: end

        """#),
        RuleExample.File(
          path: #"b.swift"#, text: #"""
        // fractal-lint: file allow(dependency-cycle) reason="the two are one"  // expect: unused-suppression
        func area(width: Int, height: Int) -> Int { width * height }

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"  # fractal-lint: allow(unknown-fractal) reason="comes with the merge"  # expect: unused-suppression

        """#),
      ]),
      RuleExample(
        title: #"One of two rules is needed"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        def load(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error, hub) reason="a cold cache is no fault"  # expect: unused-suppression
            except Exception:
                pass

        """#),
      ]),
      RuleExample(
        title: #"It holds something back"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        def load(path):
            try:
                path.fill()
            # fractal-lint: allow(swallowed-error) reason="a cold cache is no fault"
            except Exception:
                pass

        """#),
      ]),
      RuleExample(
        title: #"The rule is switched off, so nobody knows"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        swallowed-error = "off"

        """#),
        RuleExample.File(
          path: #"a.py"#, text: #"""
        x = 1  # fractal-lint: allow(swallowed-error) reason="a cold cache is no fault"

        """#),
      ]),
      RuleExample(
        title: #"What does not count is told by other rules"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        x = 1  # fractal-lint: allow(swallowed-error)
        y = 2  # fractal-lint: allow(swallowed-error) reason="a cold cache" until=2026-05-01
        z = 3  # fractal-lint: alow(swallowed-error) reason="a cold cache"

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        x = 1  # fractal-lint: allow(hub, unused-suppression) reason="a hub on some platforms only"
        # fractal-lint: allow(unused-suppression) reason="the next line comes and goes with the build"
        y = 2  # fractal-lint: allow(swallowed-error) reason="generated"

        """#),
      ]),
      RuleExample(
        title: #"A whole file is left alone"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        # fractal-lint: file allow(unused-suppression) reason="to be tidied up"
        x = 1  # fractal-lint: allow(swallowed-error) reason="generated"

        """#),
        RuleExample.File(
          path: #"b.py"#, text: #"""
        x = 1

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"unused-suppression"#,
      category: #"suppressions"#,
      scope: .repository,
      severity: .warning,
      summary: #"A suppression that holds nothing back."#,
      reason: #"""
      A suppression outlives what it was written for: the function was taken apart, the ring was cut. What stays is a
      comment that tells the next reader of a fault that is not there, and that will hide the next one that comes to that
      place.

      A rule counts as having looked where it was run, selected and switched on for that place: with `--select` or
      `--ignore`, or where the settings switch it off, nothing is said. Of a part of a tree that was cut out on purpose
      (`--isolated`) only rules that look at one file are judged. A suppression that does not count at all, because it has
      expired, gives no reason or is not understood, is told by the rules for that and by nothing else.

      Whoever lists `unused-suppression` beside the rule (`allow(hub, unused-suppression)`) says that the suppression
      is meant to stay, come what may. A suppression of `unused-suppression` is itself unused unless it holds back a finding
      about a suppression of another rule; that is found once, and nothing holds it back.
      """#,
      remedy: #"""
      - Remove the comment, or the rule that it lists in vain. In sidecars `fractal-lint check --fix` does it; for source
        files the edit stands in the JSON output.
      - If it stands in the wrong line, move it: it speaks of its own line, and from a line of its own of the next.
      """#,
      options: options,
      protocolPart: #"P13"#,
      precision: .veryHigh,
      tags: [#"suppression"#, #"obsolete"#],
      examples: examples)
  }
}
