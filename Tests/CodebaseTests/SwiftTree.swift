import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Testing

@testable import Codebase

/// Holds the edges between the Swift files of `text` to its `//>` lines.
func checkEdges(_ text: String, at place: SourceLocation = #_sourceLocation) {
  let tree = SwiftTree(text)
  let codebase = tree.codebase()
  let found = codebase.dependencies.edges.map { "\(codebase[$0.from].path) -> \(codebase[$0.to].path)" }
  #expect(found.sorted() == tree.edges.sorted(), sourceLocation: place)
}

/// A tree of Swift files in one text: `//- path` starts a file; what follows is Swift. Lines `//> path …` say
/// which files the file must be seen to depend on; a file without such a line depends on none.
struct SwiftTree {
  var files: [InputFile] = []
  /// The edges that must be found, as `from -> to`.
  var edges: [String] = []

  init(_ text: String) {
    var path = ""
    var lines: [Substring] = []
    func finish(_ tree: inout SwiftTree) {
      if !path.isEmpty { tree.files.append(SwiftTree.file(path, lines.joined(separator: "\n"))) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("//- ") {
        finish(&self)
        path = String(line.dropFirst(4))
      } else if line.hasPrefix("//> ") {
        edges += line.dropFirst(4).split(separator: " ").map { "\(path) -> \($0)" }
      } else {
        lines.append(line)
      }
    }
    finish(&self)
  }

  private static func file(_ path: String, _ text: String) -> InputFile {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: readAhead)
    return bytes.withUnsafeBufferPointer { padded in
      let bytes = UnsafeBufferPointer(rebasing: padded[..<text.utf8.count])
      var frontEnd = SwiftFrontEnd()
      let manifest =
        PackageManifest.isManifest(path) ? PackageManifest(tokens: frontEnd.tokens(bytes), bytes: bytes) : nil
      return InputFile(path: path, surface: frontEnd.read(bytes).surface, manifest: manifest)
    }
  }

  func codebase(fractals: [DeclaredFractal] = []) -> Codebase {
    Codebase.assemble(CodebaseInput(files: files, fractals: fractals))
  }

  static func manifest(_ text: String) -> PackageManifest {
    file("Package.swift", text).manifest ?? PackageManifest()
  }
}
