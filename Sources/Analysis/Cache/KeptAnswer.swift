import SyntaxFacts

/// All that a run had to say, as bytes.
package struct KeptAnswer: Hashable, Sendable {
  package var exitCode: Int32
  /// For standard error.
  package var messages: [UInt8]
  /// In the order in which they were asked for.
  package var outputs: [[UInt8]]

  package init(exitCode: Int32, messages: [UInt8], outputs: [[UInt8]]) {
    self.exitCode = exitCode
    self.messages = messages
    self.outputs = outputs
  }

  func encoded() -> [UInt8] {
    var writer = FlatWriter()
    writer.write(exitCode)
    writer.write(messages)
    writer.write(UInt32(truncatingIfNeeded: outputs.count))
    for output in outputs { writer.write(output) }
    writer.seal()
    return writer.bytes
  }

  /// Nil where `bytes` are not what `encoded` gives.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard var reader = FlatReader(sealed: bytes), let exitCode = reader.read(Int32.self),
      let messages = reader.readArray(UInt8.self), let outputs = reader.list({ $0.readArray(UInt8.self) }),
      reader.isAtEnd
    else { return nil }
    self.init(exitCode: exitCode, messages: messages, outputs: outputs)
  }
}
