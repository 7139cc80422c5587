import SourceText
import SyntaxFacts

/// Follows one path through what its parts name, and gathers the files that it leads to.
struct PathWalk {
  let file: FileID
  var scope: DeclarationID
  var path: UsePath
  /// What tells the type of the first part: in the bytes of the file's names.
  let context: Range<Int>
  /// Names in a type can only be types.
  var isType = false
  /// The last part is followed by a subscript.
  var isSubscripted = false
  var depth = 0
  /// The files whose declarations the path names go to `SymbolTable.homes`; the file itself may be among them.
  var notesHomes = false
  /// As if no function declared or bound the first name.
  var passesFunctions = false
  /// What the last part may call.
  private(set) var called = SymbolList()
  var gathersCalled = false
  /// The type of which the last part makes a value.
  private(set) var constructed = ContainerID.none

  init(file: FileID, scope: DeclarationID, path: UsePath, context: Range<Int> = 0..<0) {
    self.context = context
    self.file = file
    self.scope = scope
    self.path = path
  }

  /// The walk from the same place along another path.
  func along(_ path: UsePath) -> PathWalk {
    var walk = PathWalk(file: file, scope: scope, path: path, context: context)
    walk.depth = depth
    return walk
  }

  /// Whether only the first part is looked for, by its name.
  @inline(__always)
  private var endsWithHead: Bool { path.isBareName && !isSubscripted }

  /// Walks to the end; gives the type of what stands there.
  mutating func run(_ table: SymbolTable) -> ValueType {
    guard depth < SymbolTable.depthLimit, !path.parts.isEmpty else { return .unknown }
    let (value, next) = begin(table)
    return goOn(from: value, next, table)
  }

  /// Walks past the first part, if what stands there is told by its name or its place; gives the type of that and the
  /// number of the next part.
  mutating func begin(_ table: SymbolTable) -> (value: ValueType, next: Int) {
    switch path.head {
    case .name: return (head(table), 1)
    case .implicit: return expected(table).map { ($0, 1) } ?? (.unknown, 0)
    case .unknown: return (.unknown, 0)
    case .macro:
      macro(table)
      return (.unknown, path.parts.count)
    }
  }

  /// Walks from part `next`, which is a member of `value`, to the end; gives the type of what stands there.
  mutating func goOn(from value: ValueType, _ next: Int, _ table: SymbolTable) -> ValueType {
    var (value, next) = (value, next)
    while next < path.parts.count {
      value = step(next, from: value, table)
      next += 1
    }
    return value
  }

  /// A part of the path; the path itself is shared with others.
  func part(_ index: Int) -> UsePath.Part {
    var part = path.parts[index]
    if isSubscripted, index == path.parts.count - 1 { part.isElement = true }
    return part
  }

  private mutating func note(_ home: FileID, _ table: SymbolTable) {
    if notesHomes { table.homes.append(home.index) }
  }

  func arguments(of index: Int) -> CallArguments? {
    index == path.parts.count - 1 ? path.arguments : nil
  }

  // MARK: The first part

  private mutating func head(_ table: SymbolTable) -> ValueType {
    let part = part(0)
    if let own = ownType(part, table) { return own }
    if part.firstByte == UInt8(ascii: "$"), let number = table.words.digits.firstIndex(of: part.wrapped) {
      let types = table.types(of: context, number: number, from: scope, in: file, depth: depth + 1)
      return after(part, table.single(types, depth: depth + 1), table)
    }
    if isType { return typeHead(part, table) }
    switch lookUp(part.name, arguments(of: 0), table) {
    case .local(let id):
      let container = table.opened(id, in: file)
      // Nobody asks for the type of the whole.
      if notesHomes, endsWithHead { return .unknown }
      if !container.isNone { return after(part, table.resolved(container, depth: depth + 1), table) }
      return after(part, table.type(ofLocal: id, in: file, depth: depth + 1), table)
    case .bound(let type): return after(part, type, table)
    case .parameter(let text): return after(part, text.map { .text($0) } ?? .unknown, table)
    case .symbols(let symbols): return take(symbols, 0, table)
    case .module(let module): return .container(module)
    case .opaque: return .unknown
    case .missing: return projected(part, table) ?? outside(part, table)
    }
  }

  private mutating func lookUp(_ name: UInt64, _ arguments: CallArguments?, _ table: SymbolTable) -> NameBinding {
    table.lookUp(name, from: scope, in: file, arguments, passesFunctions: passesFunctions, depth: depth + 1)
  }

  /// What `self`, `Self` and `super` stand for.
  private mutating func ownType(_ part: UsePath.Part, _ table: SymbolTable) -> ValueType? {
    let isSuper = part.name == table.words.superValue
    guard isSuper || part.name == table.words.selfValue || part.name == table.words.selfType else { return nil }
    let type = table.enclosingType(of: scope, in: file)
    if type.isNone { return .unknown }
    if isSuper {
      return table.inherited(of: type, depth: depth + 1).first.map { .container($0) } ?? .outside
    }
    if part.name == table.words.selfType { constructor(of: type, 0, table) }
    return .container(type)
  }

  /// A name that the tree does not know: a type from outside begins with a capital; anything else may be
  /// bound by a closure or a pattern.
  private mutating func outside(_ part: UsePath.Part, _ table: SymbolTable) -> ValueType {
    guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(part.firstByte) else { return .unknown }
    let foreign = table.foreign(named: part.name)
    if foreign.isNone { return .outside }
    constructor(of: foreign, 0, table)
    return .container(foreign)
  }

  private mutating func typeHead(_ part: UsePath.Part, _ table: SymbolTable) -> ValueType {
    switch lookUp(part.name, nil, table) {
    case .symbols(let symbols):
      let types = symbols.filter { symbol in
        !table.symbols[symbol].opens.isNone || table.declaration(symbol).kind == .macro
      }
      return take(types.isEmpty ? outer(part, table) : types, 0, table)
    case .module(let module): return .container(module)
    case .local(let id):
      let container = table.opened(id, in: file)
      return container.isNone ? .unknown : .container(container)
    case .missing:
      let foreign = table.foreign(named: part.name)
      return foreign.isNone ? .outside : .container(foreign)
    case .parameter, .bound, .opaque: return .unknown
    }
  }

  /// The types of this name in the modules, where something nearer that is no type hides them.
  private mutating func outer(_ part: UsePath.Part, _ table: SymbolTable) -> SymbolList {
    guard case .symbols(let symbols) = table.lookUp(part.name, from: .none, in: file, nil, depth: depth + 1) else {
      return SymbolList()
    }
    return symbols.filter { !table.symbols[$0].opens.isNone }
  }

  /// `$name` and `_name` of a property with a wrapper; what they give is the wrapper's business.
  private mutating func projected(_ part: UsePath.Part, _ table: SymbolTable) -> ValueType? {
    guard part.firstByte == UInt8(ascii: "$") || part.firstByte == UInt8(ascii: "_") else { return nil }
    guard case .symbols(let symbols) = lookUp(part.wrapped, nil, table)
    else { return nil }
    let properties = symbols.filter { table.declaration($0).kind == .property }
    guard !properties.isEmpty else { return nil }
    _ = take(properties, 0, table)
    return .unknown
  }

  // MARK: Further parts

  private mutating func step(_ index: Int, from value: ValueType, _ table: SymbolTable) -> ValueType {
    let part = part(index)
    if table.words.isSame(part.name) { return value }
    if let inner = collectionMember(part, of: value, table) { return inner }
    switch table.container(of: value, depth: depth + 1) {
    case .container(let container):
      if isForeignInitializer(index, of: container, table) { return .container(container) }
      let found = table.members(part.name, of: container, from: file, arguments(of: index), depth: depth + 1)
      if found.isEmpty { return outsideMember(index, of: container, table) }
      return take(found, index, table)
    case .outside, .text: return foreignMember(index, table)
    case .unknown: return uniqueMember(index, table)
    }
  }

  /// `String.init` means one of the initializers of the type itself, rather than one that the tree adds.
  private mutating func isForeignInitializer(
    _ index: Int, of container: ContainerID, _ table: SymbolTable
  ) -> Bool {
    guard path.parts[index].name == table.words.initializer else { return false }
    guard table[container].kind == .foreign, path.head == .name else { return false }
    return !(arguments(of: index)?.hasLabels ?? false)
  }

  /// A member that the type has from elsewhere: from a type of outside that the tree extends, perhaps.
  private mutating func outsideMember(
    _ index: Int, of container: ContainerID, _ table: SymbolTable
  ) -> ValueType {
    if path.parts[index].name == table.words.initializer { return .container(container) }
    return foreignMember(index, table)
  }

  /// A member of a type from outside: one that the tree adds to such a type.
  mutating func foreignMember(_ index: Int, _ table: SymbolTable) -> ValueType {
    if isType || isCommon(index, table) { return .outside }
    let found = candidates(index, nil, .ofForeignType, table)
    return found.isEmpty ? .outside : take(found, index, table)
  }

  /// A member of something unknown: the one member of that name that there is.
  private mutating func uniqueMember(_ index: Int, _ table: SymbolTable) -> ValueType {
    if isCommon(index, table) { return .unknown }
    let isImplicit = index == 0 && path.head == .implicit
    var found = candidates(index, isImplicit ? .ofType : nil, .ofAnyType, table)
    // A type that a generic parameter has is one that a protocol asks for.
    if isType {
      if table.words.isAssociated(path.parts[index].name) { return .unknown }
      found = found.filter { table.declaration($0).kind == .associatedType }
    }
    if !found.isEmpty || !isImplicit { return found.isEmpty ? .unknown : take(found, index, table) }
    // `\.member` of a key path.
    let values = candidates(index, .ofValue, .property, table)
    return values.isEmpty ? .unknown : take(values, index, table)
  }

  /// Whether the member can as well be one of a type from outside: initializers without labels, and the names
  /// that the library has.
  private mutating func isCommon(_ index: Int, _ table: SymbolTable) -> Bool {
    let name = path.parts[index].name
    let hasLabels = arguments(of: index)?.hasLabels ?? false
    if name == table.words.initializer { return !hasLabels }
    return table.library.contains(name, withFoundation: table.seenModules.foundation[file.index])
  }

  private mutating func candidates(
    _ index: Int, _ rank: SymbolRank?, _ filter: CandidateFilter, _ table: SymbolTable
  ) -> SymbolList {
    let all = table.candidates(path.parts[index].name, rank, filter, from: file) ?? SymbolList()
    return table.fitting(all, arguments(of: index))
  }

  // MARK: What was found

  /// Notes where `symbols` are declared, if that is one file; gives their type, if that is one type.
  mutating func take(_ symbols: SymbolList, _ index: Int, _ table: SymbolTable) -> ValueType {
    guard let first = symbols.first else { return .unknown }
    if gathersCalled, index == path.parts.count - 1 { called = symbols.filter { table.symbols[$0].opens.isNone } }
    let home = table.symbols[first].file
    let isOne = symbols.count == 1
    if notesHomes, isOne || symbols.allSatisfy({ table.symbols[$0].file == home }) { note(home, table) }
    let part = part(index)
    let opens = table.symbols[first].opens
    if !opens.isNone, asksForConstructor(index), isOne || symbols.allSatisfy({ table.symbols[$0].opens == opens }) {
      if case .container(let container) = table.resolved(opens, depth: depth + 1) {
        constructor(of: container, index, table)
      }
    }
    // Nobody asks for the type of the whole.
    if notesHomes, index == path.parts.count - 1, !part.isElement { return .unknown }
    return type(of: symbols, part, table)
  }

  /// The type of what `symbols` name, at least one, where it is one.
  private mutating func type(of symbols: SymbolList, _ part: UsePath.Part, _ table: SymbolTable) -> ValueType {
    if symbols.count == 1 { return after(part, table.type(of: symbols[0], depth: depth + 1), table) }
    var types = TypeList()
    for symbol in symbols.prefix(8) {
      let type = table.type(of: symbol, depth: depth + 1)
      if !types.contains(type) { types.append(type, in: table.scratch) }
    }
    if types.count == 1 { return after(part, types[0], table) }
    let first = table.container(of: types[0], depth: depth + 1)
    for type in types.dropFirst() where table.container(of: type, depth: depth + 1) != first { return .unknown }
    return first
  }

  /// The type that all of `types` are.
  private static func only(_ types: [ValueType]) -> ValueType {
    guard let first = types.first else { return .unknown }
    return types.allSatisfy { $0 == first } ? first : .unknown
  }

  /// Whether part `index` may call an initializer, and it is asked which.
  @inline(__always)
  private func asksForConstructor(_ index: Int) -> Bool {
    (notesHomes || gathersCalled) && !isType && arguments(of: index) != nil
  }

  /// `Type(…)` names an initializer too, where one is written.
  mutating func constructor(of container: ContainerID, _ index: Int, _ table: SymbolTable) {
    guard asksForConstructor(index), let arguments = arguments(of: index) else { return }
    constructed = container
    // A type from outside has initializers of its own.
    if table[container].kind == .foreign, !arguments.hasLabels { return }
    let all = table.members(table.words.initializer, of: container, from: file, arguments, depth: depth + 1)
    let found = table.fitting(all, arguments)
    guard let first = found.first else { return }
    called = found
    let home = table.symbols[first].file
    if found.allSatisfy({ table.symbols[$0].file == home }) { note(home, table) }
  }

  /// The type of an element, where the path goes on from one.
  mutating func after(
    _ part: UsePath.Part, _ value: ValueType, _ table: SymbolTable
  ) -> ValueType {
    guard part.isElement else { return value }
    if case .text(let text) = value {
      let element = table.elementType(of: text)
      if element != .unknown { return element }
    }
    guard case .container(let container) = table.container(of: value, depth: depth + 1) else { return .unknown }
    return element(of: container, table)
  }

  /// What the subscripts of a type give, where it is one thing.
  private mutating func element(of container: ContainerID, _ table: SymbolTable) -> ValueType {
    let found = table.members(table.words.subscript, of: container, from: file, depth: depth + 1)
    guard let first = found.first else { return .unknown }
    let home = table.symbols[first].file
    // A type from outside has subscripts of its own.
    let isOwn = table[container].kind != .foreign
    if isOwn, found.allSatisfy({ table.symbols[$0].file == home }) { note(home, table) }
    return PathWalk.only(
      found.prefix(8).map { symbol in
        let type = table.type(of: symbol, depth: depth + 1)
        return table.container(of: type, depth: depth + 1)
      })
  }

  private mutating func macro(_ table: SymbolTable) {
    guard case .symbols(let symbols) = table.lookUp(path.parts[0].name, from: .none, in: file, nil, depth: depth + 1)
    else { return }
    let macros = symbols.filter { table.declaration($0).kind == .macro }
    guard let first = macros.first else { return }
    let home = table.symbols[first].file
    if macros.allSatisfy({ table.symbols[$0].file == home }) { note(home, table) }
  }
}
