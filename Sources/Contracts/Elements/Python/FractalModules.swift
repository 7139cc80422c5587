import Codebase
import SourceText
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
  /// By the hash of a name: the modules other than the front that bind it at their top level.
  private var binding: [UInt64: [FileID]] = [:]

  var isEmpty: Bool { front == nil && others.isEmpty }

  /// The Python files of `fractal` and of all that is inside it.
  static func files(of fractal: Fractal, in codebase: Codebase) -> [FileID] {
    codebase.tree.files(under: fractal.id).filter { codebase[$0].surface.language == .python }
  }

  /// `names` tells what each of `files`, the Python files of the fractal, binds; nil where nobody will ask who binds
  /// what.
  init(
    _ fractal: Fractal, _ files: [FileID], in codebase: Codebase, names bound: (FileID) -> ModuleNames? = { _ in nil }
  ) {
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
      for hash in bound(file)?.hashes ?? [] where binding[hash]?.last != file {
        binding[hash, default: []].append(file)
      }
    }
  }

  /// The modules other than the front that bind a name at their top level.
  func binding(_ name: String) -> [FileID] { binding[StableHash.of(name)] ?? [] }

  /// The names of a module as seen from the fractal; none of the front.
  func names(of file: FileID) -> [String] { names[file] ?? [] }

  /// Whether a path names one of the modules other than the front, or the end of its name.
  func isModule(_ path: ElementPath) -> Bool {
    (byLastName[path.names.last ?? ""] ?? []).contains { file in
      (names[file] ?? []).suffix(path.names.count).elementsEqual(path.names)
    }
  }

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
