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
    /// Anything else; its nodes are out.
    case plain
  }

  var shape: Shape
  var name: NameID
  var value: ValueRef
  var start: UInt32
  var end: UInt32

  @inline(__always)
  static func plain(_ value: ValueRef, _ start: UInt32, _ end: UInt32) -> Operand {
    Operand(shape: .plain, name: .none, value: value, start: start, end: end)
  }
}

/// A place that a value is assigned to.
struct Target {
  var name: NameID
  var start: UInt32
  var end: UInt32
  /// Bits of `SkeletonNode.Mark`.
  var detail: UInt8
  /// What the name is a member of, where `detail` says so.
  var value: ValueRef
}

extension Parser {
  @inline(__always)
  mutating func use(_ name: NameID, at offset: UInt32, _ traits: UseTraits) {
    facts.use(name, in: context.scope, at: offset, context.inAnnotation ? .type : traits)
  }

  /// Makes `operand` a read, where it is not out yet.
  @inline(__always)
  mutating func flush(_ operand: Operand) {
    switch operand.shape {
    case .path:
      use(operand.name, at: operand.start, .read)
      facts.emitLeaf(.read, start: operand.start, end: operand.end, name: operand.name)
    case .member:
      facts.emitLeaf(
        .read, detail: SkeletonNode.Mark.member, start: operand.start, end: operand.end,
        name: operand.name, value: operand.value)
    case .element, .plain:
      break
    }
  }

  /// Makes `operand` the operand of the node to come; gives what to store there.
  @inline(__always)
  mutating func take(_ operand: Operand) -> ValueRef {
    switch operand.shape {
    case .path:
      use(operand.name, at: operand.start, .read)
      return .name(operand.name)
    case .member:
      flush(operand)
      return .other
    case .element:
      return .other
    case .plain:
      return operand.value
    }
  }

  /// Makes `operand` an element of a display, which may turn out to be a target.
  @inline(__always)
  mutating func flushElement(_ operand: Operand) {
    let mark = SkeletonNode.Mark.element | (mayBeTarget ? SkeletonNode.Mark.target : 0)
    switch operand.shape {
    case .path:
      use(operand.name, at: operand.start, .read)
      facts.emitLeaf(.read, detail: mark, start: operand.start, end: operand.end, name: operand.name)
    case .member:
      facts.emitLeaf(
        .read, detail: mark | SkeletonNode.Mark.member, start: operand.start, end: operand.end,
        name: operand.name, value: operand.value)
    case .element where mayBeTarget:
      facts.emitLeaf(
        .nothing, detail: mark | SkeletonNode.Mark.element, start: operand.start, end: operand.end,
        name: operand.name)
    case .element, .plain:
      break
    }
  }
}

// MARK: - Targets

extension Parser {
  /// Moves the targets among the nodes since `first`, and `operand`, onto the stack of targets.
  mutating func collectTargets(since first: Int, _ operand: Operand) {
    let mark = SkeletonNode.Mark.target
    let readMark = mark | SkeletonNode.Mark.element
    var kept = first
    var onlyTargets = true
    for number in first..<facts.nodes.count {
      let node = facts.nodes[number]
      guard node.mayBeTarget else {
        onlyTargets = false
        kept = number + 1
        continue
      }
      targets.append(
        Target(
          name: node.name, start: node.start, end: node.end,
          detail: node.detail & ~(node.kind == .read ? readMark : mark), value: node.value))
      facts.nodes[number].kind = .nothing
    }
    // Nodes refer to each other by index, so only a tail can be taken away.
    let length = onlyTargets ? first : kept
    facts.nodes.removeSubrange(length...)
    switch operand.shape {
    case .path: addTarget(operand, detail: 0)
    case .element: addTarget(operand, detail: SkeletonNode.Mark.element)
    case .member: addTarget(operand, detail: SkeletonNode.Mark.member)
    case .plain: break
    }
  }

  private mutating func addTarget(_ operand: Operand, detail: UInt8) {
    targets.append(
      Target(name: operand.name, start: operand.start, end: operand.end, detail: detail, value: operand.value)
    )
  }

  /// Writes `source` to the targets above `floor`, and takes them off the stack. Only one plain target gets
  /// it as its operand; otherwise it is read before the writes. The nodes since `first` are the value's.
  mutating func emitWrites(above floor: Int, from source: Operand, since first: Int, extra: UInt8 = 0) {
    let isSingle =
      targets.count - floor == 1 && targets[floor].detail & SkeletonNode.Mark.member == 0
    if isSingle { return emitWrites(above: floor, take(source), since: first, extra: extra) }
    flush(source)
    emitWrites(above: floor, source.shape == .plain ? source.value : .other, since: first, extra: extra)
  }

  /// Writes `value` to the targets above `floor`, and takes them off the stack. Several at once get parts
  /// of it.
  mutating func emitWrites(above floor: Int, _ value: ValueRef, since first: Int? = nil, extra: UInt8 = 0) {
    let share = targets.count - floor > 1 ? ValueRef.other : value
    var first = first ?? facts.nodes.count
    for number in floor..<targets.count {
      let target = targets[number]
      let isMember = target.detail & SkeletonNode.Mark.member != 0
      if !isMember { use(target.name, at: target.start, .written) }
      let isName = target.detail | (extra & SkeletonNode.Mark.delete) == 0 && !isDotted(target)
      let binding = isName ? bindingMark(target.name) : 0
      facts.emit(
        .write, detail: target.detail | extra | binding, first: first, start: target.start, end: target.end,
        name: target.name, value: isMember ? target.value : share)
      first = facts.nodes.count
    }
    targets.removeSubrange(floor...)
  }
}

extension Parser {
  /// A name as one of the function at hand, in `outerNames`.
  func outerKey(_ name: NameID) -> UInt64 { UInt64(context.scope.rawValue) << 32 | UInt64(name.rawValue) }

  @inline(__always)
  func isDotted(_ target: Target) -> Bool {
    for offset in Int(target.start)..<Int(target.end) where source[offset] == 0x2E { return true }
    return false
  }

  /// The mark of a write to `name` here: none where a `global` or `nonlocal` says that it belongs elsewhere.
  @inline(__always)
  func bindingMark(_ name: NameID) -> UInt8 {
    if outerNames.isEmpty { return SkeletonNode.Mark.binding }
    return outerNames.contains(outerKey(name)) ? 0 : SkeletonNode.Mark.binding
  }
}

extension SkeletonNode {
  /// Whether it stands for an element of a display that may turn out to be assigned to.
  @inline(__always)
  var mayBeTarget: Bool { detail & Mark.target != 0 && (kind == .read || kind == .nothing) }
}
