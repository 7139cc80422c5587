// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func cognitiveComplexity() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"max"#, type: .integer,
        defaultValue: .integer(15), range: 0.0...1000.0,
        documentation: #"The highest cognitive complexity that a function may have. `[budgets]` sets it too."#,
        source: #"SonarSource, rule S3776; G. A. Campbell, Cognitive Complexity (2018)"#),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Five levels deep"#,
        files: [
        RuleExample.File(
          path: #"orders.py"#, text: #"""
        def late_lines(orders, today):  # expect: cognitive-complexity
            late = []
            for order in orders:
                if order.open:
                    for line in order.lines:
                        if line.due < today:
                            if line.reserved and not line.paid:
                                late.append(line)
                            elif line.quantity > 10:
                                late.append(line)
            return late

        """#),
      ]),
      RuleExample(
        title: #"As many conditions, but flat"#,
        files: [
        RuleExample.File(
          path: #"checks.py"#, text: #"""
        def problem(order):
            if order is None:
                return "no order"
            if not order.lines:
                return "no lines"
            if order.total < 0:
                return "negative"
            if order.currency not in ("EUR", "USD"):
                return "currency"
            if order.customer is None:
                return "no customer"
            for line in order.lines:
                if line.quantity <= 0:
                    return "quantity"
            return None

        """#),
      ]),
      RuleExample(
        title: #"A budget speaks for what lies below it"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.paths."tests/**"]
        cognitive-complexity = { max = 20 }

        """#),
        RuleExample.File(
          path: #"core/.fractal.toml"#, text: #"""
        [fractal]
        id = "core"

        [budgets]
        cognitive_complexity = 3

        """#),
        RuleExample.File(
          path: #"core/pick.py"#, text: #"""
        class Picker:
            def first(self, rows):  # expect: cognitive-complexity
                for row in rows:
                    if row.ready:
                        if row.free:
                            return row
                return None

            def only(self, rows):
                return rows[0] if rows else None

        """#),
        RuleExample.File(
          path: #"tests/pick.py"#, text: #"""
        def first(rows):
            for row in rows:
                if row.ready:
                    if row.free:
                        return row
            return None

        """#),
      ]),
      RuleExample(
        title: #"At the limit, and switched off"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        cognitive-complexity = { max = 3 }

        [lint.paths."generated/**"]
        cognitive-complexity = "off"

        """#),
        RuleExample.File(
          path: #"exact.py"#, text: #"""
        def at_the_limit(rows):
            for row in rows:
                if row.ready:
                    return row


        def above_it(rows):  # expect: cognitive-complexity
            for row in rows:
                if row.ready and row.free:
                    return row

        """#),
        RuleExample.File(
          path: #"generated/rows.py"#, text: #"""
        def above_it(rows):
            for row in rows:
                if row.ready and row.free:
                    return row

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        cognitive-complexity = { max = 1 }

        """#),
        RuleExample.File(
          path: #"tables.py"#, text: #"""
        # fractal-lint: allow(cognitive-complexity) reason="follows the flow chart of the standard"
        def allowed(rows):
            for row in rows:
                if row.ready:
                    return row


        def not_allowed(rows):  # expect: cognitive-complexity
            for row in rows:
                if row.ready:
                    return row

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"cognitive-complexity"#,
      category: #"complexity"#,
      scope: .file,
      severity: .warning,
      summary: #"A function whose control flow is harder to follow than its limit allows."#,
      reason: #"""
      Cognitive complexity counts what a reader has to keep in mind: one for each break in the straight flow
      (branches, loops, handlers, jumps to a label, runs of like Boolean operators), and one
      more for each level that such a break is nested in another. Unlike a count of paths it does not punish a flat
      `match` or a row of guard clauses.

      Over some 24,000 ratings of 427 snippets it goes with the time that people take to understand code and with
      how hard they find it. It is no proof of a defect, and a finding therefore shows every increment, so that one
      can see which lines make the sum.
      """#,
      remedy: #"""
      - Take the part with the deepest nesting out into a function with a name: its nesting starts again at zero.
      - Turn a condition around and leave early, so that what follows is one level less deep.
      - Replace a ladder of `elif` by a table or by `match`.
      - Where the function is as simple as its subject allows, raise the limit for it alone: a suppression with a
        reason, or `max` under `[lint.paths."GLOB"]`. Raising `[budgets] cognitive_complexity` above the default
        needs a decision record that allows `budget cognitive_complexity`.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .veryHigh,
      tags: [#"maintainability"#, #"function"#],
      examples: examples)
  }
}
