import SourceText
import SyntaxFacts

/// The path of a use in its parts: see `SwiftFrontEnd` for how front-ends write it.
struct UsePath {
  enum Head {
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
    var firstByte: UInt8
    /// Without a leading `$` or `_`: the property behind one with a wrapper. 0 without such.
    var wrapped: UInt64
    /// The path goes on from the result of calling it.
    var isCalled = false
    /// The path goes on from an element of it.
    var isElement = false
  }

  var head = Head.name
  var parts: [Part] = []
  /// The arguments, where the whole is called or named with its labels.
  var arguments: CallArguments?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var at = 0
    switch bytes[0] {
    case UInt8(ascii: "#"): (head, at) = (.macro, 1)
    case UInt8(ascii: "."): (head, at) = (.implicit, 1)
    case UInt8(ascii: "_") where bytes.count > 1 && bytes[1] == UInt8(ascii: "."): (head, at) = (.unknown, 2)
    default: break
    }
    parts.reserveCapacity(1 + bytes.count { $0 == UInt8(ascii: ".") })
    while at < bytes.count {
      let start = at
      while at < bytes.count, !UsePath.ends(bytes[at]) { at += 1 }
      if at > start {
        parts.append(UsePath.part(UnsafeBufferPointer(start: base + start, count: at - start)))
      }
      guard at < bytes.count else { return }
      if !marks(bytes, &at) { return }
    }
  }

  private static func part(_ bytes: UnsafeBufferPointer<UInt8>) -> Part {
    let isMarked = bytes[0] == UInt8(ascii: "$") || bytes[0] == UInt8(ascii: "_")
    return Part(
      name: StableHash.of(bytes), firstByte: bytes[0],
      wrapped: isMarked ? StableHash.of(UnsafeBufferPointer(rebasing: bytes[1...])) : 0)
  }

  /// Reads what stands after a part; false at the arguments of the whole.
  private mutating func marks(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
    let last = parts.count - 1
    switch bytes[at] {
    case UInt8(ascii: "."):
      at += 1
      return true
    case UInt8(ascii: "[") where at + 1 < bytes.count:
      if last >= 0 { parts[last].isElement = true }
      at += 2
      return true
    case UInt8(ascii: "(") where at + 2 < bytes.count && bytes[at + 2] == UInt8(ascii: "."):
      if bytes[at + 1] == UInt8(ascii: ")") {
        if last >= 0 { parts[last].isCalled = true }
        at += 2
        return true
      }
      fallthrough
    default:
      arguments = CallArguments(UnsafeBufferPointer(rebasing: bytes[at...]))
      return false
    }
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "{")
  }
}

/// The arguments of a call, as far as they tell which function it calls.
struct CallArguments {
  /// 0 for one without a label.
  private(set) var labels: [UInt64] = []
  /// Number of trailing closures.
  private(set) var closures = 0
  /// Further ones follow.
  private(set) var isOpen = false

  /// From `(x:_:){}done:{}`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let colons = bytes.count { $0 == UInt8(ascii: ":") }
    if colons > 0 { labels.reserveCapacity(colons) }
    var start = 0
    var isInside = false
    for (at, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("):
        isInside = true
        start = at + 1
      case UInt8(ascii: ")"): isInside = false
      case UInt8(ascii: "{"): closures += 1
      case UInt8(ascii: ":") where isInside:
        let isBlank = at == start + 1 && bytes[start] == UInt8(ascii: "_")
        labels.append(isBlank ? 0 : StableHash.of(base + start, count: at - start))
        start = at + 1
      default: break
      }
    }
    isOpen = isInside
  }

  /// Whether a function of these parameters can be meant: arguments in their order, those with defaults and
  /// variadic ones left out at will, trailing closures for what is left.
  func fit(_ parameters: Range<Int>, _ view: SurfaceView) -> Bool {
    guard let place = last(parameters, view) else { return false }
    let rest = (place + 1)..<parameters.upperBound
    if closures > 0, rest.isEmpty { return false }
    if isOpen { return true }
    return rest.count { CallArguments.isNeeded($0, view) } <= closures
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
