package import SyntaxFacts

/// What the functions of one type do with its members, as far as one file shows it.
package struct TypeOutline: Hashable, Sendable {
  package let type: DeclarationID
  /// In source order; those of extensions in the same file follow.
  package internal(set) var functions: [MemberFunction]
  /// By name hash: the functions that bear it, in `functions`.
  private(set) var functionsByName: [UInt64: [Int]] = [:]

  /// Hashes of the names of fields that the type declares with a value.
  package let declaredValues: Set<UInt64>
  /// By name hash of a field whose declared value names functions of the type, as
  /// `size = property(_get_size)` does: the hashes of their names.
  package let standIns: [UInt64: [UInt64]]

  init(
    type: DeclarationID, functions: [MemberFunction], declaredValues: Set<UInt64>,
    standIns: [UInt64: [UInt64]]
  ) {
    self.type = type
    self.declaredValues = declaredValues
    self.standIns = standIns
    self.functions = functions
    for (number, function) in functions.enumerated() {
      functionsByName[function.name, default: []].append(number)
    }
  }
}

/// A function of a type.
package struct MemberFunction: Hashable, Sendable {
  package let id: DeclarationID
  /// Hash of its name.
  package let name: UInt64
  package let role: Role
  /// The members that it touches, each once, in source order.
  package internal(set) var touches: [Touch] = []

  package enum Role: UInt8, Sendable {
    /// Makes or ends an instance: touches every field by its nature.
    case lifetime
    /// Stands for a field: a property's getter or setter, a subscript.
    case accessor
    /// Asked for by the language (`__eq__`, `__enter__`), or declared to override.
    case conforming
    case ordinary
  }
}

/// A member of the type that a function uses, or one that it inherits.
package struct Touch: Hashable, Sendable {
  /// Hash of the member's name.
  package let member: UInt64
  /// The first use.
  package let mention: MemberMention
  /// It, or an element of it, is set at least once.
  package internal(set) var isWritten: Bool
}
