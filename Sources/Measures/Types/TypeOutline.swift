import SourceText
package import SyntaxFacts

/// What the functions of one type do with its members, as far as one file shows it.
package struct TypeOutline: Hashable, Sendable {
  package let type: DeclarationID
  /// In source order; those of extensions in the same file follow.
  package let functions: [MemberFunction]
  /// What they touch: a run for each function, of each member once, in source order.
  package let touches: [Touch]
  /// Hashes of the names of fields that the type declares with a value, ascending.
  let declaredValues: [UInt64]
  /// By name hash of a field whose declared value names functions of the type, as
  /// `size = property(_get_size)` does: the hashes of their names.
  let standIns: [UInt64: [UInt64]]
  /// The functions by the hashes of their names, then by number.
  private let named: [NamedFunction]

  private struct NamedFunction: Hashable, Sendable {
    let name: UInt64
    let number: Int
  }

  /// `fields` are those that are declared with a value.
  init(
    type: DeclarationID, functions: [MemberFunction], touches: [Touch], fields: ArraySlice<MemberNames.Field>,
    in names: NameTable
  ) {
    self.type = type
    self.functions = functions
    self.touches = touches
    var named = functions.indices.map { NamedFunction(name: functions[$0].name, number: $0) }
    named.sort { ($0.name, $0.number) < ($1.name, $1.number) }
    self.named = named
    declaredValues = fields.map { names.hash(of: $0.name) }.sorted()
    standIns = TypeOutline.standIns(fields, names) { TypeOutline.first($0, in: named) != nil }
  }

  /// Whether a function bears the name with that hash.
  func hasFunction(_ name: UInt64) -> Bool { TypeOutline.first(name, in: named) != nil }

  /// Whether a member is a function or stands for one.
  func meansFunction(_ member: UInt64) -> Bool {
    // What stands for a function names one that there is.
    hasFunction(member) || standIns[member] != nil
  }

  /// Calls `body` with the number of each function that a member is or stands for.
  func forEachFunction(meantBy member: UInt64, _ body: (Int) -> Void) {
    if hasFunction(member) { return forEachFunction(member, body) }
    for name in standIns[member] ?? [] { forEachFunction(name, body) }
  }

  private func forEachFunction(_ name: UInt64, _ body: (Int) -> Void) {
    guard var place = TypeOutline.first(name, in: named) else { return }
    while place < named.count, named[place].name == name {
      body(named[place].number)
      place += 1
    }
  }

  private static func first(_ name: UInt64, in named: [NamedFunction]) -> Int? {
    let place = named.partitioningIndex { $0.name >= name }
    return place < named.count && named[place].name == name ? place : nil
  }

  private static func standIns(
    _ fields: ArraySlice<MemberNames.Field>, _ names: NameTable, isFunction: (UInt64) -> Bool
  ) -> [UInt64: [UInt64]] {
    var standIns: [UInt64: [UInt64]] = [:]
    for field in fields {
      let name = names.hash(of: field.name)
      var meant: [UInt64] = []
      names.forEachWord(in: field.value) { word in
        if word != name, isFunction(word) { meant.append(word) }
      }
      if !meant.isEmpty { standIns[name] = meant }
    }
    return standIns
  }
}

/// A function of a type.
package struct MemberFunction: Hashable, Sendable {
  package let id: DeclarationID
  /// Hash of its name.
  package let name: UInt64
  package let role: Role
  /// The members that it touches, in `TypeOutline.touches`.
  package let touches: Range<Int>

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
