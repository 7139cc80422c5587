import Measures
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Testing

/// The same measures of the same facts, from a language where members need no receiver.
struct SwiftTypesTests {
  private static let text = """
    final class Desk {
      private var orders: [Int] = []
      var mails = 0
      let name: String
      init(name: String) { self.name = name; orders = [] }
      deinit { mails = 0 }
      func place(_ order: Int) { orders.append(order); count() }
      func clear() { orders = [] }
      private func count() { print(self.orders.count) }
      var isEmpty: Bool { orders.isEmpty }
      func hasAny() -> Bool { !isEmpty }
      static func make() -> Desk { Desk(name: "") }
      func limit(_ n: Int) -> Int { n }
    }
    extension Desk {
      func write() { mails += 1 }
      func send() { self.mails = 0 }
      func hurry(_ n: Int) { self.send(); retry { hurry(n - 1) } }
      func retry(_ body: () -> Void) {}
    }
    """

  private func surface() -> Surface {
    var frontEnd = SwiftFrontEnd()
    let bytes = Array(SwiftTypesTests.text.utf8)
    return (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
      frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<bytes.count])).surface
    }
  }

  @Test
  func extensionsBelongToTheirType() {
    let surface = surface()
    let types = TypeOutline.all(in: surface)
    #expect(types.map { surface.names.text(surface.declarations[$0.type.index].name) } == ["Desk"])
    let parts = types.flatMap { Cohesion($0).parts }.map { part in
      part.functions.map { surface.names.text(surface.declarations[$0.index].name) }.joined(separator: " ")
        + " | " + part.fields.map { surface.memberName(of: $0) }.joined(separator: " ")
    }
    #expect(parts == ["place clear count hasAny | orders", "write send hurry retry | mails"])
  }

  @Test
  func bareWritesAreWrites() {
    let surface = surface()
    let fields = TypeOutline.all(in: surface).flatMap { MutableState($0).fields }
    let shown = fields.map { field in
      surface.memberName(of: field.mention) + ": "
        + field.writers.map { surface.names.text(surface.declarations[$0.index].name) }.joined(separator: " ")
    }
    #expect(shown == ["mails: write send", "orders: clear"])
  }
}
