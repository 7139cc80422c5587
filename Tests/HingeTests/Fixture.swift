import Foundation
import PythonFrontEnd
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import TestSupport
import Testing

/// A source file whose functions carry the answer to one question, as `=> …` comments above them; `=> -`
/// means that there is nothing to report.
struct Fixture {
  let facts: FileFacts
  /// Expected lines, sorted, by function.
  let expected: [(id: DeclarationID, lines: [String])]

  /// How a fixture is read: by the ending of its file. The readers never learn which it was.
  private static func read(_ bytes: [UInt8], _ ending: String) -> FileFacts {
    var swift = SwiftFrontEnd()
    var python = PythonFrontEnd()
    let padded = bytes + [UInt8](repeating: 0, count: readAhead)
    return padded.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[..<bytes.count])
      return ending == "swift" ? swift.read(text) : python.read(text)
    }
  }

  init(_ question: String, _ ending: String) throws {
    let url = Repository.root.appending(path: "fixtures/hinge/\(question).\(ending)")
    let bytes = Array(try Data(contentsOf: url))
    let facts = Self.read(bytes, ending)
    self.facts = facts
    let functions = facts.surface.declarations.indices.filter {
      facts.surface.declarations[$0].kind.isFunctionLike
    }
    var found: [Int: [String]] = [:]
    var offset = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      for mark in ["# => ", "// => "] where text.hasPrefix(mark) {
        let next = functions.filter { facts.surface.declarations[$0].nameRange.lower > offset }
          .min { facts.surface.declarations[$0].nameRange.lower < facts.surface.declarations[$1].nameRange.lower }
        let function = try #require(next)
        found[function, default: []].append(String(text.dropFirst(mark.count)))
      }
      offset += line.count + 1
    }
    expected = found.keys.sorted().map { (DeclarationID($0), (found[$0] ?? []).filter { $0 != "-" }.sorted()) }
  }

  /// The facts after they were written and read again.
  func decoded() throws -> FileFacts {
    FileFacts(
      surface: try #require(FactsCodec.decodeSurface(FactsCodec.encode(facts.surface))),
      bodies: try #require(FactsCodec.decodeBodies(FactsCodec.encode(facts.bodies))))
  }
}

/// Asks one question of its fixtures: of the facts as read, and of what is left of them after the codec.
func ask(_ question: String, _ ending: String, _ answer: (Skeleton, DeclarationID) -> Set<String>) throws {
  let fixture = try Fixture(question, ending)
  #expect(fixture.facts.surface.problems.isEmpty, "\(question).\(ending) has mistakes")
  #expect(fixture.expected.count >= 8, "\(question).\(ending) has \(fixture.expected.count) functions")
  for facts in [fixture.facts, try fixture.decoded()] {
    let skeleton = Skeleton(facts: facts)
    for (id, lines) in fixture.expected {
      let given = answer(skeleton, id).sorted()
      #expect(given == lines, "\(question).\(ending): \(facts.surface.qualifiedName(id))")
    }
  }
}

let endings = ["py", "swift"]
