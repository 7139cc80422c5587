import SourceText
import SyntaxFacts

/// What the place of a path tells of its first part, and what collections tell of their elements.
extension PathWalk {
  /// `.member` of the type that its place tells; nil where that is not known well enough.
  mutating func expected(_ table: SymbolTable) -> ValueType? {
    let types = table.types(of: context, number: nil, from: scope, in: file, depth: depth + 1)
    if types.isEmpty { return nil }
    let part = part(0)
    var found = SymbolList(in: table.scratch)
    var base = ContainerID.none
    var bases = 0
    var isKnown = true
    for type in types {
      switch table.container(of: type, depth: depth + 1) {
      case .container(let container):
        base = container
        bases += 1
        for symbol in table.members(part.name, of: container, from: file, arguments(of: 0), depth: depth + 1)
        where isOfType(symbol, table) && !found.contains(symbol) {
          found.append(symbol)
        }
      case .outside: break
      case .text, .unknown: isKnown = false
      }
    }
    if bases == 1, part.name == table.words.initializer {
      constructor(of: base, 0, table)
      return .container(base)
    }
    found = table.fitting(found, arguments(of: 0))
    if !found.isEmpty { return take(found, 0, table) }
    // A type of its own stands for a protocol, or for a generic parameter.
    if !isKnown || types.contains(where: { isProtocol($0, table) }) { return nil }
    return foreignMember(0, table)
  }

  private func isProtocol(_ type: ValueType, _ table: SymbolTable) -> Bool {
    guard case .container(let container) = table.container(of: type, depth: depth + 1) else { return false }
    return table.isProtocol(container)
  }

  private func isOfType(_ symbol: Int, _ table: SymbolTable) -> Bool {
    table.symbols[symbol].kind == .initializer || SymbolRank(table.declaration(symbol)) == .ofType
  }

  /// What collections from outside give of themselves: elements, or others of like elements.
  mutating func collectionMember(
    _ part: UsePath.Part, of value: ValueType, _ table: SymbolTable
  ) -> ValueType? {
    guard case .text(let text) = value, let kind = table.library.collectionMember(part.name) else { return nil }
    let element = table.elementType(of: text)
    if element == .unknown { return nil }
    return after(part, kind == .collection ? value : element, table)
  }
}
