import SourceText
import SyntaxFacts

/// The names that the functions of one file declare or bind for themselves.
struct LocalNames {
  enum State {
    case untouched, open
    case known(ValueType)
  }

  private(set) var file = FileID.none
  private var declared = HashIndex()
  /// By scope and name: the number of the latest binding plus one, 0 where none has a context.
  private var bound = HashIndex()
  /// What binds a name, by `Surface.uses`.
  private(set) var uses: [Int] = []
  private var next: [UInt32] = []
  /// What is known of the bindings' types.
  var states: [State] = []
  /// The types that contexts mean, as far as they have been asked for.
  private var contexts = HashIndex()
  private var answers: [[ValueType]] = []

  /// Takes in the names of `file`, instead of those of the file before.
  mutating func read(_ file: SourceFile) {
    self = LocalNames()
    self.file = file.id
    let surface = file.surface
    for (number, declaration) in surface.declarations.enumerated() {
      guard !declaration.parent.isNone, declaration.parent.index < surface.declarations.count else { continue }
      guard surface.declarations[declaration.parent.index].kind.holdsLocals else { continue }
      let key = LocalNames.key(declaration.parent, surface.names.hash(of: declaration.name))
      declared[key] = UInt32(truncatingIfNeeded: number)
    }
    for (number, use) in surface.uses.enumerated() where use.traits.contains(.written) && !use.scope.isNone {
      let key = LocalNames.key(use.scope, surface.names.hash(of: use.path))
      let latest = bound[key]
      if use.context.isNone {
        if latest == nil { bound[key] = 0 }
        continue
      }
      uses.append(number)
      next.append(latest ?? 0)
      states.append(.untouched)
      bound[key] = UInt32(truncatingIfNeeded: uses.count)
    }
  }

  func declaration(_ name: UInt64, in scope: DeclarationID) -> DeclarationID? {
    declared[LocalNames.key(scope, name)].map { DeclarationID(Int($0)) }
  }

  /// Whether the code of `scope` writes or binds the bare name.
  func isBound(_ name: UInt64, in scope: DeclarationID) -> Bool {
    bound.contains(LocalNames.key(scope, name))
  }

  /// The numbers of what binds the name to something whose type shows, the latest first.
  func bindings(of name: UInt64, in scope: DeclarationID) -> [Int] {
    var found: [Int] = []
    var current = bound[LocalNames.key(scope, name)] ?? 0
    while current > 0, found.count < 16 {
      found.append(Int(current) - 1)
      current = next[Int(current) - 1]
    }
    return found
  }

  /// What has been found of a context.
  func answer(_ key: UInt64) -> [ValueType]? { contexts[key].map { answers[Int($0)] } }

  mutating func keep(_ answer: [ValueType], for key: UInt64) {
    contexts[key] = UInt32(truncatingIfNeeded: answers.count)
    answers.append(answer)
  }

  private static func key(_ scope: DeclarationID, _ name: UInt64) -> UInt64 {
    StableHash.combine(UInt64(scope.rawValue), name)
  }
}

extension DeclarationKind {
  /// Whether what is declared in it is local to its code.
  var holdsLocals: Bool {
    switch self {
    case .function, .method, .initializer, .deinitializer, .accessor, .subscript, .property, .variable,
      .constant:
      true
    default: false
    }
  }
}
