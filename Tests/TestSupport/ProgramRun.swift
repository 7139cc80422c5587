import Foundation

/// One run of a program, to its end.
package struct ProgramRun: Sendable {
  package let status: Int32
  package let output: [UInt8]
  package let errors: [UInt8]

  package var text: String { String(decoding: output, as: UTF8.self) }
  package var errorText: String { String(decoding: errors, as: UTF8.self) }
  /// Lines on standard error.
  package var errorLines: [String] { errorText.split(separator: "\n").map(String.init) }

  /// Runs the program at `path`. The environment is empty but for `PATH`, `HOME` and what is given. Both
  /// outputs go through files, so that neither can fill up and stop the program.
  package init(
    _ path: String, _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws {
    let scratch = TemporaryFolder()
    scratch.write("output")
    scratch.write("errors")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": scratch.path,
    ].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.at("output")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.at("errors")))
    try process.run()
    process.waitUntilExit()
    // A signal counts as a shell would count it.
    status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    output = scratch.bytes("output") ?? []
    errors = scratch.bytes("errors") ?? []
  }

  /// Runs a program that is found on `PATH`.
  package init(command: String, _ arguments: [String], in folder: String = "/") throws {
    try self.init("/usr/bin/env", [command] + arguments, in: folder)
  }
}
