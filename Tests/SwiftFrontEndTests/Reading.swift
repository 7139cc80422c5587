import SourceText
import SwiftFrontEnd
import SyntaxFacts

/// Facts of source text.
func facts(_ text: String) -> FileFacts { facts(Array(text.utf8)) }

func facts(_ bytes: [UInt8]) -> FileFacts {
  let padded = bytes + [UInt8](repeating: 0, count: readAhead)
  var frontEnd = SwiftFrontEnd()
  return padded.withUnsafeBufferPointer { frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<bytes.count])) }
}

func spans(_ bytes: [UInt8]) -> [TokenSpan] {
  let padded = bytes + [UInt8](repeating: 0, count: readAhead)
  var frontEnd = SwiftFrontEnd()
  return padded.withUnsafeBufferPointer { frontEnd.tokens(UnsafeBufferPointer(rebasing: $0[..<bytes.count])) }
}

/// Reads operations as contracts declare them.
struct SwiftFrontEndReader {
  private var frontEnd = SwiftFrontEnd()

  mutating func operation(_ bytes: [UInt8]) -> FileFacts {
    let padded = bytes + [UInt8](repeating: 0, count: readAhead)
    return padded.withUnsafeBufferPointer {
      frontEnd.readOperation(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
    }
  }
}
