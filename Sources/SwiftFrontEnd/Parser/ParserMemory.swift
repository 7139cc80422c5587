import SyntaxFacts

/// Memory for the stacks of one parser after the other. Each begins with empty ones, which lie here as long as
/// they do not grow.
struct ParserMemory {
  let targets = GrowingBuffer<Target>(capacity: 1 << 5)
  let labels = GrowingBuffer<NameID>(capacity: 1 << 6)
  let parts = GrowingBuffer<Int>(capacity: 1 << 6)
  let bound = GrowingBuffer<BoundName>(capacity: 1 << 5)
  let ternaries = GrowingBuffer<Parser.PendingTernary>(capacity: 1 << 4)
  let parameters = GrowingBuffer<Parameter>(capacity: 1 << 5)
  let listed = GrowingBuffer<NameID>(capacity: 1 << 5)
  let scratch = GrowingBuffer<UInt8>(capacity: textLength + 8)
  let knownCalls = ParserMemory.filled(with: KnownCall(), count: KnownCall.places)
  /// The number of the latest file: here, since whoever shares the calls must share it.
  private let fileNumber = ParserMemory.filled(with: UInt32(0), count: 1)

  /// Another number than that of the file before, and not 0.
  func nextFileNumber() -> UInt32 {
    fileNumber[0] = fileNumber[0] == .max ? 1 : fileNumber[0] + 1
    return fileNumber[0]
  }

  private static func filled<Element: BitwiseCopyable>(with element: Element, count: Int) -> GrowingBuffer<Element> {
    var buffer = GrowingBuffer<Element>(capacity: count)
    buffer.fill(with: element, upTo: count)
    return buffer
  }

  /// How long a text there is always room for, with a word to be read behind it.
  static let textLength = 1 << 10
}
