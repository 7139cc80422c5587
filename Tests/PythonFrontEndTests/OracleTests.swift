import Foundation
import Testing

/// Where ground truth that nobody here wrote lies, on machines that have it.
enum Oracles {
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let folder =
    ProcessInfo.processInfo.environment["FRACTAL_LINT_ORACLES"].map { URL(filePath: $0) }
    ?? package.appending(path: "../shared/oracles").standardizedFileURL

  /// The development tool, built beside the tests.
  static let tool: URL? = {
    let candidates =
      CommandLine.arguments.prefix(1).map { URL(filePath: $0).deletingLastPathComponent() }
      + [package.appending(path: ".build/debug"), package.appending(path: ".build/release")]
    return candidates.map { $0.appending(path: "fractal-dev") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()
}

/// Tokens, definitions, imports and the outline of every statement, compared with CPython's own; over a whole
/// library with `fractal-dev oracle FOLDER`.
@Suite struct OracleTests {
  /// Files of the interpreter's library that hold much of the language, and a plain one.
  private static let samples = [
    "test/test_grammar.py", "test/test_fstring.py", "test/test_patma.py", "test/test_type_params.py",
    "test/test_unicode_identifiers.py", "json/encoder.py",
  ]

  private static let library: URL? = {
    let versions = FileManager.default.homeDirectoryForCurrentUser.appending(path: ".pyenv/versions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: versions.path)) ?? []
    let candidates =
      names.filter { $0.hasPrefix("3.13") }.map { versions.appending(path: "\($0)/lib/python3.13") }
      + [URL(filePath: "/usr/lib/python3.13"), URL(filePath: "/usr/local/lib/python3.13")]
    return candidates.first { FileManager.default.fileExists(atPath: $0.appending(path: "argparse.py").path) }
  }()

  static let isPresent =
    library != nil && Oracles.tool != nil
    && FileManager.default.fileExists(atPath: Oracles.folder.appending(path: "python-tokens/dump.py").path)

  @Test(.enabled(if: isPresent, "CPython 3.13, the oracles or fractal-dev are not there"))
  func sameAsCPython() throws {
    guard let library = Self.library, let tool = Oracles.tool else { return }
    let process = Process()
    process.executableURL = tool
    process.arguments = ["oracle", "python"] + Self.samples.map { library.appending(path: $0).path }
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["FRACTAL_LINT_ORACLES": Oracles.folder.path]
    ) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let report = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(report)")
    #expect(report.contains("python tokens"), "\(report)")
  }
}
