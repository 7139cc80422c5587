import Foundation

/// A program that prints what it sees in files: an oracle of one kind.
struct OracleJudge {
  /// How it parts what it prints by files.
  enum Parting {
    /// A line `F path` before the lines of each file.
    case head
    /// A row of type `file` (or `error`) after the rows of each file.
    case end
  }

  var program: String
  var arguments: [String]
  var parting: Parting

  /// What it prints of each of `files`, by path; nothing for those on which it breaks off.
  func ask(_ files: [String]) -> [String: [Substring]] {
    let (output, status) = run(files)
    let found = parted(output, files)
    if status == 0, found.count == Set(files).count { return found }
    // One that breaks off leaves the others of its batch without answer: each is asked for alone.
    guard files.count > 1 else { return status == 0 ? found : [:] }
    return files.reduce(into: [:]) { answers, path in answers.merge(ask([path])) { $1 } }
  }

  private func parted(_ output: String, _ files: [String]) -> [String: [Substring]] {
    let lines = output.split(separator: "\n")
    var found: [String: [Substring]] = [:]
    switch parting {
    case .head:
      var start = 0
      while start < lines.count {
        let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("F ") } ?? lines.count
        if lines[start].hasPrefix("F ") {
          found[String(lines[start].dropFirst(2))] = Array(lines[(start + 1)..<end])
        }
        start = end
      }
    case .end:
      var start = 0
      for path in files {
        guard let end = lines[start...].firstIndex(where: OracleJudge.isLastRow) else { break }
        found[path] = Array(lines[start...end])
        start = end + 1
      }
    }
    return found
  }

  private static func isLastRow(_ line: Substring) -> Bool {
    ["{\"t\":\"file\"", "{\"t\": \"file\"", "{\"t\":\"error\""].contains { line.hasPrefix($0) }
  }

  private func run(_ files: [String]) -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments + files
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8:replace"]) {
      $1
    }
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return ("", -1) }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -1
    return (String(decoding: data, as: UTF8.self), status)
  }
}

/// Why there is an oracle missing, in words.
struct MissingOracle: Error {
  var text: String
}

/// Where oracles lie.
enum OracleFolders {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Those that are no part of the project: FRACTAL_LINT_ORACLES, or beside the package.
  static let shared =
    ProcessInfo.processInfo.environment["FRACTAL_LINT_ORACLES"].map { URL(filePath: $0) }
    ?? package.appending(path: "../shared/oracles").standardizedFileURL
}
