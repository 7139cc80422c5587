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
  public static let none = DeclarationID(rawValue: .max)
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

  public static let async = Effects(rawValue: 1 << 0)
  public static let `throws` = Effects(rawValue: 1 << 1)
  public static let `rethrows` = Effects(rawValue: 1 << 2)
  /// Holds a `yield` of its own.
  public static let generator = Effects(rawValue: 1 << 3)
  public static let mutating = Effects(rawValue: 1 << 4)

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
  public static let documented = Modifiers(rawValue: 1 << 0)
  /// `@staticmethod`, `static`.
  public static let `static` = Modifiers(rawValue: 1 << 1)
  /// `@classmethod`, `class`.
  public static let classMember = Modifiers(rawValue: 1 << 2)
  /// Under an `if`, in a `try`, or under `#if`.
  public static let conditional = Modifiers(rawValue: 1 << 3)
  /// `@overload`: one of several signatures, without a body of its own.
  public static let overload = Modifiers(rawValue: 1 << 4)
  /// `@property`, or a computed property.
  public static let computed = Modifiers(rawValue: 1 << 5)
  /// `@abstractmethod`.
  public static let abstract = Modifiers(rawValue: 1 << 6)
  public static let final = Modifiers(rawValue: 1 << 7)
  public static let override = Modifiers(rawValue: 1 << 8)

  // Swift only from here on.

  /// Fewer may set it than read it: `private(set)`.
  public static let restrictedSetter = Modifiers(rawValue: 1 << 9)
  public static let lazy = Modifiers(rawValue: 1 << 10)
  public static let weak = Modifiers(rawValue: 1 << 11)
  public static let unowned = Modifiers(rawValue: 1 << 12)
  public static let required = Modifiers(rawValue: 1 << 13)
  public static let convenience = Modifiers(rawValue: 1 << 14)
  public static let indirect = Modifiers(rawValue: 1 << 15)
  public static let nonisolated = Modifiers(rawValue: 1 << 16)
  public static let optional = Modifiers(rawValue: 1 << 17)
  public static let dynamic = Modifiers(rawValue: 1 << 18)
  public static let distributed = Modifiers(rawValue: 1 << 19)
  public static let prefix = Modifiers(rawValue: 1 << 20)
  public static let postfix = Modifiers(rawValue: 1 << 21)
  public static let infix = Modifiers(rawValue: 1 << 22)
  public static let consuming = Modifiers(rawValue: 1 << 23)
  public static let borrowing = Modifiers(rawValue: 1 << 24)
  public static let nonmutating = Modifiers(rawValue: 1 << 25)
  /// `init?`, `init!`
  public static let failable = Modifiers(rawValue: 1 << 26)
  /// `init!`
  public static let implicitlyUnwrapped = Modifiers(rawValue: 1 << 27)
  /// In `@abi(…)`: what the declaration that has the attribute is in the binary; nothing that can be used.
  public static let binaryInterface = Modifiers(rawValue: 1 << 28)
  /// Under an `#if` that holds on none of the usual platforms with no current compiler: for Windows, WASI,
  /// Android, the BSDs, an older compiler.
  public static let elsewhere = Modifiers(rawValue: 1 << 29)
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
