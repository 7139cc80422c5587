import SourceText
import SyntaxFacts

/// The `context` of a use in its parts: see `SwiftFrontEnd` for how the front-end writes it.
struct UseContext {
  enum Form {
    /// The type of a value, or a type.
    case value
    /// The type of what a loop over a value gives.
    case iteration
    /// What the function around it gives.
    case result
    /// The type of the parameter behind the last label of a call.
    case argument
    /// What a closure takes that stands behind a call, or for a value: its parameter of that number, where it
    /// has one.
    case parameter(Int?)
  }

  var form = Form.value
  var path: UsePath
  /// How many bytes the context of the path's first part takes; it stands first.
  var outerCount = 0
  /// Of a closure behind a call.
  var label: UInt64?

  init(_ bytes: UnsafeBufferPointer<UInt8>, in arena: Arena) {
    let start = bytes.lastIndex(of: UInt8(ascii: "=")).map { $0 + 1 } ?? 0
    outerCount = max(start - 1, 0)
    var end = bytes.count
    if end - start == 6, UseContext.isReturn(bytes, start) { form = .result }
    if end - start > 3, bytes[end - 1] == UInt8(ascii: "]"), bytes[end - 2] == UInt8(ascii: "*"),
      bytes[end - 3] == UInt8(ascii: "[") {
      form = .iteration
      end -= 3
    }
    let isElement = end - start > 2 && bytes[end - 1] == UInt8(ascii: "]") && bytes[end - 2] == UInt8(ascii: "[")
    if isElement { end -= 2 }
    let closure = UseContext.closure(bytes[start..<end])
    if let closure {
      form = .parameter(closure.number)
      end = closure.end
      label = UseContext.trailingLabel(bytes[start..<end])
    }
    path = UsePath(UnsafeBufferPointer(rebasing: bytes[start..<end]), in: arena)
    if isElement, !path.parts.isEmpty { path.parts[path.parts.count - 1].isElement = true }
    if closure == nil, path.arguments?.isOpen == true { form = .argument }
  }

  private static func isReturn(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    bytes[start] == UInt8(ascii: "r") && bytes[start...].elementsEqual("return".utf8)
  }

  /// Where the text ends before `{` or `{0`, and the number.
  private static func closure(_ text: Swift.Slice<UnsafeBufferPointer<UInt8>>) -> (end: Int, number: Int?)? {
    guard let last = text.last else { return nil }
    if last == UInt8(ascii: "{") { return (text.endIndex - 1, nil) }
    guard (0x30...0x39).contains(last), text.dropLast().last == UInt8(ascii: "{") else { return nil }
    return (text.endIndex - 2, Int(last - 0x30))
  }

  /// The label that a text like `f(x:){}done:` ends with.
  private static func trailingLabel(_ text: Swift.Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    guard text.last == UInt8(ascii: ":"), let brace = text.lastIndex(of: UInt8(ascii: "}")) else { return nil }
    return StableHash.of(UnsafeBufferPointer(rebasing: text[(brace + 1)..<(text.endIndex - 1)]))
  }
}
