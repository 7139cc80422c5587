import SourceText
import SyntaxFacts

/// An operation as a contract declares it, `name(…) -> Type raises A, B`, made into a declaration that the
/// parser reads.
struct DeclaredOperation {
  /// The declaration, followed by what may be read ahead.
  private(set) var definition: [UInt8]
  /// Bytes of the declaration itself.
  let count: Int
  private let raises: [[UInt8]]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = Array(bytes)
    let mark = DeclaredOperation.lastMark(in: text)
    var head = text[..<(mark?.lowerBound ?? text.count)]
    if head.starts(with: "func ".utf8) { head = head.dropFirst(5) }
    let name = DeclaredOperation.withoutOwner(head)
    let isInitializer =
      name.starts(with: "init".utf8) && [0x28, 0x3F, 0x21, 0x3C].contains(name.dropFirst(4).first)
    definition = isInitializer ? [] : Array("func ".utf8)
    // A dotted name (`Type.method`) is read by its last part.
    definition += DeclaredOperation.withWordForDefaults(name.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
    count = definition.count
    definition += [UInt8](repeating: 0, count: readAhead)
    raises =
      mark.map { text[$0.upperBound...].split(separator: 0x2C).map { DeclaredOperation.trimmed($0) } } ?? []
  }

  /// Gives the declaration the errors that were named, and `...` as the value of the defaults that were left open.
  func complete(_ facts: inout FileFacts) {
    guard !facts.surface.declarations.isEmpty else { return }
    let open = facts.surface.parameters.indices.filter { place in
      let value = facts.surface.parameters[place].defaultValue
      return !value.isNone && facts.surface.names.text(value) == "___"
    }
    if raises.isEmpty, open.isEmpty { return }
    var names = NameInterner()
    names.adopt(facts.surface.names)
    var surface = SurfaceDraft(facts.surface)
    let start = surface.lists.count
    for name in raises where !name.isEmpty {
      surface.lists.append(name.withUnsafeBufferPointer { names.intern($0) })
    }
    let dots = [UInt8]("...".utf8).withUnsafeBufferPointer { names.intern($0) }
    for place in open { surface.parameters[place].defaultValue = dots }
    surface.names = names.table
    if !raises.isEmpty {
      surface.declarations[0].thrown = Slice(start: start, count: surface.lists.count - start)
    }
    facts.surface = Surface(surface)
  }

  /// As long as `...`, which is no expression.
  private static let word = [UInt8]("___".utf8)

  /// With a word for each `...` that stands for a default.
  private static func withWordForDefaults(_ text: [UInt8]) -> [UInt8] {
    var text = text
    var last: UInt8 = 0
    var at = 0
    while at < text.count {
      if last == 0x3D, text[at...].starts(with: "...".utf8) {
        text.replaceSubrange(at..<at + 3, with: word)
        at += 3
        last = 0
        continue
      }
      if text[at] != 0x20, text[at] != 0x09 { last = text[at] }
      at += 1
    }
    return text
  }

  private static func lastMark(in text: [UInt8]) -> Range<Int>? {
    let mark = Array(" raises ".utf8)
    guard text.count >= mark.count else { return nil }
    return (0...(text.count - mark.count)).last { text[$0..<$0 + mark.count].elementsEqual(mark) }
      .map { $0..<$0 + mark.count }
  }

  /// What stands after the last dot of the name.
  private static func withoutOwner(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = head.firstIndex { $0 == 0x28 || $0 == 0x3C } ?? head.endIndex
    guard let dot = head[..<end].lastIndex(of: 0x2E), dot > head.startIndex else { return head }
    return head[(dot + 1)...]
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    return Array(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
