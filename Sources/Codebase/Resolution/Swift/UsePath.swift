import SourceText
import SyntaxFacts

/// The path of a use in its parts: see `SwiftFrontEnd` for how front-ends write it. Lasts as long as what the arena
/// holds, and belongs to the thread of that.
struct UsePath: @unchecked Sendable {
  enum Head: UInt64 {
    case name
    /// `.member`
    case implicit
    /// A member of what has no name.
    case unknown
    /// `#name`
    case macro
  }

  struct Part {
    var name: UInt64
    /// Without a leading `$` or `_`: the property behind one with a wrapper. 0 without such.
    var wrapped: UInt64
    var firstByte: UInt8
    /// The path goes on from an element of it.
    var isElement = false

    var hash: UInt64 { isElement ? ~name : name }
  }

  var head = Head.name
  /// In the arena that the path was read into.
  var parts = UnsafeMutableBufferPointer<Part>(start: nil, count: 0)
  /// The arguments, where the whole is called or named with its labels.
  var arguments: CallArguments?

  /// `whole` is the hash of `bytes`, where that is known.
  init(_ bytes: UnsafeBufferPointer<UInt8>, whole: UInt64? = nil, in arena: Arena) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    // Each but the last ends with a mark.
    let room = bytes.count / 2 + 1
    let memory = arena.room(for: room, of: Part.self)
    let rest = read(bytes, base, whole, memory)
    arena.keep(parts.count, of: room, Part.self)
    if rest < bytes.count { arguments = CallArguments(UnsafeBufferPointer(rebasing: bytes[rest...]), in: arena) }
  }

  /// Reads the parts; gives where the arguments of the whole stand.
  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ whole: UInt64?,
    _ memory: UnsafeMutablePointer<Part>
  ) -> Int {
    var count = 0
    defer { parts = UnsafeMutableBufferPointer(start: memory, count: count) }
    var at = 0
    switch bytes[0] {
    case UInt8(ascii: "#"): (head, at) = (.macro, 1)
    case UInt8(ascii: "."): (head, at) = (.implicit, 1)
    case UInt8(ascii: "_") where bytes.count > 1 && bytes[1] == UInt8(ascii: "."): (head, at) = (.unknown, 2)
    default: break
    }
    while at < bytes.count {
      let start = at
      at = UsePath.end(base, at, bytes.count)
      if at > start {
        let known = at - start == bytes.count ? whole : nil
        (memory + count).initialize(to: UsePath.part(base + start, count: at - start, known))
        count += 1
      }
      guard at < bytes.count, UsePath.marks(bytes, &at, count > 0 ? memory + (count - 1) : nil) else { break }
    }
    return at
  }

  /// Whether it is one name, of which no element is meant.
  var isBareName: Bool { head == .name && parts.count == 1 && !parts[0].isElement }

  /// A hash of all that stands behind its first part; `isSubscripted` says that a subscript follows the whole.
  func hashOfRest(isSubscripted: Bool) -> UInt64 {
    var hash = (arguments?.hash ?? 0) &+ (isSubscripted ? 1 << 32 : 0)
    for part in parts.dropFirst() { hash = StableHash.combine(hash, part.hash) }
    return hash
  }

  /// A hash of all that tells it from others, by that of what stands behind its first part.
  func hash(rest: UInt64) -> UInt64 {
    StableHash.combine((parts.first?.hash ?? 0) &+ head.rawValue, rest)
  }

  /// Its first parts alone.
  func prefix(_ count: Int) -> UsePath {
    if count >= parts.count { return self }
    var path = self
    path.parts = UnsafeMutableBufferPointer(start: parts.baseAddress, count: count)
    path.arguments = nil
    return path
  }

  private static func part(_ base: UnsafePointer<UInt8>, count: Int, _ known: UInt64?) -> Part {
    let isMarked = base[0] == UInt8(ascii: "$") || base[0] == UInt8(ascii: "_")
    return Part(
      name: known ?? StableHash.of(base, count: count),
      wrapped: isMarked ? StableHash.of(base + 1, count: count - 1) : 0,
      firstByte: base[0])
  }

  /// Reads what stands after a part; false at the arguments of the whole.
  private static func marks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ last: UnsafeMutablePointer<Part>?
  ) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "."):
      at += 1
      return true
    case UInt8(ascii: "[") where at + 1 < bytes.count:
      last?.pointee.isElement = true
      at += 2
      return true
    case UInt8(ascii: "(") where at + 2 < bytes.count && bytes[at + 2] == UInt8(ascii: "."):
      if bytes[at + 1] == UInt8(ascii: ")") {
        at += 2
        return true
      }
      return false
    default:
      return false
    }
  }

  /// Where the part ends that goes on at `start`; eight bytes at a time, as far as there are so many.
  @inline(__always)
  private static func end(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var at = start
    while at &+ 8 <= count {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
      let found =
        zeros(word ^ (ones &* 0x2E)) | zeros(word ^ (ones &* 0x28)) | zeros((word | (ones &* 0x20)) ^ (ones &* 0x7B))
      if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while at < count, !ends(base[at]) { at &+= 1 }
    return at
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of the first byte that is 0, and perhaps of some after it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &* 0x80) }

  /// By the lower six bits: those of `.` and `(`, and those of `[` and `{`.
  private static let lowEnds: UInt64 = 1 << 0x2E | 1 << 0x28
  private static let highEnds: UInt64 = 1 << 0x1B | 1 << 0x3B

  @inline(__always)
  private static func ends(_ byte: UInt8) -> Bool {
    let ends = byte & 0x40 == 0 ? lowEnds : highEnds
    return byte < 0x80 && ends &>> UInt64(byte & 0x3F) & 1 != 0
  }
}

/// The arguments of a call, as far as they tell which function it calls.
struct CallArguments {
  /// 0 for one without a label.
  private(set) var labels = UnsafeBufferPointer<UInt64>(start: nil, count: 0)
  /// Some argument has a label.
  private(set) var hasLabels = false
  /// Number of trailing closures.
  private(set) var closures: UInt16 = 0
  /// Further ones follow.
  private(set) var isOpen = false

  /// From `(x:_:){}done:{}`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in arena: Arena) {
    guard let base = bytes.baseAddress else { return }
    let memory = arena.room(for: bytes.count, of: UInt64.self)
    var count = 0
    defer {
      arena.keep(count, of: bytes.count, UInt64.self)
      labels = UnsafeBufferPointer(start: memory, count: count)
    }
    var start = 0
    var isInside = false
    for at in 0..<bytes.count where CallArguments.mayEndLabel(base[at]) {
      switch base[at] {
      case UInt8(ascii: "("):
        isInside = true
        start = at + 1
      case UInt8(ascii: ")"): isInside = false
      case UInt8(ascii: "{"): if closures < .max { closures += 1 }
      case UInt8(ascii: ":") where isInside:
        let isBlank = at == start + 1 && base[start] == UInt8(ascii: "_")
        let label = isBlank ? 0 : StableHash.of(base + start, count: at - start)
        memory[count] = label
        count += 1
        hasLabels = hasLabels || label != 0
        start = at + 1
      default: break
      }
    }
    isOpen = isInside
  }

  /// False for the bytes that most labels are made of.
  @inline(__always)
  private static func mayEndLabel(_ byte: UInt8) -> Bool { byte & 0x40 == 0 || byte == UInt8(ascii: "{") }

  /// Tells them from all others, and is not 0.
  var hash: UInt64 {
    var hash = UInt64(closures) << 2 | (isOpen ? 2 : 0) | 1
    for label in labels { hash = StableHash.combine(hash, label) }
    return hash
  }

  /// Whether a function of these parameters can be meant: arguments in their order, those with defaults and
  /// variadic ones left out at will, trailing closures for what is left.
  func fit(_ parameters: Range<Int>, _ view: SurfaceView) -> Bool {
    guard let place = last(parameters, view) else { return false }
    let rest = (place + 1)..<parameters.upperBound
    if closures > 0, rest.isEmpty { return false }
    if isOpen { return true }
    return rest.count { CallArguments.isNeeded($0, view) } <= Int(closures)
  }

  /// The parameter that takes the last argument within parentheses.
  func place(in parameters: Range<Int>, _ view: SurfaceView) -> Int? {
    guard let place = last(parameters, view), parameters.contains(place) else { return nil }
    return place
  }

  /// The same; the place before the first where there are no arguments.
  private func last(_ parameters: Range<Int>, _ view: SurfaceView) -> Int? {
    var next = parameters.lowerBound
    var isInVariadic = false
    for label in labels where !(isInVariadic && label == 0) {
      guard let match = match(label, next..<parameters.upperBound, view) else { return nil }
      isInVariadic = CallArguments.isVariadic(match, view)
      next = match + 1
    }
    return next - 1
  }

  /// The first parameter of this label, if those before it can be left out.
  private func match(_ label: UInt64, _ parameters: Range<Int>, _ view: SurfaceView) -> Int? {
    for place in parameters {
      if CallArguments.label(place, view) == label { return place }
      if CallArguments.isNeeded(place, view) { return nil }
    }
    return nil
  }

  private static func label(_ place: Int, _ view: SurfaceView) -> UInt64 {
    let parameter = view.parameters[place]
    if parameter.kind != .keywordOnly || parameter.label.isNone { return 0 }
    return view.names.hash(of: parameter.label)
  }

  private static func isNeeded(_ place: Int, _ view: SurfaceView) -> Bool {
    view.parameters[place].defaultValue.isNone && !isVariadic(place, view)
  }

  private static func isVariadic(_ place: Int, _ view: SurfaceView) -> Bool {
    if view.parameters[place].kind == .variadic { return true }
    let range = view.names.range(of: view.parameters[place].type)
    if range.count < 3 { return false }
    let bytes = view.names.bytes
    let end = range.upperBound
    return bytes[end - 1] == 0x2E && bytes[end - 2] == 0x2E && bytes[end - 3] == 0x2E
  }
}
