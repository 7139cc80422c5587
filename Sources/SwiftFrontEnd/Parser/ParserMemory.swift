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

  /// How long a text there is always room for, with a word to be read behind it.
  static let textLength = 1 << 10
}
