import SourceText
import SyntaxFacts

/// The generic parameters that the declarations of a tree have, each read from its text once.
struct GenericParameters {
  private var index = HashIndex()
  /// Nil where there is no constraint.
  private var constraints: [TypeText?] = []
  /// Those of functions and the like, file by file.
  private var ofFunctions: [UInt64] = []
  private var starts: [Int] = [0]
  /// The names of those of types.
  private var ofTypes = HashIndex()

  /// Takes in those of the next file, if it has a view; of two of one name the first counts.
  mutating func read(_ file: FileID, _ surface: SurfaceView?) {
    defer { starts.append(ofFunctions.count) }
    guard let surface else { return }
    for number in surface.declarations.indices where !surface.declarations[number].generics.isEmpty {
      for place in surface.declarations[number].generics.indices {
        let range = surface.names.range(of: surface.lists[place])
        let colon = surface.names.bytes[range].firstIndex(of: UInt8(ascii: ":"))
        let name = GenericParameters.name(surface.names.bytes, range.lowerBound..<(colon ?? range.upperBound))
        let key = GenericParameters.key(file, DeclarationID(number), name)
        guard index.enter(UInt32(truncatingIfNeeded: constraints.count), for: key) == nil else { continue }
        constraints.append(
          colon.map {
            TypeText(file: file, scope: surface.declarations[number].parent, range: ($0 + 1)..<range.upperBound)
          })
        if surface.declarations[number].kind.isType { ofTypes.enter(1, for: name) } else { ofFunctions.append(name) }
      }
    }
  }

  /// The names of those of functions in a file.
  func ofFunctions(in file: FileID) -> ArraySlice<UInt64> {
    ofFunctions[starts[file.index]..<starts[file.index + 1]]
  }

  /// Whether some type has a generic parameter of that name.
  func isOfType(_ name: UInt64) -> Bool { ofTypes.contains(name) }

  /// The generic parameter `name` of a declaration that has such.
  func parameter(_ name: UInt64, of declaration: DeclarationID, in file: FileID) -> TypeBinding? {
    guard let number = index[GenericParameters.key(file, declaration, name)] else { return nil }
    return constraints[Int(number)].map { .constrained($0) } ?? .opaque
  }

  private static func key(_ file: FileID, _ declaration: DeclarationID, _ name: UInt64) -> UInt64 {
    StableHash.combine(UInt64(file.rawValue) << 32 | UInt64(declaration.rawValue), name)
  }

  /// The last word of one as written: `each T`, `T`, `let n`.
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > range.lowerBound, bytes[start - 1] != 0x20 { start -= 1 }
    return StableHash.of(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }
}
