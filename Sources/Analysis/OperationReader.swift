import Codebase
import Contracts
import Knowledge
import PythonFrontEnd
import RuleEngine
import SwiftFrontEnd
import SyntaxFacts
import Workspace

/// Reads the operations that people declare.
enum OperationReader {
  /// The operations that sidecars declare, in the words of the language of their fractal.
  static func operations(of knowledge: WrittenKnowledge, _ files: [InputFile]) -> [DeclaredOperation] {
    var python = PythonFrontEnd()
    var swift = SwiftFrontEnd()
    return knowledge.sidecars.map(\.sidecar).flatMap { sidecar -> [DeclaredOperation] in
      guard let operations = sidecar.interface?.operations?.value, !operations.isEmpty else { return [] }
      let language = language(of: sidecar, files)
      return operations.map { text in
        let surface = ByteBuffer(text.value.utf8).withBytes { bytes in
          switch language {
          case .python: python.readOperation(bytes).surface
          case .swift: swift.readOperation(bytes).surface
          }
        }
        return DeclaredOperation(sidecar: sidecar.path, text: text, surface: surface)
      }
    }
  }

  /// The language of most of the files that a sidecar speaks for; of as many of each the first.
  private static func language(of sidecar: Sidecar, _ files: [InputFile]) -> Language {
    let subject = sidecar.subjectPath
    let start = subject.isEmpty || sidecar.describesFile ? subject : subject + "/"
    var counts: [Language: Int] = [:]
    for file in files where file.path.utf8.starts(with: start.utf8) {
      counts[file.surface.language, default: 0] += 1
    }
    return Language.allCases.max { a, b in
      counts[a, default: 0] == counts[b, default: 0] ? a > b : counts[a, default: 0] < counts[b, default: 0]
    } ?? .python
  }
}
