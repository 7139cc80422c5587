// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
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
