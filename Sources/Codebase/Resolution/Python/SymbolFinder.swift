import SourceText
import SyntaxFacts

/// A name asked of a module.
struct SymbolName: Hashable {
  var hash: UInt64
  /// Begins with an underscore.
  var isPrivate: Bool
}

/// What a name in a module turns out to be.
struct Member: Hashable {
  enum Kind: Hashable {
    /// Another module.
    case module
    /// Something defined in `file`, as far as can be told.
    case symbol
    /// Nothing known of it.
    case unknown
  }

  var kind: Kind
  var file: FileID
  /// The modules that pass it on, from the one asked to the one before `file`.
  var via: [FileID] = []

  static func symbol(_ file: FileID) -> Member { Member(kind: .symbol, file: file) }
  static func module(_ file: FileID) -> Member { Member(kind: .module, file: file) }
  static func unknown(_ file: FileID) -> Member { Member(kind: .unknown, file: file) }
}

/// What has been found of a name in a module.
private struct FoundName {
  enum State {
    case untouched
    /// Is being found out.
    case open
    /// With the modules asked for it, and how deep that went.
    case known(Member, steps: Int, height: Int)
  }

  var state = State.untouched
  /// What holds for one question from outside only.
  var inQuery: (number: Int, member: Member)?
  /// What holds where the name is asked for from outside.
  var fromOutside: Member?
}

/// Follows names through re-exports to where they are defined.
///
/// A package passes on all that its `__init__` imports. Another module passes on only what it says it
/// does: by `__all__`, by `import a as a`, by `import *`; what it merely uses stays its own, because an
/// import of it there does run that module.
struct SymbolFinder {
  /// Longest chain of re-exports that is followed.
  static let depthLimit = 32
  /// Modules asked for one name, in all; where `import *` fans out the rest is taken for unknown.
  static let stepLimit = 512

  let views: [SurfaceView]
  private(set) var modules: ModuleFinder
  private var bindings: ModuleBindings
  private var known = HashIndex()
  private var results: [FoundName] = []
  private var depth = 0
  /// The greatest depth since it was last asked for.
  private var deepest = 0
  private var steps = 0
  /// What is being found out hangs on something that is being found out itself, or on a limit.
  private var isProvisional = false
  /// How many names have been asked for from outside.
  private var query = 0
  private var parts: [UInt64] = []
  /// The modules whose names each module takes over by `import *`, last first.
  private var wildcardTargets: [[FileID]?]

  init(_ views: [SurfaceView], modules: ModuleFinder) {
    self.views = views
    self.modules = modules
    bindings = ModuleBindings(fileCount: views.count)
    wildcardTargets = Array(repeating: nil, count: views.count)
  }

  /// What the module part of import `number` of `file` means.
  mutating func module(ofImport number: Int, in file: FileID) -> ModuleLookup {
    let item = views[file.index].imports[number]
    parts.removeAll(keepingCapacity: true)
    DottedName.append(item.module, of: views[file.index].names, to: &parts)
    return lookUpParts(level: Int(item.level), in: file)
  }

  /// As `module(ofImport:in:)`, for the module and the imported name as one dotted name.
  mutating func submodule(ofImport number: Int, in file: FileID) -> ModuleLookup {
    let item = views[file.index].imports[number]
    parts.removeAll(keepingCapacity: true)
    DottedName.append(item.module, of: views[file.index].names, to: &parts)
    parts.append(views[file.index].names.hash(of: item.name))
    return lookUpParts(level: Int(item.level), in: file)
  }

  private mutating func lookUpParts(level: Int, in file: FileID) -> ModuleLookup {
    let folder = modules.folders.folderOfFile[file.index]
    if level > 0 { return modules.relative(parts, level: level, from: folder) }
    return modules.absolute(parts, from: folder)
  }

  /// The module that `import a.b` binds: `a`.
  mutating func topModule(ofImport number: Int, in file: FileID) -> FileID? {
    let surface = views[file.index]
    let top = DottedName.first(surface.imports[number].module, of: surface.names)
    guard case .file(let found) = modules.absolute([top], from: modules.folders.folderOfFile[file.index])
    else { return nil }
    return found
  }

  /// The submodule `name` of the package that `file` initializes.
  func submodule(_ name: UInt64, of file: FileID) -> FileID? {
    modules.folders.package(initializedBy: file).flatMap { modules.folders.child(of: $0, name) }
  }

  /// Whether asking `file` for a member can lead elsewhere.
  mutating func mayPassOn(_ file: FileID) -> Bool {
    if modules.folders.package(initializedBy: file) != nil { return true }
    read(file)
    return bindings.mayPassOn(file)
  }

  /// What `name` means as an attribute of the module `file`: what that binds, else its submodule.
  mutating func member(_ name: SymbolName, of file: FileID) -> Member {
    if depth == 0 {
      steps = 0
      query += 1
    }
    let bound = bound(name, in: file)
    if bound.kind != .unknown { return bound }
    return submodule(name.hash, of: file).map { .module($0) } ?? bound
  }

  /// What `name` is bound to in `file`, unknown where it is not.
  ///
  /// What is kept for later questions is what would be found again without it, limits included: whatever has been
  /// asked before, and on whichever thread, the answer is the same.
  private mutating func bound(_ name: SymbolName, in file: FileID) -> Member {
    let slot = slot(of: StableHash.combine(UInt64(file.rawValue), name.hash))
    if let found = answer(slot, file) { return found }
    steps += 1
    if depth >= SymbolFinder.depthLimit || steps > SymbolFinder.stepLimit {
      isProvisional = true
      return .unknown(file)
    }
    // Nothing else of it changes while it is open.
    let before = results[slot].state
    let (outerDeepest, wasProvisional, firstStep) = (deepest, isProvisional, steps - 1)
    results[slot].state = .open
    deepest = depth
    isProvisional = false
    depth += 1
    let member = follow(name, in: file)
    depth -= 1
    results[slot].state = before
    if !isProvisional {
      results[slot].state = .known(member, steps: steps - firstStep, height: deepest - depth)
    } else {
      results[slot].inQuery = (query, member)
      if depth == 0 { results[slot].fromOutside = member }
    }
    deepest = max(deepest, outerDeepest)
    isProvisional = isProvisional || wasProvisional
    return member
  }

  /// What has been found before and may be given here.
  private mutating func answer(_ slot: Int, _ file: FileID) -> Member? {
    if depth == 0, let member = results[slot].fromOutside { return member }
    switch results[slot].state {
    case .open:
      // A ring of re-exports ends.
      isProvisional = true
      return .unknown(file)
    case .known(let member, let taken, let height):
      guard steps + taken <= SymbolFinder.stepLimit, depth + height < SymbolFinder.depthLimit else { return nil }
      steps += taken
      deepest = max(deepest, depth + height)
      return member
    case .untouched:
      guard let (number, member) = results[slot].inQuery, number == query else { return nil }
      isProvisional = true
      return member
    }
  }

  private mutating func slot(of key: UInt64) -> Int {
    if let slot = known.enter(UInt32(truncatingIfNeeded: results.count), for: key) { return Int(slot) }
    results.append(FoundName())
    return results.count - 1
  }

  private mutating func follow(_ name: SymbolName, in file: FileID) -> Member {
    read(file)
    switch bindings.binding(of: name.hash, in: file) {
    case .declaration: return .symbol(file)
    case .imported(let number):
      return passesOn(name, number, file) ? follow(import: number, in: file) : .symbol(file)
    case nil: return followWildcards(name, in: file)
    }
  }

  private func passesOn(_ name: SymbolName, _ number: Int, _ file: FileID) -> Bool {
    views[file.index].imports[number].traits.contains(.exported)
      || bindings.isExported(name.hash, by: file)
      || modules.folders.package(initializedBy: file) != nil
  }

  private mutating func follow(import number: Int, in file: FileID) -> Member {
    let item = views[file.index].imports[number]
    switch module(ofImport: number, in: file) {
    case .file(let target):
      if item.name.isNone {
        guard item.alias.isNone else { return passed(.module(target), by: file) }
        return topModule(ofImport: number, in: file).map { passed(.module($0), by: file) } ?? .symbol(file)
      }
      let name = SymbolName(item.name, views[file.index])
      let found = member(name, of: target)
      return passed(found.kind == .unknown ? .symbol(target) : found, by: file)
    case .namespace:
      guard !item.name.isNone, case .file(let target) = submodule(ofImport: number, in: file) else {
        return .symbol(file)
      }
      return passed(.module(target), by: file)
    case .partial, .missing, .leavesTree: return .symbol(file)
    }
  }

  private mutating func followWildcards(_ name: SymbolName, in file: FileID) -> Member {
    for target in wildcardTargets(of: file) {
      read(target)
      let isListed = bindings.isExported(name.hash, by: target)
      if !isListed, name.isPrivate || views[target.index].exportTraits == .declared { continue }
      let found = isListed ? member(name, of: target) : bound(name, in: target)
      if found.kind != .unknown { return passed(found, by: file) }
    }
    return .unknown(file)
  }

  private mutating func wildcardTargets(of file: FileID) -> [FileID] {
    if let known = wildcardTargets[file.index] { return known }
    var targets: [FileID] = []
    for number in bindings.wildcards(in: file) {
      guard case .file(let target) = module(ofImport: number, in: file), target != file else { continue }
      targets.append(target)
    }
    wildcardTargets[file.index] = targets
    return targets
  }

  /// Reads what `file` binds, once.
  private mutating func read(_ file: FileID) {
    if !bindings.isRead(file) { bindings.read(file, views[file.index]) }
  }

  private func passed(_ member: Member, by file: FileID) -> Member {
    if member.file == file { return Member(kind: member.kind, file: file) }
    return Member(kind: member.kind, file: member.file, via: [file] + member.via)
  }
}

extension SymbolName {
  init(_ name: NameID, _ surface: SurfaceView) {
    self.init(hash: surface.names.hash(of: name), isPrivate: surface.isPrivate(name))
  }
}
