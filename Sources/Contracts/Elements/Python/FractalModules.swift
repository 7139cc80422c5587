import Codebase
import SyntaxFacts

/// The Python modules of one fractal, found by name.
struct FractalModules {
  /// The module that stands for the fractal as a whole: `__init__` of a package, or the file itself.
  private(set) var front: FileID?
  /// All others, stubs last.
  private(set) var others: [FileID] = []
  /// Each module's names as seen from the fractal: `gateway.http` for `pay/gateway/http.py` in `pay`.
  private var names: [FileID: [String]] = [:]
  /// The modules other than the front by the last of their names.
  private var byLastName: [String: [FileID]] = [:]
  /// The modules other than the front that bind a name at their top level.
  private(set) var binding: [String: [FileID]] = [:]

  var isEmpty: Bool { front == nil && others.isEmpty }

  /// The Python files of `fractal` and of all that is inside it.
  static func files(of fractal: Fractal, in codebase: Codebase) -> [FileID] {
    codebase.tree.files(under: fractal.id).filter { codebase[$0].surface.language == .python }
  }

  /// `names` holds what each of `files`, the Python files of the fractal, binds.
  init(_ fractal: Fractal, _ files: [FileID], in codebase: Codebase, names bound: [FileID: ModuleNames]) {
    let start = fractal.path.isEmpty ? "" : fractal.path + "/"
    front = files.first { fractal.isFile || codebase[$0].path == start + "__init__.py" }
    let rest = files.filter { $0 != front }
    others = rest.filter { !codebase[$0].isStub } + rest.filter { codebase[$0].isStub }
    for file in others {
      let inner = codebase[file].path.utf8.dropFirst(fractal.isFile ? 0 : start.utf8.count)
      let stem = String(decoding: inner, as: UTF8.self).prefix { $0 != "." }
      var names = stem.split(separator: "/").map(String.init)
      if names.last == "__init__" { names.removeLast() }
      self.names[file] = names
      if let last = names.last { byLastName[last, default: []].append(file) }
      for name in Set(bound[file]?.names ?? []) { binding[name, default: []].append(file) }
    }
  }

  /// The names of a module as seen from the fractal; none of the front.
  func names(of file: FileID) -> [String] { names[file] ?? [] }

  /// Whether a stub has no module beside it that it describes.
  func isLonelyStub(_ file: FileID, in codebase: Codebase) -> Bool {
    let own = names(of: file)
    return codebase[file].isStub && !others.contains { $0 != file && !codebase[$0].isStub && names(of: $0) == own }
  }

  /// The modules whose names, or the last of them, `path` begins with, and what is left of it; those that it
  /// spells out most come first.
  func named(by path: ElementPath) -> [(file: FileID, rest: ArraySlice<String>)] {
    var found: [(file: FileID, rest: ArraySlice<String>)] = []
    for length in stride(from: path.names.count - 1, to: 0, by: -1) {
      for file in byLastName[path.names[length - 1]] ?? [] {
        let isMeant = (names[file] ?? []).suffix(length).elementsEqual(path.names.prefix(length))
        if isMeant { found.append((file, path.names.dropFirst(length))) }
      }
    }
    return found
  }
}
