import Foundation
import PythonFrontEnd
import SourceText
import SyntaxFacts

/// `oracle python PATH…`: compares what the front-end reads with what CPython's own modules say of the same
/// files: tokens, definitions, imports, and the outline of every statement.
///
/// Prints how many files were compared, equal and different, and the first difference of each class. 0 where
/// nothing differs, 1 where something does, 3 where there is no oracle to ask.
func runOracle(_ arguments: [String]) -> Int32 {
  guard arguments.first == "python", arguments.count > 1 else {
    printError("usage: fractal-dev oracle python PATH…")
    return 2
  }
  guard let oracle = PythonOracle() else {
    printError(
      "no oracle: needs Python 3.12 or later (or FRACTAL_LINT_PYTHON) and the folder of oracles beside "
        + "the package (or FRACTAL_LINT_ORACLES)")
    return 3
  }
  var comparison = OracleComparison()
  let files = arguments.dropFirst().flatMap(pythonFiles)
  var start = 0
  while start < files.count {
    let batch = Array(files[start..<min(start + 40, files.count)])
    comparison.compare(batch, with: oracle)
    start += batch.count
  }
  comparison.printSummary()
  return comparison.isClean ? 0 : 1
}

/// The Python files at `path`, itself or below it, in the order of their names.
private func pythonFiles(_ path: String) -> [String] {
  files(at: path, ending: [".py", ".pyi"])
}

/// What was compared and what came of it.
private struct OracleComparison {
  private var frontEnd = PythonFrontEnd()
  private var equal = 0
  private var different: [String] = []
  /// Files that the interpreter itself does not accept.
  private var refused = 0
  private var lineCount = 0
  /// The first difference of each class, and how many files show it.
  private var classes: [String: (first: String, files: Int)] = [:]

  var isClean: Bool { different.isEmpty && equal > 0 }

  mutating func compare(_ batch: [String], with oracle: PythonOracle) {
    let answers = oracle.ask(batch)
    for path in batch {
      guard let answer = answers[path], let bytes = FileManager.default.contents(atPath: path) else {
        different.append(path)
        continue
      }
      compare(path, Array(bytes), answer)
    }
  }

  private mutating func compare(_ path: String, _ bytes: [UInt8], _ answer: PythonOracle.Answer) {
    guard answer.isAccepted else {
      refused += 1
      return
    }
    let padded = bytes + [UInt8](repeating: 0, count: readAhead)
    let (facts, spans) = padded.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[..<bytes.count])
      return (frontEnd.read(text), frontEnd.tokens(text))
    }
    var isEqual = true
    var pairs = [(PythonOutline(facts).lines, answer.outline)]
    // In other encodings `dump.py` counts the bytes of its own translation to UTF-8.
    if String(validating: bytes, as: UTF8.self) != nil {
      pairs.append((PythonTokenLines.lines(of: spans), answer.tokens))
    }
    for (ours, theirs) in pairs {
      lineCount += theirs.count
      isEqual = note(path, ours, theirs) && isEqual
    }
    if isEqual { equal += 1 } else { different.append(path) }
  }

  /// Notes the first difference between two lists of lines; whether there is none.
  private mutating func note(_ path: String, _ ours: [String], _ theirs: [String]) -> Bool {
    if ours == theirs { return true }
    let place =
      zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(ours.count, theirs.count)
    let our = place < ours.count ? ours[place] : "nothing"
    let their = place < theirs.count ? theirs[place] : "nothing"
    let name = [our, their].map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
      .joined(separator: " / ")
    let before = place > 0 ? ours[place - 1] : "the start"
    classes[name, default: ("\(path): after \(before): read \(our), expected \(their)", 0)].files += 1
    return false
  }

  func printSummary() {
    for (name, found) in classes.sorted(by: { $0.key < $1.key }) {
      print("\(name) (\(found.files) files): \(found.first)")
    }
    print(
      "\(equal + different.count + refused) files: \(equal) equal, \(different.count) different, "
        + "\(refused) not accepted by the interpreter; \(lineCount) lines compared")
  }
}
