import Codebase
import Diagnostics
import Knowledge
import Measures
import PythonFrontEnd
import Report
import RuleCatalog
import RuleEngine
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Workspace

/// Reads source files, one after the other, with buffers that it uses again; one belongs to one thread.
struct SourceReader {
  private let tree: ChosenTree
  let runner: RuleRunner
  private let cache: FactsCache?
  /// Nil where nobody asks how long rules take.
  let clock: RuleClock?
  private(set) var buffer = ByteBuffer()
  private var python = PythonFrontEnd()
  private var swift = SwiftFrontEnd()
  /// What is read from the cache, and what is written to it.
  var record = ByteBuffer()
  var writer = FlatWriter()
  var settingsDigests: SettingsDigests
  /// Stands for the rules that are asked and for what is measured for them.
  let rulesDigest: UInt64

  init(tree: ChosenTree, runner: RuleRunner, cache: FactsCache?, clock: RuleClock?) {
    self.tree = tree
    self.runner = runner
    self.cache = cache
    self.clock = clock
    settingsDigests = SettingsDigests(runner.context)
    // Digests are for what is kept.
    python.takesDigests = cache != nil
    swift.takesDigests = cache != nil
    rulesDigest = runner.rulesOfOneFile.reduce(UInt64(runner.demand.rawValue)) {
      StableHash.combine($0, StableHash.of($1.rawValue))
    }
  }

  /// What is kept of one file: what the join needs, and what rules of one file found. A class, because handing
  /// it on from thread to thread would copy some twenty references each time.
  final class Outcome: Sendable {
    /// Nil where the file could not be read.
    let file: (input: InputFile, measures: FileMeasures)?
    let findings: [Finding]
    let costs: [RuleCost]
    let notice: Notice?
    /// Nil where there is no cache.
    let trace: FileTrace?

    init(notice: Notice? = nil) {
      file = nil
      findings = []
      costs = []
      self.notice = notice
      trace = nil
    }

    init(
      surface: Surface, at path: String, manifest: PackageManifest? = nil, _ results: FileResults,
      trace: FileTrace? = nil
    ) {
      file = (InputFile(path: path, surface: surface, manifest: manifest), results.measures)
      findings = results.findings
      costs = results.costs
      notice = SourceReader.notice(of: surface, path)
      self.trace = trace
    }
  }

  mutating func read(_ file: Discovery.File) -> Outcome {
    guard let language = SourceReader.language(of: file) else { return Outcome() }
    // There are few manifests, and of each more is wanted than facts.
    guard let cache, !PackageManifest.isManifest(file.path) else { return readAnew(file, language) }
    return read(file, language, with: cache)
  }

  private mutating func readAnew(_ file: Discovery.File, _ language: Language) -> Outcome {
    var stamp = FileStamp()
    if let notice = load(file, &stamp) { return Outcome(notice: notice) }
    // The bodies go no further than this: of a large tree they would fill the memory.
    let facts = facts(in: language)
    return Outcome(
      surface: facts.surface, at: file.path, manifest: manifest(in: file),
      FileResults(of: facts, at: file.path, runner, clock: clock))
  }

  /// Fills the buffer with the file; gives what there is to say where that is impossible.
  mutating func load(_ file: Discovery.File, _ stamp: inout FileStamp) -> Notice? {
    FileReader.read(tree.systemPath(of: file), into: &buffer, stamp: &stamp).map { problem in
      Notice(kind: .unreadableFile, message: problem.error.words, path: file.path)
    }
  }

  private static func language(of file: Discovery.File) -> Language? {
    switch file.kind {
    case .python, .pythonStub: .python
    case .swift: .swift
    default: nil
    }
  }

  /// The facts of what the buffer holds.
  mutating func facts(in language: Language) -> FileFacts {
    switch language {
    case .python: SourceReader.facts(of: buffer, &python)
    case .swift: SourceReader.facts(of: buffer, &swift)
    }
  }

  /// Apart from the reader, so that the buffer and the front-end can be used at once, without a copy of either.
  private static func facts<FrontEnd: LanguageFrontEnd>(
    of buffer: ByteBuffer, _ frontEnd: inout FrontEnd
  ) -> FileFacts {
    buffer.withBytes { frontEnd.read($0) }
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
