import SourceText
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
    package let writers: [DeclarationID]
  }

  /// By number of writers, most first, then in the order of their first writers.
  package let fields: [Field]

  /// Number of pairs of a mutable field and a function that writes it.
  package var writes: Int { fields.reduce(0) { $0 + $1.writers.count } }

  package init(_ type: TypeOutline) {
    let writings = MutableState.writings(in: type)
    var found: [(field: Field, first: Int)] = []
    var start = 0
    while start < writings.count {
      let member = writings[start].member
      var end = start + 1
      while end < writings.count, writings[end].member == member { end += 1 }
      let writers = writings[start..<end].filter { type.functions[$0.function].role != .lifetime }
      let isSetBefore = writers.count < end - start
      start = end
      guard let first = writers.first,
        writers.count > 1 || isSetBefore || type.declaresValue(of: member)
      else { continue }
      let field = Field(
        mention: type.touches[first.touch].mention, writers: writers.map { type.functions[$0.function].id })
      found.append((field, first.touch))
    }
    found.sort { ($1.field.writers.count, $0.first) < ($0.field.writers.count, $1.first) }
    fields = found.map(\.field)
  }

  /// One function that writes one field.
  private struct Writing {
    var member: UInt64
    /// Number of the touch.
    var touch: Int
    /// Number of the function.
    var function: Int
  }

  /// By field, then in source order.
  private static func writings(in type: TypeOutline) -> [Writing] {
    var writings: [Writing] = []
    for number in type.functions.indices {
      for touch in type.functions[number].touches where type.touches[touch].isWritten {
        let member = type.touches[touch].member
        if !type.hasFunction(member) { writings.append(Writing(member: member, touch: touch, function: number)) }
      }
    }
    writings.sort { ($0.member, $0.touch) < ($1.member, $1.touch) }
    return writings
  }
}

extension TypeOutline {
  /// Whether the type declares a field with a value.
  fileprivate func declaresValue(of field: UInt64) -> Bool {
    let place = declaredValues.partitioningIndex { $0 >= field }
    return place < declaredValues.count && declaredValues[place] == field
  }
}
