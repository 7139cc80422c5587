import Codebase
import Contracts
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Testing

/// Names of interfaces in a small module `Pay` and its neighbour `Base`.
struct SwiftElementTests {
  private static let files = [
    "Sources/Pay/Charge.swift": """
      import Base
      public func charge(_ amount: Int, in currency: String = "EUR") throws -> Receipt { fatalError() }
      public func charge(_ amount: Int) -> Receipt { fatalError() }
      public struct Receipt: Sendable {
        public let number: Int
        public init(number: Int) {}
        public enum State: String { case open, paid(Int) }
        func hidden() { func local() {} }
      }
      public struct Plain { public var a = 1 }
      public final class Client: Service {
        public func send(_ text: String, to host: Host) async {}
        public subscript(index: Int) -> Int { 1 }
      }
      public typealias Host = String
      @Observable public class Watched {}
      public class Window: NSWindow {}
      """,
    "Sources/Pay/Receipt+Text.swift": """
      extension Receipt { public var text: String { "" } }
      extension Receipt.State { public func next() -> Self { self } }
      extension String { public func trimmed() -> String { self } }
      """,
    "Sources/Base/Service.swift": """
      public protocol Named { var name: String { get } }
      open class Service: Named {
        public init() {}
        open func close(force: Bool = false) {}
      }
      extension Named { public func describe() -> String { name } }
      """,
  ]

  private static let codebase: Codebase = {
    var frontEnd = SwiftFrontEnd()
    let inputs = files.sorted { $0.key < $1.key }.map { path, text in
      let bytes = Array(text.utf8)
      let facts = (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
        frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
      }
      return InputFile(path: path, surface: facts.surface)
    }
    return Codebase.assemble(CodebaseInput(files: inputs))
  }()

  private func find(_ text: String) throws -> String {
    var finder = ElementFinder(SwiftElementTests.codebase)
    let fractal = try #require(SwiftElementTests.codebase.fractal("Pay"))
    switch finder.find(try #require(ElementPath(text)), in: fractal) {
    case .found(let declarations):
      return declarations.map { SwiftElementTests.codebase[$0.file].surface.qualifiedName($0.id) }
        .joined(separator: ", ")
    case .unseen: return "unseen"
    case .missing(let nearest): return "missing" + (nearest.map { ", perhaps \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("charge", "charge(_:in:), charge(_:)"), ("charge(_:)", "charge(_:)"), ("charge(_:in:)", "charge(_:in:)"),
    ("charge(_ amount: Int)", "charge(_:in:), charge(_:)"), ("charge(amount:)", "missing, perhaps charge(_:in:)"),
    ("Receipt", "Receipt"), ("Receipt.number", "Receipt.number"), ("Receipt.init(number:)", "Receipt.init(number:)"),
    ("Receipt(number:)", "Receipt.init(number:)"), ("Receipt(text:)", "missing, perhaps Receipt.init(number:)"),
    ("Plain(a:)", "unseen"), ("Receipt.State.paid", "Receipt.State.paid"), ("State.open", "Receipt.State.open"),
    ("Receipt.State.rawValue", "unseen"), ("Receipt.State.next()", "Receipt.State.next()"),
    ("Receipt.State.nxt()", "missing, perhaps Receipt.State.next"), ("Receipt.text", "Receipt.text"),
    ("Receipt.local()", "missing"), ("local", "missing"), ("Pay.charge(_:)", "charge(_:)"),
    ("Client.send(_:to:)", "Client.send(_:to:)"), ("Client.close(force:)", "Service.close(force:)"),
    ("Client.close(now:)", "missing"), ("Client.name", "Named.name"), ("Client.describe()", "Named.describe()"),
    ("Client.subscript(index:)", "Client.subscript(index:)"), ("Client.sent", "missing, perhaps Client.send"),
    ("Host.count", "unseen"), ("Watched.value", "unseen"), ("Window.title", "unseen"),
    ("String.trimmed()", "String.trimmed()"), ("Service", "missing"), ("recept", "missing, perhaps Receipt"),
  ])
  func isFoundAsUsersSeeIt(_ name: String, _ expected: String) throws {
    #expect(try find(name) == expected)
  }

  @Test(arguments: [
    ("a(b:_:)", ["b", "_"], "a(b:_:)"), ("a()", [], "a()"), ("A.b(c:).d", ["c"], "A.b(c:)"),
    ("init?(rawValue:)", ["rawValue"], "init(rawValue:)"),
  ])
  func labelsAreRead(_ text: String, _ labels: [String], _ address: String) throws {
    let path = try #require(ElementPath(text))
    #expect(path.labels == labels)
    #expect(path.address == address)
  }

  @Test(arguments: ["a", "a(b: Int)", "a(b, c)", "a(b:,)", "A<T>.b"])
  func labelsAreLeftOpen(_ text: String) throws {
    #expect(try #require(ElementPath(text)).labels == nil)
  }
}
