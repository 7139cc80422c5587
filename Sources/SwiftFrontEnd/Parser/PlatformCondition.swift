/// Tells of the condition of an `#if` whether it can hold on one of the usual platforms (Apple's and Linux)
/// with a current compiler. What it cannot tell may hold.
struct PlatformCondition {
  private enum Answer {
    case yes, no, maybe

    var negated: Answer {
      switch self {
      case .yes: .no
      case .no: .yes
      case .maybe: .maybe
      }
    }

    func or(_ other: Answer) -> Answer {
      if self == .yes || other == .yes { return .yes }
      return self == .no && other == .no ? .no : .maybe
    }

    func and(_ other: Answer) -> Answer { negated.or(other.negated).negated }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  static func isNever(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var reader = PlatformCondition(bytes)
    return reader.either() == .no && reader.at == bytes.count
  }

  private mutating func either() -> Answer {
    var answer = both()
    while eat("||") { answer = answer.or(both()) }
    return answer
  }

  private mutating func both() -> Answer {
    var answer = one()
    while eat("&&") { answer = answer.and(one()) }
    return answer
  }

  private mutating func one() -> Answer {
    guard depth < 32 else { return .maybe }
    depth += 1
    defer { depth -= 1 }
    if eat("!") { return one().negated }
    if eat("(") {
      let answer = either()
      return eat(")") ? answer : .maybe
    }
    let name = word()
    if eat("(") { return question(name) }
    return holds(name, "true") ? .yes : holds(name, "false") ? .no : .maybe
  }

  /// `name(argument)`, behind its bracket.
  private mutating func question(_ name: Range<Int>) -> Answer {
    if holds(name, "swift") || holds(name, "compiler") { return version() }
    let argument = word()
    while at < bytes.count, bytes[at] != 0x29 { at += 1 }
    _ = eat(")")
    let isPlatform = holds(name, "os") || holds(name, "canImport")
    return isPlatform && PlatformCondition.others.contains(where: { holds(argument, $0) }) ? .no : .maybe
  }

  /// Systems that are not the usual ones, and modules that only they have.
  private static let others: [StaticString] = [
    "Windows", "WASI", "Android", "FreeBSD", "OpenBSD", "Cygwin", "Haiku", "PS4", "none", "freestanding",
    "Emscripten", "WinSDK", "ucrt", "CRT", "Bionic", "WASILibc", "SwiftWASILibc", "wasi_pthread",
  ]

  /// `>=5.9)`: current compilers have it; `<5.9)`: they do not.
  private mutating func version() -> Answer {
    let isLess = eat("<") && !eat("=")
    if !isLess { _ = eat(">=") }
    skipBlank()
    let isCurrent = at < bytes.count && (0x31...0x35).contains(bytes[at])
    while at < bytes.count, bytes[at] != 0x29 { at += 1 }
    guard eat(")"), isCurrent else { return .maybe }
    return isLess ? .no : .yes
  }

  private mutating func skipBlank() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  private mutating func word() -> Range<Int> {
    skipBlank()
    let start = at
    while at < bytes.count, PlatformCondition.isWord(bytes[at]) { at += 1 }
    let found = start..<at
    skipBlank()
    return found
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    default: false
    }
  }

  private func holds(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private mutating func eat(_ text: StaticString) -> Bool {
    skipBlank()
    let end = at + text.utf8CodeUnitCount
    guard end <= bytes.count, bytes[at] == text.utf8Start[0], holds(at..<end, text) else { return false }
    at = end
    skipBlank()
    return true
  }
}
