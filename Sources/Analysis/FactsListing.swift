import PythonFrontEnd
import Report
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
    let files = tree.discovery.files.filter(\.kind.isRead)
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
    var python = python
    defer { self.python = python }
    switch content {
    case .facts:
      return .success(buffer.withBytes { FactsWriter.line(path: path, python.read($0)) })
    case .tokens:
      let tokens = buffer.withBytes { python.tokens($0) }
      return .success(
        FactsWriter.tokenLine(
          path: path, language: .python,
          tokens: tokens.lazy.map { TokenView(kind: $0.kind.name, range: $0.range) }))
    }
  }
}
