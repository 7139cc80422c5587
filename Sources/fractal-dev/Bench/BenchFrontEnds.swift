import Foundation
import PythonFrontEnd
import SourceText
import SwiftFrontEnd
import SyntaxFacts

/// `bench --facts PATH…`: megabytes a second on one thread, of reading the bytes of the files and of making facts
/// of them when they are in memory; the best of five rounds.
func benchFacts(_ paths: [String]) -> Int32 {
  let python = paths.flatMap { files(at: $0, ending: [".py", ".pyi"]) }
  let swift = paths.flatMap { files(at: $0, ending: [".swift", ".swiftinterface"]) }
  var pythonFrontEnd = PythonFrontEnd()
  var swiftFrontEnd = SwiftFrontEnd()
  timeFacts("Python", python) { pythonFrontEnd.read($0) }
  timeFacts("Swift", swift) { swiftFrontEnd.read($0) }
  return python.isEmpty && swift.isEmpty ? 2 : 0
}

private func timeFacts(_ language: String, _ paths: [String], _ read: (UnsafeBufferPointer<UInt8>) -> FileFacts) {
  var sources: [[UInt8]] = []
  let floor = rounds { sources = paths.compactMap { FileManager.default.contents(atPath: $0) }.map { Array($0) } }
  let size = sources.reduce(0) { $0 + $1.count }
  guard size > 0 else { return }
  let padded = sources.map { $0 + [UInt8](repeating: 0, count: readAhead) }
  var uses = 0
  let facts = rounds {
    uses = 0
    for bytes in padded {
      uses += bytes.withUnsafeBufferPointer {
        read(UnsafeBufferPointer(rebasing: $0[..<(bytes.count - readAhead)])).surface.uses.count
      }
    }
  }
  let rate = { (seconds: Double) in Int(Double(size) / seconds / 1e6) }
  print(
    "\(language): \(sources.count) files, \(size) bytes, \(uses) uses; bytes from files \(rate(floor)) MB/s, "
      + "facts \(rate(facts)) MB/s (\(Int(facts * 1000)) ms)")
}

/// Seconds of the fastest of five.
private func rounds(_ body: () -> Void) -> Double {
  (0..<5).map { _ in ContinuousClock().measure(body) / .seconds(1) }.min() ?? .infinity
}
