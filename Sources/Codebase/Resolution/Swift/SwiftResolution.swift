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
    follow(number, path, file, reach)
  }

  private mutating func follow(_ number: Int, _ path: Int, _ file: FileView, _ reach: PathReach) {
    let use = file.surface.uses[number]
    var walk = PathWalk(
      file: file.id, scope: use.scope, path: paths[path].path, context: file.surface.names.range(of: use.context))
    walk.isType = use.traits.isOnlyType
    walk.isSubscripted = paths[path].isSubscripted
    walk.notesHomes = true
    let isIndifferent = paths[path].isIndifferent
    let seesElsewhere = use.traits.contains(.elsewhere)
    let dependence = dependence(of: path, use.context, file.surface.names, reach)
    guard dependence != .onFunctions, isIndifferent || walk.endsWithHead else {
      run(&walk, rest: paths[path].rest, seesElsewhere: seesElsewhere)
      note(table.homes, number, file)
      return
    }
    // Of other paths it is not asked what types their contexts say.
    let context = paths[path].dependsOnContext ? use.context : .none
    let known = known(walk, path, context, dependence, seesElsewhere: seesElsewhere, file.surface.names)
    if known.places.isEmpty { return }
    if isIndifferent {
      note(known.places, areCommon: known.areCommon, number, file)
      return
    }
    run(&walk, rest: paths[path].rest, seesElsewhere: seesElsewhere)
    note(table.homes, number, file)
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
    _ walk: PathWalk, _ path: Int, _ context: NameID, _ dependence: PlaceDependence, seesElsewhere: Bool,
    _ names: NameView
  ) -> (places: Range<Int>, areCommon: Bool) {
    let how: UInt64 = (seesElsewhere ? 2 : 0) | (walk.isType ? 1 : 0)
    let isCommon = dependence == .onModules
    var common: UInt64 = 0
    if isCommon {
      common = KnownWalks.key(
        path: paths[path].key, context: context.isNone ? 0 : names.hash(of: context),
        sight: table.seenModules.sights[walk.file.index], how: how)
      if let known = commonWalks[common] { return (known, true) }
    }
    let level = isCommon ? .none : table.typeLevel(of: walk.scope, in: walk.file)
    let key = KnownWalks.key(path: paths[path].key, level: level, context: context, how: how)
    if let known = walks[key] { return (known, false) }
    var outer = walk
    outer.passesFunctions = true
    outer.scope = level
    run(&outer, rest: paths[path].rest, seesElsewhere: seesElsewhere)
    if isCommon, !table.isOfFile { return (commonWalks.keep(table.homes, but: .none, for: common), true) }
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
