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
    var firstToTouch: [UInt64: Int] = [:]
    let nodes = type.functions.indices.filter { type.functions[$0].role != .lifetime }
    for node in nodes {
      for touch in type.functions[node].touches {
        let called = type.functions(meantBy: touch.member)
        if !called.isEmpty {
          for other in called where type.functions[other].role != .lifetime { joined.join(node, other) }
        } else if let other = firstToTouch[touch.member] {
          joined.join(node, other)
        } else {
          firstToTouch[touch.member] = node
        }
      }
    }
    parts = Cohesion.parts(of: type, nodes, &joined)
  }

  private static func parts(of type: TypeOutline, _ nodes: [Int], _ joined: inout DisjointSets) -> [Part] {
    var order: [Int] = []
    var parts: [Int: Part] = [:]
    var seen: Set<UInt64> = []
    let written = Set(type.functions.flatMap(\.touches).filter(\.isWritten).map(\.member))
    for node in nodes {
      let function = type.functions[node]
      let set = joined.representative(of: node)
      if parts[set] == nil { order.append(set) }
      var part = parts[set] ?? Part()
      if function.role == .ordinary { part.functions.append(function.id) }
      for touch in function.touches
      where written.contains(touch.member) && type.functions(meantBy: touch.member).isEmpty {
        if seen.insert(touch.member).inserted { part.fields.append(touch.mention) }
      }
      parts[set] = part
    }
    return order.compactMap { parts[$0] }.filter { !$0.functions.isEmpty && !$0.fields.isEmpty }
  }
}

extension TypeOutline {
  /// The functions that a member is or stands for.
  fileprivate func functions(meantBy member: UInt64) -> [Int] {
    functionsByName[member] ?? (standIns[member] ?? []).flatMap { functionsByName[$0] ?? [] }
  }
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
    parents[max(a, b)] = min(a, b)
  }
}
