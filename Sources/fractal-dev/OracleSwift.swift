import Foundation
import SourceText
import SwiftFrontEnd
import SyntaxFacts

/// `oracle swift PATH…`: compares what the front-end reads with what the toolchain's own SwiftParser says
/// of the same files: tokens, declarations, imports.
///
/// Prints how many files were compared, equal and different, and the first difference of each class. 0 where
/// nothing differs, 1 where something does, 3 where there is no oracle to ask.
func runSwiftOracle(_ paths: [String]) -> Int32 {
  if paths.first == "--time" { return timeSwift(paths.dropFirst().flatMap(swiftFiles)) }
  if paths.first == "--doubling" { return doubleSwift() }
  if paths.first == "--outline" { return SwiftOutlineComparison.run(paths.dropFirst().flatMap(swiftFiles)) }
  guard let oracle = SwiftOracle() else {
    printError("no oracle: needs swift-oracle built from the folder of oracles (FRACTAL_LINT_SWIFT_ORACLE)")
    return 3
  }
  var comparison = SwiftComparison()
  let files = paths.flatMap(swiftFiles)
  var start = 0
  while start < files.count {
    let batch = Array(files[start..<min(start + 20, files.count)])
    comparison.compare(batch, oracle.ask(batch))
    start += batch.count
  }
  comparison.printSummary()
  return comparison.isClean ? 0 : 1
}

/// The Swift files at `path`, itself or below it, in the order of their names.
private func swiftFiles(_ path: String) -> [String] {
  files(at: path, ending: [".swift", ".swiftinterface"])
}

/// SwiftParser as the judge, through a program that prints what it sees.
struct SwiftOracle {
  private let program: String

  /// Nil where the program is not there.
  init?() {
    let found = ProcessInfo.processInfo.environment["FRACTAL_LINT_SWIFT_ORACLE"] ?? ""
    guard FileManager.default.isExecutableFile(atPath: found) else { return nil }
    program = found
  }

  /// The lines printed for each of `files`, in their order.
  func ask(_ files: [String]) -> [[Substring]] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["--tokens", "--decls", "--imports"] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return [] }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var answers: [[Substring]] = [[]]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      answers[answers.count - 1].append(line)
      if line.hasPrefix("{\"t\":\"file\"") { answers.append([]) }
    }
    return answers
  }
}

/// What was compared and what came of it.
private struct SwiftComparison {
  private var frontEnd = SwiftFrontEnd()
  private var files = 0
  private var equal = 0
  private var equalTokens = 0
  private var equalDeclarations = 0
  private var equalImports = 0
  private var refused = 0
  /// Words that only one of the two takes for a keyword, and files that have such.
  private var keywordFiles = 0
  private var tokenCount = 0
  /// The first difference of each class, and how many files show it.
  private var classes: [String: (first: String, files: Int)] = [:]

  var isClean: Bool { files > 0 && equal == files }

  mutating func compare(_ batch: [String], _ answers: [[Substring]]) {
    for (path, lines) in zip(batch, answers) {
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      compare(path, Array(bytes), SwiftOracleLines(lines))
    }
  }

  private mutating func compare(_ path: String, _ bytes: [UInt8], _ answer: SwiftOracleLines) {
    if answer.hasError {
      refused += 1
      return
    }
    files += 1
    let padded = bytes + [UInt8](repeating: 0, count: readAhead)
    let (facts, spans) = padded.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[..<bytes.count])
      return (frontEnd.read(text), frontEnd.tokens(text))
    }
    let tokens = SwiftLines.tokens(spans)
    tokenCount += answer.tokens.count
    let fits = (
      note(path, "token", tokens.plain, answer.tokens, bytes),
      note(path, "decl", SwiftLines.declarations(facts.surface), answer.declarations.sorted(), bytes),
      note(path, "import", SwiftLines.imports(facts.surface), answer.imports, bytes)
    )
    if fits.0 {
      equalTokens += 1
      if tokens.marked != answer.markedTokens {
        keywordFiles += 1
        _ = note(path, "keyword", tokens.marked, answer.markedTokens, bytes)
      }
    }
    if fits.1 { equalDeclarations += 1 }
    if fits.2 { equalImports += 1 }
    if fits == (true, true, true) { equal += 1 }
    if let problem = facts.surface.problems.first {
      let place = facts.surface.lines.position(at: problem.range.lower)
      classes["problem \(problem.code)", default: ("\(path):\(place.line):\(place.column)", 0)].files += 1
    }
  }

  /// Notes the first difference between two lists of lines; whether there is none.
  private mutating func note(
    _ path: String, _ what: String, _ ours: [String], _ theirs: [String], _ bytes: [UInt8]
  ) -> Bool {
    if ours == theirs { return true }
    let place =
      zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(ours.count, theirs.count)
    let our = place < ours.count ? ours[place] : "nothing"
    let their = place < theirs.count ? theirs[place] : "nothing"
    let kinds = [our, their].map { $0.split(separator: " ").last.map(String.init) ?? "" }
    let offset =
      Int(their.split(separator: " ").first ?? "") ?? Int(our.split(separator: " ").first ?? "") ?? 0
    let line = bytes.prefix(offset).count { $0 == 0x0A } + 1
    let name = what == "token" || what == "keyword" ? "\(what) \(kinds[0]) / \(kinds[1])" : "\(what)"
    classes[name, default: ("\(path):\(line): read \(our), expected \(their)", 0)].files += 1
    if ProcessInfo.processInfo.environment["FRACTAL_LINT_ORACLE_ALL"] != nil {
      print("\(what) \(path):\(line): read \(our), expected \(their)")
    }
    return false
  }

  func printSummary() {
    for (name, found) in classes.sorted(by: { $0.key < $1.key }) {
      print("\(name) (\(found.files) files): \(found.first)")
    }
    print(
      "\(files) files: \(equal) equal, \(files - equal) different, \(refused) not accepted by the oracle; "
        + "tokens equal in \(equalTokens), declarations in \(equalDeclarations), imports in \(equalImports); "
        + "\(keywordFiles) differ in what is a keyword; \(tokenCount) tokens")
  }
}
