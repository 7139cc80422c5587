// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func incompleteContext() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"lightweight"#, type: .integer,
        defaultValue: .integer(50), range: 0.0...100.0,
        documentation: #"The completeness, in percent, that a lightweight fractal must have."#,
        source: #"chosen: the dependencies alone suffice"#),
      RuleOption(
        name: #"standard"#, type: .integer,
        defaultValue: .integer(70), range: 0.0...100.0,
        documentation: #"The completeness, in percent, that a standard fractal must have."#,
        source: #"chosen: one of the two heavy parts alone does not suffice"#),
      RuleOption(
        name: #"enterprise"#, type: .integer,
        defaultValue: .integer(90), range: 0.0...100.0,
        documentation: #"The completeness, in percent, that an enterprise fractal must have."#,
        source: #"chosen: one missing light part is let pass"#),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Neither dependencies nor owner"#,
        files: [
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"  # expect: incomplete-context
        summary = "Takes orders."
        tier = "standard"

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #"""
        from stock import reserve

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"
        summary = "Knows what is there."
        tier = "standard"
        owners = ["@stock"]

        [interface]
        exports = ["reserve"]

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        def reserve(): ...

        """#),
      ]),
      RuleExample(
        title: #"The same without a tier, and a standard fractal that says what it uses"#,
        files: [
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"
        summary = "Takes orders."

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #"""
        def order(): ...

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"
        summary = "Knows what is there."
        tier = "standard"
        owners = ["@stock"]

        [interface]
        exports = ["reserve", "release"]

        [depends_on]
        shelf = { because = "asks it" }

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        from shelf import look

        def reserve(): ...

        def release(): ...

        """#),
        RuleExample.File(
          path: #"shelf/.fractal.toml"#, text: #"""
        [fractal]
        id = "shelf"
        summary = "Holds things."
        owners = ["@stock"]

        [interface]
        exports = ["look"]

        """#),
        RuleExample.File(
          path: #"shelf/__init__.py"#, text: #"""
        def look(): ...

        """#),
      ]),
      RuleExample(
        title: #"An enterprise asks for more"#,
        files: [
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"  # expect: incomplete-context
        summary = "Knows what is there."
        tier = "enterprise"
        owners = ["@stock"]

        [interface]
        operations = ["reserve(thing)"]

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        def reserve(thing): ...

        """#),
      ]),
      RuleExample(
        title: #"Without code, without neighbours, misread, and one allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"schemas/.fractal.toml"#, text: #"""
        [fractal]
        id = "schemas"
        tier = "standard"

        """#),
        RuleExample.File(
          path: #"alone/.fractal.toml"#, text: #"""
        [fractal]
        id = "alone"

        """#),
        RuleExample.File(
          path: #"alone/__init__.py"#, text: #"""
        def run(): ...

        """#),
        RuleExample.File(
          path: #"mistyped/.fractal.toml"#, text: #"""
        [fractal]
        id = "mistyped"
        tier = "lightweight"
        sumary = "Runs."

        """#),
        RuleExample.File(
          path: #"mistyped/__init__.py"#, text: #"""
        def run(): ...

        """#),
        RuleExample.File(
          path: #"tools/.fractal.toml"#, text: #"""
        [fractal]
        # fractal-lint: allow(incomplete-context) reason="to be removed"
        id = "tools"
        tier = "lightweight"

        """#),
        RuleExample.File(
          path: #"tools/__init__.py"#, text: #"""
        def run(): ...

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"incomplete-context"#,
      category: #"knowledge"#,
      scope: .fractal,
      severity: .warning,
      summary: #"A sidecar that says less about its fractal than its tier asks for."#,
      reason: #"""
      Who changes a fractal, a person or a model, needs to know what it is for, what it relies on and why, what others
      rely on, who answers for it and what was decided. What is not written down is asked for, guessed or got wrong.

      Completeness is a number between 0 and 1: the weighted mean of parts, each of them 0…1.

      | part | weight | tiers | is |
      | --- | --- | --- | --- |
      | dependencies | 3 | all | agreement of the declared with the observed dependencies |
      | summary | 1 | all | 1 where there is one |
      | interface | 3 | standard, enterprise | agreement of what is declared with what others use |
      | owner | 1 | standard, enterprise | 1 where there is one, here or above |
      | reasons | 1 | standard, enterprise | share of the dependencies with a `because` or a decision |
      | decisions | 1 | enterprise | 1 where the fractal has a record, or one above it has |
      | errors | 1 | enterprise | 1 where `may_raise` says what may cross the boundary |
      | tests | 1 | enterprise | share of the declared operations that `tested` names |

      Agreement is F1, so that declaring too much scores no more than declaring too little. What others use counts as
      declared only if it is; what is declared and not used by others counts neither way, since a contract may be wider
      than its present use. A part that has nothing to speak of (no dependency, no user, no operation) is left out of the
      mean, and so are the interface where the code itself says what it offers (see `unclear-boundary`), and
      where that rule reports that nothing does. A tier
      that is not set is `lightweight`, and then only fractals that use others or are used by others are asked. A sidecar
      that cannot be read as written is left to `invalid-sidecar`.
      """#,
      remedy: #"""
      - Add what the finding lists, worth most first.
      - Or set a lower `tier`, where less is enough.
      """#,
      options: options,
      protocolPart: #"P2"#,
      precision: .high,
      tags: [#"architecture"#, #"documentation"#],
      examples: examples)
  }

  static func invalidSidecar() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Mistyped keys, rules and values"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"
        sumary = "Sells things."  # expect: invalid-sidecar
        tier = "standart"  # expect: invalid-sidecar
        version = "1.0.0"

        [lint.rules]
        dependency-cycles = "error"  # expect: invalid-sidecar
        cognitive-complexity = { max = -1 }  # expect: invalid-sidecar

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"All as it should be"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint]
        decisions = "none"

        [lint.rules]
        cognitive-complexity = { severity = "error", max = 12 }

        """#),
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"
        summary = "Sells things."
        tier = "standard"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.orders"

        """#),
        RuleExample.File(
          path: #"shop/orders/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Ids that disagree with the tree"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "sales.orders"  # expect: invalid-sidecar

        """#),
        RuleExample.File(
          path: #"shop/orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.stock"

        """#),
        RuleExample.File(
          path: #"shop/stock/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"store/.fractal.toml"#, text: #"""
        [fractal]
        id = "store"

        """#),
        RuleExample.File(
          path: #"store/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"One id for two fractals"#,
        files: [
        RuleExample.File(
          path: #"left/.fractal.toml"#, text: #"""
        [fractal]
        id = "same"

        """#),
        RuleExample.File(
          path: #"left/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"right/.fractal.toml"#, text: #"""
        [fractal]
        id = "same"  # expect: invalid-sidecar

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"
        # fractal-lint: allow(invalid-sidecar) reason="read by our own tool"
        colour = "red"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"invalid-sidecar"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .error,
      summary: #"A sidecar or a decision record that cannot be read as written, or disagrees with the tree."#,
      reason: #"""
      A sidecar that is misread is worse than none: a mistyped key switches off what it was meant to switch on, and
      nobody notices. So nothing in a sidecar is passed over in silence: TOML that is none, unknown keys, words and
      rules (with the nearest known one), values of the wrong type or out of range, an id that two fractals share, an
      id that does not begin with that of the fractal around it, a sidecar beside a file that does not exist.

      All problems of all sidecars are reported at once, each at its key or value; the rest of the file is read and
      used.
      """#,
      remedy: #"""
      Correct the place that the finding names. `fractal-lint schema sidecar` prints the JSON Schema of the format,
      which editors can use; `fractal-lint config show PATH` prints what is in force for a path, and from where.
      """#,
      options: options,
      protocolPart: #"P1"#,
      precision: .veryHigh,
      tags: [#"sidecar"#],
      examples: examples)
  }

  static func staleKnowledge() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Names that are gone"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        exports = ["charge"]
        traced = ["charge", "refund"]  # expect: stale-knowledge
        invariants = [
          { element = "charge(amount:).amount", range = "1..100" },
          { element = "charge(amount:).currency", range = "1..100" },  # expect: stale-knowledge
        ]

        [behavior]
        sequences = { Ledger = "open (append | read)* shut" }  # expect: stale-knowledge
        states = { State = ["* -> NEW", "NEW -> PAID | VOID"] }  # expect: stale-knowledge
        guarded = { balance = "lock", credit = "lock" }  # expect: stale-knowledge

        [resources.ledger]
        acquire = "open_ledger"
        release = "shut"  # expect: stale-knowledge
        used_by = ["pay.*", "books.*"]  # expect: stale-knowledge

        [[zone]]
        element = "Ledger.append"

        [[zone]]
        element = "Ledger.remove"  # expect: stale-knowledge

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        import enum


        class State(enum.Enum):
            NEW = 1
            PAID = 2


        class Ledger:
            def open(self): ...

            def append(self, entry):
                with self.lock:
                    self.balance += entry

            def read(self): ...

            def close(self): ...


        def open_ledger(): ...


        def charge(amount): ...

        """#),
      ]),
      RuleExample(
        title: #"Names that are there, elsewhere, or cannot be known"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [layers]
        implementation = ["**/*.py"]

        [depends_on]
        "pypi:requests" = { only_in = ["gateway/**"] }

        [interface]
        exports = ["gone"]
        traced = ["gone"]
        audited = ["Receipt.sign"]
        tested = { "gateway.http.send" = ["unit"] }

        [behavior]
        slow = ["requests.get", "commit"]
        loop_depth = { "gateway.http.send" = 1 }

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        from outside import Receipt

        """#),
        RuleExample.File(
          path: #"pay/gateway/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"pay/gateway/http.py"#, text: #"""
        import requests

        def send(session):
            session.commit()
            requests.get("")

        """#),
      ]),
      RuleExample(
        title: #"Files that are gone"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [layers]
        implementation = ["*.py", "engine/**"]  # expect: stale-knowledge

        [depends_on]
        "pypi:requests" = { only_in = ["gateway/**"] }  # expect: stale-knowledge

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        import requests

        """#),
      ]),
      RuleExample(
        title: #"Names that are gone in Swift"#,
        files: [
        RuleExample.File(
          path: #"Package.swift"#, text: #"""
        let package = Package(name: "Shop", targets: [.target(name: "Pay")])

        """#),
        RuleExample.File(
          path: #"Sources/Pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "Pay"
        reviewed = { on = 2026-01-01, interface = "0123456789abcdef" }  # expect: stale-knowledge

        [interface]
        traced = ["charge(_:)", "charge(_:in:)"]  # expect: stale-knowledge
        invariants = [
          { element = "charge(_:).amount", range = "1..100" },
          { element = "Receipt.total", range = "1..100" },  # expect: stale-knowledge
        ]

        [behavior]
        sequences = { Ledger = "open (append | read)* shut" }  # expect: stale-knowledge
        states = { State = ["* -> new", "new -> paid | void"] }  # expect: stale-knowledge
        guarded = { balance = "lock" }

        [[zone]]
        element = "Ledger.append(_:)"

        """#),
        RuleExample.File(
          path: #"Sources/Pay/Pay.swift"#, text: #"""
        public func charge(_ amount: Int) {}
        public enum State { case new, paid }
        public struct Receipt: Codable { public let number: Int }
        public final class Ledger {
          let lock = 0
          var balance = 1
          public func open() {}
          public func append(_ entry: Int) {}
          public func read() {}
          public func close() {}
        }

        """#),
      ]),
      RuleExample(
        title: #"A review that still holds"#,
        files: [
        RuleExample.File(
          path: #"Package.swift"#, text: #"""
        let package = Package(name: "Shop", targets: [.target(name: "Pay")])

        """#),
        RuleExample.File(
          path: #"Sources/Pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "Pay"
        reviewed = { on = 2026-01-01, interface = "446591ecb0d892eb" }

        """#),
        RuleExample.File(
          path: #"Sources/Pay/Pay.swift"#, text: #"""
        public func charge(_ amount: Int) { hidden() }
        func hidden() {}

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        # fractal-lint: allow(stale-knowledge) reason="comes with the next version"
        traced = ["refund"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def charge(): ...

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"stale-knowledge"#,
      category: #"knowledge"#,
      scope: .fractal,
      severity: .warning,
      summary: #"A sidecar speaks of something that the code no longer has."#,
      reason: #"""
      What a sidecar says of a name that is gone is not merely useless: a guard, a limit or a zone that speaks of nothing
      guards, limits and allows nothing, and nobody notices that it has stopped.

      Looked for in the code are the elements that `[interface]` constrains (`invariants`, `traced`, `audited`, `tested`),
      that `[[zone]]` opens, with the parameter where one is named, and that `[behavior]` orders (`sequences`, `states`,
      `guarded`, `loop_depth`, `slow`); what `[resources]` are acquired and released by, and the fractals that may use
      them; and the files that `only_in` and `[layers] implementation` speak of. Where `reviewed` holds the fingerprint
      of an interface, that of the interface as it is must be the same: it is made of what users of the fractal see, names,
      signatures, types and bases, and of nothing else.

      Elements are found as by `missing-operation`, which reports those that `exports` and `operations` name; a name alone
      that stands for a member or for something of another fractal must at least occur in the code. Where a module makes
      its names in ways that cannot be read, nothing is reported of it.
      """#,
      remedy: #"""
      Change the sidecar or the code, whichever is wrong:

      - if it was renamed or moved, name it as it is now;
      - if it is gone, remove the entry;
      - if it should be there, restore it;
      - if the interface has moved on since the review, look at what changed with `fractal-lint review FRACTAL`, correct what
        the sidecar says, and stamp it.
      """#,
      options: options,
      protocolPart: #"P2"#,
      precision: .high,
      tags: [#"architecture"#, #"documentation"#, #"contracts"#],
      examples: examples)
  }

  static func unclearBoundary() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"users"#, type: .integer,
        defaultValue: .integer(3), range: 1.0...1000.0,
        documentation: #"The number of fractals that must use it."#,
        source: nil),
      RuleOption(
        name: #"code"#, type: .boolean,
        defaultValue: .boolean(true), range: nil,
        documentation: #"Whether a boundary that the code draws itself counts."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Three users and no interface"#,
        files: [
        RuleExample.File(
          path: #"base/.fractal.toml"#, text: #"""
        [fractal]
        id = "base"  # expect: unclear-boundary

        """#),
        RuleExample.File(
          path: #"base/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"base/core.py"#, text: #"""
        def core(): ...

        """#),
        RuleExample.File(
          path: #"a/.fractal.toml"#, text: #"""
        [fractal]
        id = "a"

        """#),
        RuleExample.File(
          path: #"a/__init__.py"#, text: #"""
        from base.core import core

        """#),
        RuleExample.File(
          path: #"b/.fractal.toml"#, text: #"""
        [fractal]
        id = "b"

        """#),
        RuleExample.File(
          path: #"b/__init__.py"#, text: #"""
        from base.core import core

        """#),
        RuleExample.File(
          path: #"c/.fractal.toml"#, text: #"""
        [fractal]
        id = "c"

        """#),
        RuleExample.File(
          path: #"c/__init__.py"#, text: #"""
        from base.core import core

        """#),
      ]),
      RuleExample(
        title: #"An interface, a boundary in the code, two users"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        unclear-boundary = { users = 2 }

        """#),
        RuleExample.File(
          path: #"said/.fractal.toml"#, text: #"""
        [fractal]
        id = "said"

        [interface]
        exports = ["core"]

        """#),
        RuleExample.File(
          path: #"said/__init__.py"#, text: #"""
        def core(): ...

        """#),
        RuleExample.File(
          path: #"drawn/.fractal.toml"#, text: #"""
        [fractal]
        id = "drawn"

        """#),
        RuleExample.File(
          path: #"drawn/__init__.py"#, text: #"""
        __all__ = ["core"]

        def core(): ...

        """#),
        RuleExample.File(
          path: #"few/.fractal.toml"#, text: #"""
        [fractal]
        id = "few"

        """#),
        RuleExample.File(
          path: #"few/__init__.py"#, text: #"""
        def core(): ...

        """#),
        RuleExample.File(
          path: #"a/.fractal.toml"#, text: #"""
        [fractal]
        id = "a"

        """#),
        RuleExample.File(
          path: #"a/__init__.py"#, text: #"""
        from said import core
        from drawn import core
        from few import core

        """#),
        RuleExample.File(
          path: #"b/.fractal.toml"#, text: #"""
        [fractal]
        id = "b"

        """#),
        RuleExample.File(
          path: #"b/__init__.py"#, text: #"""
        from said import core
        from drawn import core

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"base/.fractal.toml"#, text: #"""
        [fractal]
        # fractal-lint: allow(unclear-boundary) reason="everything in it is meant to be used"
        id = "base"

        [lint.rules]
        unclear-boundary = { users = 1 }

        """#),
        RuleExample.File(
          path: #"base/__init__.py"#, text: #"""
        def core(): ...

        """#),
        RuleExample.File(
          path: #"a/.fractal.toml"#, text: #"""
        [fractal]
        id = "a"

        """#),
        RuleExample.File(
          path: #"a/__init__.py"#, text: #"""
        from base import core

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"unclear-boundary"#,
      category: #"knowledge"#,
      scope: .fractal,
      severity: .warning,
      summary: #"Several fractals use a fractal that does not say what it offers."#,
      reason: #"""
      Where nothing says what a fractal offers, everything in it is offered: its authors cannot tell what they may change,
      and its users cannot tell what they may rely on. The more users, the sooner that hurts.

      A fractal says what it offers in `[interface]`. The code may say it too: a package by the `__all__` of its own
      module, a language with levels of access by what is not public. Users are the fractals beside it that import
      anything of it or of what lies in it.
      """#,
      remedy: #"""
      - Write down what others use, which the finding lists, as `[interface] exports`; `operations` where calls matter.
      - Take out of use what was never meant to be used: then `boundary-bypass` keeps it so.
      """#,
      options: options,
      protocolPart: #"P2"#,
      precision: .high,
      tags: [#"architecture"#, #"contracts"#],
      examples: examples)
  }

  static func undeclaredDependency() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"external"#, type: .choice([#"off"#, #"where-declared"#, #"all"#]),
        defaultValue: .text(#"where-declared"#), range: nil,
        documentation: #"Which fractals must declare the packages that they import: none, those that declare at least one package, or all. The standard library is never asked for."#,
        source: nil),
      RuleOption(
        name: #"type_only"#, type: .boolean,
        defaultValue: .boolean(true), range: nil,
        documentation: #"Whether imports for type checkers alone count."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Used and not declared"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.orders"

        [depends_on]
        "shop.accounts" = { because = "an order has a holder" }

        """#),
        RuleExample.File(
          path: #"shop/orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/place.py"#, text: #"""
        import json

        from shop.accounts.holder import Holder
        from shop.stock.reserve import reserve  # expect: undeclared-dependency


        def place(order):
            return reserve(Holder(json.dumps(order)))

        """#),
        RuleExample.File(
          path: #"shop/accounts/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.accounts"

        """#),
        RuleExample.File(
          path: #"shop/accounts/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/accounts/holder.py"#, text: #"""
        class Holder:
            pass

        """#),
        RuleExample.File(
          path: #"shop/stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.stock"

        """#),
        RuleExample.File(
          path: #"shop/stock/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/stock/reserve.py"#, text: #"""
        def reserve(order):
            return order

        """#),
      ]),
      RuleExample(
        title: #"Declared further up, or of what lies around"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/model.py"#, text: #"""
        class Order:
            pass

        """#),
        RuleExample.File(
          path: #"shop/orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.orders"

        [depends_on]
        "shop.stock" = { because = "reserves" }

        """#),
        RuleExample.File(
          path: #"shop/orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/web/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.orders.web"

        """#),
        RuleExample.File(
          path: #"shop/orders/web/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/web/page.py"#, text: #"""
        from shop.model import Order
        from shop.stock.shelf.place import shelf

        """#),
        RuleExample.File(
          path: #"shop/stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.stock"

        """#),
        RuleExample.File(
          path: #"shop/stock/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/stock/shelf/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.stock.shelf"

        """#),
        RuleExample.File(
          path: #"shop/stock/shelf/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/stock/shelf/place.py"#, text: #"""
        shelf = 1

        """#),
      ]),
      RuleExample(
        title: #"Packages, where the fractal has begun to declare them"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [depends_on]
        "pypi:requests" = { because = "talks to the bank", only_in = ["gateway/**"] }

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"pay/gateway/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"pay/gateway/http.py"#, text: #"""
        import requests
        import yaml  # expect: undeclared-dependency

        """#),
        RuleExample.File(
          path: #"pay/ledger.py"#, text: #"""
        import requests  # expect: undeclared-dependency

        """#),
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"

        """#),
        RuleExample.File(
          path: #"mail/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"mail/send.py"#, text: #"""
        import requests

        """#),
      ]),
      RuleExample(
        title: #"Nothing was adopted"#,
        files: [
        RuleExample.File(
          path: #"left/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"left/one.py"#, text: #"""
        import right.two
        import requests

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"right/two.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"left/.fractal.toml"#, text: #"""
        [fractal]
        id = "left"

        """#),
        RuleExample.File(
          path: #"left/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"left/one.py"#, text: #"""
        import right.two  # fractal-lint: allow(undeclared-dependency) reason="moves to right this week"

        """#),
        RuleExample.File(
          path: #"right/.fractal.toml"#, text: #"""
        [fractal]
        id = "right"

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"right/two.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"undeclared-dependency"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .error,
      summary: #"A fractal uses another fractal, or a package, that its sidecar does not declare."#,
      reason: #"""
      `depends_on` is where a fractal says what it needs, why, and who allowed it. An edge that only the code knows
      of has no reason anybody can read, no version that it relies on, and no one who is told when the other side
      changes.

      An edge between two files belongs to the two fractals at which their paths in the tree part. A declaration
      counts if it stands in any fractal from there down to the importing file's own, and if it names any fractal
      from there down to the used file's own. A fractal needs no declaration for what lies inside it or around it.
      Only fractals with a sidecar are spoken of, on both sides.
      """#,
      remedy: #"""
      Change the code or the sidecar, whichever is wrong:

      - remove the import, or move the code that needs it to where the dependency is declared;
      - add the dependency to `[depends_on]` with the reason: `"shop.accounts" = { because = "…" }`;
      - where a package may be used by its adapter alone (`only_in`), go through the adapter.
      """#,
      options: options,
      protocolPart: #"P2"#,
      precision: .veryHigh,
      tags: [#"architecture"#, #"imports"#],
      examples: examples)
  }

  static func unusedDependency() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Declared, not used"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.orders"

        [depends_on]
        "shop.stock" = { because = "reserves" }
        "shop.accounts" = { because = "an order has a holder" }  # expect: unused-dependency
        "pypi:requests" = { because = "talks to the bank" }  # expect: unused-dependency
        "pypi:yaml" = {}

        """#),
        RuleExample.File(
          path: #"shop/orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/place.py"#, text: #"""
        import yaml
        from shop.stock import reserve

        """#),
        RuleExample.File(
          path: #"shop/stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.stock"

        """#),
        RuleExample.File(
          path: #"shop/stock/__init__.py"#, text: #"""
        def reserve(order):
            return order

        """#),
        RuleExample.File(
          path: #"shop/accounts/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.accounts"

        """#),
        RuleExample.File(
          path: #"shop/accounts/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Used by a fractal inside, of a fractal inside, for annotations"#,
        files: [
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        [depends_on]
        "stock" = {}
        "accounts" = {}

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"orders/web/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders.web"

        """#),
        RuleExample.File(
          path: #"orders/web/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"orders/web/page.py"#, text: #"""
        from typing import TYPE_CHECKING

        from stock.shelf import place

        if TYPE_CHECKING:
            from accounts import Holder

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"stock/shelf/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock.shelf"

        """#),
        RuleExample.File(
          path: #"stock/shelf/__init__.py"#, text: #"""
        place = 1

        """#),
        RuleExample.File(
          path: #"accounts/.fractal.toml"#, text: #"""
        [fractal]
        id = "accounts"

        """#),
        RuleExample.File(
          path: #"accounts/__init__.py"#, text: #"""
        class Holder:
            pass

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason, and a fractal without code"#,
        files: [
        RuleExample.File(
          path: #"left/.fractal.toml"#, text: #"""
        [fractal]
        id = "left"

        [depends_on]
        # fractal-lint: allow(unused-dependency) reason="started by the scheduler, by name"
        "right" = {}

        """#),
        RuleExample.File(
          path: #"left/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"right/.fractal.toml"#, text: #"""
        [fractal]
        id = "right"

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"schemas/.fractal.toml"#, text: #"""
        [fractal]
        id = "schemas"

        [depends_on]
        "right" = {}

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"unused-dependency"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .warning,
      summary: #"A sidecar declares a dependency that the code does not have."#,
      reason: #"""
      A declaration that nothing uses is worse than none: people plan, review and version around an edge that is not
      there, and the next one who adds it for real meets no resistance.

      An entry counts as used if any file of the fractal, or of a fractal inside it, imports anything of what it
      names, also for annotations alone. An entry for a fractal that does not exist in the tree is not judged here;
      nor is one of a fractal without source files, whose dependencies may be of another kind.
      """#,
      remedy: #"""
      Change the sidecar or the code, whichever is wrong:

      - remove the entry from `[depends_on]`;
      - if the use is one that imports cannot show (started by name, through a queue, at deployment), say so in a
        suppression with a reason beside the entry.
      """#,
      options: options,
      protocolPart: #"P2"#,
      precision: .high,
      tags: [#"architecture"#, #"imports"#],
      examples: examples)
  }
}
