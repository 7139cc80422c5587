import SourceText
import SyntaxFacts

// Members of types: found by name, sorted out by labels and access.
extension SymbolTable {
  /// The members `name` of a type: its own, else those of what it inherits from, nearest first. Of functions
  /// only such as fit `arguments`, where any of them do.
  func members(
    _ name: UInt64, of container: ContainerID, from file: FileID, _ arguments: CallArguments? = nil, depth: Int
  ) -> SymbolList {
    guard isDeclared(name) else { return SymbolList() }
    var own = SymbolList()
    if let first = firstSymbol(name, in: container) {
      own = visible(symbols(from: first), from: file)
      let fittingOwn = fitting(own, arguments)
      if !fittingOwn.isEmpty { return fittingOwn }
    }
    if isSettled { return inheritedMembers(name, of: container, own, from: file, arguments) }
    var level = inherited(of: container, depth: depth + 1)
    if level.isEmpty { return own }
    var known = Set(level)
    known.insert(container)
    var unfit = own
    while !level.isEmpty {
      var found = SymbolList()
      for holder in level {
        found += visible(symbols(name, in: holder), from: file)
      }
      let fitting = fitting(found, arguments)
      if !fitting.isEmpty { return fitting }
      if unfit.isEmpty { unfit = found }
      if known.count > Lineages.limit { break }
      level = above(level, &known, depth: depth + 1)
    }
    return unfit
  }

  /// Those of what it inherits from, where that is known; `own` are its own that do not fit.
  private func inheritedMembers(
    _ name: UInt64, of container: ContainerID, _ own: SymbolList, from file: FileID, _ arguments: CallArguments?
  ) -> SymbolList {
    if lineages.memberBits[container.index] & SymbolTable.bit(name) == 0 { return own }
    var unfit = own
    var found = SymbolList()
    for place in lineages.places(of: container) {
      if let first = firstSymbol(name, in: lineages[place]) { found += visible(symbols(from: first), from: file) }
      guard lineages.endsLevel(place), !found.isEmpty else { continue }
      let fitting = fitting(found, arguments)
      if !fitting.isEmpty { return fitting }
      if unfit.isEmpty { unfit = found }
      found = SymbolList()
    }
    return unfit
  }

  /// What the types of one level inherit from and is not `known` yet.
  private func above(
    _ level: [ContainerID], _ known: inout Set<ContainerID>, depth: Int
  ) -> [ContainerID] {
    var next: [ContainerID] = []
    for holder in level {
      for above in inherited(of: holder, depth: depth) where known.insert(above).inserted { next.append(above) }
    }
    return next
  }

  /// Those of `symbols` that code in `file` may name.
  func visible(_ symbols: SymbolList, from file: FileID) -> SymbolList {
    if symbols.count == 1 { return isVisible(symbols[0], from: file) ? symbols : SymbolList() }
    return symbols.allSatisfy { isVisible($0, from: file) } ? symbols : symbols.filter { isVisible($0, from: file) }
  }

  func isFunction(_ symbol: Int) -> Bool {
    switch symbols[symbol].kind {
    case .function, .method: true
    default: false
    }
  }

  /// Of `found` those that can be called with `arguments`; with trailing closures those that take a function,
  /// where some do.
  func fitting(_ found: SymbolList, _ arguments: CallArguments?) -> SymbolList {
    guard let arguments, !found.isEmpty else { return found }
    if found.count == 1 { return fits(found[0], arguments) ? found : SymbolList() }
    let fitting = found.allSatisfy { fits($0, arguments) } ? found : found.filter { fits($0, arguments) }
    guard fitting.count > 1 else { return fitting }
    if arguments.closures > 0 {
      let takers = fitting.filter { takesFunction($0) }
      if !takers.isEmpty { return takers }
    }
    if arguments.isOpen { return fitting }
    // The compiler prefers a function that needs no defaults.
    let exact = fitting.filter {
      parameters(of: $0).count == arguments.labels.count + Int(arguments.closures)
    }
    return exact.isEmpty ? fitting : exact
  }

  private func takesFunction(_ symbol: Int) -> Bool {
    let view = views[symbols[symbol].file.index]
    return parameters(of: symbol).contains { TypeReader.isFunction(view.names.bytes(of: view.parameters[$0].type)) }
  }

  private func fits(_ symbol: Int, _ arguments: CallArguments) -> Bool {
    switch symbols[symbol].kind {
    case .function, .method, .initializer, .macro:
      arguments.fit(parameters(of: symbol), views[symbols[symbol].file.index])
    default: true
    }
  }

  /// Where the parameters of a symbol lie in `Surface.parameters` of its file.
  func parameters(of symbol: Int) -> Range<Int> {
    let item = symbols[symbol]
    return views[item.file.index].declarations[item.declaration.index].parameters.indices
  }

  /// Whether code in `file` may name `symbol`.
  func isVisible(_ symbol: Int, from file: FileID) -> Bool {
    let item = symbols[symbol]
    if item.isElsewhere, !seesElsewhere { return false }
    let access = item.access
    if access <= .fileprivate, file == locals.file { isOfFile = true }
    if item.file == file { return true }
    if access <= .fileprivate { return false }
    guard let other = layout.moduleOfFile[item.file.index] else { return false }
    guard let seen = seenModules.seen(other, from: file) else { return false }
    // Its own.
    if seen.number < 0 { return true }
    switch access {
    case .private, .fileprivate: return false
    case .internal: return seen.isTestable
    case .package: return seen.isTestable || seen.isOfPackage
    case .public, .open: return true
    }
  }

  /// The symbols that a member `name` of something unknown can be, those of `rank` or of both, where they are few; nil
  /// where they are not.
  func candidates(
    _ name: UInt64, _ rank: SymbolRank?, _ filter: CandidateFilter, from file: FileID
  ) -> SymbolList? {
    var found = SymbolList(in: scratch)
    guard let entry = names[name] else { return found }
    if rank != .ofValue, !addCandidates(entry.latest(.ofType), filter, from: file, to: &found) { return nil }
    if rank != .ofType, !addCandidates(entry.latest(.ofValue), filter, from: file, to: &found) { return nil }
    return found
  }

  /// Adds those of one rank, of which `latest` is the latest; false where they are not few.
  private func addCandidates(
    _ latest: Int?, _ filter: CandidateFilter, from file: FileID, to found: inout SymbolList
  ) -> Bool {
    var current = latest ?? -1
    var steps = 0
    while current >= 0 {
      steps += 1
      if steps > SymbolTable.sameNameLimit || found.count > SymbolTable.candidateLimit { return false }
      if passes(current, filter), isVisible(current, from: file) { found.append(current) }
      current = Int(symbols[current].nextOfName)
    }
    return true
  }

  private func passes(_ symbol: Int, _ filter: CandidateFilter) -> Bool {
    let kind = containers[symbols[symbol].container.index].kind
    switch filter {
    case .ofAnyType: return kind != .module
    case .ofForeignType: return kind == .foreign
    case .property:
      let declared = symbols[symbol].kind
      return kind != .module && (declared == .property || declared == .constant)
    }
  }
}

/// Which members can be meant where their type is not known.
enum CandidateFilter {
  case ofAnyType, ofForeignType, property
}
