import SyntaxFacts

/// What an expression came to: something that can be an operand, and whether it can be assigned to.
///
/// A plain path has given no node yet: whoever takes it makes it a read, a write, a callee or an operand.
struct Operand {
  enum Shape: UInt8 {
    /// A name or dotted path; no node yet.
    case path
    /// An element of the path `name` (`a.b[i]`); its reads are out.
    case element
    /// The member `name` of `value` (`f().x`); no node yet for the member.
    case member
    /// The result of calling the path `name`; its nodes are out.
    case result
    /// A literal; no closure can follow it.
    case literal
    /// Anything else; its nodes are out.
    case plain
  }

  var shape: Shape
  var name: NameID
  /// Of a member: the path that it is used by, see `SwiftFrontEnd`. Of a result: the call with its labels.
  var use: NameID = .none
  /// What tells the type of its first part: the `context` of its use.
  var context: NameID = .none
  var value: ValueRef
  var start: UInt32
  var end: UInt32

  @inline(__always)
  static func plain(_ value: ValueRef, _ start: UInt32, _ end: UInt32) -> Operand {
    Operand(shape: .plain, name: .none, value: value, start: start, end: end)
  }

  @inline(__always)
  static func path(_ name: NameID, _ start: UInt32, _ end: UInt32) -> Operand {
    Operand(shape: .path, name: name, value: .other, start: start, end: end)
  }
}

/// A place that a value is assigned to.
struct Target {
  var name: NameID
  var use: NameID
  var context: NameID = .none
  var start: UInt32
  var end: UInt32
  /// Bits of `SkeletonNode.Mark`.
  var detail: UInt8
  /// What the name is a member of, where `detail` says so.
  var value: ValueRef
}

/// A name that a pattern binds.
struct BoundName {
  var name: NameID
  /// What tells its type.
  var context: NameID = .none
  var start: UInt32
  var end: UInt32
}

extension Parser {
  @inline(__always)
  mutating func use(_ name: NameID, at offset: UInt32, _ traits: UseTraits, _ type: NameID = .none) {
    facts.use(
      name, in: context.scope, at: offset, context.isElsewhere ? traits.union(.elsewhere) : traits,
      context: type)
  }

  /// Makes `operand` a read, where it is not out yet.
  @inline(__always)
  mutating func flush(_ operand: Operand, _ traits: UseTraits = .read) {
    switch operand.shape {
    case .path:
      use(operand.name, at: operand.start, traits, operand.context)
      facts.emitLeaf(.read, start: operand.start, end: operand.end, name: operand.name)
    case .member:
      use(operand.use, at: operand.start, traits, operand.context)
      facts.emitLeaf(
        .read, detail: SkeletonNode.Mark.member, start: operand.start, end: operand.end,
        name: operand.name, value: operand.value)
    case .element, .result, .literal, .plain:
      break
    }
  }

  /// Makes `operand` the operand of the node to come; gives what to store there.
  @inline(__always)
  mutating func take(_ operand: Operand) -> ValueRef {
    switch operand.shape {
    case .path:
      use(operand.name, at: operand.start, .read, operand.context)
      return .name(operand.name)
    case .member:
      flush(operand)
      return .other
    case .element:
      return .other
    case .result, .literal, .plain:
      return operand.value
    }
  }

  /// Makes `operand` an element of a tuple, which may turn out to be a target.
  @inline(__always)
  mutating func flushElement(_ operand: Operand) {
    let mark = SkeletonNode.Mark.element | (mayBeTarget ? SkeletonNode.Mark.target : 0)
    switch operand.shape {
    case .path:
      facts.emitLeaf(.read, detail: mark, start: operand.start, end: operand.end, name: operand.name)
    case .element where mayBeTarget:
      facts.emitLeaf(
        .nothing, detail: mark | SkeletonNode.Mark.element, start: operand.start, end: operand.end,
        name: operand.name)
    case .element, .member, .result, .literal, .plain:
      flush(operand)
    }
    if operand.shape == .path { use(operand.name, at: operand.start, .read, operand.context) }
  }
}

// MARK: - Targets

extension Parser {
  /// Moves the targets among the nodes since `first`, and `operand`, onto the stack of targets.
  mutating func collectTargets(since first: Int, _ operand: Operand) {
    let mark = SkeletonNode.Mark.target
    let readMark = mark | SkeletonNode.Mark.element
    for number in first..<facts.nodes.count {
      let node = facts.nodes[number]
      guard node.detail & mark != 0, node.kind == .read || node.kind == .nothing else { continue }
      targets.append(
        Target(
          name: node.name, use: node.name, start: node.start, end: node.end,
          detail: node.detail & ~(node.kind == .read ? readMark : mark), value: node.value))
      facts.nodes[number].kind = .nothing
    }
    while facts.nodes.count > first, facts.nodes[facts.nodes.count - 1].kind == .nothing {
      facts.nodes.removeLast()
    }
    switch operand.shape {
    case .path: addTarget(operand, use: operand.name, detail: 0)
    case .element: addTarget(operand, use: operand.name, detail: SkeletonNode.Mark.element)
    case .member: addTarget(operand, use: operand.use, detail: SkeletonNode.Mark.member)
    case .result, .literal, .plain: break
    }
  }

  private mutating func addTarget(_ operand: Operand, use: NameID, detail: UInt8) {
    targets.append(
      Target(
        name: operand.name, use: use, context: operand.context, start: operand.start, end: operand.end, detail: detail,
        value: operand.value))
  }

  /// Writes `value` to the targets above `floor`, and takes them off the stack. Several at once get parts
  /// of it. The nodes since `first` are the value's.
  mutating func emitWrites(above floor: Int, _ value: ValueRef, since first: Int? = nil, extra: UInt8 = 0) {
    let share = targets.count - floor > 1 ? ValueRef.other : value
    var first = first ?? facts.nodes.count
    for number in floor..<targets.count {
      let target = targets[number]
      let isMember = target.detail & SkeletonNode.Mark.member != 0
      if !target.use.isNone { use(target.use, at: target.start, .written, target.context) }
      facts.emit(
        .write, detail: target.detail | extra, first: first, start: target.start, end: target.end,
        name: target.name, value: isMember ? target.value : share)
      first = facts.nodes.count
    }
    targets.removeSubrange(floor...)
  }

  /// Writes `value` to the names bound above `floor`, and takes them off the stack; `type` tells theirs. The nodes
  /// since `first` are the value's.
  mutating func emitBound(
    above floor: Int, _ value: ValueRef, _ type: NameID = .none, since first: Int? = nil
  ) {
    let share = bound.count - floor > 1 ? ValueRef.other : value
    var first = first ?? facts.nodes.count
    for number in floor..<bound.count {
      let name = bound[number]
      use(name.name, at: name.start, .written, name.context.isNone ? type : name.context)
      facts.emit(
        .write, detail: SkeletonNode.Mark.binding, first: first, start: name.start, end: name.end,
        name: name.name, value: share)
      first = facts.nodes.count
    }
    bound.removeSubrange(floor...)
  }
}
