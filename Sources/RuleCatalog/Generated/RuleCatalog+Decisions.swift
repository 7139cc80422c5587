// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
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
