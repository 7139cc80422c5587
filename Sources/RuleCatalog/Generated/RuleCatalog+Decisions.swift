// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func conflictingDecisions() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"both_sides"#, type: .boolean,
        defaultValue: .boolean(true), range: nil,
        documentation: #"Whether the new record must name what it replaces, where the old one names it. MADR's form has no line for it."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Ids that are used twice"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]
        id = "0001"
        title = "Send receipts"
        status = "accepted"

        [[decision]]
        id = "1"  # expect: conflicting-decisions
        title = "Send reminders"
        status = "accepted"

        [[decision]]
        id = "0002"
        title = "Send nothing on Sundays"
        status = "accepted"

        """#),
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"

        [[decision]]
        id = "0001"
        title = "Each fractal counts for itself"
        status = "accepted"

        """#),
      ]),
      RuleExample(
        title: #"A supersession that one side does not know of"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]
        id = "0001"
        title = "Send receipts at night"
        status = "accepted"  # expect: conflicting-decisions

        [[decision]]
        id = "0002"
        title = "Send receipts at once"
        status = "accepted"
        supersedes = ["0001"]

        [[decision]]
        id = "0003"
        title = "Ask twice"
        status = "superseded by 0004"

        [[decision]]
        id = "0004"  # expect: conflicting-decisions
        title = "Ask once"
        status = "accepted"

        """#),
      ]),
      RuleExample(
        title: #"Both sides, or a record that is not accepted yet"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]
        id = "0001"
        title = "Send receipts at night"
        status = "superseded by 0002"

        [[decision]]
        id = "0002"
        title = "Send receipts at once"
        status = "accepted"
        supersedes = ["0001"]

        [[decision]]
        id = "0003"
        title = "Send receipts never"
        status = "proposed"
        supersedes = ["0002"]

        [[decision]]
        id = "0004"
        title = "Ask twice"
        status = "superseded"

        [[decision]]
        id = "0005"
        title = "Ask once"
        status = "accepted"
        supersedes = ["0004"]

        """#),
      ]),
      RuleExample(
        title: #"A successor that does not hold either, and a ring"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]
        id = "0001"
        title = "Send receipts at night"
        status = "superseded by 0002"  # expect: conflicting-decisions

        [[decision]]
        id = "0002"
        title = "Send receipts at once"
        status = "rejected"
        supersedes = ["0001"]

        [[decision]]
        id = "0003"  # expect: conflicting-decisions
        title = "Ask twice"
        status = "accepted"
        supersedes = ["0004"]

        [[decision]]
        id = "0004"
        title = "Ask once"
        status = "accepted"
        supersedes = ["0003"]

        """#),
      ]),
      RuleExample(
        title: #"Where the old record alone is to say it"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        conflicting-decisions = { both_sides = false }

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]
        id = "0003"
        title = "Ask twice"
        status = "superseded by 0004"

        [[decision]]
        id = "0004"
        title = "Ask once"
        status = "accepted"

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]
        id = "0001"
        title = "Send receipts at night"
        status = "accepted"

        [[decision]]
        id = "0001"  # fractal-lint: allow(conflicting-decisions) reason="renumbered next week"
        title = "Send reminders"
        status = "accepted"

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"conflicting-decisions"#,
      category: #"decisions"#,
      scope: .repository,
      severity: .warning,
      summary: #"Decision records that cannot all be taken at their word."#,
      reason: #"""
      A record is cited by its id and stands until another one takes its place. Where two records bear one id, a citation
      means either; where records supersede one another, none of them holds; and where only one of two says that it was
      replaced, or that it replaces, who reads the other one acts on a decision that nobody stands by any more.

      Ids are unique within one decisions folder, the records of the sidecar with them. A supersession is recorded on both
      sides: `superseded by 0005` as the status of the old record, and in the new one `supersedes: [0004]`, a line
      `Supersedes [4. Use X](0004-use-x.md)` or a section of that name. A record that is only proposed, or was rejected,
      takes nobody's place.
      """#,
      remedy: #"""
      - Give each record an id of its own; `fractal-lint decision new` takes the next one that is free.
      - Complete the other side: the status of the old record, or the line in the new one.
        `fractal-lint decision new TITLE --supersedes ID` writes both.
      - Of records that supersede one another, keep the one that holds.
      """#,
      options: options,
      protocolPart: #"P3"#,
      precision: .veryHigh,
      tags: [#"decision-record"#],
      examples: examples)
  }

  static func danglingDecision() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"No such record, and one that was rejected"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [depends_on]
        "ledger" = { decision = "0009" }  # expect: dangling-decision
        "mail" = { decision = "0007" }
        "web" = { decision = "0008" }  # expect: dangling-decision

        [[decision]]
        id = "0007"
        title = "Send receipts"
        status = "accepted"
        supersedes = ["0002"]  # expect: dangling-decision

        [[decision]]
        id = "0008"
        title = "Call the web front end"
        status = "rejected"

        """#),
      ]),
      RuleExample(
        title: #"Records of others, and one that was replaced"#,
        files: [
        RuleExample.File(
          path: #"ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "ledger"

        [[decision]]
        id = "0001"
        title = "Others may post"
        status = "accepted"

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [depends_on]
        "ledger" = { decision = "ledger#0001" }
        "stock" = { decision = "stock#0001" }  # expect: dangling-decision
        "mail" = {}

        [[decision]]
        id = "0003"
        title = "Send receipts at once"
        status = "accepted"
        supersedes = ["0002"]

        [[decision]]
        id = "0002"
        title = "Send receipts at night"
        status = "superseded"

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"

        """#),
      ]),
      RuleExample(
        title: #"Where the policy wants a record, the other rule speaks"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint]
        decisions = "all"

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [depends_on]
        "ledger" = { decision = "0009" }  # expect: missing-decision

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [depends_on]
        # fractal-lint: allow(dangling-decision) reason="the record is being written"
        "ledger" = { decision = "0009" }

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"dangling-decision"#,
      category: #"decisions"#,
      scope: .repository,
      severity: .warning,
      summary: #"A decision record is cited that does not exist or no longer holds."#,
      reason: #"""
      Who follows a citation wants to know why a thing is as it is. A record that is not there, or that was rejected,
      superseded or withdrawn since, sends them to nothing, or to grounds on which nobody stands any more.

      Looked at are the citations of dependencies and what records say that they supersede. Where the policy wants a
      record for a step, `missing-decision` tells what is wrong with the one that it cites, and this rule is silent; where a
      citation names a fractal that does not exist, `unknown-fractal` tells.
      """#,
      remedy: #"""
      - Cite the record that holds today: the one that superseded it, or a new one (`fractal-lint decision new`).
      - If nothing is left to be said, take the citation out.
      """#,
      options: options,
      protocolPart: #"P3"#,
      precision: .veryHigh,
      tags: [#"decision-record"#],
      examples: examples)
  }

  static func incompleteDecision() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"What each tier asks for"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]
        id = "0001"
        title = "Send receipts"
        status = "accepted"

        [[decision]]  # expect: incomplete-decision
        id = "0002"
        status = "accepted"
        allows = ["major 2"]

        [[decision]]  # expect: incomplete-decision
        id = "0003"
        title = "Without a status it binds nobody"

        """#),
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"
        tier = "standard"

        [[decision]]
        id = "0001"
        title = "Send at once"
        status = "accepted"
        context = "Receipts came too late."
        consequences = "The queue must be watched."

        [[decision]]  # expect: incomplete-decision
        id = "0002"
        title = "Send at night"
        status = "proposed"
        context = "The day is busy."

        [[decision]]
        id = "0003"
        title = "Send by post"
        status = "rejected"

        """#),
      ]),
      RuleExample(
        title: #"Every part"#,
        files: [
        RuleExample.File(
          path: #"ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "ledger"
        tier = "enterprise"

        [[decision]]
        id = "0001"
        title = "Post twice"
        status = "accepted"
        date = 2026-09-14
        context = "Sums must agree."
        options = ["post twice", "post once"]
        outcome = "Post twice, as the law has it."
        consequences = "Every sum is there twice."

        [[decision]]  # expect: incomplete-decision
        id = "0002"
        title = "Round up"
        status = "accepted"
        context = "Cents are no longer paid."
        options = ["up", "down"]
        outcome = "Up."

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]  # fractal-lint: allow(incomplete-decision) reason="written up after the meeting"
        id = "0001"
        status = "proposed"

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"incomplete-decision"#,
      category: #"decisions"#,
      scope: .repository,
      severity: .warning,
      summary: #"A decision record that lacks what its fractal's tier asks for."#,
      reason: #"""
      A record is read by those who were not there. Without what was decided it says nothing; without its context nobody can
      tell whether the grounds still stand; without the options or the consequences the next one weighs the same things
      again.

      | tier | a record holds |
      | --- | --- |
      | lightweight | what was decided, and its status |
      | standard | also the context, and the options considered or the consequences |
      | enterprise | status, date, context, options, outcome and consequences |

      A tier that is not set is `lightweight`. Looked at are records that are live, proposed or without a status. MADR
      leaves status, date and consequences open, so below `enterprise` they are not asked of a record in its form; a record
      that allows something needs a status in any case, since only an accepted one binds. What a form says is to be written,
      in comments or braces, counts as nothing; of a record whose headings all mean nothing here, as in another language, only
      status and date are asked. For an entry of `[[decision]]` the title may say what was decided.
      """#,
      remedy: #"""
      - Write the parts that the finding names; the headings are those of MADR or Nygard, or the keys of `[[decision]]`.
      - If the record was dropped, give it the status `rejected` or `deprecated`.
      - If nothing more need be written down about this fractal, lower its `tier`.
      """#,
      options: options,
      protocolPart: #"P3"#,
      precision: .veryHigh,
      tags: [#"decision-record"#],
      examples: examples)
  }

  static func missingDecision() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"subjects"#, type: .list,
        defaultValue: .list([#"dependency"#, #"budget"#, #"zone"#, #"suppression"#, #"major-version"#]), range: nil,
        documentation: #"What is asked about: any of `dependency`, `budget`, `zone`, `suppression`, `major-version`."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Edges between domains"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint]
        decisions = "cross-domain"

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"
        domain = "billing"

        [depends_on]
        "ledger" = {}
        "stock" = {}  # expect: missing-decision
        "accounts" = { decision = "0007" }
        "mail" = { decision = "0007" }  # expect: missing-decision
        "web" = { decision = "0008" }  # expect: missing-decision
        "pypi:requests" = {}

        [[decision]]
        id = "0007"
        title = "Ask accounts for the holder"
        status = "accepted"
        allows = ["pay -> accounts"]

        [[decision]]
        id = "0008"
        title = "Call the web front end"
        status = "rejected"
        allows = ["pay -> web"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        import accounts
        import ledger
        import mail
        import requests
        import stock
        import web

        """#),
        RuleExample.File(
          path: #"ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "ledger"
        domain = "billing"

        """#),
        RuleExample.File(
          path: #"ledger/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"
        domain = "logistics"

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"accounts/.fractal.toml"#, text: #"""
        [fractal]
        id = "accounts"
        domain = "identity"

        """#),
        RuleExample.File(
          path: #"accounts/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"
        domain = "messaging"

        """#),
        RuleExample.File(
          path: #"mail/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"web/.fractal.toml"#, text: #"""
        [fractal]
        id = "web"
        domain = "site"

        """#),
        RuleExample.File(
          path: #"web/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Packages and a budget"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint]
        decisions = "external"

        """#),
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [depends_on]
        "ledger" = {}
        "pypi:requests" = { decision = "0003" }
        "pypi:yaml" = {}  # expect: missing-decision

        [budgets]
        cognitive_complexity = 25  # expect: missing-decision

        [[decision]]
        id = "0003"
        title = "Use requests"
        status = "accepted"
        allows = ["pay -> pypi:requests"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        import ledger
        import requests
        import yaml

        """#),
        RuleExample.File(
          path: #"ledger/.fractal.toml"#, text: #"""
        [fractal]
        id = "ledger"

        [budgets]
        cognitive_complexity = 20

        [[decision]]
        id = "1"
        title = "The ledger follows the law's flow chart"
        status = "accepted"
        allows = ["budget cognitive_complexity"]

        """#),
        RuleExample.File(
          path: #"ledger/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Zones and major versions"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"
        version = "2.1.0"

        [[zone]]
        element = "charge.currency"
        allows = ["widen-type"]
        decision = "0011"

        [[zone]]
        element = "charge.amount"  # expect: missing-decision
        allows = ["widen-type"]

        [[decision]]
        id = "0011"
        title = "Let callers choose the currency"
        status = "accepted"
        allows = ["zone charge.currency", "major 2"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def charge(amount, currency):
            return amount

        """#),
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"
        version = "3.0.0"  # expect: missing-decision

        """#),
        RuleExample.File(
          path: #"mail/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"web/.fractal.toml"#, text: #"""
        [fractal]
        id = "web"
        version = "1.4.0"

        """#),
        RuleExample.File(
          path: #"web/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"Nothing wants a decision"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [depends_on]
        "stock" = {}

        [budgets]
        cognitive_complexity = 10

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        import stock

        """#),
        RuleExample.File(
          path: #"stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"

        """#),
        RuleExample.File(
          path: #"stock/__init__.py"#, text: #""#),
      ]),
      RuleExample(
        title: #"A suppression that cites a record"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [[decision]]
        id = "0004"
        title = "Leave the tables as they are"
        status = "accepted"
        allows = ["suppress cognitive-complexity in tables.py"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        # fractal-lint: allow(cognitive-complexity) reason="as decided" decision=0004  # expect: missing-decision
        def other():
            return 1

        """#),
        RuleExample.File(
          path: #"pay/tables.py"#, text: #"""
        # fractal-lint: allow(cognitive-complexity) reason="as decided" decision=0004
        def table():
            return 1

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"
        version = "2.0.0"  # fractal-lint: allow(missing-decision) reason="older than the records"

        """#),
        RuleExample.File(
          path: #"mail/__init__.py"#, text: #""#),
      ]),
    ]
    return RuleDescription(
      id: #"missing-decision"#,
      category: #"decisions"#,
      scope: .repository,
      severity: .warning,
      summary: #"Something that needs a decision record has none that allows that very thing."#,
      reason: #"""
      Some steps are cheap to take and dear to take back: an edge between two domains, a new outside package, a
      budget raised above its default, a zone in which the contract may change, a new major version. A decision
      record keeps who allowed it, on what grounds, and what was considered.

      A record binds by its `allows`: a citation counts only if the record is live (accepted, not superseded) and
      permits that very thing, such as `A -> B`, `budget NAME`, `zone ELEMENT`, `suppress RULE in GLOB` or
      `major VERSION`. Which edges need one is said by `[lint] decisions`: `none`, `cross-domain` (both sides have a
      domain, and not the same), `external` (packages) or `all`. A suppression needs one where it cites one.
      """#,
      remedy: #"""
      - Write the record and cite it: `fractal-lint decision new`, with `allows` naming exactly this step.
      - If a record exists, cite it (`decision = "0007"`, or `FRACTAL#0007` from elsewhere) and see that its `allows`
        names this step and its status is `accepted`.
      - Or take the step back: remove the dependency, lower the budget, close the zone.
      """#,
      options: options,
      protocolPart: #"P3"#,
      precision: .veryHigh,
      tags: [#"decision-record"#],
      examples: examples)
  }
}
