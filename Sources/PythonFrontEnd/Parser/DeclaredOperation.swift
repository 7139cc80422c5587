import SourceText
import SyntaxFacts

/// An operation as a contract declares it, `name(…) -> type raises A, B`, made into a definition that
/// the parser reads.
struct DeclaredOperation {
  /// The definition, followed by what may be read ahead.
  private(set) var definition: [UInt8]
  /// Bytes of the definition itself.
  let count: Int
  private let raises: [[UInt8]]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = Array(bytes)
    let mark = DeclaredOperation.lastMark(in: text)
    var isAsync = false
    var head = text[..<(mark?.lowerBound ?? text.count)]
    if head.starts(with: "async ".utf8) {
      isAsync = true
      head = head.dropFirst(6)
    }
    if head.starts(with: "def ".utf8) { head = head.dropFirst(4) }
    definition = Array(isAsync ? "async def ".utf8 : "def ".utf8)
    // A line break would end the definition; a dotted name (`Class.method`) is read by its last part.
    definition += DeclaredOperation.withoutOwner(head).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    definition += Array(": ...".utf8)
    count = definition.count
    definition += [UInt8](repeating: 0, count: readAhead)
    raises =
      mark.map { text[$0.upperBound...].split(separator: 0x2C).map { DeclaredOperation.trimmed($0) } } ?? []
  }

  /// Gives the declaration the errors that were named.
  func addRaises(to facts: inout FileFacts) {
    guard !facts.surface.declarations.isEmpty, !raises.isEmpty else { return }
    var names = NameInterner()
    names.adopt(facts.surface.names)
    var surface = SurfaceDraft(facts.surface)
    let start = surface.lists.count
    for name in raises where !name.isEmpty {
      surface.lists.append(name.withUnsafeBufferPointer { names.intern($0) })
    }
    surface.names = names.table
    surface.declarations[0].thrown = Slice(start: start, count: surface.lists.count - start)
    facts.surface = Surface(surface)
  }

  private static func lastMark(in text: [UInt8]) -> Range<Int>? {
    let mark = Array(" raises ".utf8)
    guard text.count >= mark.count else { return nil }
    return (0...(text.count - mark.count)).last { text[$0..<$0 + mark.count].elementsEqual(mark) }
      .map { $0..<$0 + mark.count }
  }

  /// What stands after the last dot of the name.
  private static func withoutOwner(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = head.firstIndex { $0 == 0x28 || $0 == 0x5B } ?? head.endIndex
    guard let dot = head[..<end].lastIndex(of: 0x2E) else { return head }
    return head[(dot + 1)...]
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    return Array(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
