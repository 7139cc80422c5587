// Written by `fractal-dev generate` from rules/. Do not edit.

import Diagnostics

extension RuleCatalog {
  static func missingOperation() -> RuleDescription {
    let options: [RuleOption] = []
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Renamed in the code only"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        exports = [
          "charge",
          "Receipt",
          "PaymentError",  # expect: missing-operation
        ]
        operations = [
          "charge(amount: int) -> Receipt",
          "refnd(receipt: Receipt) -> None",  # expect: missing-operation
          "Receipt.text() -> str",
          "Receipt.html() -> str",  # expect: missing-operation
        ]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        from pay.api import charge, refund
        from pay.model import Receipt

        """#),
        RuleExample.File(
          path: #"pay/api.py"#, text: #"""
        from pay.model import Receipt


        def charge(amount: int) -> Receipt:
            return Receipt()


        def refund(receipt: Receipt) -> None:
            return None

        """#),
        RuleExample.File(
          path: #"pay/model.py"#, text: #"""
        class Receipt:
            def text(self) -> str:
                return ""

        """#),
      ]),
      RuleExample(
        title: #"A constructor, a name from a module inside, one re-exported from outside"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        exports = ["Receipt", "RATE", "model.Line", "Decimal"]
        operations = ["Receipt(total: int)", "Receipt.text() -> str"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        from decimal import Decimal

        from pay.model import Receipt

        RATE = 1

        """#),
        RuleExample.File(
          path: #"pay/model.py"#, text: #"""
        class Line:
            pass


        class Base:
            def text(self) -> str:
                return ""


        class Receipt(Base):
            def __init__(self, total: int):
                self.total = total

        """#),
      ]),
      RuleExample(
        title: #"Names that cannot be seen"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        exports = ["charge"]
        operations = ["Client.send(text: str) -> None"]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        from vendor import Session
        from vendor import *


        class Client(Session):
            pass

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
        exports = [
          # fractal-lint: allow(missing-operation) reason="written by the build"
          "version",
          "charge",
        ]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def charge():
            return 1

        """#),
      ]),
      RuleExample(
        title: #"Swift"#,
        files: [
        RuleExample.File(
          path: #"Package.swift"#, text: #"""
        let package = Package(name: "Shop", targets: [.target(name: "Pay")])

        """#),
        RuleExample.File(
          path: #"Sources/Pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "Pay"

        [interface]
        exports = [
          "charge",
          "charge(_:in:)",
          "charge(amount:)",  # expect: missing-operation
          "Receipt",
          "State.paid",
          "Receipt.sign()",
          "Receipt.print()",  # expect: missing-operation
          "Ledger",  # expect: missing-operation
          "refund",  # expect: missing-operation
          "Window.title",
        ]
        operations = ["Receipt.close(force: Bool)", "Receipt.number() -> Int"]  # expect: missing-operation

        """#),
        RuleExample.File(
          path: #"Sources/Pay/Pay.swift"#, text: #"""
        import AppKit

        public class Base { public func close(force: Bool) {} }
        public final class Receipt: Base {
          public enum State { case open, paid(Int) }
        }
        extension Receipt { public func sign() {} }
        public class Window: NSWindow {}
        struct Ledger {}
        private func refund() {}
        public func charge(_ amount: Int) {}
        public func charge(_ amount: Int, in currency: String) {}

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"missing-operation"#,
      category: #"contracts"#,
      scope: .fractal,
      severity: .error,
      summary: #"The sidecar promises an operation or an export that the code does not have."#,
      reason: #"""
      `[interface]` is what others may rely on. A name in it that the code does not have is a promise that fails at
      the first call, and one that reviewers, generated documents and models take for true.

      A name is looked for as the package passes it on, else in the modules of the fractal: at the top level or as
      `Class.member`, also inherited, with or without the path of its module in front, and through re-exports. Where
      a name may be there unseen (the package has a `__getattr__`, names it in `__all__`, takes it by `import *` from
      outside of the tree; a class has a base or a decorator that is not known), nothing is reported.

      In Swift an address is a name with its labels, `Type.method(label:_:)`, from the top level of the fractal or as the end
      of a nested one; members of extensions, superclasses and protocols count. A name without labels stands for all of that
      name. What is there but not open to those that use the fractal (`private`; `internal` in a module that opens other
      names) is reported as such.
      """#,
      remedy: #"""
      Change the code or the sidecar, whichever is wrong:

      - restore the operation, or re-export it from where callers find it;
      - if it was renamed, name it as it is now, and write a `[[migration]]` with `renamed` for those who used it;
      - if it is gone for good, remove the entry: that is a breaking change and takes a new major version.
      """#,
      options: options,
      protocolPart: #"P4"#,
      precision: .high,
      tags: [#"interface"#],
      examples: examples)
  }

  static func signatureMismatch() -> RuleDescription {
    let options: [RuleOption] = [
      RuleOption(
        name: #"types"#, type: .boolean,
        defaultValue: .boolean(true), range: nil,
        documentation: #"Whether types and results are compared, where both sides write them."#,
        source: nil),
    ]
    let examples: [RuleExample] = [
      RuleExample(
        title: #"Parameters, defaults, results, async"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        operations = [
          "charge(amount: int, currency: str = ...) -> Receipt",  # expect: signature-mismatch
          "refund(receipt: Receipt) -> None",  # expect: signature-mismatch
          "total(lines: list[int]) -> int",  # expect: signature-mismatch
          "fetch(url: str) -> bytes",  # expect: signature-mismatch
          "close(force: bool) -> None",  # expect: signature-mismatch
        ]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        class Receipt:
            pass


        def charge(amount: int, currency: str) -> Receipt:
            return Receipt()


        def refund(receipt: Receipt, reason: str) -> None:
            return None


        def total(lines: list[int]) -> float:
            return 0.0


        async def fetch(url: str) -> bytes:
            return b""


        def close(*, force: bool) -> None:
            return None

        """#),
      ]),
      RuleExample(
        title: #"Written differently, meant the same"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        operations = [
          "charge(amount: int, currency: str = ...) -> Optional[Receipt] raises CardDeclined",
          "refund(receipt, reason = ...)",
          "Receipt(total: int)",
          "Receipt.text(width: int = 80) -> str",
          "async fetch(url: str) -> bytes",
        ]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        import typing as t


        class Receipt:
            def __init__(self, total: int):
                self.total = total

            def text(self, width: "int" = 80) -> str:
                return ""


        def charge(amount: int, currency: str = "EUR") -> "Receipt | None":
            return None


        def refund(receipt: Receipt, reason: str = "") -> None:
            return None


        async def fetch(url: str) -> bytes:
            return b""

        """#),
      ]),
      RuleExample(
        title: #"Through a re-export, and behind a decorator that may change it"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        operations = [
          "charge(amount: int) -> None",  # expect: signature-mismatch
          "run(name: str) -> None",
        ]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        from pay.api import charge
        from pay.api import run

        """#),
        RuleExample.File(
          path: #"pay/api.py"#, text: #"""
        import click


        def charge(amount: str) -> None:
            return None


        @click.command()
        def run(verbose: bool) -> None:
            return None

        """#),
      ]),
      RuleExample(
        title: #"Allowed with a reason, and types left out"#,
        files: [
        RuleExample.File(
          path: #"pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "pay"

        [interface]
        operations = [
          # fractal-lint: allow(signature-mismatch) reason="the new parameter is announced for 2.0"
          "charge(amount: int) -> None",
        ]

        """#),
        RuleExample.File(
          path: #"pay/__init__.py"#, text: #"""
        def charge(amount: int, currency: str) -> None:
            return None

        """#),
        RuleExample.File(
          path: #"mail/.fractal.toml"#, text: #"""
        [fractal]
        id = "mail"

        [interface]
        operations = ["send(text: str) -> None"]

        [lint.rules]
        signature-mismatch = { types = false }

        """#),
        RuleExample.File(
          path: #"mail/__init__.py"#, text: #"""
        def send(text: bytes) -> bool:
            return True

        """#),
      ]),
      RuleExample(
        title: #"Swift"#,
        files: [
        RuleExample.File(
          path: #"Package.swift"#, text: #"""
        let package = Package(name: "Shop", targets: [.target(name: "Pay")])

        """#),
        RuleExample.File(
          path: #"Sources/Pay/.fractal.toml"#, text: #"""
        [fractal]
        id = "Pay"

        [interface]
        operations = [
          "charge(_ amount: Int, in currency: String = ...) throws -> Receipt",
          "charge(_ amount: Double)",
          "Receipt.init(number: Int)",
          "refund(_ receipt: Receipt)",  # expect: signature-mismatch
          "total(of lines: [Int]) -> Int",  # expect: signature-mismatch
          "fetch(from url: URL) async -> Data",  # expect: signature-mismatch
          "Receipt.text(in locale: Locale = ...) -> String",  # expect: signature-mismatch
        ]

        """#),
        RuleExample.File(
          path: #"Sources/Pay/Pay.swift"#, text: #"""
        public struct Receipt {
          public init(number: Swift.Int) {}
        }
        extension Receipt {
          public func text(locale: Locale) -> String { "" }
        }
        public func charge(_ amount: Double) {}
        public func charge(_ cents: Int, in currency: String = "EUR") throws -> Receipt { fatalError() }
        public func refund(_ receipt: Receipt, because reason: String) {}
        public func total(of lines: [Int]) -> Double { 0 }
        public func fetch(from url: URL) async throws -> Data { fatalError() }

        """#),
      ]),
    ]
    return RuleDescription(
      id: #"signature-mismatch"#,
      category: #"contracts"#,
      scope: .fractal,
      severity: .error,
      summary: #"An operation has another signature than the sidecar declares."#,
      reason: #"""
      Callers, generated documents and models read the declared signature. Where it differs from the code's they pass
      the wrong arguments, or wait for a result that never comes.

      Parameters are held against each other by name, kind (positional only, keyword only, variadic), order and
      whether they have a default; `= ...` in a declaration stands for any default. Types and results are compared
      only where both sides write them, with `Optional[X]` and `X | None`, quotes and the `typing.` prefix taken as
      the same. `async` counts; so does a parameter that the code demands and the declaration does not know.

      In Swift parameters are known by their labels, in their order; `throws` counts, no result is that of no value, and
      attributes, ownership and different ways of writing one type (`Optional<X>`, `X?`) do not. Of several functions of
      one name the one that differs least is shown.
      """#,
      remedy: #"""
      Change the code or the sidecar, whichever is wrong. The finding says exactly what differs. If the code is
      right, correct the declaration, and raise `version` where callers must change; if the declaration is right,
      change the operation, and look at its callers.
      """#,
      options: options,
      protocolPart: #"P4"#,
      precision: .high,
      tags: [#"interface"#],
      examples: examples)
  }
}
