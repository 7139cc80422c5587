import Codebase
import SourceText
import SyntaxFacts

/// The Swift declarations of some files that can be named from outside of functions, by the hashes of their names.
struct DeclarationIndex {
  private var byName: [UInt64: [PlacedDeclaration]] = [:]
  /// The extensions of a type by the hash of the last part of the extended name.
  private var extensions: [UInt64: [PlacedDeclaration]] = [:]

  init(_ files: some Sequence<FileID>, in codebase: Codebase) {
    var isLocal: [Bool] = []
    for file in files where codebase[file].surface.language == .swift {
      let surface = codebase[file].surface
      isLocal.removeAll(keepingCapacity: true)
      for (number, declaration) in surface.declarations.enumerated() {
        let parent = declaration.parent
        let isInFunction = !parent.isNone && (isLocal[parent.index] || surface.declarations[parent.index].kind.isFunctionLike)
        isLocal.append(isInFunction)
        if isInFunction || declaration.modifiers.contains(.binaryInterface) { continue }
        let place = PlacedDeclaration(file: file, id: DeclarationID(number))
        if declaration.kind == .extension {
          let last = surface.names.text(declaration.name).split(separator: ".").last ?? ""
          extensions[DeclarationIndex.hash(String(last)), default: []].append(place)
        } else {
          byName[surface.names.hash(of: declaration.name), default: []].append(place)
        }
      }
    }
  }

  /// The declarations of this name but extensions, by file and place.
  func named(_ name: String) -> [PlacedDeclaration] { byName[DeclarationIndex.hash(name)] ?? [] }

  /// The extensions of types whose names end so.
  func extensions(of name: String) -> [PlacedDeclaration] { extensions[DeclarationIndex.hash(name)] ?? [] }

  /// Everything but extensions.
  var all: some Sequence<PlacedDeclaration> { byName.values.joined() }

  private static func hash(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { StableHash.of($0) }
  }
}

extension Codebase {
  /// The names of a declaration from the outermost on; an extension counts with all parts of what it extends.
  func chain(of place: PlacedDeclaration) -> [String] {
    let surface = self[place.file].surface
    var parts: [String] = []
    var current = place.id
    while !current.isNone {
      let declaration = surface.declarations[current.index]
      let name = surface.names.text(declaration.name)
      if declaration.kind == .extension {
        parts += name.split(separator: ".").reversed().map(String.init)
      } else {
        parts.append(name)
      }
      current = declaration.parent
    }
    return parts.reversed()
  }

  func declaration(at place: PlacedDeclaration) -> Declaration {
    self[place.file].surface.declarations[place.id.index]
  }
}
