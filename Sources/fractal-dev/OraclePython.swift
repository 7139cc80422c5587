import Foundation

/// CPython as the judge: its `tokenize` and `ast`, through scripts that print what they see.
struct PythonOracle {
  /// What it says of one file.
  struct Answer {
    var tokens: [String] = []
    var outline: [String] = []
    var isAccepted = true
  }

  private let interpreter: String
  private let tokenScript: String
  private let outlineScript: String

  /// Nil where the interpreter or a script is not there.
  init?() {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let environment = ProcessInfo.processInfo.environment
    let folder =
      environment["FRACTAL_LINT_ORACLES"].map { URL(filePath: $0) }
      ?? package.appending(path: "../shared/oracles").standardizedFileURL
    tokenScript = folder.appending(path: "python-tokens/dump.py").path
    outlineScript = package.appending(path: "Tests/Oracles/python_outline.py").path
    let candidates = [environment["FRACTAL_LINT_PYTHON"]].compactMap { $0 } + PythonOracle.installed
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found, FileManager.default.fileExists(atPath: tokenScript) else { return nil }
    interpreter = found
  }

  /// Where interpreters usually lie; those before 3.12 have no tokens in f-strings.
  private static var installed: [String] {
    let pyenv = NSHomeDirectory() + "/.pyenv/versions"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: pyenv)) ?? []
    let names = ["3.13", "3.14", "3.12"]
    return names.flatMap { name in versions.filter { $0.hasPrefix(name) }.map { "\(pyenv)/\($0)/bin/python" }
    }
      + names.flatMap { ["/usr/bin/python\($0)", "/usr/local/bin/python\($0)"] }
  }

  /// What it says of each of `files`.
  func ask(_ files: [String]) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for (path, lines) in run(outlineScript, files) {
      answers[path, default: Answer()].isAccepted = !lines.contains { $0.hasPrefix("E ") }
      answers[path]?.outline = lines.filter { !$0.isEmpty }
    }
    for path in files {
      guard answers[path]?.isAccepted == true else { continue }
      answers[path]?.tokens = PythonTokenLines.lines(ofOracle: output(of: [tokenScript, "--tokens", path]))
    }
    return answers
  }

  /// Lines by file, from a script that heads each file's lines with `F path`.
  private func run(_ script: String, _ files: [String]) -> [(String, [String])] {
    var found: [(String, [String])] = []
    for line in String(decoding: output(of: [script] + files), as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("F ") {
        found.append((String(line.dropFirst(2)), []))
      } else if !found.isEmpty {
        found[found.count - 1].1.append(String(line))
      }
    }
    return found
  }

  private func output(of arguments: [String]) -> Data {
    let process = Process()
    process.executableURL = URL(filePath: interpreter)
    process.arguments = ["-W", "ignore"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8:replace"]) {
      $1
    }
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return Data() }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
