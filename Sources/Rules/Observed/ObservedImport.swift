import Codebase
import Diagnostics
import RuleEngine
import SourceText
import SyntaxFacts

/// One import of one file, and a file or package that it reaches.
struct ObservedImport: Hashable {
  enum Target: Hashable {
    case file(FileID)
    case external(ExternalID)
  }

  var file: FileID
  /// In `Surface.imports`.
  var index: Int
  var target: Target
}

extension Codebase {
  /// All imports that reach another file or a package, by file and place.
  ///
  /// An import reaches the module that it names. Where that belongs to a fractal around the importing file,
  /// it is looked through to where the names are defined: a parent that passes on a child's names makes the
  /// child no less needed.
  func observedImports(_ declared: DeclaredTree) -> [ObservedImport] {
    var found: [ObservedImport] = []
    for file in files {
      for index in file.surface.imports.indices {
        switch imports.target(of: index, in: file.id) {
        case .external(let external):
          found.append(ObservedImport(file: file.id, index: index, target: .external(external)))
        case .file(let named):
          for reached in reached(index, from: file.id, naming: named, declared) {
            found.append(ObservedImport(file: file.id, index: index, target: .file(reached)))
          }
        default: continue
        }
      }
    }
    return found
  }

  private func reached(
    _ index: Int, from file: FileID, naming named: FileID, _ declared: DeclaredTree
  ) -> [FileID] {
    let isCrossing = declared.crossing(from: file, to: named) != nil
    let homes = isCrossing ? [] : imports.homes(of: index, in: file).map(\.file)
    return ([named] + homes.filter { $0 != named }).filter { $0 != file }
  }

  /// Where an import stands: the imported name.
  func location(of item: ObservedImport) -> Location { location(ofImport: item.index, in: item.file) }

  func location(ofImport index: Int, in file: FileID) -> Location {
    Location(path: self[file].path, range: self[file].surface.imports[index].range)
  }

  func isTypeOnly(_ item: ObservedImport) -> Bool {
    self[item.file].kind(ofImport: item.index) == .typeOnly
  }

  /// As sidecars name a package: `pypi:requests`.
  func packageName(_ external: ExternalID, usedIn file: FileID) -> String {
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
