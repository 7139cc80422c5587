// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func conflictingCapability() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Two that charge"#,
        files: [
        RuleExample.File(
          path: #"billing/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing"
        provides = ["charging", "invoices"]  # expect: conflicting-capability

        """#),
        RuleExample.File(
          path: #"billing/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"payments/.fractal.toml"#, text: #"""
        [fractal]
        id = "payments"
        status = "active"
        provides = ["charging"]

        """#),
        RuleExample.File(
          path: #"payments/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Parent and child, and one that is on its way out"#,
        files: [
        RuleExample.File(
          path: #"billing/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing"
        provides = ["charging"]

        """#),
        RuleExample.File(
          path: #"billing/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"billing/cards/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing.cards"
        provides = ["charging"]

        """#),
        RuleExample.File(
          path: #"billing/cards/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"old/.fractal.toml"#, text: #"""
        [fractal]
        id = "old"
        status = "deprecated"
        provides = ["charging"]

        """#),
        RuleExample.File(
          path: #"old/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"billing/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing"
        # fractal-lint: allow(conflicting-capability) reason="the trial runs until May"
        provides = ["charging"]

        """#),
        RuleExample.File(
          path: #"billing/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"payments/.fractal.toml"#, text: #"""
        [fractal]
        id = "payments"
        provides = ["charging"]

        """#),
        RuleExample.File(
          path: #"payments/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"conflicting-capability"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .warning,
      summary: #"Several active fractals provide one capability."#,
      reason: #"""
      Who looks for a capability must find one fractal that offers it. Where two do, either one responsibility is divided
      between them, or one of them is the old way of doing it, or two things go by one name.

      Active are fractals whose `status` is `active` or not set. A fractal and one inside it that both name a capability
      provide it once: the outer one passes on what the inner one does. One finding a capability, at the first fractal in the
      order of the tree.
      """#,
      remedy: #"""
      - Keep the capability in one of them.
      - Name the two differently, where they are two things.
      - Where one replaces the other, set `status = "deprecated"` on the one that goes.
      """#,
      options: options,
      protocolPart: #"P11"#,
      precision: .high,
      tags: [#"architecture"#, #"sidecar"#],
      examples: examples)
  }

  static func duplicateFractal() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"A folder was copied with its sidecar"#,
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
        id = "same"  # expect: duplicate-fractal

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Three of one id: each but the first"#,
        files: [
        RuleExample.File(
          path: #"a/.fractal.toml"#, text: #"""
        [fractal]
        id = "tool"

        """#),
        RuleExample.File(
          path: #"a/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"b.fractal.toml"#, text: #"""
        [fractal]
        id = "tool"  # expect: duplicate-fractal

        """#),
        RuleExample.File(
          path: #"b.py"#, text: #""#),
        RuleExample.File(
          path: #"c/.fractal.toml"#, text: #"""
        [fractal]
        id = "tool"  # expect: duplicate-fractal

        """#),
        RuleExample.File(
          path: #"c/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Ids of their own"#,
        files: [
        RuleExample.File(
          path: #"left/.fractal.toml"#, text: #"""
        [fractal]
        id = "left"

        """#),
        RuleExample.File(
          path: #"left/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"left/same/.fractal.toml"#, text: #"""
        [fractal]
        id = "left.same"

        """#),
        RuleExample.File(
          path: #"left/same/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"right/.fractal.toml"#, text: #"""
        [fractal]
        id = "right"

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
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
        # fractal-lint: allow(duplicate-fractal) reason="the left one goes next week"
        id = "same"

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"duplicate-fractal"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .error,
      summary: #"Two sidecars give one id."#,
      reason: #"""
      An id is how sidecars, decision records, suppressions and reports mean a fractal. Where two have the same, all that
      names it means the first in the tree, and the second is governed by nothing that was written for it. Mostly a sidecar
      was copied together with its folder.

      The finding stands at the later of the two and shows the earlier one.
      """#,
      remedy: #"""
      - Give each fractal an id of its own; dots mirror the nesting.
      - If the two are one, keep one sidecar, in the folder that holds both.
      """#,
      options: options,
      protocolPart: #"P1"#,
      precision: .veryHigh,
      tags: [#"sidecar"#],
      examples: examples)
  }

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
      | summary | 1 | all | 1 where there is one that is more than the id |
      | interface | 3 | standard, enterprise | agreement of the declared elements with those that are there, and of what others use with what is declared |
      | owner | 1 | standard, enterprise | 1 where somebody answers for it, here, above or in CODEOWNERS; where its own `owners` and CODEOWNERS both speak, the share of its lines on which they agree |
      | reasons | 1 | standard, enterprise | agreement of the dependencies with a `because` or a decision with those that are used |
      | decisions | 1 | enterprise | 1 where the fractal has a record in force, or one above it has |
      | errors | 1 | enterprise | agreement of `may_raise` with the errors that its code names, and of those that others take with `may_raise` |
      | tests | 1 | enterprise | agreement of `tested` with the operations declared and with what is there |

      Agreement is F1, the harmonic mean of two shares: of what is declared, that which is observed; and of what is observed,
      that which is declared. So declaring more than is true scores no more than declaring too little. Of the interface, what
      is there and not used by others counts for nothing against it, since a contract may be wider than its present use.
      A part that has nothing to speak of (no dependency, no user, no operation) is left out of the mean, and so is the
      interface where the code itself says what it offers (see `unclear-boundary`). Packages count as dependencies where at
      least one is declared. `fractal-lint registry` prints the number of every fractal.

      Where the limit would be kept but for what `unclear-boundary` and `unowned-fractal` report, nothing is said. A tier that
      is not set is `lightweight`, and then only fractals that use others or are used by others are asked. A sidecar that
      cannot be read as written is left to `invalid-sidecar`.
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
      rules (with the nearest known one), values of the wrong type or out of range, an id that does not begin with that of
      the fractal around it, a sidecar beside a file that does not exist. Ids that two fractals share and names of fractals
      that do not exist are left to `duplicate-fractal` and `unknown-fractal`.

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

  static func missingCapability() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Mistyped, and met by nobody"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"
        needs = [
          "account.lookup",  # expect: missing-capability
          "fraud-scores",  # expect: missing-capability
        ]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"accounts/.fractal.toml"#, text: #"""
        [fractal]
        id = "accounts"
        provides = ["accounts.lookup"]

        """#),
        RuleExample.File(
          path: #"accounts/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Met, by a draft and by a fractal inside"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"
        needs = ["accounts.lookup", "fraud-scores"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"pay/fraud/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay.fraud"
        status = "draft"
        provides = ["fraud-scores"]

        """#),
        RuleExample.File(
          path: #"pay/fraud/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"accounts/.fractal.toml"#, text: #"""
        [fractal]
        id = "accounts"
        provides = ["accounts.lookup"]

        """#),
        RuleExample.File(
          path: #"accounts/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"
        # fractal-lint: allow(missing-capability) reason="built next quarter"
        needs = ["fraud-scores"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"missing-capability"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .warning,
      summary: #"A fractal needs a capability that no fractal provides."#,
      reason: #"""
      `needs` says what a fractal wants from others without saying from whom; `provides` is the other end. A need that nobody
      meets is a mistyped name, a capability that was renamed or removed, or one that was never built.

      Whoever provides it counts, whatever its `status`. Whether the one that needs it also uses the one that provides it is
      not asked: that is what `[depends_on]` says. With `--isolated` nothing is said, since the provider may lie outside.
      """#,
      remedy: #"""
      - Correct the name; the nearest one is suggested.
      - Add the capability to `provides` of the fractal that offers it.
      - If it comes from another repository, take it out of `needs` and declare the package in `[depends_on]`.
      """#,
      options: options,
      protocolPart: #"P11"#,
      precision: .veryHigh,
      tags: [#"architecture"#, #"sidecar"#],
      examples: examples)
  }

  static func missingLayer() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Files that moved, and an enterprise without a document"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [layers]
        implementation = ["src/**"]  # expect: missing-layer
        data = ["*.json"]
        knowledge = [
          "docs/**",
          "notes/*.md",  # expect: missing-layer
        ]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"pay/rates.json"#, text: #"{}"#),
        RuleExample.File(
          path: #"pay/docs/rates.md"#, text: #"Where the rates come from."#),
        RuleExample.File(
          path: #"vault/.fractal.toml"#, text: #"""
        [fractal]
        id = "vault"
        tier = "enterprise"  # expect: missing-layer

        """#),
        RuleExample.File(
          path: #"vault/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"All there"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"
        tier = "standard"

        [layers]
        implementation = ["**/*.py"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"vault/.fractal.toml"#, text: #"""
        [fractal]
        id = "vault"
        tier = "enterprise"

        """#),
        RuleExample.File(
          path: #"vault/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"vault/README.md"#, text: #"What is kept here, and for how long."#),
        RuleExample.File(
          path: #"ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "ledger"
        tier = "enterprise"

        [[decision]]
        id = "0001"
        title = "Post at night"
        status = "accepted"

        """#),
        RuleExample.File(
          path: #"ledger/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [layers]
        # fractal-lint: allow(missing-layer) reason="made by the nightly job"
        data = ["rates/*.json"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"missing-layer"#,
      category: #"knowledge"#,
      scope: .fractal,
      severity: .warning,
      summary: #"A layer of a fractal is empty, or is said to be where nothing is."#,
      reason: #"""
      A fractal has three layers: implementation, data and knowledge. `[layers]` says where each of them is, and what a
      pattern says that matches no file is not true any more: the files were moved, renamed or never written.

      Looked at are all files of the sidecar's folder, whatever they hold, but those that ignore files leave out: who clones
      the repository does not have them. One finding a pattern.

      A tier asks for one layer beside the code: an `enterprise` fractal keeps more than its sidecar, that is, at least one
      decision record or document (`.md`, `.rst`, `.adoc`, `.txt`, `.tutorial`) in its folder. Data is never asked for: not
      every fractal has state. Fractals of one file are not asked for documents.
      """#,
      remedy: #"""
      - Correct the pattern, or take it out.
      - Add what is missing: a record of why the fractal is as it is (`fractal-lint decision new`), or a page about it.
      - Or set a lower `tier`, where less is enough.
      """#,
      options: options,
      protocolPart: #"P1"#,
      precision: .high,
      tags: [#"sidecar"#],
      examples: examples)
  }

  static func missingSidecar() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"folders"#, type: .list,
        defaultValue: .list([]), range: nil,
        documentation: #"Globs of the folders that must have a sidecar; none by default."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"A package that came later"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        missing-sidecar = { folders = ["*"] }  # expect: missing-sidecar

        """#),
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"orders/lines/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        import orders

        """#),
        RuleExample.File(
          path: #"stock/shelf/__init__.py"#, text: #"""
        import stock

        """#),
      ]),
      RuleExample(
        title: #"Not asked for, or not here"#,
        files: [
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        [lint.rules]
        missing-sidecar = { folders = ["**"] }

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Switched off for one, and allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        # fractal-lint: allow(missing-sidecar) reason="comes with the move"
        missing-sidecar = { folders = ["*"] }

        [lint.paths."tools/**"]
        missing-sidecar = "off"

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"tools/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"missing-sidecar"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .warning,
      summary: #"A unit of the code has no sidecar where the settings ask for one."#,
      reason: #"""
      Rules about knowledge speak only of fractals that have a sidecar. Once a project has decided that certain units must
      have one, a new package without it is governed by nothing, and nobody notices.

      Nothing is said unless the option `folders` names the folders that must have one, such as `["Sources/*"]`, relative to
      the sidecar that sets it. Units are the natural boundaries of the code: Python packages, targets of a Swift package, the
      topmost folders below a source root; `fractal-lint graph` lists them. Of units inside one another the outermost is
      reported: once it has a sidecar, its author draws the boundaries inside. The finding stands where `folders` is set, and
      shows the unit's first file.
      """#,
      remedy: #"""
      - Add a `.fractal.toml` with `[fractal]` and an id; nothing else is required.
      - Or leave the folder out of the option `folders`; `[lint.paths."GLOB"]` switches the rule off for single ones.
      """#,
      options: options,
      protocolPart: #"P1"#,
      precision: .veryHigh,
      tags: [#"sidecar"#],
      examples: examples)
  }

  static func scatteredKnowledge() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"fractals"#, type: .integer,
        defaultValue: .integer(4), range: 2.0...1000.0,
        documentation: #"The number of places that the domain must be spread over."#,
        source: #"chosen: up to three can be kept in mind"#),
      RuleOption(
        name: #"siblings"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether fractals that lie side by side are places of their own."#,
        source: nil),
      RuleOption(
        name: #"entropy"#, type: .integer,
        defaultValue: .integer(80), range: 0.0...100.0,
        documentation: #"The normalized entropy, in percent, that their shares of its lines must have."#,
        source: #"chosen: of four parts, one with two thirds of the lines is below it"#),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Billing in four places"#,
        files: [
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"
        domain = "mail"

        """#),
        RuleExample.File(
          path: #"mail/__init__.py"#, text: #"""
        def run(): ...

        """#),
        RuleExample.File(
          path: #"mail/invoices/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail.invoices"
        domain = "billing"  # expect: scattered-knowledge

        """#),
        RuleExample.File(
          path: #"mail/invoices/__init__.py"#, text: #"""
        def invoice(): ...

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def run(): ...

        """#),
        RuleExample.File(
          path: #"pay/cards/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay.cards"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"pay/cards/__init__.py"#, text: #"""
        def charge(): ...

        """#),
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #"""
        def run(): ...

        """#),
        RuleExample.File(
          path: #"shop/tax/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.tax"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"shop/tax/__init__.py"#, text: #"""
        def rate(): ...

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        def run(): ...

        """#),
        RuleExample.File(
          path: #"stock/ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock.ledger"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"stock/ledger/__init__.py"#, text: #"""
        def post(): ...

        """#),
      ]),
      RuleExample(
        title: #"Under one roof, said or not"#,
        files: [
        RuleExample.File(
          path: #"billing/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing"

        """#),
        RuleExample.File(
          path: #"billing/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"billing/cards/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing.cards"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"billing/cards/__init__.py"#, text: #"""
        def charge(): ...

        """#),
        RuleExample.File(
          path: #"billing/invoices/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing.invoices"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"billing/invoices/__init__.py"#, text: #"""
        def invoice(): ...

        """#),
        RuleExample.File(
          path: #"billing/ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing.ledger"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"billing/ledger/__init__.py"#, text: #"""
        def post(): ...

        """#),
        RuleExample.File(
          path: #"billing/tax/.fractal.toml"#, text: #"""
        [fractal]
        id = "billing.tax"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"billing/tax/__init__.py"#, text: #"""
        def rate(): ...

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"
        domain = "warehouse"

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        def shelf(): ...

        """#),
      ]),
      RuleExample(
        title: #"Side by side, and counted each by itself"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        scattered-knowledge = { fractals = 2 }

        """#),
        RuleExample.File(
          path: #"cards/.fractal.toml"#, text: #"""
        [fractal]
        id = "cards"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"cards/__init__.py"#, text: #"""
        def charge(): ...

        """#),
        RuleExample.File(
          path: #"ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "ledger"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"ledger/__init__.py"#, text: #"""
        def post(): ...

        """#),
        RuleExample.File(
          path: #"plants/.fractal.toml"#, text: #"""
        [fractal]
        id = "plants"
        domain = "garden"  # expect: scattered-knowledge
        [lint.rules]
        scattered-knowledge = { siblings = true }

        """#),
        RuleExample.File(
          path: #"plants/__init__.py"#, text: #"""
        def grow(): ...

        """#),
        RuleExample.File(
          path: #"soil/.fractal.toml"#, text: #"""
        [fractal]
        id = "soil"
        domain = "garden"

        """#),
        RuleExample.File(
          path: #"soil/__init__.py"#, text: #"""
        def dig(): ...

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        scattered-knowledge = { fractals = 2, siblings = true }

        """#),
        RuleExample.File(
          path: #"cards/.fractal.toml"#, text: #"""
        [fractal]
        id = "cards"
        # fractal-lint: allow(scattered-knowledge) reason="moves into billing in May"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"cards/__init__.py"#, text: #"""
        def charge(): ...

        """#),
        RuleExample.File(
          path: #"ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "ledger"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"ledger/__init__.py"#, text: #"""
        def post(): ...

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"
        domain = "warehouse"

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        def shelf(): ...

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"scattered-knowledge"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .warning,
      summary: #"One domain is spread over fractals that lie apart."#,
      reason: #"""
      A domain is a bounded context: its words mean one thing in it, and who knows it should find it in one place. Where it is
      spread over several fractals with none of that domain around them, changing it means finding them all.

      Counted are the outermost fractals that declare a `domain`: those inside another one of the same domain belong to it, and
      a fractal all of whose inner ones are of one domain counts as of that domain, though its sidecar does not say so. Those
      that lie side by side in one fractal are one place: who finds one finds the others, and layouts such as that of a Swift
      package leave no other choice; the option `siblings` counts each by itself. Reported is a domain in at least so many
      places among which it is evenly spread: normalized entropy −Σ p log p / log k of their shares p of the domain's lines.
      A domain that lies in one large place with a few outposts is not scattered.

      Only what sidecars declare is looked at, not the words of the code.
      """#,
      remedy: #"""
      - Put what belongs together into one fractal of that domain; the fractals may stay as they are inside it.
      - If the domain is a wide one, name its parts apart.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .medium,
      tags: [#"architecture"#, #"cohesion"#],
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
      `guarded`, `loop_depth`, `slow`); what `[resources]` are acquired and released by; and the files that `only_in`
      speaks of. Names of fractals are left to `unknown-fractal`, files of layers to `missing-layer`. Where `reviewed` holds
      the fingerprint of an interface, that of the interface as it is must be the same: it is made of what users of the
      fractal see, names, signatures, types and bases, and of nothing else.

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

  static func unknownFractal() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Renamed, mistyped, gone"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [structure]
        layers = [["ui"], ["order"]]  # expect: unknown-fractal
        forbidden = [{ from = "ui", to = "storage" }]  # expect: unknown-fractal

        """#),
        RuleExample.File(
          path: #"ui/.fractal.toml"#, text: #"""
        [fractal]
        id = "ui"

        [depends_on]
        ordres = { because = "takes orders" }  # expect: unknown-fractal
        "pypi:flask" = {}

        """#),
        RuleExample.File(
          path: #"ui/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        [depends_on]
        ui = { decision = "accounts#0001" }  # expect: unknown-fractal

        [resources.ledger]
        used_by = ["orders", "payments.*"]  # expect: unknown-fractal

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"All there: declared, inferred, patterns"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [structure]
        layers = [["ui"], ["orders", "plain"]]
        independent = [["orders", "plain"]]
        forbidden = [{ from = "plain", to = "pypi:requests" }]

        """#),
        RuleExample.File(
          path: #"ui/.fractal.toml"#, text: #"""
        [fractal]
        id = "ui"

        [depends_on]
        orders = { decision = "orders#0001" }
        plain = {}

        """#),
        RuleExample.File(
          path: #"ui/__init__.py"#, text: #"""
        import orders
        import plain

        """#),
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        [resources.ledger]
        used_by = ["u*.*", "orders.*", "*"]

        [[decision]]
        id = "0001"
        title = "The user interface may ask"
        status = "accepted"

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"plain/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"ui/.fractal.toml"#, text: #"""
        [fractal]
        id = "ui"

        [depends_on]
        # fractal-lint: allow(unknown-fractal) reason="comes with the next merge"
        orders = {}

        """#),
        RuleExample.File(
          path: #"ui/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"unknown-fractal"#,
      category: #"knowledge"#,
      scope: .repository,
      severity: .error,
      summary: #"A sidecar names a fractal that does not exist."#,
      reason: #"""
      A dependency on a fractal that is not there allows nothing, a layer with a name that is not there holds nothing, and
      nobody notices: what the sidecar was to guard is open. Mostly the fractal was renamed or moved, or the name is mistyped.

      Looked at is every place that names a fractal by its id: `[depends_on]`, `[structure]` (`layers`, `independent`,
      `forbidden`, `private`), `used_by` of a resource (a pattern such as `shop.*` must match at least one), and the part of
      a citation before `#` (`shop.accounts#0007`). Fractals are those with a sidecar and those that are inferred
      (`fractal-lint graph` lists them). With `--isolated` nothing is said, since what is named may lie outside.
      """#,
      remedy: #"""
      - Write the id as it is now; the nearest one is suggested.
      - If the fractal is gone, take the name out.
      """#,
      options: options,
      protocolPart: #"P11"#,
      precision: .veryHigh,
      tags: [#"sidecar"#],
      examples: examples)
  }

  static func unownedFractal() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"tier"#, type: .choice([#"lightweight"#, #"standard"#, #"enterprise"#]),
        defaultValue: .text(#"standard"#), range: nil,
        documentation: #"The lowest tier that must have an owner; a tier that is not set is `lightweight`."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Nobody, and somebody else"#,
        files: [
        RuleExample.File(
          path: #".github/CODEOWNERS"#, text: #"""
        /stock/ @shop/warehouse
        /web/ @ann

        """#),
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"  # expect: unowned-fractal
        tier = "standard"

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"
        owners = ["@shop/orders"]  # expect: unowned-fractal

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        def shelf(): ...

        """#),
        RuleExample.File(
          path: #"web/.fractal.toml"#, text: #"""
        [fractal]
        id = "web"
        owners = ["@bob"]  # expect: unowned-fractal

        """#),
        RuleExample.File(
          path: #"web/__init__.py"#, text: #"""
        def page(): ...

        """#),
      ]),
      RuleExample(
        title: #"Own, inherited, by CODEOWNERS, not asked for, not to be compared"#,
        files: [
        RuleExample.File(
          path: #"CODEOWNERS"#, text: #"""
        /stock/ @shop/Warehouse
        /web/ @ann

        """#),
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"
        owners = ["@shop/core"]
        tier = "standard"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/inner/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.inner"
        tier = "enterprise"

        """#),
        RuleExample.File(
          path: #"shop/inner/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"
        tier = "standard"

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #"""
        def shelf(): ...

        """#),
        RuleExample.File(
          path: #"web/.fractal.toml"#, text: #"""
        [fractal]
        id = "web"
        owners = ["@shop/web", "The web team"]
        tier = "standard"

        """#),
        RuleExample.File(
          path: #"web/__init__.py"#, text: #"""
        def page(): ...

        """#),
        RuleExample.File(
          path: #"tools/.fractal.toml"#, text: #"""
        [fractal]
        id = "tools"

        """#),
        RuleExample.File(
          path: #"tools/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        # fractal-lint: allow(unowned-fractal) reason="handed over in May"
        id = "orders"
        tier = "standard"

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"unowned-fractal"#,
      category: #"knowledge"#,
      scope: .fractal,
      severity: .warning,
      summary: #"Nobody answers for a fractal, or others than those who are said to."#,
      reason: #"""
      Whoever wants to change a fractal, or to rely on it, must find somebody to ask. Who that is stands in `owners`, of the
      fractal or of one around it, or in CODEOWNERS, which is looked for in the root: `.github/CODEOWNERS`, `CODEOWNERS`,
      `docs/CODEOWNERS`, `.gitlab/CODEOWNERS`, the first that is there, read as the forge reads it.

      Reported is a fractal that has an owner in neither, where its tier asks for one, and a fractal whose own `owners` name
      none of those to whom CODEOWNERS gives its files: the forge asks others for review than the sidecar says. That second
      kind is only claimed where it is sure: CODEOWNERS gives away every file that the fractal has itself, and both name teams
      alone (`@org/team`) or people alone, since nobody can tell from outside who is in a team. Names without `@` are not
      compared. Where only a part of the files belongs to others, see `crosses-team-boundary`.
      """#,
      remedy: #"""
      - Name the owners in `[fractal] owners`, or around it where they answer for more.
      - Where the two disagree, correct the one that is out of date.
      """#,
      options: options,
      protocolPart: #"P2"#,
      precision: .high,
      tags: [#"architecture"#, #"documentation"#],
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
