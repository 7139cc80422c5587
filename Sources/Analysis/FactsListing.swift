import Concurrency
import PythonFrontEnd
import Report
import SwiftFrontEnd
import SyntaxFacts
package import Workspace

/// The facts of files, one JSON object a line, in the order of their paths.
package struct FactsListing: Sendable {
  package enum Content: Sendable {
    case facts, tokens
  }

  package enum Continuation: Sendable {
    case goOn, stop
  }

  package let tree: ChosenTree
  private let paths: DisplayPath

  package static func choose(_ request: AnalysisRequest) -> Result<FactsListing, UnusablePaths> {
    ChosenTree.choose(request).map { FactsListing($0, request) }
  }

  private init(_ tree: ChosenTree, _ request: AnalysisRequest) {
    self.tree = tree
    paths = DisplayPath(root: tree.root.text, workingDirectory: request.folder.text)
  }

  /// What could not be listed: a line for each.
  package var problems: [FileProblem] {
    tree.discovery.problems.map { FileProblem(path: paths.display($0.path), error: $0.error) }
  }

  /// Gives each file's line, with its end, or what is wrong with the file, to `body`. Runs on a thread of its
  /// own: parsers need more stack than the first thread may have.
  package func forEachLine(
    _ content: Content, _ body: (Result<[UInt8], FileProblem>) -> Continuation
  ) {
    let files = tree.discovery.files.filter(\.kind.isSource)
    // A few files at a time, so that the lines of a large tree are not all held at once.
    let step = 64
    for start in stride(from: 0, to: files.count, by: step) {
      let some = Array(files[start..<min(start + step, files.count)])
      let lines = ParallelWork(workers: 1).map(
        count: some.count, makeState: { LineReader(tree: tree, paths: paths, content: content) },
        { reader, number in reader.line(of: some[number]) })
      for line in lines where body(line) == .stop { return }
    }
  }
}

/// Reads files for `FactsListing`.
private struct LineReader {
  let tree: ChosenTree
  let paths: DisplayPath
  let content: FactsListing.Content
  var buffer = ByteBuffer()
  var python = PythonFrontEnd()
  var swift = SwiftFrontEnd()

  init(tree: ChosenTree, paths: DisplayPath, content: FactsListing.Content) {
    self.tree = tree
    self.paths = paths
    self.content = content
  }

  mutating func line(of file: Discovery.File) -> Result<[UInt8], FileProblem> {
    let path = paths.display(file.path)
    if let problem = FileReader.read(tree.systemPath(of: file), into: &buffer) {
      return .failure(FileProblem(path: path, error: problem.error))
    }
    // Copies, so that the buffer and the front-end can be used at once.
    if file.kind == .swift {
      var swift = swift
      defer { self.swift = swift }
      return .success(line(path, &swift))
    }
    var python = python
    defer { self.python = python }
    return .success(line(path, &python))
  }

  private func line<FrontEnd: LanguageFrontEnd>(_ path: String, _ frontEnd: inout FrontEnd) -> [UInt8] {
    switch content {
    case .facts:
      return buffer.withBytes { FactsWriter.line(path: path, frontEnd.read($0)) }
    case .tokens:
      let tokens = buffer.withBytes { frontEnd.tokens($0) }
      return FactsWriter.tokenLine(
        path: path, language: FrontEnd.language,
        tokens: tokens.lazy.map { TokenView(kind: $0.kind.name, range: $0.range) })
    }
  }
}
