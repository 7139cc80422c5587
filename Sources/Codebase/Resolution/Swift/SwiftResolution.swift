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
    walks.forget(capacity: file.surface.uses.count / 4)
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
    let key = KnownWalks.key(path: path, level: table.typeLevel(of: use.scope, in: file.id), how: how)
    var known = walks[key]
    if known == nil {
      table.start(seesElsewhere: seesElsewhere)
      var outer = walk
      outer.passesFunctions = true
      _ = outer.run(table)
      known = walks.keep(table.homes, but: file.id, for: key)
    }
    guard let known, !known.isEmpty else { return }
    if isIndifferent {
      for place in known { note(walks.homes[place], number, file) }
      return
    }
    table.start(seesElsewhere: seesElsewhere)
    _ = walk.run(table)
    note(table.homes, number, file)
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
