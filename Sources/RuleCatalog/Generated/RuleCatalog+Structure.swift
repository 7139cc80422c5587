// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func dependencyCycle() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"type_only"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether imports for type checkers alone count."#,
        source: nil),
      RuleOption(
        name: #"local"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether imports inside of functions count."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Two modules that import each other"#,
        files: [
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders.py"#, text: #"""
        from shop import payments  # expect: dependency-cycle


        def place(order):
            return payments.charge(order)

        """#),
        RuleExample.File(
          path: #"shop/payments.py"#, text: #"""
        import shop.orders


        def charge(order):
            return shop.orders

        """#),
      ]),
      RuleExample(
        title: #"A ring of three in a larger set is shown by its shortest ring"#,
        files: [
        RuleExample.File(
          path: #"a.py"#, text: #"""
        import b

        """#),
        RuleExample.File(
          path: #"b.py"#, text: #"""
        import c  # expect: dependency-cycle

        """#),
        RuleExample.File(
          path: #"c.py"#, text: #"""
        import b
        import d

        """#),
        RuleExample.File(
          path: #"d.py"#, text: #"""
        import a

        """#),
      ]),
      RuleExample(
        title: #"Imports that do not run at load time"#,
        files: [
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders.py"#, text: #"""
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from shop.payments import Receipt


        def place(order) -> "Receipt":
            from shop.payments import charge

            return charge(order)

        """#),
        RuleExample.File(
          path: #"shop/payments.py"#, text: #"""
        from shop.orders import place


        class Receipt:
            again = place


        def charge(order):
            return Receipt()

        """#),
      ]),
      RuleExample(
        title: #"They count where they are asked to"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        dependency-cycle = { local = true }

        """#),
        RuleExample.File(
          path: #"left.py"#, text: #"""
        def left():
            import right  # expect: dependency-cycle

            return right

        """#),
        RuleExample.File(
          path: #"right.py"#, text: #"""
        import left

        """#),
      ]),
      RuleExample(
        title: #"A ring of fractals without a ring of files"#,
        files: [
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        """#),
        RuleExample.File(
          path: #"shop/orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/place.py"#, text: #"""
        from shop.stock.reserve import reserve  # expect: dependency-cycle


        def place(order):
            return reserve(order)

        """#),
        RuleExample.File(
          path: #"shop/orders/model.py"#, text: #"""
        class Order:
            pass

        """#),
        RuleExample.File(
          path: #"shop/stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "stock"

        """#),
        RuleExample.File(
          path: #"shop/stock/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/stock/reserve.py"#, text: #"""
        def reserve(order):
            return order

        """#),
        RuleExample.File(
          path: #"shop/stock/report.py"#, text: #"""
        from shop.orders.model import Order


        def report():
            return Order

        """#),
      ]),
      RuleExample(
        title: #"A fractal and one inside it"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/app.py"#, text: #"""
        from shop.orders.place import place

        """#),
        RuleExample.File(
          path: #"shop/model.py"#, text: #"""
        class Order:
            pass

        """#),
        RuleExample.File(
          path: #"shop/orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.orders"

        """#),
        RuleExample.File(
          path: #"shop/orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/place.py"#, text: #"""
        from shop.model import Order


        def place():
            return Order()

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #"left.py"#, text: #"""
        import right  # fractal-lint: allow(dependency-cycle) reason="plug-ins register themselves"

        """#),
        RuleExample.File(
          path: #"right.py"#, text: #"""
        import left

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"dependency-cycle"#,
      category: #"structure"#,
      scope: .repository,
      severity: .warning,
      summary: #"Files, or fractals, that depend on each other in a ring."#,
      reason: #"""
      What lies on a ring cannot be understood, tested, released or initialized without the rest of it: the ring is
      one unit, whatever the folders say. In Python a ring of imports also makes it a matter of luck which module is
      half-initialized when it is first used.

      One finding is reported for each set of files (or fractals) that all reach one another. Its witness is the
      shortest ring in the set, one import after the other; the message says how large the set is. Imports that do
      not run when a module loads (inside a function, or under `TYPE_CHECKING`) do not count, since that is how such
      rings are broken on purpose. Rings of fractals are looked for among the fractals that have a sidecar; a fractal
      and one that lies inside it form none. Where the files of a ring lie in several fractals of a ring, the ring of
      fractals is reported and the files are named in it.
      """#,
      remedy: #"""
      - Cut the edge that the finding names as cheapest: it rests on the fewest imports.
      - Move what both sides need into a module below both.
      - Turn the dependency around: let the lower module take a callable or a protocol, and pass it in from above.
      - If the import is needed for annotations alone, put it under `if TYPE_CHECKING:`.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .veryHigh,
      tags: [#"architecture"#, #"imports"#],
      examples: examples)
  }

  static func layerViolation() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"type_only"#, type: .boolean,
        defaultValue: .boolean(true), range: nil,
        documentation: #"Whether imports for type checkers alone count."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"A lower layer uses an upper one"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [structure]
        layers = [["ui"], ["orders", "payments"], ["storage"]]

        """#),
        RuleExample.File(
          path: #"ui/.fractal.toml"#, text: #"""
        [fractal]
        id = "ui"

        """#),
        RuleExample.File(
          path: #"ui/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"ui/page.py"#, text: #"""
        from orders import place
        from storage import db

        """#),
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"orders/place.py"#, text: #"""
        from payments import charge
        from storage import db

        """#),
        RuleExample.File(
          path: #"payments/.fractal.toml"#, text: #"""
        [fractal]
        id = "payments"

        """#),
        RuleExample.File(
          path: #"payments/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"payments/charge.py"#, text: #""#),
        RuleExample.File(
          path: #"storage/.fractal.toml"#, text: #"""
        [fractal]
        id = "storage"

        """#),
        RuleExample.File(
          path: #"storage/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"storage/db.py"#, text: #"""
        import json
        from ui import page  # expect: layer-violation

        """#),
      ]),
      RuleExample(
        title: #"Independent groups, a forbidden edge, a private fractal"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [structure]
        independent = [["cats", "dogs"]]
        forbidden = [{ from = "cats", to = "pypi:requests", because = "cats work offline" }]
        private = ["dogs.kennel"]

        """#),
        RuleExample.File(
          path: #"cats/.fractal.toml"#, text: #"""
        [fractal]
        id = "cats"

        """#),
        RuleExample.File(
          path: #"cats/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"cats/purr.py"#, text: #"""
        import requests  # expect: layer-violation
        from dogs import bark  # expect: layer-violation
        from birds import sing

        """#),
        RuleExample.File(
          path: #"dogs/.fractal.toml"#, text: #"""
        [fractal]
        id = "dogs"

        """#),
        RuleExample.File(
          path: #"dogs/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"dogs/bark.py"#, text: #"""
        import requests
        from dogs.kennel import door

        """#),
        RuleExample.File(
          path: #"dogs/kennel/.fractal.toml"#, text: #"""
        [fractal]
        id = "dogs.kennel"

        """#),
        RuleExample.File(
          path: #"dogs/kennel/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"dogs/kennel/door.py"#, text: #""#),
        RuleExample.File(
          path: #"birds/.fractal.toml"#, text: #"""
        [fractal]
        id = "birds"

        """#),
        RuleExample.File(
          path: #"birds/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"birds/sing.py"#, text: #"""
        from dogs.kennel import door  # expect: layer-violation

        """#),
      ]),
      RuleExample(
        title: #"Downwards, within one layer, and beside the layers"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [structure]
        layers = [["top"], ["left", "right"]]

        """#),
        RuleExample.File(
          path: #"top/.fractal.toml"#, text: #"""
        [fractal]
        id = "top"

        """#),
        RuleExample.File(
          path: #"top/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"top/main.py"#, text: #"""
        import left.one

        """#),
        RuleExample.File(
          path: #"left/.fractal.toml"#, text: #"""
        [fractal]
        id = "left"

        """#),
        RuleExample.File(
          path: #"left/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"left/one.py"#, text: #"""
        import right.two

        """#),
        RuleExample.File(
          path: #"right/.fractal.toml"#, text: #"""
        [fractal]
        id = "right"

        """#),
        RuleExample.File(
          path: #"right/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"right/two.py"#, text: #"""
        import aside.three

        """#),
        RuleExample.File(
          path: #"aside/.fractal.toml"#, text: #"""
        [fractal]
        id = "aside"

        """#),
        RuleExample.File(
          path: #"aside/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"aside/three.py"#, text: #"""
        import top.main

        """#),
      ]),
      RuleExample(
        title: #"An annotation alone, where that does not count"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [structure]
        layers = [["top"], ["low"]]

        [lint.rules]
        layer-violation = { type_only = false }

        """#),
        RuleExample.File(
          path: #"top/.fractal.toml"#, text: #"""
        [fractal]
        id = "top"

        """#),
        RuleExample.File(
          path: #"top/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"top/main.py"#, text: #""#),
        RuleExample.File(
          path: #"low/.fractal.toml"#, text: #"""
        [fractal]
        id = "low"

        """#),
        RuleExample.File(
          path: #"low/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"low/base.py"#, text: #"""
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            import top.main

        """#),
        RuleExample.File(
          path: #"low/deep.py"#, text: #"""
        def run():
            import top.main  # expect: layer-violation

            return top.main

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [structure]
        layers = [["top"], ["low"]]

        """#),
        RuleExample.File(
          path: #"top/.fractal.toml"#, text: #"""
        [fractal]
        id = "top"

        """#),
        RuleExample.File(
          path: #"top/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"top/main.py"#, text: #""#),
        RuleExample.File(
          path: #"low/.fractal.toml"#, text: #"""
        [fractal]
        id = "low"

        """#),
        RuleExample.File(
          path: #"low/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"low/base.py"#, text: #"""
        # fractal-lint: allow(layer-violation) reason="until the registry has moved" until=2999-01-01
        import top.main

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"layer-violation"#,
      category: #"structure"#,
      scope: .repository,
      severity: .error,
      summary: #"An import that the declared structure forbids."#,
      reason: #"""
      `[structure]` says how the fractals below a sidecar may use each other:

      - `layers` from the top down: a layer may use those below it, never one above;
      - `independent`: the members of a group do not use each other;
      - `forbidden`: one named edge that must not be;
      - `private`: a fractal that only its siblings and its parent may use.

      An entry speaks of the fractal that it names and of all that lies inside it. Each import is held against every
      clause; the finding stands at the import and names the clause that it breaks, so that one sees both sides of
      the disagreement.
      """#,
      remedy: #"""
      Change the code or the clause, whichever is wrong:

      - move what is needed down into a layer that both may use, or pass it in from above;
      - use the interface of the fractal that may be used instead of reaching past it;
      - if the structure has grown beyond its description, correct the clause in `[structure]` and say why in a
        decision record.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .veryHigh,
      tags: [#"architecture"#, #"imports"#],
      examples: examples)
  }
}
