/// Reads what `cat-file --batch` prints, in pieces of any size: `ID blob SIZE`, a line break, the bytes and another
/// line break; `ID missing` where there is no such object.
struct BatchReader {
  private enum State {
    case head
    /// So many bytes are still to come.
    case bytes(Int)
    case lineBreak
  }

  private var state = State.head
  private var head: [UInt8] = []
  private var content: [UInt8] = []
  /// Of the objects that are read.
  private(set) var count = 0
  private var isBroken = false

  /// Whether all that has begun has ended.
  var isAtEnd: Bool {
    if case .head = state { return head.isEmpty && !isBroken }
    return false
  }

  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, [UInt8]?) -> Void) {
    var rest = bytes[...]
    while let first = rest.first, !isBroken {
      switch state {
      case .head:
        rest.removeFirst()
        if first == UInt8(ascii: "\n") { endHead(body) } else { head.append(first) }
      case .bytes(let wanted):
        let piece = rest.prefix(wanted)
        content += piece
        rest = rest.dropFirst(piece.count)
        state = piece.count == wanted ? .lineBreak : .bytes(wanted - piece.count)
      case .lineBreak:
        rest.removeFirst()
        body(count, content)
        count += 1
        content.removeAll()
        state = .head
      }
    }
  }

  private mutating func endHead(_ body: (Int, [UInt8]?) -> Void) {
    let words = head.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    head.removeAll(keepingCapacity: true)
    if words.count == 2, words[1] == "missing" {
      body(count, nil)
      count += 1
    } else if words.count == 3, let size = Int(words[2]), size >= 0 {
      content.reserveCapacity(size)
      state = size == 0 ? .lineBreak : .bytes(size)
    } else {
      isBroken = true
    }
  }
}
