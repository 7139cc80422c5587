import SourceText
import SyntaxFacts

/// Swift: modules of several files whose names are seen without imports; imports of modules; members by the
/// declared or evident type of what they are members of.
struct SwiftResolution: LanguageResolution {
  private let layout: ModuleLayout
  private let visibility: ModuleVisibility
  private let system = SwiftSystemModules()
  let table: SymbolTable
  var walks = KnownWalks()
  /// Of all files.
  var commonWalks = KnownWalks()
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
    paths.forget(names: file.surface.names.count, table.texts)
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
    follow(number, path, file, reach)
  }

  private mutating func follow(_ number: Int, _ path: Int, _ file: FileView, _ reach: PathReach) {
    let use = file.surface.uses[number]
    let isIndifferent = paths[path].isIndifferent
    let dependence = dependence(of: path, use.context, file.surface.names, reach)
    if dependence != .onFunctions, isIndifferent || paths[path].isBareName {
      let known = known(path, use, dependence, file)
      if known.places.isEmpty { return }
      if isIndifferent {
        note(known.places, areCommon: known.areCommon, number, file)
        return
      }
    }
    var walk = walk(path, use, file)
    run(&walk, rest: paths[path].rest, seesElsewhere: use.traits.contains(.elsewhere))
    note(table.homes, number, file)
  }

  private mutating func walk(_ path: Int, _ use: NameUse, _ file: FileView) -> PathWalk {
    var walk = PathWalk(
      file: file.id, scope: use.scope, path: paths[path].path, context: file.surface.names.range(of: use.context))
    walk.isType = use.traits.isOnlyType
    walk.isSubscripted = paths[path].isSubscripted
    walk.notesHomes = true
    return walk
  }

  /// On how much of where it stands it hangs what a path means, if no function binds its first name.
  @inline(__always)
  private mutating func dependence(
    of path: Int, _ context: NameID, _ names: NameView, _ reach: PathReach
  ) -> PlaceDependence {
    if !paths[path].dependsOnContext { return paths[path].isIndifferentToTypes ? .onModules : .onTypes }
    return paths[path].path.head == .implicit ? paths.dependence(of: context, names, reach) : .onFunctions
  }

  @inline(__always)
  private mutating func note(_ places: Range<Int>, areCommon: Bool, _ number: Int, _ file: FileView) {
    for place in places {
      let home = areCommon ? commonWalks.homes[place] : walks.homes[place]
      if home != file.id { note(home, number, file) }
    }
  }

  /// Where a path leads if no function binds its first name: the places in `commonWalks` or in `walks`.
  @inline(__always)
  private mutating func known(
    _ path: Int, _ use: NameUse, _ dependence: PlaceDependence, _ file: FileView
  ) -> (places: Range<Int>, areCommon: Bool) {
    let seesElsewhere = use.traits.contains(.elsewhere)
    let how: UInt64 = (seesElsewhere ? 2 : 0) | (use.traits.isOnlyType ? 1 : 0)
    // Of other paths it is not asked what types their contexts say.
    let context = paths[path].dependsOnContext ? use.context : .none
    let isCommon = dependence == .onModules
    var common: UInt64 = 0
    if isCommon {
      common = KnownWalks.key(
        path: paths[path].key, context: context.isNone ? 0 : file.surface.names.hash(of: context),
        sight: table.seenModules.sights[file.id.index], how: how)
      if let known = commonWalks[common] { return (known, true) }
    }
    let level = isCommon ? .none : table.typeLevel(of: use.scope, in: file.id)
    let key = KnownWalks.key(path: paths[path].key, level: level, context: context, how: how)
    if let known = walks[key] { return (known, false) }
    var outer = walk(path, use, file)
    outer.passesFunctions = true
    outer.scope = level
    run(&outer, rest: paths[path].rest, seesElsewhere: seesElsewhere)
    if isCommon, !table.isOfFile { return (commonWalks.keep(table.homes, but: .none, for: common), true) }
    return (walks.keep(table.homes, but: file.id, for: key), false)
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
