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
      RuleOption(
        name: #"generated"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether files that a generator writes are looked at, as their paths tell: a folder `generated`, names such as `*.pb.swift` or `*_pb2.py`."#,
        source: nil),
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

        [lint.paths."old/**"]
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
          path: #"old/rows.py"#, text: #"""
        def above_it(rows):
            for row in rows:
                if row.ready and row.free:
                    return row

        """#),
      ]),
      RuleExample(
        title: #"What only holds others is as hard as the hardest of them"#,
        files: [
        RuleExample.File(
          path: #"routes.swift"#, text: #"""
        func register(_ app: App) {
          app.get("a") { request in
            for part in request.parts {
              if part.isEmpty {
                while part.next() {
                  if part.isLast { return 1 }
                }
              }
            }
            return 2
          }
          app.get("b") { request in
            for part in request.parts {
              if part.isEmpty {
                while part.next() {
                  if part.isLast { return 1 }
                }
              }
            }
            return 2
          }
        }

        func registerOne(_ app: App) {  // expect: cognitive-complexity
          app.get("a") { request in
            for part in request.parts {
              if part.isEmpty {
                while part.next() {
                  if part.isLast {
                    if part.isFirst || part.isSecond { return 1 }
                  }
                }
              }
            }
            return 2
          }
        }

        func registerSome(_ app: App) {  // expect: cognitive-complexity
          if app.isOpen {
            app.get("a") { request in
            for part in request.parts {
              if part.isEmpty {
                while part.next() {
                  if part.isLast { return 1 }
                }
              }
            }
            return 2
            }
          }
        }

        """#),
        RuleExample.File(
          path: #"factory.py"#, text: #"""
        def make(rules):
            def first(rows):
                for row in rows:
                    if row.ready:
                        while row.next():
                            return row

            def last(rows):
                for row in reversed(rows):
                    if row.ready:
                        while row.next():
                            return row

            return first, last


        def make_one(rules):
            def first(rows):  # expect: cognitive-complexity
                for row in rows:
                    for cell in row:
                        for one in cell:
                            if one.ready:
                                if one.free or one.last:
                                    return cell

            return first

        """#),
      ]),
      RuleExample(
        title: #"Closures of a builder do not nest"#,
        files: [
        RuleExample.File(
          path: #"Page.swift"#, text: #"""
        struct Page: View {
          var button: some View {
            HStack {
              if isReady {
                Button {
                  Task {
                    guard !isBusy else { return }
                    await send()
                  }
                } label: {
                  if isNew {
                    HStack {
                      if isBusy { Progress() } else { Icon() }
                    }
                  } else {
                    if isBusy { Progress() } else { Icon() }
                  }
                }
              }
            }
          }

          @ViewBuilder func rows() -> Rows {
            List {
              if isReady {
                Section {
                  ForEach(rows) { row in
                    if row.isNew { New(row) } else { if row.isOld { Old(row) } }
                  }
                }
              }
            }
          }

          func rows(_ other: Rows) -> Rows {  // expect: cognitive-complexity
            if other.isReady {
              other.map {
                $0.map { row in
                  if row.isNew { New(row) } else { if row.isOld { Old(row) } else { if row.isLast { Last(row) } } }
                }
              }
            }
          }

          var body: some View {  // expect: cognitive-complexity
            VStack {
              if isReady {
                if isNew {
                  if isBusy {
                    if isLast {
                      if isFirst { Progress() } else { Icon() }
                    }
                  }
                }
              }
            }
          }
        }

        """#),
      ]),
      RuleExample(
        title: #"Conditional compilation does not count by itself"#,
        files: [
        RuleExample.File(
          path: #"Haptics.swift"#, text: #"""
        func fire(_ kind: Kind) {
          #if !os(visionOS)
            #if !os(Linux)
              switch kind {
              case .press: if settings.press { press() }
              case .move: if settings.move { move() }
              case .tap: if settings.tap { tap() }
              case .drag: if settings.drag { drag() }
              }
            #endif
          #endif
        }

        func hit(_ kind: Kind) {  // expect: cognitive-complexity
          #if !os(visionOS)
            for one in kind.all {
              if one.press {
                for other in one.all {
                  if other.press {
                    if other.last { press() } else { move() }
                  }
                }
              }
            }
          #endif
        }

        """#),
      ]),
      RuleExample(
        title: #"Not deep, but much of it"#,
        files: [
        RuleExample.File(
          path: #"names.py"#, text: #"""
        def name(kind):  # expect: cognitive-complexity
            if kind.a:
                return "a" if kind.upper else "A"
            if kind.b:
                return "b" if kind.upper else "B"
            if kind.c:
                return "c" if kind.upper else "C"
            if kind.d:
                return "d" if kind.upper else "D"
            if kind.e:
                return "e" if kind.upper else "E"
            if kind.f:
                return "f" if kind.upper else "F"
            return None

        """#),
      ]),
      RuleExample(
        title: #"Tests"#,
        files: [
        RuleExample.File(
          path: #"RowTests.swift"#, text: #"""
        final class RowTests: XCTestCase {
          func row() -> Int? {
            for row in rows { if row > 0 { for cell in row { if cell > 1 { if cell < 9 { if cell != 4 { return cell } } } } } }
            return nil
          }
        }

        @Test func rowIsThere() {
          for row in rows { if row > 0 { for cell in row { if cell > 1 { if cell < 9 { if cell != 4 { return } } } } } }
        }

        """#),
        RuleExample.File(
          path: #"test_rows.py"#, text: #"""
        def test_rows(rows):
            for row in rows:
                if row.ready:
                    for cell in row:
                        if cell.ready:
                            if cell.free:
                                if cell.last:
                                    return cell


        def rows(rows):  # expect: cognitive-complexity
            for row in rows:
                if row.ready:
                    for cell in row:
                        if cell.ready:
                            if cell.free:
                                if cell.last:
                                    return cell

        """#),
        RuleExample.File(
          path: #"tests/rows.py"#, text: #"""
        def first(rows):
            for row in rows:
                if row.ready:
                    for cell in row:
                        if cell.ready:
                            if cell.free:
                                if cell.last:
                                    return cell

        """#),
      ]),
      RuleExample(
        title: #"Tests that a limit is set for"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.paths."tests/**"]
        cognitive-complexity = { max = 2 }

        """#),
        RuleExample.File(
          path: #"tests/test_rows.py"#, text: #"""
        def test_rows():  # expect: cognitive-complexity
            for row in rows():
                if row.ready:
                    return row

        """#),
      ]),
      RuleExample(
        title: #"What a generator writes"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        cognitive-complexity = { max = 1 }

        [lint.paths."api/**"]
        cognitive-complexity = { generated = true }

        """#),
        RuleExample.File(
          path: #"rows.pb.swift"#, text: #"""
        func first(_ rows: [Int]) -> Int? {
          for row in rows { if row > 0 { return row } }
          return nil
        }

        """#),
        RuleExample.File(
          path: #"Sources/Generated/Rows.swift"#, text: #"""
        func last(_ rows: [Int]) -> Int? {
          for row in rows { if row > 0 { return row } }
          return nil
        }

        """#),
        RuleExample.File(
          path: #"api/rows_pb2.py"#, text: #"""
        def first(rows):  # expect: cognitive-complexity
            for row in rows:
                if row.ready:
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

      A limit that a sidecar sets (`max`, `[budgets] cognitive_complexity`) holds for every function. Where none is set, the
      default is held against what somebody would act on, and passes over:

      - functions that do not branch by themselves and only hold closures or other functions, such as handlers that are
        registered or a view built of others: each is read without the rest, and one of them must be above the limit (so
        does SonarSource's analyzer for JavaScript);
      - what only the closures of a builder make deep: where a function's result is opaque (`some View`) or it is marked with
        a builder (`@ViewBuilder`), closures do not nest;
      - what only conditional compilation (`#if`) adds or makes deep: a reader has one platform in mind;
      - tests: functions called `test…` or marked as tests, what stands in a type of tests, and all that lies in a folder
        `tests`, `Tests` or `…Tests`.

      What a generator writes is looked at only where `generated` is set.
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
