import SyntaxFacts

/// The number of something that holds names: a module, a type with its extensions, or a type from outside
/// with those that the tree adds to it.
struct ContainerID: Hashable, Comparable, Sendable {
  var rawValue: UInt32

  init(_ index: Int) {
    rawValue = UInt32(truncatingIfNeeded: index)
  }

  static let none = ContainerID(Int(UInt32.max))
  var isNone: Bool { self == .none }
  var index: Int { Int(rawValue) }

  static func < (a: ContainerID, b: ContainerID) -> Bool { a.rawValue < b.rawValue }
}

/// Something that holds names.
struct Container {
  enum Kind {
    case module, type, alias
    /// A type that the tree extends and does not declare.
    case foreign
  }

  /// A declaration of the type, or an extension of it.
  struct Part {
    var file: FileID
    var declaration: DeclarationID
  }

  var kind: Kind
  var parts: [Part] = []
  /// One of its declarations has generic parameters.
  var isGeneric = false
  /// What it inherits from or conforms to, or what the alias stands for; nil until asked for.
  var inherited: [ContainerID]?
}

/// A declaration that other files can name.
struct Symbol {
  var file: FileID
  var declaration: DeclarationID
  /// What it is a member of.
  var container: ContainerID
  /// What it holds, where it is a type.
  var opens: ContainerID
  var kind: DeclarationKind
  /// Who may use it; an enum's case belongs to whom the enum belongs.
  var access: Access
  /// `Modifiers.elsewhere`
  var isElsewhere: Bool
  /// The next symbol of one name in its container, and in the tree; -1 at the end.
  var next: Int32 = -1
  var nextOfName: Int32 = -1
}

/// Whether a member is one of the type itself, which may stand behind a lone dot, or one of its values.
enum SymbolRank {
  case ofType, ofValue

  init(_ declaration: Declaration) {
    let isOfType =
      declaration.kind == .enumCase || declaration.kind.isType || declaration.kind == .typeAlias
      || declaration.modifiers.contains(.static) || declaration.modifiers.contains(.classMember)
    self = isOfType ? .ofType : .ofValue
  }
}
