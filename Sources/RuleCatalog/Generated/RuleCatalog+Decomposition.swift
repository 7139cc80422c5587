// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func crossesTeamBoundary() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"share"#, type: .integer,
        defaultValue: .integer(20), range: 1.0...50.0,
        documentation: #"The share of its lines, in percent, that each side must own."#,
        source: #"chosen: with less, the others are guests"#),
      RuleOption(
        name: #"people"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether people that CODEOWNERS names by themselves count as teams."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Two teams in one package"#,
        files: [
        RuleExample.File(
          path: #"CODEOWNERS"#, text: #"""
        /pay/ @shop/billing
        /pay/fraud.py @shop/risk
        /stock/shelf.py @shop/risk

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"  # expect: crosses-team-boundary

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def charge(): ...
        def refund(): ...

        """#),
        RuleExample.File(
          path: #"pay/fraud.py"#, text: #"""
        def score(): ...

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"  # expect: crosses-team-boundary
        owners = ["@shop/warehouse"]

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        def count(): ...

        """#),
        RuleExample.File(
          path: #"stock/shelf.py"#, text: #"""
        def shelf(): ...

        """#),
      ]),
      RuleExample(
        title: #"A guest, a common owner, people, and a fractal of its own"#,
        files: [
        RuleExample.File(
          path: #"CODEOWNERS"#, text: #"""
        /pay/ @shop/billing
        /pay/fraud.py @shop/risk @shop/billing
        /pay/rules/ @shop/risk
        /mail/ @ann
        /mail/text.py @bob
        /web/ @shop/web
        /web/help.py @shop/docs

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def charge(): ...

        """#),
        RuleExample.File(
          path: #"pay/fraud.py"#, text: #"""
        def score(): ...

        """#),
        RuleExample.File(
          path: #"pay/rules/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay.rules"

        """#),
        RuleExample.File(
          path: #"pay/rules/__init__.py"#, text: #"""
        def rules(): ...

        """#),
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"

        """#),
        RuleExample.File(
          path: #"mail/__init__.py"#, text: #"""
        def send(): ...

        """#),
        RuleExample.File(
          path: #"mail/text.py"#, text: #"""
        def text(): ...

        """#),
        RuleExample.File(
          path: #"web/.fractal.toml"#, text: #"""
        [fractal]
        id = "web"

        """#),
        RuleExample.File(
          path: #"web/__init__.py"#, text: #"""
        def a(): ...
        def b(): ...
        def c(): ...
        def d(): ...
        def e(): ...
        def f(): ...
        def g(): ...
        def h(): ...
        def i(): ...
        def j(): ...

        """#),
        RuleExample.File(
          path: #"web/help.py"#, text: #"""
        def help(): ...

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"CODEOWNERS"#, text: #"""
        /pay/ @shop/billing
        /pay/fraud.py @shop/risk

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        # fractal-lint: allow(crosses-team-boundary) reason="the teams merge in May"
        id = "pay"

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def charge(): ...

        """#),
        RuleExample.File(
          path: #"pay/fraud.py"#, text: #"""
        def score(): ...

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"crosses-team-boundary"#,
      category: #"decomposition"#,
      scope: .fractal,
      severity: .warning,
      summary: #"The files of one fractal belong to different teams."#,
      reason: #"""
      A fractal that two teams own changes at the pace of the slower one: each change needs the review of both, and each
      decision their agreement. The boundary of the fractal and that of the teams should be the same.

      Who owns what is read from CODEOWNERS in the root (see `unowned-fractal`). Counted are the lines of the files that a
      fractal has itself; those of fractals declared inside it are theirs. Reported is a fractal in which two sets of owners
      that have nobody in common hold a fifth of the lines each, or in which a fifth belongs to others than its own `owners`.
      Teams are `@org/team` and `@@role`; people named by themselves may all be of one team, and count only if the option
      says so. A fractal all of whose files belong to others than it says is left to `unowned-fractal`.
      """#,
      remedy: #"""
      - Divide the fractal where the teams part.
      - Or give it to one of the teams, in CODEOWNERS and in `owners`.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .high,
      tags: [#"architecture"#, #"cohesion"#],
      examples: examples)
  }

  static func excessiveCoupling() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"cbo"#, type: .integer,
        defaultValue: .integer(20), range: 1.0...10000.0,
        documentation: #"The number of files, or fractals, coupled in either direction, from which on one is reported."#,
        source: #"Chidamber and Kemerer 1994 for the measure; limits in use lie between 14 and 25"#),
      RuleOption(
        name: #"fan_out"#, type: .integer,
        defaultValue: .integer(15), range: 0.0...10000.0,
        documentation: #"How many of them it must use itself."#,
        source: #"calibrated on thirteen public packages and Python's library"#),
      RuleOption(
        name: #"fan_in"#, type: .integer,
        defaultValue: .integer(3), range: 0.0...10000.0,
        documentation: #"How many of them must use it: what hardly anybody uses is a test, a command, or the place that puts the program together."#,
        source: #"calibrated on thirteen public packages and Python's library: without it, half of all findings were tests"#),
      RuleOption(
        name: #"balance"#, type: .integer,
        defaultValue: .integer(25), range: 0.0...100.0,
        documentation: #"How many there must be on the smaller side, at least, in percent of the larger: what only uses much puts a program together, what many use is a foundation."#,
        source: #"set on eleven public packages in Swift and Python; Arcan's hub asks for 60 (difference below a quarter of the sum)"#),
      RuleOption(
        name: #"percentile"#, type: .integer,
        defaultValue: .integer(90), range: 0.0...100.0,
        documentation: #"Where the number must stand, at least, among those of the repository."#,
        source: #"thresholds by percentile: Alves, Ypma and Visser, ICSM 2010"#),
      RuleOption(
        name: #"generated"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether files that a generator writes are looked at, as their paths tell: a folder `generated`, names such as `*.pb.swift` or `*_pb2.py`."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Uses two and is used by one"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-coupling = { cbo = 3, fan_out = 2, fan_in = 1 }

        """#),
        RuleExample.File(
          path: #"app.py"#, text: #"""
        import json
        from mail import send  # expect: excessive-coupling
        from store import save

        def place(order):
            save(order)
            send(order)

        """#),
        RuleExample.File(
          path: #"mail.py"#, text: #"""
        def send(order): ...

        """#),
        RuleExample.File(
          path: #"store.py"#, text: #"""
        def save(order): ...

        """#),
        RuleExample.File(
          path: #"cli.py"#, text: #"""
        from mail import send
        from store import save
        from web import page

        def main(): ...

        """#),
        RuleExample.File(
          path: #"web.py"#, text: #"""
        from app import place

        def page(order):
            place(order)

        """#),
      ]),
      RuleExample(
        title: #"A foundation, a file that passes names on, and imports for annotations"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-coupling = { cbo = 2, fan_out = 2, fan_in = 0, balance = 0 }

        """#),
        RuleExample.File(
          path: #"base.py"#, text: #"""
        def base(): ...

        """#),
        RuleExample.File(
          path: #"names.py"#, text: #"""
        from base import base
        from left import left
        from right import right

        """#),
        RuleExample.File(
          path: #"left.py"#, text: #"""
        from base import base

        def left(): ...

        """#),
        RuleExample.File(
          path: #"right.py"#, text: #"""
        from typing import TYPE_CHECKING

        from base import base

        if TYPE_CHECKING:
            from left import left

        def right(): ...

        """#),
      ]),
      RuleExample(
        title: #"Fractals beside each other"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-coupling = { cbo = 2, fan_out = 2, fan_in = 0, balance = 0 }

        """#),
        RuleExample.File(
          path: #"hub/.fractal.toml"#, text: #"""
        [fractal]
        id = "hub"

        """#),
        RuleExample.File(
          path: #"hub/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"hub/one.py"#, text: #"""
        from left.a import a  # expect: excessive-coupling

        def one(): ...

        """#),
        RuleExample.File(
          path: #"hub/two.py"#, text: #"""
        from right.b import b

        def two(): ...

        """#),
        RuleExample.File(
          path: #"left/.fractal.toml"#, text: #"""
        [fractal]
        id = "left"

        """#),
        RuleExample.File(
          path: #"left/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"left/a.py"#, text: #"""
        def a(): ...

        """#),
        RuleExample.File(
          path: #"right/.fractal.toml"#, text: #"""
        [fractal]
        id = "right"

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"right/b.py"#, text: #"""
        def b(): ...

        """#),
      ]),
      RuleExample(
        title: #"A budget for what a file uses"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        [budgets]
        fan_out = 1

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/app.py"#, text: #"""
        from shop.mail import send  # expect: excessive-coupling
        from shop.store import save

        def place(order):
            save(order)
            send(order)

        """#),
        RuleExample.File(
          path: #"shop/mail.py"#, text: #"""
        from shop.store import save

        def send(order): ...

        """#),
        RuleExample.File(
          path: #"shop/store.py"#, text: #"""
        def save(order): ...

        """#),
      ]),
      RuleExample(
        title: #"Many on one side only, tests, and what a generator writes"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-coupling = { cbo = 2, fan_out = 2, fan_in = 1, balance = 60 }

        """#),
        RuleExample.File(
          path: #"app.py"#, text: #"""
        from mail import send
        from store import save

        def place(order): ...

        """#),
        RuleExample.File(
          path: #"mail.py"#, text: #"""
        def send(order): ...

        """#),
        RuleExample.File(
          path: #"store.py"#, text: #"""
        def save(order): ...

        """#),
        RuleExample.File(
          path: #"main.py"#, text: #"""
        from app import place

        def main(): ...

        """#),
        RuleExample.File(
          path: #"test_app.py"#, text: #"""
        from mail import send
        from store import save

        def test_place(): ...

        """#),
        RuleExample.File(
          path: #"tests_of_tests.py"#, text: #"""
        from test_app import test_place

        def check(): ...

        """#),
        RuleExample.File(
          path: #"other.py"#, text: #"""
        from test_app import test_place

        def check(): ...

        """#),
        RuleExample.File(
          path: #"generated/app.py"#, text: #"""
        from mail import send
        from store import save

        def place(order): ...

        """#),
        RuleExample.File(
          path: #"a.py"#, text: #"""
        import generated.app

        def a(): return generated.app.place

        """#),
        RuleExample.File(
          path: #"b.py"#, text: #"""
        import generated.app

        def b(): return generated.app.place

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-coupling = { cbo = 2, fan_out = 2, fan_in = 0, balance = 0 }

        """#),
        RuleExample.File(
          path: #"app.py"#, text: #"""
        # fractal-lint: allow(excessive-coupling) reason="puts the program together, and does nothing else"
        from mail import send
        from store import save

        def main(): ...

        """#),
        RuleExample.File(
          path: #"mail.py"#, text: #"""
        def send(order): ...

        """#),
        RuleExample.File(
          path: #"store.py"#, text: #"""
        def save(order): ...

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"excessive-coupling"#,
      category: #"decomposition"#,
      scope: .repository,
      severity: .warning,
      summary: #"A file, or a fractal, that is bound up with too many others."#,
      reason: #"""
      Whoever changes a file has to think of all that it uses and of all that use it. The number of these, each counted
      once, is CBO; it goes with the effort of change and with defects in most studies of it.

      A file is coupled with the files where the names that it imports are defined, and with those that import names
      defined in it. Imports for type checkers alone do not count, and a file that only passes names on is passed over.
      What many use and what itself uses little is a foundation, not a fault: a file is reported only if it uses many
      others itself. Nor is what few use a fault: a command, or the place that puts a program together, is free to use much,
      and a change of it reaches hardly anybody. So there must be many on both sides (`fan_in`, `fan_out`, `balance`). Tests,
      which use what they test, and what a generator writes count on neither side. A fractal is coupled with the fractals beside it in the same way.

      The number must reach its limit and be among the highest tenth of this repository. A file that is reported as
      `hub` is not reported here.

      Where a sidecar sets `[budgets] fan_out`, a file below it that uses more files than that is reported, whatever the
      limits above say.
      """#,
      remedy: #"""
      - Split the file by who uses it: the finding lists its partners.
      - Let it take what it needs as arguments or through one small interface, instead of fetching it everywhere.
      - Where it is the place that puts the program together, keep it free of anything else, and say so in a suppression
        with a reason.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .medium,
      tags: [#"architecture"#, #"coupling"#],
      examples: examples)
  }

  static func excessiveState() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"fields"#, type: .integer,
        defaultValue: .integer(10), range: 1.0...1000.0,
        documentation: #"The number of changing fields from which on a type is reported."#,
        source: #"calibrated on thirteen public packages and Python's library, together with the percentile"#),
      RuleOption(
        name: #"writes"#, type: .integer,
        defaultValue: .integer(20), range: 1.0...10000.0,
        documentation: #"The number of pairs of a changing field and a method that writes it, from which on a type is reported."#,
        source: #"two writers for each of ten fields"#),
      RuleOption(
        name: #"percentile"#, type: .integer,
        defaultValue: .integer(90), range: 0.0...100.0,
        documentation: #"Where both numbers must stand, at least, among the types of the repository that have changing state."#,
        source: #"thresholds by percentile: Alves, Ypma and Visser, ICSM 2010"#),
      RuleOption(
        name: #"generated"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether files that a generator writes are looked at, as their paths tell: a folder `generated`, names such as `*.pb.swift` or `*_pb2.py`."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Every method writes most of the fields"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-state = { fields = 3, writes = 6 }

        """#),
        RuleExample.File(
          path: #"reader.py"#, text: #"""
        class Reader:  # expect: excessive-state
            def __init__(self):
                self.line = 0
                self.column = 0
                self.token = None

            def step(self):
                self.column += 1
                self.token = None

            def newline(self):
                self.line, self.column = self.line + 1, 0

            def reset(self):
                self.line = 0
                self.column = 0
                self.token = None


        class Page:
            def create(self):
                self.head = 1
                self.body = 2
                self.foot = 3
                self.left = 4
                self.right = 5
                self.number = 6

        """#),
      ]),
      RuleExample(
        title: #"As many fields, written where the instance is made"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-state = { fields = 3, writes = 6 }

        """#),
        RuleExample.File(
          path: #"reader.py"#, text: #"""
        class Reader:
            def __init__(self):
                self.line = 0
                self.column = 0
                self.token = None

            def __setstate__(self, state):
                self.line, self.column, self.token = state

            def place(self):
                return self.line, self.column, self.token

            def word(self):
                line = self.line
                self.token.text = line
                self.names.append(line)
                return line

        """#),
      ]),
      RuleExample(
        title: #"Much for its limits, not for its neighbours"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-state = { fields = 1, writes = 2 }

        """#),
        RuleExample.File(
          path: #"small.py"#, text: #"""
        class Small:
            def one(self):
                self.a = 1

            def two(self):
                self.a = 2


        class Large:  # expect: excessive-state
            b = None

            def one(self):
                self.a = self.b = 1

            def two(self):
                self.a = self.b = 2

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        excessive-state = { fields = 1, writes = 2 }

        """#),
        RuleExample.File(
          path: #"small.py"#, text: #"""
        class Small:  # fractal-lint: allow(excessive-state) reason="the registers of the machine"
            def one(self):
                self.a = 1

            def two(self):
                self.a = 2

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"excessive-state"#,
      category: #"decomposition"#,
      scope: .repository,
      severity: .warning,
      summary: #"A type with more changing state, written from more places, than can be kept in mind."#,
      reason: #"""
      To know what a field holds one has to know every method that writes it, and in which order they are called. With
      many fields that change and many methods that change them the combinations cannot be thought through, and each
      method has to be read with all the others in mind.

      Counted are the fields that change after an instance was made, and over all of them the methods that write each:
      what makes or ends an instance does not count as a writer, and a field that nothing else writes does not change.
      Neither does one that a single method writes and nothing sets before: it is made there. Writing to an element counts, calling a method of the field's value does not. Both numbers must reach their limit,
      and both must be among the highest tenth of the types of this repository that have changing state at all.
      """#,
      remedy: #"""
      - Take fields that are written together out into a type of their own: the finding lists them by their writers.
      - Turn a field that only passes a value from one method to the next into a parameter or a result.
      - Compute what can be computed from other fields instead of keeping it in step.
      - Where the state is that of a protocol or a grammar, write it down as one (`[behavior] states`) and say so in a
        suppression with a reason.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .medium,
      tags: [#"maintainability"#, #"state"#, #"type"#],
      examples: examples)
  }

  static func openContext() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"dependencies"#, type: .integer,
        defaultValue: .integer(4), range: 1.0...1000.0,
        documentation: #"The number of fractals that it must use."#,
        source: #"chosen: with fewer, each can be dealt with by itself"#),
      RuleOption(
        name: #"share"#, type: .integer,
        defaultValue: .integer(50), range: 1.0...100.0,
        documentation: #"The share of them, in percent, that must be open."#,
        source: #"chosen: half"#),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Two of four"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"  # expect: open-context

        [depends_on]
        a = {}
        b = {}
        c = {}

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #"""
        from a import f
        from b import f
        from c import f
        from d import f

        """#),
        RuleExample.File(
          path: #"a/.fractal.toml"#, text: #"""
        [fractal]
        id = "a"
        [interface]
        exports = ["f"]

        """#),
        RuleExample.File(
          path: #"a/__init__.py"#, text: #"""
        def f(): ...

        """#),
        RuleExample.File(
          path: #"b/.fractal.toml"#, text: #"""
        [fractal]
        id = "b"

        """#),
        RuleExample.File(
          path: #"b/__init__.py"#, text: #"""
        __all__ = ["f"]
        def f(): ...

        """#),
        RuleExample.File(
          path: #"c/.fractal.toml"#, text: #"""
        [fractal]
        id = "c"

        """#),
        RuleExample.File(
          path: #"c/__init__.py"#, text: #"""
        def f(): ...

        """#),
        RuleExample.File(
          path: #"d/.fractal.toml"#, text: #"""
        [fractal]
        id = "d"
        [interface]
        exports = ["f"]

        """#),
        RuleExample.File(
          path: #"d/__init__.py"#, text: #"""
        def f(): ...

        """#),
      ]),
      RuleExample(
        title: #"All declared and on interfaces, and one that uses too few"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        [depends_on]
        a = {}
        b = {}
        c = {}

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #"""
        from a import f
        from b import f
        from c import f
        from d import f

        """#),
        RuleExample.File(
          path: #"a/.fractal.toml"#, text: #"""
        [fractal]
        id = "a"
        [interface]
        exports = ["f"]

        """#),
        RuleExample.File(
          path: #"a/__init__.py"#, text: #"""
        def f(): ...

        """#),
        RuleExample.File(
          path: #"b/.fractal.toml"#, text: #"""
        [fractal]
        id = "b"

        """#),
        RuleExample.File(
          path: #"b/__init__.py"#, text: #"""
        __all__ = ["f"]
        def f(): ...

        """#),
        RuleExample.File(
          path: #"c/.fractal.toml"#, text: #"""
        [fractal]
        id = "c"
        [interface]
        exports = ["f"]

        """#),
        RuleExample.File(
          path: #"c/__init__.py"#, text: #"""
        def f(): ...

        """#),
        RuleExample.File(
          path: #"d/.fractal.toml"#, text: #"""
        [fractal]
        id = "d"
        [interface]
        exports = ["f"]

        """#),
        RuleExample.File(
          path: #"d/__init__.py"#, text: #"""
        from e import g
        def f(): ...

        """#),
        RuleExample.File(
          path: #"e/.fractal.toml"#, text: #"""
        [fractal]
        id = "e"

        """#),
        RuleExample.File(
          path: #"e/__init__.py"#, text: #"""
        def g(): ...

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        # fractal-lint: allow(open-context) reason="glue"
        id = "shop"

        [lint.rules]
        open-context = { dependencies = 1 }

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #"""
        from a import f

        """#),
        RuleExample.File(
          path: #"a/.fractal.toml"#, text: #"""
        [fractal]
        id = "a"

        """#),
        RuleExample.File(
          path: #"a/__init__.py"#, text: #"""
        def f(): ...

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"open-context"#,
      category: #"decomposition"#,
      scope: .fractal,
      severity: .warning,
      summary: #"Most of what a fractal uses is neither declared nor on an interface."#,
      reason: #"""
      Where a fractal uses others that its sidecar does not name, or that do not say what they offer, nobody can tell what it
      depends on and what may break it: its context has no boundary.

      Counted are the fractals beside it that it uses, each once, by the law of edges; packages are not. A dependency is open
      where an import of it is not declared, or where the fractal that is used says nowhere what it offers: neither in
      `[interface]` nor in code (see `unclear-boundary`). `undeclared-dependency` lists the places of what is not declared;
      this rule says that it is the greater part.
      """#,
      remedy: #"""
      - Declare what it uses in `[depends_on]`, each with a reason.
      - Let what it uses say in `[interface]` what it offers.
      - If it needs to know that many others, it may be too large: see `too-many-responsibilities`.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .high,
      tags: [#"architecture"#, #"coupling"#],
      examples: examples)
  }

  static func tooManyResponsibilities() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"methods"#, type: .integer,
        defaultValue: .integer(10), range: 2.0...1000.0,
        documentation: #"The number of methods from which on a type is looked at; what makes, ends or stands for state is not counted."#,
        source: #"JetBrains' LCOM4 inspection asks for ten methods; LCOM4 of small types says little"#),
      RuleOption(
        name: #"fields"#, type: .integer,
        defaultValue: .integer(2), range: 2.0...1000.0,
        documentation: #"The number of fields from which on a type is looked at."#,
        source: #"two groups need a field each"#),
      RuleOption(
        name: #"group_methods"#, type: .integer,
        defaultValue: .integer(3), range: 1.0...1000.0,
        documentation: #"The number of methods from which on a group counts; there must be two such groups."#,
        source: #"measured on thirteen public packages and Python's library: smaller groups were accessors by another name"#),
      RuleOption(
        name: #"parts"#, type: .integer,
        defaultValue: .integer(3), range: 2.0...1000.0,
        documentation: #"The number of parts from which on a fractal is reported."#,
        source: #"starting value: two parts are often a thing and what serves it"#),
      RuleOption(
        name: #"part_declarations"#, type: .integer,
        defaultValue: .integer(10), range: 1.0...100000.0,
        documentation: #"The number of declarations from which on a part counts; it must have two files, too."#,
        source: #"starting value: three parts of ten are the thirty declarations that a fractal must have"#),
      RuleOption(
        name: #"declarations"#, type: .integer,
        defaultValue: .integer(30), range: 1.0...1000000.0,
        documentation: #"The number of declarations from which on a fractal is looked at."#,
        source: #"starting value, not calibrated"#),
      RuleOption(
        name: #"modularity"#, type: .integer,
        defaultValue: .integer(50), range: 0.0...100.0,
        documentation: #"The modularity of the partition, in hundredths, from which on its parts are taken to be there."#,
        source: #"Newman and Girvan 2004: communities show from 0.3 on; most modules of eleven public packages reached that, so that 0.5 is asked for"#),
      RuleOption(
        name: #"crossing"#, type: .integer,
        defaultValue: .integer(10), range: 0.0...100.0,
        documentation: #"How much of what binds the files of a fractal may lead from one part to another, in percent."#,
        source: #"starting value: at 20 % it left five fractals of eleven public packages in Swift and Python, of which two were one thing after all"#),
      RuleOption(
        name: #"percentile"#, type: .integer,
        defaultValue: .integer(90), range: 0.0...100.0,
        documentation: #"Where the number of parts must stand, at least, among the fractals of the repository."#,
        source: #"thresholds by percentile: Alves, Ypma and Visser, ICSM 2010"#),
      RuleOption(
        name: #"generated"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether files that a generator writes are looked at, as their paths tell: a folder `generated`, names such as `*.pb.swift` or `*_pb2.py`."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Two types in one"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        too-many-responsibilities = { methods = 6 }

        """#),
        RuleExample.File(
          path: #"desk.py"#, text: #"""
        class Desk:  # expect: too-many-responsibilities
            def __init__(self):
                self.orders = []
                self.mails = []

            def place(self, order):
                self.orders.append(order)

            def cancel(self, order):
                self.orders.remove(order)

            def total(self):
                return sum(order.total for order in self.orders)

            def write(self, mail):
                self.mails.append(mail)

            def send(self):
                for mail in self.mails:
                    mail.send()

            def clear(self):
                self.mails.clear()

        """#),
      ]),
      RuleExample(
        title: #"One group calls the other, or goes through a property"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        too-many-responsibilities = { methods = 6 }

        """#),
        RuleExample.File(
          path: #"desk.py"#, text: #"""
        class Calling:
            def __init__(self):
                self.orders = []
                self.mails = []

            def place(self, order):
                self.orders.append(order)
                self.write(order.mail)

            def cancel(self, order):
                self.orders.remove(order)

            def total(self):
                return sum(order.total for order in self.orders)

            def write(self, mail):
                self.mails.append(mail)

            def send(self):
                for mail in self.mails:
                    mail.send()

            def clear(self):
                self.mails.clear()


        class Sharing:
            def __init__(self):
                self.orders = []
                self.mails = []

            @property
            def everything(self):
                return self.orders + self.mails

            def place(self, order):
                self.orders.append(order)

            def cancel(self, order):
                self.orders.remove(order)

            def total(self):
                return sum(order.total for order in self.orders)

            def write(self, mail):
                self.mails.append(mail)

            def send(self):
                for mail in self.mails:
                    mail.send()

            def clear(self):
                self.mails.clear()

        """#),
      ]),
      RuleExample(
        title: #"Helpers without state, readers of a constant, a small second group, tests"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        too-many-responsibilities = { methods = 6 }

        """#),
        RuleExample.File(
          path: #"desk.py"#, text: #"""
        class Desk:
            KINDS = {"a": 1}

            def __init__(self, greeting):
                self.orders = []
                self.greeting = greeting

            def kind(self, name):
                return self.KINDS[name]

            def kinds(self):
                return list(self.KINDS)

            def has_kind(self, name):
                return name in self.KINDS

            def place(self, order):
                self.orders.append(order)

            def cancel(self, order):
                self.orders.remove(order)

            def total(self):
                return sum(order.total for order in self.orders)

            def count(self):
                return len(self.orders)

            def rounded(self, number):
                return self.cut(number + 0.5)

            def cut(self, number):
                return int(number)

            def shown(self, number):
                return str(self.rounded(number))

            def greet(self):
                return self.greeting

            def name(self):
                return self.greeting.name

        """#),
        RuleExample.File(
          path: #"test_desk.py"#, text: #"""
        class TestDesk:
            def one(self):
                self.a = 1

            def two(self):
                self.a = 2

            def three(self):
                self.a = 3

            def four(self):
                self.b = 1

            def five(self):
                self.b = 2

            def six(self):
                self.b = 3

        """#),
      ]),
      RuleExample(
        title: #"Three fractals in one"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        too-many-responsibilities = { declarations = 12, part_declarations = 4, percentile = 0 }

        """#),
        RuleExample.File(
          path: #"desk/.fractal.toml"#, text: #"""
        [fractal]
        id = "desk"  # expect: too-many-responsibilities

        """#),
        RuleExample.File(
          path: #"desk/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"desk/orders.py"#, text: #"""
        from desk.lines import add, drop

        def place(): add()

        def cancel(): drop()

        """#),
        RuleExample.File(
          path: #"desk/lines.py"#, text: #"""
        def add(): ...

        def drop(): ...

        """#),
        RuleExample.File(
          path: #"desk/mails.py"#, text: #"""
        from desk.servers import connect, leave

        def send(): connect()

        def end(): leave()

        """#),
        RuleExample.File(
          path: #"desk/servers.py"#, text: #"""
        def connect(): ...

        def leave(): ...

        """#),
        RuleExample.File(
          path: #"desk/maps.py"#, text: #"""
        from desk.roads import path, length

        def route(): path()

        def distance(): length()

        """#),
        RuleExample.File(
          path: #"desk/roads.py"#, text: #"""
        def path(): ...

        def length(): ...

        """#),
      ]),
      RuleExample(
        title: #"Parts that have to do with each other, and too few of them"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        too-many-responsibilities = { declarations = 2, part_declarations = 2, percentile = 0 }

        """#),
        RuleExample.File(
          path: #"desk/.fractal.toml"#, text: #"""
        [fractal]
        id = "desk"

        """#),
        RuleExample.File(
          path: #"desk/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"desk/orders.py"#, text: #"""
        from desk.lines import add
        from desk.mails import send

        def place(): add(send())

        """#),
        RuleExample.File(
          path: #"desk/lines.py"#, text: #"""
        from desk.roads import path

        def add(): path()

        """#),
        RuleExample.File(
          path: #"desk/mails.py"#, text: #"""
        from desk.servers import connect

        def send(): connect()

        """#),
        RuleExample.File(
          path: #"desk/servers.py"#, text: #"""
        def connect(): ...

        """#),
        RuleExample.File(
          path: #"desk/maps.py"#, text: #"""
        from desk.roads import path
        from desk.mails import send

        def route(): path(send())

        """#),
        RuleExample.File(
          path: #"desk/roads.py"#, text: #"""
        def path(): ...

        """#),
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/a.py"#, text: #"""
        from shop.b import b

        def a(): b()

        """#),
        RuleExample.File(
          path: #"shop/b.py"#, text: #"""
        def b(): ...

        """#),
        RuleExample.File(
          path: #"shop/c.py"#, text: #"""
        from shop.d import d

        def c(): d()

        """#),
        RuleExample.File(
          path: #"shop/d.py"#, text: #"""
        def d(): ...

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        too-many-responsibilities = { methods = 4, group_methods = 2 }

        """#),
        RuleExample.File(
          path: #"desk.py"#, text: #"""
        # fractal-lint: allow(too-many-responsibilities) reason="the protocol of the remote end"
        class Desk:
            def __init__(self):
                self.orders = []
                self.mails = []

            def place(self, order):
                self.orders.append(order)

            def total(self):
                return sum(order.total for order in self.orders)

            def write(self, mail):
                self.mails.append(mail)

            def clear(self):
                self.mails.clear()

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"too-many-responsibilities"#,
      category: #"decomposition"#,
      scope: .repository,
      severity: .warning,
      summary: #"A type whose methods, or a fractal whose files, fall into groups that have nothing in common."#,
      reason: #"""
      Two groups of methods that touch no field in common and never call each other are two types under one name: who
      reads, tests or changes the one has to look through the other to learn that it does not matter.

      The groups are the connected components of the graph of methods, joined where two touch the same field or one uses
      the other (LCOM4). What makes or ends an instance is left out, since it touches everything. Properties and methods
      that the language asks for (`__eq__`, `__enter__`) join what they touch but make no group; neither do helpers that
      touch no field, nor methods that only read what no method of the type ever sets. A member that a method has
      inherited joins its users as a field would. Types that hold tests, and
      types that only say what others must have, are not looked at.

      LCOM4 says nothing of small types, so a type counts from ten methods on, and only groups of some size count.

      A fractal is looked at in the same way, by its own files without those of fractals in it: they are joined where one
      uses the other, more by much use, less by what many of them use, and parted into communities so that as little as
      possible leads from one to another (Louvain's method, highest modularity). Nearly every larger graph has communities,
      so that a fractal is reported only where they have hardly anything to do with each other (`crossing`): three parts or
      more, each of some size, and as many as only the highest tenth of the repository's fractals has. Files that hold tests or that a
      generator writes are left out.
      """#,
      remedy: #"""
      - Make the smaller group a type of its own, with the fields that it alone touches; the finding lists both.
      - Where the groups are one thing for callers, keep the type and let it hand over to two that it owns.
      - Where a common base or a protocol forces the methods together, say so in a suppression with a reason.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .medium,
      tags: [#"maintainability"#, #"cohesion"#, #"type"#],
      examples: examples)
  }
}
