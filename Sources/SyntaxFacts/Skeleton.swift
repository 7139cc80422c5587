/// An operand in the skeleton: a name path, a literal, the result of a call, or something else.
///
/// A name path in operand position stands for a read of it; it has no `read` node of its own.
@frozen
public struct ValueRef: Hashable, Sendable {
  /// Two bits of tag, thirty of payload.
  public var rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  @inlinable static var payload: UInt32 { (1 << 30) - 1 }

  /// Nothing that has a name: an operator's result, a display, a subscript.
  @inlinable public static var other: ValueRef { ValueRef(rawValue: 0) }
  /// No operand at all (`return` alone).
  @inlinable public static var absent: ValueRef { ValueRef(rawValue: 1) }

  @inlinable
  public static func name(_ name: NameID) -> ValueRef {
    ValueRef(rawValue: 1 << 30 | (name.rawValue & payload))
  }

  /// A string or number as written, where it is short; `NameID.none` where it is not kept.
  @inlinable
  public static func literal(_ text: NameID) -> ValueRef {
    ValueRef(rawValue: 2 << 30 | (text.rawValue & payload))
  }

  /// The result of the `call` node at `index` of the file's skeleton.
  @inlinable
  public static func call(_ index: Int) -> ValueRef {
    ValueRef(rawValue: 3 << 30 | (UInt32(truncatingIfNeeded: index) & payload))
  }

  @inlinable public var asName: NameID? {
    rawValue >> 30 == 1 ? NameID(rawValue: rawValue & ValueRef.payload) : nil
  }

  @inlinable public var asLiteral: NameID? {
    rawValue >> 30 == 2 ? NameID(rawValue: rawValue & ValueRef.payload) : nil
  }

  @inlinable public var asCall: Int? {
    rawValue >> 30 == 3 ? Int(rawValue & ValueRef.payload) : nil
  }
}

/// One node of a file's skeleton.
///
/// The nodes of a file lie in one array in **postorder**: a node comes after everything below it, and
/// `first` is the index of the first node of its subtree. So the array read from left to right is the
/// order of evaluation (operands, then the call; the value, then the write), a subtree is one slice, and
/// a parser in one pass never has to insert. Walks from the root go from right to left, without
/// recursion: see `SkeletonWalk`.
@frozen
public struct SkeletonNode: Hashable, Sendable {
  public var kind: Kind
  /// What it means depends on the kind: a `Block`, `Loop`, `Jump`, `Scope`, `Part`, `Test` or `Mark` raw value.
  public var detail: UInt8
  /// `call`: number of arguments.
  public var count: UInt16
  /// Index of the subtree's first node; its own index for a leaf.
  public var first: UInt32
  /// Offsets of what stands for it: the keyword, the operator, the name; not the whole statement.
  public var start: UInt32
  public var end: UInt32
  /// `read`, `write`: the path. `call`: the path called. `argument`: the label. `jump`: the label.
  /// `loop`, `switch`, `branch`, `try`, `scope`: its own label. `test`: the path on the left.
  /// `handler`: the types caught, as written. `function`, `type`: number of the declaration.
  public var name: NameID
  /// `write`, `argument`, `return`, `raise`, `await`, `attempt`, `yield`: the operand. `test`: what the left is
  /// compared with; in a `case`, what the subject of the `switch` is. `call`: what the path is a
  /// member of, where that is not itself part of the path.
  public var value: ValueRef

  @frozen
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Taken back by the parser; stands for nothing.
    case nothing
    /// Reads the path `name`; with `Mark.member`, a member of `value`.
    case read
    /// Writes `value` to `name`. `Mark.element`: to an element of it. `Mark.delete`: takes it away. Without a
    /// value: a parameter of the closure that it is in. Below: what the value is made of; of targets that share
    /// one value the first has it below.
    case write
    /// Calls `name` after evaluating everything below it.
    case call
    /// One argument of the call that it is below.
    case argument
    case await
    case yield
    /// Operands joined by Boolean operators without parentheses between them.
    case logical
    /// Starts a run of like operators within a `logical`: a leaf, at the operator.
    case booleanRun
    /// Below: its three parts, parted by `part`, in source order. The condition stands after `Part.condition`;
    /// without that it is the first.
    case ternary
    /// Below: the parts, parted by `part`: what is built, then iterations and conditions.
    case comprehension
    /// Parts the operands of the node above.
    case part
    /// Below: parameters' defaults, then what it does.
    case closure
    /// A function in its place; `name` is the number of its declaration. Below: its body.
    case function
    /// A type in its place; `name` is the number of its declaration.
    case type
    /// Below: the condition, a `block`, `elseIf`s, perhaps a `block` (`Block.otherwise`).
    case branch
    /// Below: the condition and a `block`.
    case elseIf
    /// Swift's `guard`. Below: the conditions and a `block`.
    case `guard`
    /// Below: the header, a `block`, perhaps a `block` (`Block.otherwise`).
    case loop
    /// Below: the subject and `case`s. `Mark.exhaustive`: one of them is always taken.
    case `switch`
    /// Below: the tests it makes and a `block`.
    case `case`
    /// Below: a `block`, `handler`s, perhaps `block`s (`Block.otherwise`, `Block.finally`).
    case `try`
    /// Below: reads of the types and a `block`.
    case handler
    /// `with`, `do`, `defer`. Below: its items and a `block`.
    case scope
    case block
    case jump
    case `return`
    /// Without operand: raises again what is being handled.
    case raise
    /// A condition that must hold; below: what it reads.
    case assert
    /// Under `#if`: as `branch`.
    case conditionalCompilation
    /// Swift's `try`. Below: what may throw.
    case attempt
    /// Whether two things are equal, one is in the other, or a pattern matches: see `Test`. Below: both sides,
    /// paths as reads. Order comparisons leave no node.
    case test
    /// Below: what is negated.
    case negation
  }

  /// `detail` of a `block`.
  @frozen
  public enum Block: UInt8, Sendable {
    case body, otherwise, finally
  }

  /// `detail` of a `loop`.
  @frozen
  public enum Loop: UInt8, Sendable {
    case forEach, asyncForEach, `while`, `repeat`
  }

  /// `detail` of an `attempt`: `try`, `try?`, `try!`.
  @frozen
  public enum Attempt: UInt8, Sendable {
    case propagating, optional, forced
  }

  /// `detail` of a `part`: what stands after it.
  @frozen
  public enum Part: UInt8, Sendable {
    case operand
    /// Of a `comprehension`: what is gone through, then the names that it gives.
    case iteration
    /// Of a `comprehension` or `ternary`: a condition.
    case condition
    /// Of a `case`, a `handler` or a `for` loop: a condition that must hold as well.
    case `guard`
  }

  /// `detail` of a `test`; identity counts as equality.
  @frozen
  public enum Test: UInt8, Sendable {
    case equal, notEqual, within, notWithin
    /// `value` is the pattern: a case, a type, a literal; with `other`, one made of what is below.
    case matches
  }

  /// `detail` of a `jump`.
  @frozen
  public enum Jump: UInt8, Sendable {
    case `break`, `continue`, `fallthrough`
    /// A `break` without label that ends a `switch`, no loop.
    case endSwitch
  }

  /// `detail` of a `scope`.
  @frozen
  public enum Scope: UInt8, Sendable {
    case with, asyncWith, `do`, `defer`
  }

  /// `detail` of a `booleanRun`.
  @frozen
  public enum Operator: UInt8, Sendable {
    case and, or
  }

  /// Bits of `detail` of `read`, `write`, `call`, `argument`, `yield`, `handler`, `function`, `closure`.
  public enum Mark {
    /// The path is a member of `value`, not of a name in scope.
    @inlinable public static var member: UInt8 { 1 << 0 }
    /// `write`: an element of the path is written, not the path itself. `read`: it stands as an element of a
    /// display, whose value holds it.
    @inlinable public static var element: UInt8 { 1 << 1 }
    /// The name is taken away (`del`).
    @inlinable public static var delete: UInt8 { 1 << 2 }
    /// `handler`: nothing stands in it but a comment.
    @inlinable public static var explained: UInt8 { 1 << 0 }
    /// `switch`: the language sees to it that a case is taken.
    @inlinable public static var exhaustive: UInt8 { 1 << 0 }
    /// `call`: an error may leave it, as far as the language tells: in Swift, where `try` is before it.
    @inlinable public static var raises: UInt8 { 1 << 2 }
    /// Reads before it writes (`x += 1`).
    @inlinable public static var augmented: UInt8 { 1 << 3 }
    /// `closure`: it says that it is `async`.
    @inlinable public static var async: UInt8 { 1 << 3 }
    /// `*args`, `**kwargs`, `yield from`, `except*`.
    @inlinable public static var spread: UInt8 { 1 << 4 }
    /// A nested function whose outer function only returns it (a decorator), or the closure that an
    /// initial value is the result of: it does not nest.
    @inlinable public static var wrapped: UInt8 { 1 << 5 }
    /// `write` of a plain name: the name belongs to the function or closure that it is written in.
    @inlinable public static var binding: UInt8 { 1 << 5 }
    /// A trailing closure: an argument that may belong to any parameter from here on.
    @inlinable public static var trailing: UInt8 { 1 << 6 }
    /// A read that stands as an element of a display; the parser turns it into a target.
    @inlinable public static var target: UInt8 { 1 << 7 }
  }

  @inlinable
  public init(
    _ kind: Kind, detail: UInt8 = 0, first: Int, start: UInt32, end: UInt32, name: NameID = .none,
    value: ValueRef = .absent
  ) {
    self.kind = kind
    self.detail = detail
    count = 0
    self.first = UInt32(truncatingIfNeeded: first)
    self.start = start
    self.end = end
    self.name = name
    self.value = value
  }

  /// The declaration of a `function` or `type` node.
  @inlinable public var declaration: DeclarationID { DeclarationID(rawValue: name.rawValue) }
}
