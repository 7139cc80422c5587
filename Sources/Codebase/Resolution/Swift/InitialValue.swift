import SourceText

/// An initial value as written, as far as it shows its type.
struct InitialValue {
  /// `a.b`, `A<B>.c`, `f(x)`: what it names or calls, without generic arguments.
  private(set) var path: UsePath?
  /// Where the type stands that it is cast to.
  private(set) var cast: Range<Int>?

  init(_ bytes: UnsafeBufferPointer<UInt8>, in arena: Arena) {
    if let type = InitialValue.castType(bytes) {
      cast = type
      return
    }
    var at = InitialValue.start(of: bytes)
    guard at < bytes.count, bytes[at] != UInt8(ascii: "."), !(0x30...0x39).contains(bytes[at]) else { return }
    let room = bytes.count
    let name = arena.room(for: room, of: UInt8.self)
    var count = 0
    while at < bytes.count {
      switch bytes[at] {
      case let byte where TypeReader.isNameByte(byte) || byte == UInt8(ascii: "."):
        name[count] = byte
        count += 1
        at += 1
      case UInt8(ascii: "<") where count > 0: at = InitialValue.past(bytes, at)
      case UInt8(ascii: "(") where count > 0:
        guard InitialValue.past(bytes, at) == bytes.count else { return }
        at = bytes.count
      default: return
      }
    }
    if at == bytes.count, count > 0 { path = UsePath(UnsafeBufferPointer(start: name, count: count), in: arena) }
  }

  /// After `try`, `await` and their like.
  private static func start(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = 0
    guard let first = bytes.first, first == UInt8(ascii: "t") || first == UInt8(ascii: "a") else { return 0 }
    for word in ["try ", "try! ", "try? ", "await "] where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
    }
    return at
  }

  /// The type behind a last `as`, `as!` or `as?`.
  private static func castType(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var at = bytes.count - 5
    while at > 0 {
      if bytes[at] == 0x20, bytes[at + 1] == UInt8(ascii: "a"), bytes[at + 2] == UInt8(ascii: "s") {
        let mark = bytes[at + 3]
        let isMarked = mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
        if isMarked, bytes[at + 4] == 0x20 { return (at + 5)..<bytes.count }
        if mark == 0x20 { return (at + 4)..<bytes.count }
      }
      // Only a type may stand behind it.
      guard TypeReader.isNameByte(bytes[at + 4]) || [0x2E, 0x20, 0x3C, 0x3E, 0x5B, 0x5D, 0x3F].contains(bytes[at + 4])
      else { return nil }
      at -= 1
    }
    return nil
  }

  /// The place behind the bracket that opens at `start`; beyond the end where none closes it.
  private static func past(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var depth = 0
    for at in start..<bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "<") where bytes[start] == UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ">") where bytes[start] == UInt8(ascii: "<"): depth -= 1
      default: break
      }
      if depth == 0 { return at + 1 }
    }
    return bytes.count + 1
  }
}
