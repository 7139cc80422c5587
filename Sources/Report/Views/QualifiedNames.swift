import SourceText
package import SyntaxFacts

/// The names of a file's declarations with those of their parents, all of them in one pass from the top
/// down.
///
/// Python: as `__qualname__` (`Outer.method`, `outer.<locals>.inner`). Swift: `Type.method(label:_:)`,
/// members of an extension under the extended type.
package struct QualifiedNames: Sendable {
  /// All names one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each declaration's name ends in `bytes`.
  private var ends: [Int] = []

  package init(of surface: Surface) {
    ends.reserveCapacity(surface.declarations.count)
    for declaration in surface.declarations {
      appendParents(of: declaration, in: surface)
      bytes.append(contentsOf: surface.names.bytes[surface.names.range(of: declaration.name)])
      if declaration.hasLabels(in: surface.language) { appendLabels(of: declaration, in: surface) }
      ends.append(bytes.count)
    }
  }

  package func text(_ id: DeclarationID) -> String {
    String(decoding: bytes[range(of: id)], as: UTF8.self)
  }

  /// Where the name lies in `bytes`; empty for what is not declared in the file.
  func range(of id: DeclarationID) -> Range<Int> {
    guard id.index < ends.count else { return 0..<0 }
    return (id.index == 0 ? 0 : ends[id.index - 1])..<ends[id.index]
  }

  /// A parent stands before what it holds, so that its name is there already.
  private mutating func appendParents(of declaration: Declaration, in surface: Surface) {
    guard declaration.parent.index < ends.count else { return }
    bytes.append(contentsOf: bytes[range(of: declaration.parent)])
    bytes.append(UInt8(ascii: "."))
    guard surface.language == .python else { return }
    if surface.declarations[declaration.parent.index].kind.isFunctionLike {
      bytes.append(contentsOf: "<locals>.".utf8)
    }
  }

  private mutating func appendLabels(of declaration: Declaration, in surface: Surface) {
    bytes.append(UInt8(ascii: "("))
    for parameter in surface.parameters[declaration.parameters.indices] {
      if parameter.label.isNone {
        bytes.append(UInt8(ascii: "_"))
      } else {
        bytes.append(contentsOf: surface.names.bytes[surface.names.range(of: parameter.label)])
      }
      bytes.append(UInt8(ascii: ":"))
    }
    bytes.append(UInt8(ascii: ")"))
  }
}

extension Declaration {
  /// Whether its name goes on with the labels of its parameters.
  fileprivate func hasLabels(in language: Language) -> Bool {
    guard language == .swift else { return false }
    switch kind {
    case .function, .method, .initializer, .subscript, .macro: return true
    case .enumCase: return !parameters.isEmpty
    default: return false
    }
  }
}
