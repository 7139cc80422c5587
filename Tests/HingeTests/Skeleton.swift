import SyntaxFacts

/// Facts of one file as the readers ask them: text of names, children, marks. Nothing of the source is left.
struct Skeleton {
  let facts: FileFacts
  var surface: Surface { facts.surface }

  func node(_ index: Int) -> SkeletonNode { facts.bodies.nodes[index] }
  func children(_ index: Int) -> [Int] { facts.bodies.children(of: index) }
  func text(_ name: NameID) -> String { surface.names.text(name) }
  func name(_ index: Int) -> String { text(node(index).name) }
  func has(_ mark: UInt8, _ index: Int) -> Bool { node(index).detail & mark != 0 }
  func isBlock(_ index: Int) -> Bool { node(index).kind == .block }

  /// The root of the body of a function; nil where it has none.
  func root(_ id: DeclarationID) -> Int? {
    let slice = surface.declarations[id.index].body
    return slice.isEmpty ? nil : slice.indices.upperBound - 1
  }

  /// The path of an operand; of a call, that which is called.
  func path(_ value: ValueRef) -> String? {
    if let name = value.asName { return text(name) }
    if let call = value.asCall, !node(call).name.isNone { return name(call) }
    return nil
  }

  /// The last part of a path.
  func last(_ path: String) -> String { path.split(separator: ".").last.map(String.init) ?? path }

  /// A path without its last part.
  func owner(_ path: String) -> String { path.split(separator: ".").dropLast().joined(separator: ".") }

  /// The indices below `index` in order, without those in functions, types and closures within.
  func ownNodes(below index: Int, closures: Bool = false) -> [Int] {
    var found: [Int] = []
    for child in children(index) {
      switch node(child).kind {
      case .function, .type: continue
      case .closure where !closures: continue
      default: found += ownNodes(below: child, closures: closures) + [child]
      }
    }
    return found
  }

  /// The names that a function binds: parameters, and what is written as its own.
  func bound(in id: DeclarationID) -> Set<String> {
    let parameters = surface.parameters[surface.declarations[id.index].parameters.indices]
    var names = Set(parameters.map { text($0.name) })
    guard let root = root(id) else { return names }
    for index in ownNodes(below: root) where node(index).kind == .write {
      if has(SkeletonNode.Mark.binding, index) { names.insert(name(index)) }
    }
    return names
  }
}
