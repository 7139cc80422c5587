package import SyntaxFacts

/// The state of one type that changes after an instance has been made: its fields that functions write, and
/// which functions write each.
///
/// Functions that make or end an instance do not count as writers. A field that one function alone writes,
/// and that nothing sets before, is made there and does not change.
package struct MutableState: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    /// The first use.
    package let mention: MemberMention
    /// In source order. Never empty.
    package fileprivate(set) var writers: [DeclarationID]
  }

  /// By number of writers, most first, then in the order of their first writers.
  package let fields: [Field]

  /// Number of pairs of a mutable field and a function that writes it.
  package var writes: Int { fields.reduce(0) { $0 + $1.writers.count } }

  package init(_ type: TypeOutline) {
    var fields: [Field] = []
    var places: [UInt64: Int] = [:]
    var isSetBefore = type.declaredValues
    for function in type.functions {
      for touch in function.touches where touch.isWritten && type.functionsByName[touch.member] == nil {
        if function.role == .lifetime {
          isSetBefore.insert(touch.member)
        } else if let place = places[touch.member] {
          fields[place].writers.append(function.id)
        } else {
          places[touch.member] = fields.count
          fields.append(Field(mention: touch.mention, writers: [function.id]))
        }
      }
    }
    let changing = Set(places.filter { isSetBefore.contains($0.key) }.values)
    self.fields = fields.enumerated()
      .filter { $0.element.writers.count > 1 || changing.contains($0.offset) }
      .sorted { ($1.element.writers.count, $0.offset) < ($0.element.writers.count, $1.offset) }
      .map(\.element)
  }
}
