import TestSupport

/// A folder, and the program run in it.
struct ProgramFolder {
  static let isBuilt = Tools.program != nil
  static let missing = "the program fractal-lint does not lie beside the tests"

  let files: TemporaryFolder

  /// Empty, but for a mark that keeps the root from being looked for further up.
  init() {
    files = TemporaryFolder()
    files.makeFolder(".git")
  }

  /// With a copy of `fixtures/python/shop` as `shop`.
  static func withShop() -> ProgramFolder {
    let folder = ProgramFolder(files: TemporaryFolder(copyOf: "fixtures/python/shop", as: "shop"))
    folder.files.makeFolder(".git")
    return folder
  }

  private init(files: TemporaryFolder) {
    self.files = files
  }

  /// `arguments` as a line of words parted by blanks. The day is fixed, for suppressions have an end.
  func run(
    _ arguments: String, in folder: String = "", environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try run(words: arguments.split(separator: " ").map(String.init), in: folder, environment: environment)
  }

  func run(
    words: [String], in folder: String = "", environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try ProgramRun(Tools.program ?? "", words, in: files.at(folder), environment: environment)
  }

  /// `check` with concise lines; `today` before the fixture's suppressions end, but for the one that has.
  func check(
    _ arguments: String = "", in folder: String = "", environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try run("check -o concise --today 2026-11-21 " + arguments, in: folder, environment: environment)
  }
}

extension ProgramRun {
  /// Lines on standard output.
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// The lines of concise output, without the words of the findings: `PATH:LINE RULE`.
  var places: [String] {
    lines.map { line in
      let rule = line.split(separator: "[").last?.dropLast() ?? ""
      return line.split(separator: ":").prefix(2).joined(separator: ":") + " " + rule
    }
  }

  /// The rules of concise output, sorted.
  var rules: [String] { places.compactMap { $0.split(separator: " ").last.map(String.init) }.sorted() }
}
