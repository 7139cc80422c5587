import Contracts
import Knowledge
import PythonFrontEnd
import RuleEngine
import SourceText
import SwiftFrontEnd
import SyntaxFacts

/// Reads the texts of examples.
struct ExampleReader {
  private var python = PythonFrontEnd()
  private var swift = SwiftFrontEnd()

  static func sidecars(in files: [(path: String, text: String)]) -> [ReadSidecar] {
    files.filter { Sidecar.isSidecar($0.path) }
      .map { ReadSidecar(path: $0.path, bytes: Array($0.text.utf8)) }
  }

  static func records(in files: [(path: String, text: String)]) -> [DecisionRecord] {
    files.filter { $0.path.hasSuffix(".md") }
      .compactMap { DecisionRecord.read(markdown: Array($0.text.utf8), path: $0.path) }
  }

  static func codeOwners(in files: [(path: String, text: String)]) -> CodeOwners? {
    files.first { CodeOwners.places.contains($0.path) }
      .map { CodeOwners.read(Array($0.text.utf8), path: $0.path) }
  }

  /// Nil where the path is not that of a source file.
  mutating func facts(of text: String, at path: String) -> FileFacts? {
    switch path.split(separator: ".").last {
    case "py", "pyi": ExampleReader.withBytes(text) { python.read($0) }
    case "swift": ExampleReader.withBytes(text) { swift.read($0) }
    default: nil
    }
  }

  /// The operations that a sidecar declares, in `language`.
  mutating func operations(of sidecar: Sidecar, in language: Language) -> [DeclaredOperation] {
    var operations: [DeclaredOperation] = []
    for text in sidecar.interface?.operations?.value ?? [] {
      let facts = ExampleReader.withBytes(text.value) { bytes in
        language == .python ? python.readOperation(bytes) : swift.readOperation(bytes)
      }
      operations.append(DeclaredOperation(sidecar: sidecar.path, text: text, surface: facts.surface))
    }
    return operations
  }

  private static func withBytes<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let bytes = Array(text.utf8)
    return (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
    }
  }
}
