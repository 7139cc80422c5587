package import SyntaxFacts

/// One file of a `Codebase`.
package struct SourceFile: Sendable {
  package let id: FileID
  /// Relative to the root, parts separated by `/`.
  package let path: String
  package let surface: Surface
  /// The dotted name by which its nearest source root has it imported; empty where it cannot be imported.
  /// See `Codebase.moduleNames(of:)` for all of them.
  package internal(set) var module: String
  /// The stub of a module, or the module of a stub, beside it.
  package internal(set) var counterpart: FileID?

  /// A `.pyi` file: it speaks to type checkers only.
  package let isStub: Bool
  /// Whether Python's finder could meet it; a script without suffix imports and is not imported.
  let isImportable: Bool

  init(id: FileID, path: String, surface: Surface) {
    self.id = id
    self.path = path
    self.surface = surface
    module = ""
    isStub = path.utf8.suffix(4).elementsEqual(".pyi".utf8)
    isImportable = surface.language == .python && (isStub || path.utf8.suffix(3).elementsEqual(".py".utf8))
  }
}

extension SourceFile {
  /// The files of `input`, numbered: sorted by the bytes of their paths, each path once.
  static func numbered(_ input: [InputFile]) -> [SourceFile] {
    var files: [SourceFile] = []
    files.reserveCapacity(input.count)
    for file in sorted(input) {
      if let last = files.last, PathText.equal(last.path, file.path) { continue }
      files.append(SourceFile(id: FileID(files.count), path: file.path, surface: file.surface))
    }
    return files
  }

  /// Discovery hands files over in order already; sorting again would only copy.
  private static func sorted(_ input: [InputFile]) -> [InputFile] {
    for index in input.indices.dropFirst() where PathText.precedes(input[index].path, input[index - 1].path) {
      return input.enumerated().sorted { a, b in
        if PathText.equal(a.element.path, b.element.path) { return a.offset < b.offset }
        return PathText.precedes(a.element.path, b.element.path)
      }.map(\.element)
    }
    return input
  }
}
