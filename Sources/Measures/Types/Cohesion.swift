package import SyntaxFacts

/// The parts into which the functions of a type fall: LCOM4 after Hitz and Montazeri (1995), the number of
/// connected components of the graph whose nodes are functions and in which two are joined that touch a field
/// in common or of which one uses the other.
///
/// Left out as nodes are those that make or end an instance, which touch everything. Accessors, and functions
/// that the language asks for, join what they touch but count for no part. A part counts only where it
/// touches a field that some function of the type writes: helpers without state, and what only reads
/// constants, belong anywhere. A member that is inherited joins those that touch it like a field, without
/// being one.
package struct Cohesion: Hashable, Sendable {
  /// One connected component.
  package struct Part: Hashable, Sendable {
    /// In source order; accessors and what the language asks for left out. Never empty.
    package fileprivate(set) var functions: [DeclarationID] = []
    /// The first uses of its fields, each field once. Never empty.
    package fileprivate(set) var fields: [MemberMention] = []
  }

  /// By their first function.
  package let parts: [Part]

  /// LCOM4.
  package var lcom4: Int { parts.count }

  package init(_ type: TypeOutline) {
    var joined = DisjointSets(count: type.functions.count)
    let members = Cohesion.members(of: type, joining: &joined)
    parts = Cohesion.parts(of: type, fields: members, &joined)
  }

  /// A member that a function touches.
  private struct Use {
    var member: UInt64
    /// Number of the touch.
    var touch: Int
    /// Number of the function.
    var function: Int
  }

  /// Joins the functions that share a member or of which one uses the other. Gives the first use of each field,
  /// in source order.
  private static func members(of type: TypeOutline, joining joined: inout DisjointSets) -> [Use] {
    var uses: [Use] = []
    uses.reserveCapacity(type.touches.count)
    for number in type.functions.indices {
      for touch in type.functions[number].touches {
        uses.append(Use(member: type.touches[touch].member, touch: touch, function: number))
      }
    }
    uses.sort { ($0.member, $0.touch) < ($1.member, $1.touch) }
    var fields: [Use] = []
    var start = 0
    while start < uses.count {
      var end = start + 1
      while end < uses.count, uses[end].member == uses[start].member { end += 1 }
      if let field = join(uses[start..<end], of: type, &joined) { fields.append(field) }
      start = end
    }
    fields.sort { $0.touch < $1.touch }
    return fields
  }

  /// Joins what touches one member. Gives its first use where it is a field that is written.
  private static func join(
    _ uses: ArraySlice<Use>, of type: TypeOutline, _ joined: inout DisjointSets
  ) -> Use? {
    guard let first = uses.first(where: { type.isPart($0.function) }) else { return nil }
    if type.meansFunction(first.member) {
      type.forEachFunction(meantBy: first.member) { number in
        guard type.isPart(number) else { return }
        for use in uses where type.isPart(use.function) { joined.join(use.function, number) }
      }
      return nil
    }
    for use in uses where type.isPart(use.function) { joined.join(use.function, first.function) }
    return uses.contains { type.touches[$0.touch].isWritten } ? first : nil
  }

  private static func parts(of type: TypeOutline, fields: [Use], _ joined: inout DisjointSets) -> [Part] {
    var parts: [Part] = []
    // By function that stands for its set: the part.
    var places = [Int](repeating: 0, count: type.functions.count)
    for (number, function) in type.functions.enumerated() where function.role != .lifetime {
      let set = joined.representative(of: number)
      // The least of a set stands for it, and comes first.
      if set == number {
        places[set] = parts.count
        parts.append(Part())
      }
      if function.role == .ordinary { parts[places[set]].functions.append(function.id) }
    }
    for field in fields {
      parts[places[joined.representative(of: field.function)]].fields.append(type.touches[field.touch].mention)
    }
    return parts.filter { !$0.functions.isEmpty && !$0.fields.isEmpty }
  }
}

extension TypeOutline {
  /// Whether the function of that number can be part of anything: it neither makes nor ends an instance.
  fileprivate func isPart(_ function: Int) -> Bool { functions[function].role != .lifetime }
}

/// Sets that are joined, never parted again.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func representative(of element: Int) -> Int {
    var current = element
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  /// The lesser representative stands for both, so that the outcome has one form only.
  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (representative(of: a), representative(of: b))
    if a != b { parents[max(a, b)] = min(a, b) }
  }
}
