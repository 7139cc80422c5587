public import SourceText

/// The number of a declaration within one file, in source order of their starts.
@frozen
public struct DeclarationID: Hashable, Sendable {
  public var rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  @inlinable
  public init(_ index: Int) {
    rawValue = UInt32(truncatingIfNeeded: index)
  }

  /// No declaration: the file's top level.
  @inlinable public static var none: DeclarationID { DeclarationID(rawValue: .max) }
  @inlinable public var isNone: Bool { rawValue == .max }
  @inlinable public var index: Int { Int(rawValue) }
}

/// A run of elements in one of the flat arrays of `FileFacts`.
@frozen
public struct Slice: Hashable, Sendable {
  public var start: UInt32
  public var count: UInt32

  @inlinable
  public init(start: Int = 0, count: Int = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
  }

  @inlinable public var isEmpty: Bool { count == 0 }
  @inlinable public var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// What is declared.
@frozen
public enum DeclarationKind: UInt8, Sendable, CaseIterable {
  case module, `class`, `struct`, `enum`, actor, `protocol`, `extension`
  case function, method, initializer, deinitializer, accessor, `subscript`
  case property, variable, constant, enumCase, typeAlias, associatedType
  case macro, `operator`, precedenceGroup

  /// As in `facts` output.
  public var name: String {
    switch self {
    case .module: "module"
    case .class: "class"
    case .struct: "struct"
    case .enum: "enum"
    case .actor: "actor"
    case .protocol: "protocol"
    case .extension: "extension"
    case .function: "function"
    case .method: "method"
    case .initializer: "initializer"
    case .deinitializer: "deinitializer"
    case .accessor: "accessor"
    case .subscript: "subscript"
    case .property: "property"
    case .variable: "variable"
    case .constant: "constant"
    case .enumCase: "enumCase"
    case .typeAlias: "typeAlias"
    case .associatedType: "associatedType"
    case .macro: "macro"
    case .operator: "operator"
    case .precedenceGroup: "precedenceGroup"
    }
  }

  /// Whether it has statements of its own to measure.
  @inlinable public var isFunctionLike: Bool {
    switch self {
    case .function, .method, .initializer, .deinitializer, .accessor, .subscript: true
    default: false
    }
  }

  /// Whether it has members.
  @inlinable public var isType: Bool {
    switch self {
    case .class, .struct, .enum, .actor, .protocol, .extension: true
    default: false
    }
  }
}

/// Who may use a declaration, least first. Python: `_name` is private, `__all__` and the rest public.
@frozen
public enum Access: UInt8, Sendable, CaseIterable, Comparable {
  case `private`, `fileprivate`, `internal`, package, `public`, open

  public static func < (a: Access, b: Access) -> Bool { a.rawValue < b.rawValue }

  public var name: String {
    switch self {
    case .private: "private"
    case .fileprivate: "fileprivate"
    case .internal: "internal"
    case .package: "package"
    case .public: "public"
    case .open: "open"
    }
  }
}

/// What running it may do beside returning.
@frozen
public struct Effects: OptionSet, Hashable, Sendable {
  public var rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  @inlinable public static var async: Effects { Effects(rawValue: 1 << 0) }
  @inlinable public static var `throws`: Effects { Effects(rawValue: 1 << 1) }
  @inlinable public static var `rethrows`: Effects { Effects(rawValue: 1 << 2) }
  /// Holds a `yield` of its own.
  @inlinable public static var generator: Effects { Effects(rawValue: 1 << 3) }
  @inlinable public static var mutating: Effects { Effects(rawValue: 1 << 4) }

  /// In the order of output.
  public var names: [String] {
    var names: [String] = []
    if contains(.async) { names.append("async") }
    if contains(.throws) { names.append("throws") }
    if contains(.rethrows) { names.append("rethrows") }
    if contains(.generator) { names.append("generator") }
    if contains(.mutating) { names.append("mutating") }
    return names
  }
}

/// Modifiers and marks of a declaration.
@frozen
public struct Modifiers: OptionSet, Hashable, Sendable {
  public var rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Has a docstring or a documentation comment.
  @inlinable public static var documented: Modifiers { Modifiers(rawValue: 1 << 0) }
  /// `@staticmethod`, `static`.
  @inlinable public static var `static`: Modifiers { Modifiers(rawValue: 1 << 1) }
  /// `@classmethod`, `class`.
  @inlinable public static var classMember: Modifiers { Modifiers(rawValue: 1 << 2) }
  /// Under an `if`, in a `try`, or under `#if`.
  @inlinable public static var conditional: Modifiers { Modifiers(rawValue: 1 << 3) }
  /// `@overload`: one of several signatures, without a body of its own.
  @inlinable public static var overload: Modifiers { Modifiers(rawValue: 1 << 4) }
  /// `@property`, or a computed property.
  @inlinable public static var computed: Modifiers { Modifiers(rawValue: 1 << 5) }
  /// `@abstractmethod`.
  @inlinable public static var abstract: Modifiers { Modifiers(rawValue: 1 << 6) }
  @inlinable public static var final: Modifiers { Modifiers(rawValue: 1 << 7) }
  @inlinable public static var override: Modifiers { Modifiers(rawValue: 1 << 8) }

  // Swift only from here on.

  /// Fewer may set it than read it: `private(set)`.
  @inlinable public static var restrictedSetter: Modifiers { Modifiers(rawValue: 1 << 9) }
  @inlinable public static var lazy: Modifiers { Modifiers(rawValue: 1 << 10) }
  @inlinable public static var weak: Modifiers { Modifiers(rawValue: 1 << 11) }
  @inlinable public static var unowned: Modifiers { Modifiers(rawValue: 1 << 12) }
  @inlinable public static var required: Modifiers { Modifiers(rawValue: 1 << 13) }
  @inlinable public static var convenience: Modifiers { Modifiers(rawValue: 1 << 14) }
  @inlinable public static var indirect: Modifiers { Modifiers(rawValue: 1 << 15) }
  @inlinable public static var nonisolated: Modifiers { Modifiers(rawValue: 1 << 16) }
  @inlinable public static var optional: Modifiers { Modifiers(rawValue: 1 << 17) }
  @inlinable public static var dynamic: Modifiers { Modifiers(rawValue: 1 << 18) }
  @inlinable public static var distributed: Modifiers { Modifiers(rawValue: 1 << 19) }
  @inlinable public static var prefix: Modifiers { Modifiers(rawValue: 1 << 20) }
  @inlinable public static var postfix: Modifiers { Modifiers(rawValue: 1 << 21) }
  @inlinable public static var infix: Modifiers { Modifiers(rawValue: 1 << 22) }
  @inlinable public static var consuming: Modifiers { Modifiers(rawValue: 1 << 23) }
  @inlinable public static var borrowing: Modifiers { Modifiers(rawValue: 1 << 24) }
  @inlinable public static var nonmutating: Modifiers { Modifiers(rawValue: 1 << 25) }
  /// `init?`, `init!`
  @inlinable public static var failable: Modifiers { Modifiers(rawValue: 1 << 26) }
  /// `init!`
  @inlinable public static var implicitlyUnwrapped: Modifiers { Modifiers(rawValue: 1 << 27) }
  /// In `@abi(…)`: what the declaration that has the attribute is in the binary; nothing that can be used.
  @inlinable public static var binaryInterface: Modifiers { Modifiers(rawValue: 1 << 28) }
  /// Under an `#if` that holds on none of the usual platforms with no current compiler: for Windows, WASI,
  /// Android, the BSDs, an older compiler.
  @inlinable public static var elsewhere: Modifiers { Modifiers(rawValue: 1 << 29) }
}

/// One declaration.
@frozen
public struct Declaration: Hashable, Sendable {
  public var kind: DeclarationKind
  public var access: Access
  public var effects: Effects
  public var modifiers: Modifiers
  /// Its own name, without those of its parents.
  public var name: NameID
  /// The declaration that it stands in.
  public var parent: DeclarationID
  /// From the first decorator or attribute to the end of the body.
  public var range: ByteRange
  public var nameRange: ByteRange
  /// In `FileFacts.Surface.parameters`.
  public var parameters: Slice
  /// Names of decorators or attributes, in `names`.
  public var attributes: Slice
  /// Base classes, conformances, raw types, in `names`.
  public var inherits: Slice
  /// Type parameters as written, in `names`.
  public var generics: Slice
  /// Errors that it says it raises (typed throws; `raises` in a declared operation), in `names`.
  public var thrown: Slice
  /// Result type or the type of a variable, as written.
  public var type: NameID
  /// Initial value of a variable, as written, where it is short.
  public var value: NameID
  /// The `#if` condition that it stands under.
  public var condition: NameID
  /// Its subtree in `Bodies.nodes`, empty where it has no body.
  public var body: Slice

  @inlinable
  public init(
    kind: DeclarationKind, access: Access = .public, effects: Effects = [], modifiers: Modifiers = [],
    name: NameID, parent: DeclarationID, range: ByteRange, nameRange: ByteRange
  ) {
    self.kind = kind
    self.access = access
    self.effects = effects
    self.modifiers = modifiers
    self.name = name
    self.parent = parent
    self.range = range
    self.nameRange = nameRange
    parameters = Slice()
    attributes = Slice()
    inherits = Slice()
    generics = Slice()
    thrown = Slice()
    type = .none
    value = .none
    condition = .none
    body = Slice()
  }
}

/// How arguments reach a parameter.
@frozen
public enum ParameterKind: UInt8, Sendable, CaseIterable {
  case positionalOnly, positionalOrKeyword, variadic, keywordOnly, keywordVariadic

  public var name: String {
    switch self {
    case .positionalOnly: "positionalOnly"
    case .positionalOrKeyword: "positionalOrKeyword"
    case .variadic: "variadic"
    case .keywordOnly: "keywordOnly"
    case .keywordVariadic: "keywordVariadic"
    }
  }
}

/// One parameter of a function.
@frozen
public struct Parameter: Hashable, Sendable {
  public var kind: ParameterKind
  /// The name within the function.
  public var name: NameID
  /// The name that callers write, where it is not `name` (Swift's argument label).
  public var label: NameID
  /// As written; none where there is none.
  public var type: NameID
  /// As written, or `…` for a long one that declares functions, where its own is local to code; none where there is none.
  public var defaultValue: NameID
  public var range: ByteRange

  @inlinable
  public init(
    kind: ParameterKind, name: NameID, label: NameID, type: NameID = .none, defaultValue: NameID = .none,
    range: ByteRange
  ) {
    self.kind = kind
    self.name = name
    self.label = label
    self.type = type
    self.defaultValue = defaultValue
    self.range = range
  }
}
