import Foundation

/// CPython as the judge: its `tokenize` and `ast`, through scripts that print what they see.
struct PythonJudges {
  private(set) var tokens: OracleJudge?
  private(set) var outline: OracleJudge?
  /// What is not there, in words.
  private(set) var missing: [String] = []

  init() {
    let candidates =
      ProcessInfo.processInfo.environment["FRACTAL_LINT_PYTHON"].map { [$0] } ?? PythonJudges.installed
    guard let interpreter = candidates.first(where: FileManager.default.isExecutableFile) else {
      missing = ["Python is not compared: needs CPython 3.12 or later (FRACTAL_LINT_PYTHON)"]
      return
    }
    let outlineScript = OracleFolders.package.appending(path: "Tests/Oracles/python_outline.py").path
    outline = OracleJudge(
      program: interpreter, arguments: ["-W", "ignore", outlineScript], parting: .head)
    let tokenScript = OracleFolders.shared.appending(path: "python-tokens/dump.py").path
    if FileManager.default.fileExists(atPath: tokenScript) {
      tokens = OracleJudge(
        program: interpreter, arguments: ["-W", "ignore", tokenScript, "--tokens"], parting: .end)
    } else {
      missing = ["Python tokens are not compared: needs the folder of oracles (FRACTAL_LINT_ORACLES)"]
    }
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
}
