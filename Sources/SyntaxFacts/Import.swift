public import SourceText

/// One imported name of one import statement, as written: what it stands for is decided in `Codebase`.
@frozen
public struct Import: Hashable, Sendable {
  /// Python: the dotted module without leading dots, none in `from . import x`. Swift: the module path.
  public var module: NameID
  /// The name taken out of the module (`*` for all of them); none where the module itself is imported.
  public var name: NameID
  /// The name that it is bound to, where `as` gives one.
  public var alias: NameID
  /// Number of leading dots of a relative import.
  public var level: UInt16
  public var traits: ImportTraits
  /// The imported name, or the module where there is none.
  public var range: ByteRange
  /// Offset of the statement's first byte.
  public var statement: UInt32
  /// The function or type that it stands in.
  public var scope: DeclarationID

  public init(
    module: NameID, name: NameID = .none, alias: NameID = .none, level: UInt16 = 0,
    traits: ImportTraits = [], range: ByteRange, statement: UInt32, scope: DeclarationID = .none
  ) {
    self.module = module
    self.name = name
    self.alias = alias
    self.level = level
    self.traits = traits
    self.range = range
    self.statement = statement
    self.scope = scope
  }
}

/// What is to be known of an import beside its names.
@frozen
public struct ImportTraits: OptionSet, Hashable, Sendable {
  public var rawValue: UInt16

  @inlinable
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Only for type checkers (`if TYPE_CHECKING:`, a `.pyi` file).
  @inlinable public static var typeOnly: ImportTraits { ImportTraits(rawValue: 1 << 0) }
  /// Under an `if`, in a `try` or a handler, or under `#if`.
  @inlinable public static var conditional: ImportTraits { ImportTraits(rawValue: 1 << 1) }
  /// In a function: it happens when that runs, not when the module loads.
  @inlinable public static var local: ImportTraits { ImportTraits(rawValue: 1 << 2) }
  /// By a call with a literal name (`importlib.import_module("x")`, `__import__("x")`).
  @inlinable public static var dynamic: ImportTraits { ImportTraits(rawValue: 1 << 3) }
  /// All public names (`from x import *`).
  @inlinable public static var wildcard: ImportTraits { ImportTraits(rawValue: 1 << 4) }
  /// Passed on to whoever imports this file (`from x import a as a`, `@_exported`).
  @inlinable public static var exported: ImportTraits { ImportTraits(rawValue: 1 << 5) }
  /// `@testable`.
  @inlinable public static var testable: ImportTraits { ImportTraits(rawValue: 1 << 6) }
  /// `public import`: what the file exports may speak of it.
  @inlinable public static var publicly: ImportTraits { ImportTraits(rawValue: 1 << 7) }
  /// `package import`
  @inlinable public static var withinPackage: ImportTraits { ImportTraits(rawValue: 1 << 8) }
  /// Said to be seen by nobody outside: `internal` or less, `@_implementationOnly`.
  @inlinable public static var implementation: ImportTraits { ImportTraits(rawValue: 1 << 9) }

  /// Under `if __name__ == "__main__":`: only when the file is run as a program, never when it is imported.
  @inlinable public static var entryPoint: ImportTraits { ImportTraits(rawValue: 1 << 10) }

  /// The one word for it in `facts` output: the trait that decides most about when it happens.
  public var kind: ImportKind {
    if contains(.dynamic) { return .dynamic }
    if contains(.typeOnly) { return .typeOnly }
    if contains(.local) { return .local }
    if contains(.conditional) { return .conditional }
    return .runtime
  }
}

/// When an import happens.
@frozen
public enum ImportKind: UInt8, Sendable, CaseIterable {
  case runtime, conditional, local, typeOnly, dynamic

  public var name: String {
    switch self {
    case .runtime: "runtime"
    case .conditional: "conditional"
    case .local: "local"
    case .typeOnly: "typeOnly"
    case .dynamic: "dynamic"
    }
  }
}
