import SourceText
import SyntaxFacts

/// The names that the functions of one file declare or bind for themselves.
///
/// Most names that are asked for are bound by no function of the file: a filter says so at once, and the levels
/// of functions around the place need not be gone through. At each level one question to an index is enough.
final class LocalNames {
  enum State {
    case untouched, open
    case known(ValueType)
  }

  /// What a function calls by a name.
  enum Meaning {
    case declaration(DeclarationID)
    /// By its place in `Surface.parameters`.
    case parameter(Int)
  }

  @exclusivity(unchecked) private(set) var file = FileID.none
  @exclusivity(unchecked) private var filter = HashFilter()
  /// By scope and name: twice the number of what is declared, or of the parameter plus a half.
  @exclusivity(unchecked) private var meanings = HashIndex()
  /// By scope and name: the number of the latest binding plus one, 0 where none has a context.
  @exclusivity(unchecked) private var bound = HashIndex()
  /// What binds a name, by `Surface.uses`.
  @exclusivity(unchecked) private(set) var uses: [Int] = []
  @exclusivity(unchecked) private var next: [UInt32] = []
  /// What bare names mean that no function declares or binds.
  @exclusivity(unchecked) var heads = KnownHeads()
  /// What is known of the bindings' types.
  @exclusivity(unchecked) var states: [State] = []
  /// The types that contexts mean, as far as they have been asked for.
  @exclusivity(unchecked) private var contexts = HashIndex()
  @exclusivity(unchecked) private var answers: [(types: TypeList, isOfFile: Bool)] = []

  init() {}

  /// Turns to no file.
  func forget() {
    file = .none
  }

  /// Takes in the names of a file, instead of those of the file before; `generics` are the generic parameters of
  /// its functions.
  func read(_ id: FileID, _ surface: SurfaceView, generics: some Sequence<UInt64>) {
    file = id
    let count = surface.declarations.count + surface.parameters.count
    filter.reset(count: count + surface.uses.count / 4)
    heads.forget()
    meanings.reset(capacity: count)
    bound.reset(capacity: surface.uses.count / 8)
    contexts.reset(capacity: 0)
    uses.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
    for name in generics { filter.insert(name) }
    readParameters(surface)
    readDeclarations(surface)
    readBindings(surface)
  }

  /// Of two parameters of one name the first counts.
  private func readParameters(_ surface: SurfaceView) {
    for number in surface.declarations.indices where surface.declarations[number].kind.holdsLocals {
      let scope = DeclarationID(number)
      for place in surface.declarations[number].parameters.indices {
        let name = surface.innerName(ofParameter: place)
        filter.insert(name)
        meanings.enter(UInt32(truncatingIfNeeded: place) << 1 | 1, for: LocalNames.key(scope, name))
      }
    }
  }

  /// What is declared hides a parameter; of two the later counts.
  private func readDeclarations(_ surface: SurfaceView) {
    for number in surface.declarations.indices {
      let parent = surface.declarations[number].parent
      guard !parent.isNone, parent.index < surface.declarations.count,
        surface.declarations[parent.index].kind.holdsLocals
      else { continue }
      let name = surface.names.hash(of: surface.declarations[number].name)
      filter.insert(name)
      meanings[LocalNames.key(parent, name)] = UInt32(truncatingIfNeeded: number) << 1
    }
  }

  private func readBindings(_ surface: SurfaceView) {
    for number in surface.uses.indices where surface.uses[number].traits.contains(.written) {
      let scope = surface.uses[number].scope
      if scope.isNone { continue }
      let name = surface.names.hash(of: surface.uses[number].path)
      filter.insert(name)
      let key = LocalNames.key(scope, name)
      if surface.uses[number].context.isNone {
        bound.enter(0, for: key)
        continue
      }
      uses.append(number)
      next.append(bound.exchange(UInt32(truncatingIfNeeded: uses.count), for: key) ?? 0)
      states.append(.untouched)
    }
  }

  /// False where certainly no function of the file declares or binds the name.
  func mayMean(_ name: UInt64) -> Bool { filter.mayContain(name) }

  /// Whether a path means the same whatever functions it stands in.
  func areIndifferent(to path: UsePath) -> Bool {
    guard path.head == .name, let first = path.parts.first else { return true }
    // What stands behind `$` and `_` may be a property of the name without it.
    if first.firstByte == UInt8(ascii: "$") || first.firstByte == UInt8(ascii: "_") { return false }
    return !mayMean(first.name)
  }

  /// What `scope`, a function, declares by the name, or the parameter.
  func meaning(of name: UInt64, in scope: DeclarationID) -> Meaning? {
    guard let found = meanings[LocalNames.key(scope, name)] else { return nil }
    let number = Int(found >> 1)
    return found & 1 == 0 ? .declaration(DeclarationID(number)) : .parameter(number)
  }

  /// Whether the code of `scope` writes or binds the bare name.
  func isBound(_ name: UInt64, in scope: DeclarationID) -> Bool {
    bound.contains(LocalNames.key(scope, name))
  }

  /// The latest of what binds the name to something whose type shows.
  func binding(of name: UInt64, in scope: DeclarationID) -> Int? {
    let latest = bound[LocalNames.key(scope, name)] ?? 0
    return latest == 0 ? nil : Int(latest) - 1
  }

  /// The one before another of its name and scope.
  func binding(before number: Int) -> Int? { next[number] == 0 ? nil : Int(next[number]) - 1 }

  /// What has been found of a context.
  func answer(_ key: UInt64) -> (types: TypeList, isOfFile: Bool)? { contexts[key].map { answers[Int($0)] } }

  /// `answer` must last as long as the names of the file; `isOfFile` says that other files might find another.
  func keep(_ answer: TypeList, isOfFile: Bool, for key: UInt64) {
    contexts[key] = UInt32(truncatingIfNeeded: answers.count)
    answers.append((answer, isOfFile))
  }

  private static func key(_ scope: DeclarationID, _ name: UInt64) -> UInt64 {
    StableHash.combine(UInt64(scope.rawValue), name)
  }
}

extension SurfaceView {
  /// The hash of what a function calls its parameter.
  func innerName(ofParameter place: Int) -> UInt64 {
    let inner = parameters[place].name.isNone ? parameters[place].label : parameters[place].name
    return names.hash(of: inner)
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
