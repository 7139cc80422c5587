import Codebase
import Diagnostics
import Knowledge
import Measures
import PythonFrontEnd
import Report
import RuleEngine
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Workspace

/// Reads source files, one after the other, with buffers that it uses again; one belongs to one thread.
struct SourceReader {
  private let tree: ChosenTree
  private let runner: RuleRunner
  private var buffer = ByteBuffer()
  private var python = PythonFrontEnd()
  private var swift = SwiftFrontEnd()

  init(tree: ChosenTree, runner: RuleRunner) {
    self.tree = tree
    self.runner = runner
  }

  /// What is kept of one file: what the join needs, and what rules of one file found.
  struct Outcome: Sendable {
    /// Nil where the file could not be read.
    var file: (input: InputFile, measures: FileMeasures)?
    var findings: [Finding] = []
    var notice: Notice?
  }

  mutating func read(_ file: Discovery.File) -> Outcome {
    if let problem = FileReader.read(tree.systemPath(of: file), into: &buffer) {
      return Outcome(
        notice: Notice(kind: .unreadableFile, message: problem.error.words, path: file.path))
    }
    guard let facts = facts(of: file) else { return Outcome() }
    // The bodies go no further than this: of a large tree they would fill the memory.
    let findings = runner.findings(in: runner.context.subject(path: file.path, facts: facts))
    return Outcome(
      file: (
        InputFile(path: file.path, surface: facts.surface, manifest: manifest(in: file)),
        FileMeasures(path: file.path, surface: facts.surface, demand: runner.demand)
      ),
      findings: findings, notice: SourceReader.notice(of: facts.surface, file.path))
  }

  private mutating func facts(of file: Discovery.File) -> FileFacts? {
    switch file.kind {
    case .python, .pythonStub:
      // A copy, so that the buffer and the front-end can be used at once.
      var python = python
      defer { self.python = python }
      return buffer.withBytes { python.read($0) }
    case .swift:
      var swift = swift
      defer { self.swift = swift }
      return buffer.withBytes { swift.read($0) }
    default:
      return nil
    }
  }

  /// What the file says of a package, where it is a manifest.
  private mutating func manifest(in file: Discovery.File) -> PackageManifest? {
    guard PackageManifest.isManifest(file.path) else { return nil }
    var swift = swift
    defer { self.swift = swift }
    return buffer.withBytes { PackageManifest(tokens: swift.tokens($0), bytes: $0) }
  }

  /// The first problem of a file, and how many more there are.
  private static func notice(of surface: Surface, _ path: String) -> Notice? {
    guard let first = surface.problems.first else { return nil }
    let others = surface.problems.count - 1 + Int(surface.omittedProblems)
    let more = others == 0 ? "" : others == 1 ? " (and one more problem)" : " (and \(others) more problems)"
    return Notice(
      kind: .syntaxProblem, message: "\(first.code.message)\(more); the rest of the file was read",
      path: path,
      position: surface.lines.position(at: first.range.lower))
  }
}
