/// Reads one language: bytes to facts. Never fails; what cannot be read is among the problems.
///
/// An instance owns buffers that it uses again from file to file, and belongs to one thread.
public protocol LanguageFrontEnd {
  static var language: Language { get }
  /// Grows with every change of what the same bytes give; part of the key of cached facts.
  static var version: UInt32 { get }

  init()

  /// The facts of a file. `bytes` must be followed by at least `readAhead` readable zero bytes.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts

  /// The facts of one operation as a contract declares it (`name(parameter: type = ...) -> type`), in the
  /// language's own words: one declaration, or problems. `bytes` as for `read`.
  mutating func readOperation(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts

  /// The tokens of a file with what lies between them; they cover it without gaps. `bytes` as for `read`.
  mutating func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [TokenSpan]
}

/// How many readable zero bytes must stand after the end of the text given to a front-end, so that it may
/// look ahead without asking each time.
public let readAhead = 64
