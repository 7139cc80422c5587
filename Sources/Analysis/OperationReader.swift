import Codebase
import Contracts
import Knowledge
import PythonFrontEnd
import RuleEngine
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Workspace

/// Reads the operations that people declare.
enum OperationReader {
  /// The operations that sidecars declare, in the words of the language of their fractal.
  static func operations(of knowledge: WrittenKnowledge, _ files: [InputFile]) -> [DeclaredOperation] {
    var python = PythonFrontEnd()
    var swift = SwiftFrontEnd()
    lazy var languages = FileLanguages(files)
    return knowledge.sidecars.map(\.sidecar).flatMap { sidecar -> [DeclaredOperation] in
      guard let operations = sidecar.interface?.operations?.value, !operations.isEmpty else { return [] }
      let subject = sidecar.subjectPath
      let start = subject.isEmpty || sidecar.describesFile ? subject : subject + "/"
      let language = languages.mostUsed(startingWith: start)
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
}

/// How many files of each language there are below a path, without a look at each of them for each sidecar.
private struct FileLanguages {
  private let paths: [String]
  /// By language: how many of it stand before each place.
  private let before: [[Int]]

  init(_ files: [InputFile]) {
    let order = files.indices.sorted { StableOrder.precedes(files[$0].path, files[$1].path) }
    paths = order.map { files[$0].path }
    before = Language.allCases.map { language in
      var count = 0
      return [0] + order.map { place in
        if files[place].surface.language == language { count += 1 }
        return count
      }
    }
  }

  /// The language of most of the files whose paths start so; of as many of each the first, as where there are none.
  func mostUsed(startingWith start: String) -> Language {
    let first = paths.partitioningIndex { !StableOrder.precedes($0, start) }
    let end = paths.partitioningIndex { !StableOrder.precedes($0, start) && !$0.utf8.starts(with: start.utf8) }
    let counts = before.map { $0[end] - $0[first] }
    let best = counts.indices.max { counts[$0] == counts[$1] ? $0 > $1 : counts[$0] < counts[$1] }
    return best.map { Language.allCases[$0] } ?? .python
  }
}
