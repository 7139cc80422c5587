// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func boundaryBypass() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"type_only"#, type: .boolean,
        defaultValue: .boolean(true), range: nil,
        documentation: #"Whether imports for type checkers alone count."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"What is not offered"#,
        files: [
        RuleExample.File(
          path: #"shop/pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        exports = ["charge", "Receipt"]
        operations = ["refund(receipt: Receipt) -> None"]

        """#),
        RuleExample.File(
          path: #"shop/pay/__init__.py"#, text: #"""
        from shop.pay.gateway import charge, refund, Receipt

        """#),
        RuleExample.File(
          path: #"shop/pay/gateway.py"#, text: #"""
        class Receipt: ...

        def charge(): ...

        def refund(receipt): ...

        def connect(): ...

        """#),
        RuleExample.File(
          path: #"shop/orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        [depends_on]
        pay = {}

        """#),
        RuleExample.File(
          path: #"shop/orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/orders/place.py"#, text: #"""
        from shop.pay import charge
        from shop.pay.gateway import Receipt, refund
        from shop.pay.gateway import connect  # expect: boundary-bypass

        """#),
        RuleExample.File(
          path: #"shop/orders/mail.py"#, text: #"""
        import shop.pay
        from shop.pay import gateway

        def mail():
            shop.pay.charge()
            gateway.refund(None)

        """#),
        RuleExample.File(
          path: #"shop/ui/.fractal.toml"#, text: #"""
        [fractal]
        id = "ui"

        [depends_on]
        pay = {}

        """#),
        RuleExample.File(
          path: #"shop/ui/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/ui/page.py"#, text: #"""
        from shop.pay import gateway  # expect: boundary-bypass

        def page():
            gateway.charge()
            gateway.connect()

        """#),
      ]),
      RuleExample(
        title: #"An inner fractal"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        exports = ["charge"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        from pay.bank.wire import send

        def charge(): send()

        """#),
        RuleExample.File(
          path: #"pay/bank/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay.bank"

        [interface]
        exports = ["send"]

        """#),
        RuleExample.File(
          path: #"pay/bank/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"pay/bank/wire.py"#, text: #"""
        def send(): ...

        """#),
        RuleExample.File(
          path: #"orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "orders"

        [depends_on]
        pay = {}

        """#),
        RuleExample.File(
          path: #"orders/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"orders/place.py"#, text: #"""
        from pay.bank.wire import send  # expect: boundary-bypass

        """#),
        RuleExample.File(
          path: #"audit/.fractal.toml"#, text: #"""
        [fractal]
        id = "audit"

        [depends_on]
        "pay.bank" = {}

        """#),
        RuleExample.File(
          path: #"audit/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"audit/look.py"#, text: #"""
        from pay.bank.wire import send

        """#),
      ]),
      RuleExample(
        title: #"No interface, and the fractal around it"#,
        files: [
        RuleExample.File(
          path: #"shop/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop"

        """#),
        RuleExample.File(
          path: #"shop/__init__.py"#, text: #"""
        from shop.pay.gateway import connect

        """#),
        RuleExample.File(
          path: #"shop/pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.pay"

        [interface]
        exports = ["charge"]

        """#),
        RuleExample.File(
          path: #"shop/pay/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/pay/gateway.py"#, text: #"""
        from shop.stock.shelf import _count

        def charge(): ...

        def connect(): ...

        """#),
        RuleExample.File(
          path: #"shop/stock/.fractal.toml"#, text: #"""
        [fractal]
        id = "shop.stock"

        """#),
        RuleExample.File(
          path: #"shop/stock/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"shop/stock/shelf.py"#, text: #"""
        def _count(): ...

        """#),
      ]),
      RuleExample(
        title: #"Within one module, without imports"#,
        files: [
        RuleExample.File(
          path: #"Sources/Shop/Pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "Shop.Pay"

        [interface]
        exports = ["charge", "Receipt"]

        """#),
        RuleExample.File(
          path: #"Sources/Shop/Pay/Charge.swift"#, text: #"""
        struct Receipt {
          var total = 0
        }

        func charge() -> Receipt { Receipt() }

        func connect() -> Gateway { Gateway() }

        """#),
        RuleExample.File(
          path: #"Sources/Shop/Pay/Gateway.swift"#, text: #"""
        struct Gateway {
          static let main = Gateway()

          func send(_ receipt: Receipt) { _ = connect() }
        }

        """#),
        RuleExample.File(
          path: #"Sources/Shop/Orders/.fractal.toml"#, text: #"""
        [fractal]
        id = "Shop.Orders"

        [depends_on]
        "Shop.Pay" = {}

        """#),
        RuleExample.File(
          path: #"Sources/Shop/Orders/Place.swift"#, text: #"""
        func place() -> Int {
          let receipt: Receipt = charge()
          return receipt.total
        }

        """#),
        RuleExample.File(
          path: #"Sources/Shop/Orders/Send.swift"#, text: #"""
        func send() {
          let receipt = charge()
          Gateway.main.send(receipt)  // expect: boundary-bypass
        }

        """#),
        RuleExample.File(
          path: #"Sources/Shop/UI/.fractal.toml"#, text: #"""
        [fractal]
        id = "Shop.UI"

        """#),
        RuleExample.File(
          path: #"Sources/Shop/UI/Page.swift"#, text: #"""
        func page() {
          let receipt = charge()
          _ = connect()  // expect: boundary-bypass
        }

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
        exports = ["charge"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def charge(): ...

        def connect(): ...

        """#),
        RuleExample.File(
          path: #"tools/.fractal.toml"#, text: #"""
        [fractal]
        id = "tools"

        """#),
        RuleExample.File(
          path: #"tools/__init__.py"#, text: #"""
        from pay import connect  # fractal-lint: allow(boundary-bypass) reason="moved with the next version"

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"boundary-bypass"#,
      category: #"structure"#,
      scope: .repository,
      severity: .error,
      summary: #"An import, or a name used without one, that reaches past the interface of another fractal."#,
      reason: #"""
      `[interface]` says what a fractal offers; everything else in it may change without notice. Whoever imports
      something else has made it part of the contract, without its authors knowing.

      An import that leads from one fractal into another is held against `exports` and `operations` of the one that it
      reaches: of the outermost fractal that declares an interface, or of an inner one that the importing fractal names in
      `[depends_on]`. A name counts as offered if an entry names it, wherever it is imported from. Where a module is
      imported, the names that are taken from it are looked at. Within a Swift module, where files see each other without
      imports, the names that are used are held against the interface in the same way: what is declared at the top of a file,
      and of a member that an extension adds the type that it extends. A fractal that declares no interface has none to reach
      past (`unclear-boundary`); the fractals around a fractal may reach into it.

      The same import is then not reported as `undeclared-dependency`.
      """#,
      remedy: #"""
      Change the code or the interface, whichever is wrong:

      - use what the fractal offers, or ask its owners to offer what is needed;
      - if others are meant to rely on it, add it to `[interface] exports`;
      - if the inner fractal is meant to be used directly, name it in `[depends_on]` and give it an interface.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .high,
      tags: [#"architecture"#, #"imports"#, #"contracts"#],
      examples: examples)
  }

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

  static func hub() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"fan_in"#, type: .integer,
        defaultValue: .integer(20), range: 1.0...10000.0,
        documentation: #"The number of files that use it, from which on a file is reported."#,
        source: #"DesigniteJava: hub-like modularization, 20 and 20"#),
      RuleOption(
        name: #"fan_out"#, type: .integer,
        defaultValue: .integer(20), range: 1.0...10000.0,
        documentation: #"The number of files that it uses, from which on a file is reported."#,
        source: #"DesigniteJava: hub-like modularization, 20 and 20"#),
      RuleOption(
        name: #"percentile"#, type: .integer,
        defaultValue: .integer(90), range: 0.0...100.0,
        documentation: #"Where both numbers must stand, at least, among the files of the repository."#,
        source: #"thresholds by percentile: Alves, Ypma and Visser, ICSM 2010"#),
      RuleOption(
        name: #"generated"#, type: .boolean,
        defaultValue: .boolean(false), range: nil,
        documentation: #"Whether files that a generator writes are looked at, as their paths tell: a folder `generated`, names such as `*.pb.swift` or `*_pb2.py`."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Two in, two out"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        hub = { fan_in = 2, fan_out = 2, percentile = 70 }

        """#),
        RuleExample.File(
          path: #"a.py"#, text: #"""
        from middle import middle

        def a(): ...

        """#),
        RuleExample.File(
          path: #"b.py"#, text: #"""
        import middle

        def b(): middle.middle()

        """#),
        RuleExample.File(
          path: #"middle.py"#, text: #"""
        from c import c  # expect: hub
        from d import d

        def middle(): ...

        """#),
        RuleExample.File(
          path: #"c.py"#, text: #"""
        def c(): ...

        """#),
        RuleExample.File(
          path: #"d.py"#, text: #"""
        def d(): ...

        """#),
      ]),
      RuleExample(
        title: #"A package that gathers the names of its modules"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        hub = { fan_in = 2, fan_out = 2, percentile = 0 }

        """#),
        RuleExample.File(
          path: #"a.py"#, text: #"""
        from parts import c, d

        def a(): ...

        """#),
        RuleExample.File(
          path: #"b.py"#, text: #"""
        from parts import c

        def b(): ...

        """#),
        RuleExample.File(
          path: #"parts/__init__.py"#, text: #"""
        from parts.c import c
        from parts.d import d

        __all__ = ["c", "d"]

        """#),
        RuleExample.File(
          path: #"parts/c.py"#, text: #"""
        def c(): ...

        """#),
        RuleExample.File(
          path: #"parts/d.py"#, text: #"""
        def d(): ...

        """#),
      ]),
      RuleExample(
        title: #"Only many users, or only many used"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        hub = { fan_in = 2, fan_out = 2, percentile = 0 }

        """#),
        RuleExample.File(
          path: #"main.py"#, text: #"""
        from a import a
        from b import b
        from base import base

        def main(): ...

        """#),
        RuleExample.File(
          path: #"a.py"#, text: #"""
        from base import base

        def a(): ...

        """#),
        RuleExample.File(
          path: #"b.py"#, text: #"""
        from base import base

        def b(): ...

        """#),
        RuleExample.File(
          path: #"base.py"#, text: #"""
        def base(): ...

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        hub = { fan_in = 1, fan_out = 1, percentile = 0 }

        """#),
        RuleExample.File(
          path: #"a.py"#, text: #"""
        from middle import middle

        def a(): ...

        """#),
        RuleExample.File(
          path: #"middle.py"#, text: #"""
        from c import c  # fractal-lint: allow(hub) reason="the event loop"

        def middle(): ...

        """#),
        RuleExample.File(
          path: #"c.py"#, text: #"""
        def c(): ...

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"hub"#,
      category: #"structure"#,
      scope: .repository,
      severity: .warning,
      summary: #"A file that many files use and that itself uses many."#,
      reason: #"""
      A change anywhere reaches a hub, and a change of the hub reaches everywhere: it joins parts that have nothing to do
      with each other, and neither can be understood, tested or moved without it. What only many use is a foundation;
      what only uses many puts a program together; the two in one file is the fault.

      Fan-in is the number of files that import a name defined in the file, fan-out the number of files where the names
      that it imports are defined. Imports for type checkers alone do not count, and a file that only passes names on (a
      package that gathers those of its modules) is passed over. Tests, which use what
      they test, and what a generator writes count on neither side. Both numbers must reach their limit, and both must be
      among the highest tenth of this repository.
      """#,
      remedy: #"""
      - Take out what most users need, which rarely needs the rest: it becomes the foundation.
      - Leave what puts parts together where it is, and let it use the parts, not be used by them.
      - Turn around a dependency that runs both ways: pass in what the hub fetches.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .high,
      tags: [#"architecture"#, #"coupling"#],
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

  static func unstableDependency() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"share"#, type: .integer,
        defaultValue: .integer(30), range: 0.0...100.0,
        documentation: #"The share, in percent, of dependencies on less stable fractals that a fractal may have."#,
        source: #"Arcan, unstable dependency: 30 % (Fontana et al. 2017)"#),
      RuleOption(
        name: #"coupling"#, type: .integer,
        defaultValue: .integer(5), range: 1.0...1000.0,
        documentation: #"The number of files coupled with a fractal, Ca + Ce, from which on its instability is taken to mean something."#,
        source: #"instability of what is hardly coupled jumps with every import"#),
      RuleOption(
        name: #"fractals"#, type: .choice([#"declared"#, #"all"#]),
        defaultValue: .text(#"declared"#), range: nil,
        documentation: #"Which fractals are looked at: those with a sidecar, or those that are inferred too."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"The foundation relies on what relies on others"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        unstable-dependency = { coupling = 2 }

        """#),
        RuleExample.File(
          path: #"base/.fractal.toml"#, text: #"""
        [fractal]
        id = "base"

        """#),
        RuleExample.File(
          path: #"base/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"base/core.py"#, text: #"""
        from report.text import text  # expect: unstable-dependency

        def core(): ...

        """#),
        RuleExample.File(
          path: #"report/.fractal.toml"#, text: #"""
        [fractal]
        id = "report"

        """#),
        RuleExample.File(
          path: #"report/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"report/text.py"#, text: #"""
        from fonts.one import one
        from fonts.two import two

        def text(): ...

        """#),
        RuleExample.File(
          path: #"fonts/.fractal.toml"#, text: #"""
        [fractal]
        id = "fonts"

        """#),
        RuleExample.File(
          path: #"fonts/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"fonts/one.py"#, text: #"""
        def one(): ...

        """#),
        RuleExample.File(
          path: #"fonts/two.py"#, text: #"""
        def two(): ...

        """#),
        RuleExample.File(
          path: #"app/.fractal.toml"#, text: #"""
        [fractal]
        id = "app"

        """#),
        RuleExample.File(
          path: #"app/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"app/a.py"#, text: #"""
        from base.core import core

        """#),
        RuleExample.File(
          path: #"app/b.py"#, text: #"""
        from base.core import core

        """#),
      ]),
      RuleExample(
        title: #"Towards what is more stable, and hardly coupled"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        unstable-dependency = { coupling = 3 }

        """#),
        RuleExample.File(
          path: #"base/.fractal.toml"#, text: #"""
        [fractal]
        id = "base"

        """#),
        RuleExample.File(
          path: #"base/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"base/core.py"#, text: #"""
        from report.text import text

        def core(): ...

        """#),
        RuleExample.File(
          path: #"report/.fractal.toml"#, text: #"""
        [fractal]
        id = "report"

        """#),
        RuleExample.File(
          path: #"report/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"report/text.py"#, text: #"""
        from fonts.one import one

        def text(): ...

        """#),
        RuleExample.File(
          path: #"fonts/.fractal.toml"#, text: #"""
        [fractal]
        id = "fonts"

        """#),
        RuleExample.File(
          path: #"fonts/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"fonts/one.py"#, text: #"""
        def one(): ...

        """#),
        RuleExample.File(
          path: #"app/.fractal.toml"#, text: #"""
        [fractal]
        id = "app"

        """#),
        RuleExample.File(
          path: #"app/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"app/a.py"#, text: #"""
        from base.core import core
        from report.text import text

        """#),
        RuleExample.File(
          path: #"app/b.py"#, text: #"""
        from base.core import core

        """#),
      ]),
      RuleExample(
        title: #"Without sidecars"#,
        files: [
        RuleExample.File(
          path: #".fractal.toml"#, text: #"""
        [lint.rules]
        unstable-dependency = { coupling = 2 }

        """#),
        RuleExample.File(
          path: #"base/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"base/core.py"#, text: #"""
        from report.text import text

        def core(): ...

        """#),
        RuleExample.File(
          path: #"report/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"report/text.py"#, text: #"""
        from fonts.one import one
        from fonts.two import two

        def text(): ...

        """#),
        RuleExample.File(
          path: #"fonts/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"fonts/one.py"#, text: #"""
        def one(): ...

        """#),
        RuleExample.File(
          path: #"fonts/two.py"#, text: #"""
        def two(): ...

        """#),
        RuleExample.File(
          path: #"app/__init__.py"#, text: #""#),
        RuleExample.File(
          path: #"app/a.py"#, text: #"""
        from base.core import core

        """#),
        RuleExample.File(
          path: #"app/b.py"#, text: #"""
        from base.core import core

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"unstable-dependency"#,
      category: #"structure"#,
      scope: .repository,
      severity: .warning,
      summary: #"A fractal that others rely on, and that itself relies on what changes more easily."#,
      reason: #"""
      What many rely on should rely on little that changes. Instability, I = Ce / (Ca + Ce), is the share of what a fractal
      uses among all that it is coupled with: 0 for what only others use, 1 for what only uses others and is free to
      change. A dependency on something less stable than oneself makes the stable part change when the unstable one does.

      Ca and Ce are counted in files on the other side. A fractal is reported if more than `share` percent of the
      fractals that it uses are less stable than itself, both ends with `coupling` files at least, since the share says
      nothing of what is hardly coupled. Fractals that lie on a ring with each other are left to `dependency-cycle`.
      """#,
      remedy: #"""
      - Turn the dependency around: let the stable fractal say what it needs as a protocol or a callable, and let the
        unstable one provide it.
      - Move what it uses down into a fractal that both may rely on.
      - Where the used fractal is meant to be stable, take away what makes it depend on others.
      """#,
      options: options,
      protocolPart: #"P5"#,
      precision: .medium,
      tags: [#"architecture"#, #"coupling"#],
      examples: examples)
  }
}
