import SourceText
import SyntaxFacts

/// Swift: modules of several files whose names are seen without imports; imports of modules; members by the
/// declared or evident type of what they are members of.
struct SwiftResolution: LanguageResolution {
  private let layout: ModuleLayout
  private let visibility: ModuleVisibility
  private let system = SwiftSystemModules()
  private let table: SymbolTable
  private var walks = KnownWalks()
  /// Of all files.
  private var commonWalks = KnownWalks()
  private var paths = KnownPaths()
  private var found = FoundFiles()

  init(_ views: [SurfaceView], _ layout: ModuleLayout) {
    self.layout = layout
    visibility = ModuleVisibility(views, layout)
    table = SymbolTable(views, layout)
    table.build(visibility)
    table.settle()
  }

  private init(sharing other: SwiftResolution) {
    (layout, visibility) = (other.layout, other.visibility)
    table = SymbolTable(sharing: other.table)
  }

  func ofThread() -> SwiftResolution { SwiftResolution(sharing: self) }

  mutating func meaning(of file: FileView, _ externals: inout ExternalTable) -> FileMeaning {
    var meaning = FileMeaning()
    guard let own = layout.moduleOfFile[file.id.index] else { return meaning }
    for item in file.surface.imports {
      if let target = visibility.target(of: item, in: file.id, of: own), target != own {
        meaning.targets.append(.module(target))
      } else {
        let id = externals.number(item.module, of: file.surface) { system.contains($0) }
        meaning.targets.append(.external(id))
      }
    }
    table.begin(file.id)
    walks.forget(capacity: file.surface.uses.count / 8)
    if commonWalks.count > KnownWalks.limit { commonWalks.forget(capacity: 0) }
    paths.forget(names: file.surface.names.count)
    found.forget()
    let reach = PathReach(table, file.id)
    for number in file.surface.uses.indices { follow(number, file, reach) }
    found.move(to: &meaning)
    return meaning
  }

  /// Notes the other files that a use leads to.
  @inline(__always)
  private mutating func follow(_ number: Int, _ file: FileView, _ reach: PathReach) {
    let isSubscripted = file.surface.uses[number].traits.contains(.subscripted)
    guard
      let path = paths.number(
        of: file.surface.uses[number].path, isSubscripted: isSubscripted, file.surface.names, reach)
    else { return }
    follow(number, path, file)
  }

  private mutating func follow(_ number: Int, _ path: Int, _ file: FileView) {
    let use = file.surface.uses[number]
    if let bound = paths[path].bound { table.findBinding(bound, for: use, in: file.id) }
    if paths[path].path.parts.isEmpty { return }
    var walk = PathWalk(
      file: file.id, scope: use.scope, path: paths[path].path, context: file.surface.names.range(of: use.context))
    walk.isType = use.traits.isOnlyType
    walk.isSubscripted = paths[path].isSubscripted
    walk.notesHomes = true
    let isIndifferent = paths[path].isIndifferent
    let isKept = (isIndifferent || walk.endsWithHead) && (use.context.isNone || !paths[path].dependsOnContext)
    let seesElsewhere = use.traits.contains(.elsewhere)
    guard isKept else {
      table.start(seesElsewhere: seesElsewhere)
      _ = walk.run(table)
      note(table.homes, number, file)
      return
    }
    let how: UInt64 = (seesElsewhere ? 2 : 0) | (walk.isType ? 1 : 0)
    let known = known(walk, path, how: how)
    if known.places.isEmpty { return }
    if isIndifferent {
      for place in known.places {
        let home = known.areCommon ? commonWalks.homes[place] : walks.homes[place]
        if home != file.id { note(home, number, file) }
      }
      return
    }
    table.start(seesElsewhere: seesElsewhere)
    _ = walk.run(table)
    note(table.homes, number, file)
  }

  /// Where a path leads if no function binds its first name: the places in `commonWalks` or in `walks`.
  @inline(__always)
  private mutating func known(_ walk: PathWalk, _ path: Int, how: UInt64) -> (places: Range<Int>, areCommon: Bool) {
    let common = paths[path].key.map {
      KnownWalks.key(path: $0, sight: table.seenModules.sights[walk.file.index], how: how)
    }
    if let common, let known = commonWalks[common] { return (known, true) }
    let level = common == nil ? table.typeLevel(of: walk.scope, in: walk.file) : .none
    let key = KnownWalks.key(path: path, level: level, how: how)
    if let known = walks[key] { return (known, false) }
    table.start(seesElsewhere: how & 2 != 0)
    var outer = walk
    outer.passesFunctions = true
    if common != nil { outer.scope = .none }
    _ = outer.run(table)
    if let common, !table.isOfFile { return (commonWalks.keep(table.homes, but: .none, for: common), true) }
    return (walks.keep(table.homes, but: walk.file, for: key), false)
  }

  private mutating func note(_ homes: SymbolList, _ number: Int, _ file: FileView) {
    var last = file.id
    for home in homes.lazy.map({ FileID($0) }) where home != file.id {
      if home != last { note(home, number, file) }
      last = home
    }
  }

  private mutating func note(_ home: FileID, _ number: Int, _ file: FileView) {
    if let module = layout.moduleOfFile[home.index], let seen = table.seenModules.seen(module, from: file.id),
      seen.number >= 0 {
      found.note(home, broughtInBy: seen.number)
    } else {
      found.note(home, use: number)
    }
  }
}
