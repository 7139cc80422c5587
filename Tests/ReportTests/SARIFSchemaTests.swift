import Foundation
import Report
import Testing

/// What is written, held against the official schema by a program that is not ours.
struct SARIFSchemaTests {
  @Test(
    .enabled(
      if: SchemaValidator.isAvailable,
      "needs python3 with jsonschema, and validate.py in ../shared/oracles/sarif beside the package"),
    arguments: ["full", "clean"])
  func fitsTheSchema(_ name: String) throws {
    let report = name == "full" ? SARIFWriterTests.full() : sampleReport([])
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(name)-\(UUID().uuidString).sarif")
    try Data(SARIFWriter.write(report)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (status, output) = try SchemaValidator.run([SchemaValidator.script, file.path])
    #expect(status == 0, "\(output)")
  }

  /// The validator does reject what is wrong.
  @Test(.enabled(if: SchemaValidator.isAvailable, "needs the validator"))
  func validatorRejects() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bad-\(UUID().uuidString).sarif")
    try Data(#"{"version": "2.1.0", "runs": [{}]}"#.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try SchemaValidator.run([SchemaValidator.script, file.path]).status != 0)
  }
}

enum SchemaValidator {
  /// Taken from the environment where the package lies elsewhere.
  static let script: String = {
    if let folder = ProcessInfo.processInfo.environment["FRACTAL_LINT_ORACLES"] {
      return folder + "/sarif/validate.py"
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared/oracles/sarif/validate.py").path
  }()

  static let isAvailable: Bool = FileManager.default.fileExists(atPath: script) && hasLibrary

  /// Whether there is a Python with the validating library.
  static let hasLibrary: Bool = (try? run(["-c", "import jsonschema"]).status) == 0

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
