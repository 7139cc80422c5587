import SourceText
import SyntaxFacts

/// What the names at the top level of one Python module are bound to.
///
/// Names are told apart by their hashes: few are asked for, and texts of all of them would cost more than the answers.
struct ModuleNames: Sendable {
  private let surface: Surface
  /// In source order.
  private var declared: [(hash: UInt64, id: DeclarationID)] = []
  /// The imports that bind a name, in source order.
  private var bound: [(hash: UInt64, number: Int)] = []
  /// Numbers of the `from x import *`.
  private(set) var wildcards: [Int] = []
  /// Answers for names that it does not bind.
  let isDynamic: Bool
  /// What it makes or imports where it answers for names.
  private(set) var made: Set<String> = []

  init(_ surface: Surface) {
    self.surface = surface
    let anyName = StableHash.of("__getattr__")
    var answering: DeclarationID?
    for (number, declaration) in surface.declarations.enumerated()
    where surface.isTopLevel(declaration.parent) && declaration.kind != .module {
      let hash = surface.names.hash(of: declaration.name)
      declared.append((hash, DeclarationID(number)))
      if hash == anyName { answering = DeclarationID(number) }
    }
    for (number, item) in surface.imports.enumerated() where surface.isTopLevel(item.scope) {
      if item.traits.contains(.dynamic) { continue }
      if item.traits.contains(.wildcard) {
        wildcards.append(number)
      } else {
        bound.append((surface.boundHash(of: item), number))
      }
    }
    isDynamic = answering != nil
    guard let answering else { return }
    for declaration in surface.declarations where declaration.parent == answering {
      made.insert(surface.names.text(declaration.name))
    }
    for item in surface.imports where item.scope == answering { made.insert(surface.boundName(of: item)) }
  }

  /// The declarations of a name, in source order; nil where there is none.
  func declarations(of name: String) -> [DeclarationID]? {
    let hash = StableHash.of(name)
    let found = declared.filter { $0.hash == hash }
    return found.isEmpty ? nil : found.map(\.id)
  }

  /// Number of the import that binds a name, the last one.
  func importing(_ name: String) -> Int? {
    let hash = StableHash.of(name)
    return bound.last { $0.hash == hash }?.number
  }

  func binds(_ name: String) -> Bool { binds(StableHash.of(name)) }

  func binds(_ hash: UInt64) -> Bool {
    declared.contains { $0.hash == hash } || bound.contains { $0.hash == hash }
  }

  /// Whether `__all__` lists a name.
  func lists(_ name: String) -> Bool {
    surface.exports.contains { surface.names.text($0) == name }
  }

  /// The hashes of all names that it binds or makes, some more than once.
  var hashes: [UInt64] { declared.map(\.hash) + bound.map(\.hash) + made.map { StableHash.of($0) } }

  // MARK: All of them, as texts

  var declarations: [String: [DeclarationID]] {
    Dictionary(grouping: declared.map(\.id)) { surface.names.text(surface.declarations[$0.index].name) }
  }

  var imports: [String: Int] {
    Dictionary(bound.map { (surface.boundName(of: surface.imports[$0.number]), $0.number) }) { $1 }
  }

  /// Names that `__all__` lists.
  var listed: Set<String> { Set(surface.exports.map { surface.names.text($0) }) }

  /// The names to choose a nearest one from.
  var names: [String] { Array(declarations.keys) + Array(imports.keys) + Array(made) }
}

extension Surface {
  func isTopLevel(_ scope: DeclarationID) -> Bool {
    scope.isNone || scope.index >= declarations.count || declarations[scope.index].kind == .module
  }

  /// The alias, the imported name, or the first part of the module.
  func boundName(of item: Import) -> String {
    if !item.alias.isNone { return names.text(item.alias) }
    if !item.name.isNone { return names.text(item.name) }
    return String(names.text(item.module).prefix { $0 != "." })
  }

  /// That of `boundName`.
  fileprivate func boundHash(of item: Import) -> UInt64 {
    if !item.alias.isNone { return names.hash(of: item.alias) }
    if !item.name.isNone { return names.hash(of: item.name) }
    return names.withBytes(of: item.module) { bytes in
      let end = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
      return StableHash.of(UnsafeBufferPointer(rebasing: bytes[..<end]))
    }
  }
}
