import SyntaxFacts

/// What an operand stands for or stands in, as far as that tells its type: the text of it is the `context`
/// of a use, see `SwiftFrontEnd`. Kept in parts, because few operands ask for the text.
struct Expectation {
  enum Form: UInt8 {
    case none
    /// The type of a value or, by its name, a type.
    case value
    /// The type of the elements of a value.
    case element
    /// What the function around it gives.
    case result
    /// What the call of `name` takes after the labels above `floor`.
    case argument
  }

  var form = Form.none
  /// `name` is followed by a subscript.
  var isElement = false
  /// Small, as what nests keeps such values on the stack; no context where more labels are at hand.
  var floor: UInt16 = 0
  var name = NameID.none
  /// The context of the first part of `name`.
  var outer = NameID.none
  /// Of an argument.
  var label = NameID.none

  static let none = Expectation()
}

extension Parser {
  /// The type of what `operand` comes to.
  mutating func expectation(of operand: Operand) -> Expectation {
    switch operand.shape {
    case .path: return Expectation(form: .value, name: operand.name, outer: operand.context)
    case .member, .result: return Expectation(form: .value, name: operand.use, outer: operand.context)
    case .element:
      return Expectation(form: .value, isElement: true, name: operand.name, outer: operand.context)
    case .plain:
      if castEnd == previousEnd, !castType.isNone { return Expectation(form: .value, name: castType) }
      return .none
    case .literal: return .none
    }
  }

  /// What the arguments of a call of `callee` are, but for their labels.
  @inline(__always)
  mutating func argumentExpectation(_ callee: Operand) -> Expectation {
    guard callee.shape == .path || callee.shape == .member, let floor = UInt16(exactly: labels.count) else {
      return .none
    }
    return Expectation(
      form: .argument, floor: floor, name: callee.shape == .path ? callee.name : callee.use,
      outer: callee.context)
  }

  /// What the expression of a `return` comes to.
  var resultExpectation: Expectation {
    mutating get {
      context.closures == 0 && context.functions > 0 ? Expectation(form: .result) : .none
    }
  }

  /// The type that a text names, where it is a plain name.
  mutating func expectation(ofType type: NameID) -> Expectation {
    let name = typePath(type)
    return name.isNone ? .none : Expectation(form: .value, name: name)
  }

  /// A type as written without optional marks and generic arguments, where it is a dotted name.
  mutating func typePath(_ type: NameID) -> NameID {
    let bytes = facts.names.bytes(of: type)
    guard let length = Parser.pathLength(bytes) else { return .none }
    if length == bytes.count { return type }
    scratch.removeAll()
    if let base = bytes.baseAddress { scratch.append(base, count: length) }
    return internScratch()
  }

  /// How long the dotted name is that a type begins with, if nothing but generic arguments and optional marks
  /// follows it.
  private static func pathLength(_ type: UnsafeBufferPointer<UInt8>) -> Int? {
    let length = type.prefix(while: isPathByte).count
    var end = type.count
    while end > length, type[end - 1] == 0x3F || type[end - 1] == 0x21 { end -= 1 }
    guard length > 0, end == length || (type[length] == 0x3C && type[end - 1] == 0x3E) else { return nil }
    return length
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80..., 0x2E: true
    default: false
    }
  }

  /// Longer contexts are not kept: calls in calls would be quadratic.
  private static let longestContext = 240

  /// The text of `expectation`.
  mutating func text(of expectation: Expectation) -> NameID {
    switch expectation.form {
    case .none: return .none
    case .result: return facts.names.intern("return")
    case .value where expectation.outer.isNone && !expectation.isElement: return expectation.name
    case .value, .element, .argument: break
    }
    if expectation.name.isNone { return .none }
    begin(expectation.name, in: expectation.outer)
    switch expectation.form {
    case .argument:
      scratch.append(0x28)
      for number in min(Int(expectation.floor), labels.count)..<labels.count { appendLabel(labels[number]) }
      appendLabel(expectation.label)
    case .element:
      if expectation.isElement { appendBytes(0x5B, 0x5D) }
      appendBytes(0x5B, 0x2A)
      scratch.append(0x5D)
    case .value where expectation.isElement: appendBytes(0x5B, 0x5D)
    case .none, .result, .value: break
    }
    return internedContext()
  }

  /// Starts a text with `name` in its own context.
  private mutating func begin(_ name: NameID, in outer: NameID) {
    scratch.removeAll()
    if !outer.isNone {
      append(outer)
      scratch.append(0x3D)
    }
    append(name)
  }

  private mutating func appendLabel(_ label: NameID) {
    if label.isNone { scratch.append(0x5F) } else { append(label) }
    scratch.append(0x3A)
  }

  private mutating func internedContext() -> NameID {
    if scratch.count > Parser.longestContext { return .none }
    return internScratch()
  }

  /// What a closure that stands where `expectation` says takes.
  mutating func closureContext(_ expectation: Expectation) -> NameID {
    let name = text(of: expectation)
    if name.isNone { return .none }
    begin(name, in: .none)
    scratch.append(0x7B)
    return internedContext()
  }

  /// What a closure behind the call of `callee` takes: the labels of its arguments lie above `floor`, those
  /// of closures before it above `closures`.
  mutating func closureContext(
    behind callee: Operand, labelsAt floor: Int, closuresAt closures: Int, _ hasArguments: Bool, _ label: NameID
  ) -> NameID {
    guard callee.shape == .path || callee.shape == .member else { return .none }
    begin(callee.shape == .path ? callee.name : callee.use, in: callee.context)
    if hasArguments {
      scratch.append(0x28)
      for number in floor..<closures { appendLabel(labels[number]) }
      scratch.append(0x29)
    }
    for number in closures..<labels.count {
      if number > closures { appendLabel(labels[number]) }
      appendBytes(0x7B, 0x7D)
    }
    if labels.count > closures { appendLabel(label) }
    scratch.append(0x7B)
    return internedContext()
  }

  /// What parameter `number` of the closure at hand is.
  mutating func parameterContext(_ number: Int) -> NameID {
    guard !context.closure.isNone, number < 10 else { return .none }
    begin(context.closure, in: .none)
    scratch.append(0x30 + UInt8(truncatingIfNeeded: number))
    return internedContext()
  }
}
