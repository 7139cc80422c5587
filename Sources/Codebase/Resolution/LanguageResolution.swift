import Concurrency
import SyntaxFacts

/// What the imports and names of one file mean, by the laws of its language.
struct FileMeaning {
  /// One for each import.
  var targets: [ImportTarget] = []
  /// What imports bring in: by import, then by file, each pair once.
  var broughtIn: [BroughtIn] = []
  /// The files that names lead to without an import: by file, then by use, each pair once.
  var references: [NameReference] = []
}

/// How one language finds what names mean. Files may be asked for in any order: the answer is the same.
protocol LanguageResolution: Sendable {
  mutating func meaning(of file: FileView, _ externals: inout ExternalTable) -> FileMeaning

  /// One for another thread to use.
  func ofThread() -> Self
}

/// Resolves all files of a tree, each in its language.
struct NameResolution: Sendable {
  private var python: PythonResolution?
  private var swift: SwiftResolution?
  private let views: [SurfaceView]

  /// Without a file of a language nothing need be known of how it resolves names.
  init(_ views: [SurfaceView], python: PythonResolution?, swift: SwiftResolution?) {
    self.views = views
    self.python = python
    self.swift = swift
  }

  /// What came of it.
  struct Result: Sendable {
    var imports = ImportTable()
    /// By name.
    var externals: [ExternalPackage] = []
    var unresolved: [UnresolvedImport] = []
  }

  /// What came of neighbouring files; external packages are numbered as they were met.
  private struct Part: Sendable {
    var imports = ImportTable()
    var externals = ExternalTable()
    var unresolved: [UnresolvedImport] = []
  }

  func run(_ work: ParallelWork) -> Result {
    // An import costs several times what a use does.
    let weights = views.map { $0.uses.count + 4 * $0.imports.count + 4 }
    let parts = work.mapRuns(weights: weights, makeState: { self.ofThread() }) { $0.part($1) }
    return NameResolution.joined(parts)
  }

  private func ofThread() -> NameResolution {
    NameResolution(views, python: python?.ofThread(), swift: swift?.ofThread())
  }

  private mutating func part(_ files: Range<Int>) -> Part {
    var part = Part()
    for number in files {
      let file = FileView(id: FileID(number), surface: views[number])
      let meaning = meaning(of: file, &part.externals)
      for (number, target) in meaning.targets.enumerated() {
        guard case .unresolved(let reason) = target else { continue }
        part.unresolved.append(
          UnresolvedImport(file: file.id, index: UInt32(truncatingIfNeeded: number), reason: reason))
      }
      part.imports.add(meaning)
    }
    return part
  }

  private static func joined(_ parts: [Part]) -> Result {
    guard var whole = parts.first else { return Result() }
    for part in parts.dropFirst() {
      whole.imports.append(part.imports, whole.externals.take(part.externals))
      whole.unresolved += part.unresolved
    }
    whole.imports.renumber(whole.externals.sort())
    return Result(imports: whole.imports, externals: whole.externals.packages, unresolved: whole.unresolved)
  }

  private mutating func meaning(of file: FileView, _ externals: inout ExternalTable) -> FileMeaning {
    switch file.surface.language {
    case .python: python?.meaning(of: file, &externals) ?? FileMeaning()
    case .swift: swift?.meaning(of: file, &externals) ?? FileMeaning()
    }
  }
}
