import Codebase
import Contracts
import PythonFrontEnd
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Testing

/// What small fractals offer.
struct InterfaceTests {
  private static func codebase(_ files: [String: String]) -> Codebase {
    var python = PythonFrontEnd()
    var swift = SwiftFrontEnd()
    let inputs = files.sorted { $0.key < $1.key }.map { path, text in
      let bytes = Array(text.utf8)
      let facts = (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
        let bytes = UnsafeBufferPointer(rebasing: $0[..<bytes.count])
        return path.hasSuffix(".swift") ? swift.read(bytes) : python.read(bytes)
      }
      return InputFile(path: path, surface: facts.surface)
    }
    return Codebase.assemble(CodebaseInput(files: inputs))
  }

  private func interface(_ name: String, _ files: [String: String]) throws -> FractalInterface {
    let codebase = InterfaceTests.codebase(files)
    return FractalInterface(of: try #require(codebase.fractal(name)), in: codebase)
  }

  private func lines(_ name: String, _ files: [String: String]) throws -> [String] {
    try interface(name, files).elements.map { "\($0.address) | \($0.details.joined(separator: " & "))" }
  }

  @Test func ofAModule() throws {
    let found = try lines(
      "Pay",
      [
        "Sources/Pay/A.swift": """
          public struct Receipt: Sendable, Hashable {
            public let number: Int
            public private(set) var text: String
            public var paid: Bool
            var inner = 1
            public init?(number: Int = 1) { nil }
            public enum State: String { case open, paid(by: Int) }
            public static func == (a: Self, b: Self) -> Bool { true }
          }
          struct Inner { public func seen() {} }
          extension Inner { public func alsoUnseen() {} }
          extension String { public func trimmed() -> String { self }; func own() {} }
          public func charge(_: Int, in: String = "EUR") async throws -> Receipt { fatalError() }
          public func charge(_ amount: Int) {}
          public protocol Payer { func pay(); associatedtype Money }
          open class Base { open func run() {}; public subscript(i: Int) -> Int { 1 } }
          public class Derived: Base { public override func run() {} }
          """
      ])
    #expect(
      found == [
        "Base | class", "Base.run() | Base.run()", "Base.subscript(i:) | Base.subscript(i: Int) -> Int",
        "Derived | class: Base", "Payer | protocol", "Payer.Money | associatedType ", "Payer.pay() | Payer.pay()",
        "Receipt | struct: Hashable, Sendable",
        "Receipt.==(a:b:) | static Receipt.==(a: Self, b: Self) -> Bool",
        "Receipt.State | enum: String", "Receipt.State.open | case", "Receipt.State.paid | case(by: Int)",
        "Receipt.init(number:) | Receipt.init?(number: Int = ...)", "Receipt.number | constant Int",
        "Receipt.paid | variable Bool", "Receipt.text | property String",
        "String.trimmed() | String.trimmed() -> String", "charge(_:) | charge(_: Int)",
        "charge(_:in:) | charge(_: Int, in: String = ...) async throws -> Receipt",
      ])
  }

  @Test func ofAPackage() throws {
    let found = try lines(
      "pay",
      [
        "pay/__init__.py": """
          from outside import thing
          from .api import Client, charge as take
          from ._hidden import secret
          RATE: int = 1
          _private = 2
          """,
        "pay/api.py": """
          def charge(amount: int, currency="EUR") -> int: ...
          class Client(Base):
              limit: int = 3
              def __init__(self, url): ...
              def send(self, text: str, *, retry=False): ...
              def _inner(self): ...
              @property
              def state(self) -> str: ...
          def further(): ...
          """,
        "pay/_hidden.py": "def secret(): ...\ndef unseen(): ...",
        "pay/listed.py": "__all__ = ['one']\ndef one(): ...\ndef two(): ...",
      ])
    #expect(
      found == [
        "Client | class(Base)", "Client.__init__ | Client.__init__(url)", "Client.limit | value int",
        "Client.send | Client.send(text: str, *, retry = ...)", "Client.state | property str", "RATE | value int",
        "api.further | api.further()", "listed.one | listed.one()", "secret | secret()",
        "take | take(amount: int, currency = ...) -> int",
      ])
  }

  /// What the variadic and positional parameters of Python are called, nobody relies on.
  @Test(arguments: [
    ("def f(p, /, a, *rest, **more): ...", true), ("def f(x, /, a, *args: int, **options): ...", false),
    ("def f(x, /, b, *args, **options): ...", false), ("def f(x, a, *args, **options): ...", false),
  ])
  func fingerprintsInPython(_ code: String, _ isSame: Bool) throws {
    let code = ["pay/__init__.py": code], first = ["pay/__init__.py": "def f(x, /, a, *args, **options): ..."]
    #expect((try interface("pay", first).fingerprint == interface("pay", code).fingerprint) == isSame)
  }

  /// What users do not see leaves the fingerprint as it is; what they see changes it.
  @Test(arguments: [
    ("public func f(_ a: Int = 1) {}", true), ("public func f(_ b: Int = 2) {}\nfunc g() {}", true),
    ("/// Text.\npublic func f(_ a: Int = 1) { print(a) }", true), ("public func f(_ a: Int) {}", false),
    ("public func f(_ a: Int? = 1) {}", false), ("public func f(_ a: Int = 1) throws {}", false),
    ("func f(_ a: Int = 1) {}", false), ("public func g(_ a: Int = 1) {}", false),
  ])
  func fingerprints(_ code: String, _ isSame: Bool) throws {
    let first = try interface("Pay", ["Sources/Pay/A.swift": "public func f(_ a: Int = 1) {}"]).fingerprint
    let second = try interface("Pay", ["Sources/Pay/A.swift": code]).fingerprint
    #expect(first.count == 16)
    #expect((first == second) == isSame)
  }
}
