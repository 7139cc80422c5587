package import Codebase
import Diagnostics
import RuleEngine
import SourceText
import SyntaxFacts

/// One place of one file that needs another file or a package: an import, or a name used without one.
package struct ObservedImport: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case file(FileID)
    case external(ExternalID)
  }

  package var file: FileID
  package var site: DependencySite
  package var target: Target
}

extension Codebase {
  /// All imports that reach another file or a package, and of the names that reach a file without an import
  /// the first; by file and place. `observedSites` has all of these names.
  ///
  /// An import reaches the module that it names. Where that belongs to a fractal around the importing file, it
  /// is looked through to where the names are defined: a parent that passes on a child's names makes the
  /// child no less needed. Of a module of several files it reaches those that are used.
  package func observedImports(_ declared: DeclaredTree) -> [ObservedImport] {
    var found: [ObservedImport] = []
    for item in observedSites(declared) {
      let isFurther = found.last.map { last in
        item.site.asUse != nil && last.site.asUse != nil && last.file == item.file && last.target == item.target
      }
      if isFurther != true { found.append(item) }
    }
    return found
  }

  /// As `observedImports`, with every name that reaches a file without an import.
  package func observedSites(_ declared: DeclaredTree) -> [ObservedImport] {
    var found: [ObservedImport] = []
    for number in files.indices {
      let file = FileID(number)
      for index in 0..<files[number].surface.imports.count {
        forEachTarget(ofImport: index, in: file, declared) { target in
          found.append(ObservedImport(file: file, site: .import(index), target: target))
        }
      }
      for reference in imports.references(in: file) {
        found.append(ObservedImport(file: file, site: .use(Int(reference.use)), target: .file(reference.home)))
      }
    }
    return found
  }

  private func forEachTarget(
    ofImport index: Int, in file: FileID, _ declared: DeclaredTree, _ body: (ObservedImport.Target) -> Void
  ) {
    switch imports.target(of: index, in: file) {
    case .external(let external): body(.external(external))
    case .file(let named):
      if named != file { body(.file(named)) }
      if declared.pair(from: file, to: named) != nil { return }
      for home in imports.homes(of: index, in: file) where home.file != named && home.file != file {
        body(.file(home.file))
      }
    case .module(let module):
      let homes = imports.homes(of: index, in: file)
      if homes.isEmpty { body(.file(modules[module.index].entry)) }
      for home in homes { body(.file(home.file)) }
    case .namespace, .unresolved, nil: break
    }
  }

  /// Where it stands: the imported name, or the name used.
  func location(of item: ObservedImport) -> Location { location(of: item.site, in: item.file) }

  func location(of site: DependencySite, in file: FileID) -> Location {
    Location(path: path(of: file), range: range(of: site, in: file))
  }

  func isTypeOnly(_ item: ObservedImport) -> Bool {
    kind(of: item.site, in: item.file) == .typeOnly
  }

  /// As sidecars name a package: `pypi:requests`.
  package func packageName(_ external: ExternalID, usedIn file: FileID) -> String {
    let ecosystem = self[file].surface.language == .python ? "pypi" : "swift"
    return ecosystem + ":" + externals[external.index].name
  }
}

/// Where a list of imports stands, as witnesses.
struct ImportWitnesses {
  /// Further places past this many are counted only.
  static let limit = 20

  let first: Location
  let rest: [RelatedLocation]

  /// Nil for an empty list.
  init?(_ imports: [ObservedImport], in codebase: Codebase) {
    let places = imports.map { codebase.location(of: $0) }
      .reduce(into: [Location]()) { if $0.last != $1 { $0.append($1) } }
    guard let first = places.first else { return nil }
    self.first = first
    let further = places.dropFirst()
    let left = further.count - ImportWitnesses.limit
    rest = further.prefix(ImportWitnesses.limit).enumerated().map { number, place in
      let isLast = number == ImportWitnesses.limit - 1 && left > 0
      return RelatedLocation(isLast ? "also here, and \(left) times more" : "also here", at: place)
    }
  }
}
