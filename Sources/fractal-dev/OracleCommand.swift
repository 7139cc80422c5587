import Foundation

/// `oracle [python|swift] PATH…`: compares what the front-ends read with what the languages' own parsers say
/// of the same files, everything below each `PATH` or what is of one language alone.
///
/// Prints a table with a row for each comparison and the first difference of each class. 0 where nothing
/// differs, 1 where something does, 2 where there is nothing to compare, 3 where nothing differs but an
/// oracle for some of it is absent.
func runOracle(_ arguments: [String]) -> Int32 {
  switch arguments.first {
  case "swift" where arguments.dropFirst().first == "--outline":
    var run = OracleRun()
    run.compareSwiftOutline(arguments.dropFirst(2).flatMap { files(at: $0, ending: swiftEndings) })
    return run.report()
  default: break
  }
  let language = arguments.first.flatMap { ["python", "swift"].contains($0) ? $0 : nil }
  let paths = language == nil ? arguments : Array(arguments.dropFirst())
  guard !paths.isEmpty else {
    printError("usage: fractal-dev oracle [python|swift] PATH…")
    return 2
  }
  if let absent = paths.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
    printError("nothing is at \(absent)")
    return 2
  }
  var run = OracleRun()
  if language != "swift" { run.comparePython(paths.flatMap { files(at: $0, ending: pythonEndings) }) }
  if language != "python" {
    let sources = paths.flatMap { files(at: $0, ending: swiftEndings) }
    run.compareSwift(sources)
    run.compareSwiftOutline(sources)
  }
  return run.report()
}

private let pythonEndings = [".py", ".pyi"]
private let swiftEndings = [".swift", ".swiftinterface"]

/// One run of the command: what was compared, and what could not be for want of an oracle.
private struct OracleRun {
  private var tallies: [OracleTally] = []
  private var missing: [String] = []

  mutating func comparePython(_ files: [String]) {
    guard !files.isEmpty else { return }
    let judges = PythonJudges()
    missing += judges.missing
    guard judges.outline != nil else { return }
    var comparison = PythonComparison(judges)
    inBatches(files) { comparison.compare($0) }
    tallies += comparison.tallies
  }

  mutating func compareSwift(_ files: [String]) {
    guard !files.isEmpty else { return }
    switch SwiftJudges.tokens() {
    case .failure(let reason):
      missing.append("Swift tokens, declarations and imports are not compared: \(reason.text)")
    case .success(let judge):
      var comparison = SwiftComparison(judge)
      inBatches(files) { comparison.compare($0) }
      tallies += comparison.tallies
    }
  }

  mutating func compareSwiftOutline(_ files: [String]) {
    guard !files.isEmpty else { return }
    switch SwiftJudges.outline() {
    case .failure(let reason): missing.append("Swift outlines are not compared: \(reason.text)")
    case .success(let judge):
      var comparison = SwiftOutlineComparison(judge)
      inBatches(files) { comparison.compare($0) }
      tallies.append(comparison.tally)
    }
  }

  private func inBatches(_ files: [String], _ body: ([String]) -> Void) {
    for start in stride(from: 0, to: files.count, by: 40) {
      body(Array(files[start..<min(start + 40, files.count)]))
    }
  }

  /// Prints what came of it; the exit code.
  func report() -> Int32 {
    if !tallies.isEmpty { print(OracleTally.table(tallies).joined(separator: "\n")) }
    for line in missing { printError("note: \(line)") }
    if tallies.contains(where: { $0.different > 0 }) { return 1 }
    if !missing.isEmpty { return 3 }
    guard !tallies.isEmpty else {
      printError("no Python or Swift files there")
      return 2
    }
    return 0
  }
}
