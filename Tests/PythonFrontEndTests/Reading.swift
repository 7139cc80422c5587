import PythonFrontEnd
import SourceText
import SyntaxFacts

/// The facts of `bytes`, read by a front-end of its own.
func read(_ bytes: some Sequence<UInt8>) -> FileFacts {
  var frontEnd = PythonFrontEnd()
  return withPadding(bytes) { frontEnd.read($0) }
}

func read(_ text: String) -> FileFacts { read(text.utf8) }

/// The tokens of `text` with what lies between them.
func spans(_ text: some Sequence<UInt8>) -> [TokenSpan] {
  var frontEnd = PythonFrontEnd()
  return withPadding(text) { frontEnd.tokens($0) }
}

/// Gives `bytes` to `body`, followed by what a front-end may read ahead.
func withPadding<Result>(_ bytes: some Sequence<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
  -> Result
{
  let text = Array(bytes)
  let padded = text + [UInt8](repeating: 0, count: readAhead)
  return padded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<text.count])) }
}

extension FileFacts {
  /// The qualified names of functions and classes, in source order.
  var definitions: [String] {
    surface.declarations.indices.filter {
      surface.declarations[$0].kind.isFunctionLike || surface.declarations[$0].kind.isType
    }.map { surface.qualifiedName(DeclarationID($0)) }
  }

  var problemCodes: [ProblemCode] { surface.problems.map(\.code) }

  func text(_ name: NameID) -> String { surface.names.text(name) }
}
