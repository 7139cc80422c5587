import SourceText
import SyntaxFacts

/// Swift: modules of several files whose names are seen without imports; imports of modules; members by the
/// declared or evident type of what they are members of.
struct SwiftResolution: LanguageResolution {
  private let layout: ModuleLayout
  private let visibility: ModuleVisibility
  private let system = SwiftSystemModules()
  private var table: SymbolTable
  private var walks = KnownWalks()

  init(_ views: [SurfaceView], _ layout: ModuleLayout) {
    self.layout = layout
    visibility = ModuleVisibility(views, layout)
    table = SymbolTable(views, layout)
    table.build(visibility)
    table.settle()
  }

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
    for (number, use) in file.surface.uses.enumerated() {
      let key = use.context.isNone ? KnownWalks.key(use, level: table.typeLevel(of: use.scope, in: file.id)) : nil
      if let key, let known = walks[key] {
        note(known, number, file, &meaning)
        continue
      }
      let path = UsePath(file.surface.names.bytes(of: use.path))
      let homes = homes(of: use, path, file)
      note(homes[...], number, file, &meaning)
      if let key, table.locals.areIndifferent(to: path) { walks.keep(homes, for: key) }
    }
    meaning.broughtIn = BroughtIn.sorted(meaning.broughtIn)
    meaning.references = SwiftResolution.unique(meaning.references)
    return meaning
  }

  /// The other files that a use leads to.
  private mutating func homes(of use: NameUse, _ path: UsePath, _ file: FileView) -> [FileID] {
    let context = file.surface.names.range(of: use.context)
    var walk = PathWalk(file: file.id, scope: use.scope, path: path, context: context)
    walk.isType = use.traits.isOnlyType
    walk.isSubscripted = use.traits.contains(.subscripted)
    table.seesElsewhere = use.traits.contains(.elsewhere)
    _ = walk.run(&table)
    return walk.homes.filter { $0 != file.id }
  }

  private func note(_ homes: ArraySlice<FileID>, _ number: Int, _ file: FileView, _ meaning: inout FileMeaning) {
    var last = FileID.none
    for home in homes where home != last {
      last = home
      if let seen = layout.moduleOfFile[home.index].flatMap({ table.scopes[file.id.index]?.seen($0) }),
        let item = seen.number {
        meaning.broughtIn.append(BroughtIn(item, ImportHome(file: home, via: [])))
      } else {
        meaning.references.append(NameReference(home: home, use: UInt32(truncatingIfNeeded: number)))
      }
    }
  }

  private static func unique(_ references: [NameReference]) -> [NameReference] {
    var kept: [NameReference] = []
    for item in references.sorted() where item != kept.last { kept.append(item) }
    return kept
  }
}
