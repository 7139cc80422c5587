import SourceText
public import SyntaxFacts

/// Reads Swift, 5 to 6.3, and `.swiftinterface` files.
///
/// What the facts of a Swift file hold beside what `Surface` says:
///
/// - **Declarations.** Local variables and functions are among them, with the function or accessor around
///   them as parent. `let` is a constant, `var` in a type a property, elsewhere a variable; each bound
///   name is one declaration. An extension is named for the extended type as written. Accessors are
///   children of what they belong to; a getter without keyword has an empty `nameRange` at its brace.
///   Where access is not written it is the language's default: that of the protocol, of the extension as
///   written, else internal or what the type has, if less; what is local is private.
///   `condition` joins the conditions of all `#if`s around a declaration; in `#else` they are negated.
/// - **Parameters.** `label` is the first name as written, none for `_`; `kind` says whether callers write
///   it: `keywordOnly` if so, `positionalOnly` if not (a subscript's single names).
/// - **Uses.** A path as read or written: `a.b.c`, without optional marks and generic arguments.
///   `.member` is an implicit member, `f().m` a member of the result of calling the path `f`, `a[].m` one
///   of an element of `a`, `_.m` one of something else, `#name` a macro. A use that is called has
///   the labels behind the path: `a.f(x:_:)`; a trailing closure adds `{}`, a labelled one `label:{}`:
///   `f(x:){}done:{}`, `map{}`. A function named with its labels, `f(x:_:)`, is read.
/// - **Contexts** of uses, where the place tells a type. Of an implicit member `.m` what is expected there:
///   `a.b` as that value (compared with it, assigned to it, a case of it) or that type (of the variable or the
///   parameter), `f(x:_:` as the last of these arguments of `f`, `return` as what the function gives. Of a
///   name that is bound what it is bound to: `a.b`, `f(x:)`, `a[]` as that value, `a.b[*]` as what a loop over
///   it gives, `.case(_:` as that payload, `f(x:){0` as parameter 0 of a closure behind that call, `f(x:_:{0`
///   of one among its arguments. Of a path that begins with `$0` the same without the number. `c=p` is the
///   path `p` that has itself the context `c`.
/// - **Imports.** `import struct A.B` has the module `A` and the name `B`; `import A.B` the module `A.B`.
public struct SwiftFrontEnd: LanguageFrontEnd {
  public static var language: Language { .swift }
  public static var version: UInt32 { 3 }

  private let tokenizer = Tokenizer()
  private let memory = ParserMemory()
  /// Kept between files for its memory.
  private var builder: FactsBuilder?
  /// Whether the digests of a file are among its facts; else they are 0.
  public var takesDigests = true

  public init() {}

  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts {
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else {
      var facts = FactsBuilder(language: .swift)
      return facts.finish(UnsafeBufferPointer(start: nil, count: 0))
    }
    let lexer = tokenizer.read(bytes, base)
    defer { tokenizer.shrink() }
    var parser = parsed(bytes, base)
    let facts = parser.finish(bytes, lexer)
    builder = parser.releasedBuilder()
    return facts
  }

  public mutating func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [TokenSpan] {
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else { return [] }
    _ = tokenizer.read(bytes, base)
    let parser = parsed(bytes, base)
    defer { tokenizer.shrink() }
    let splits = parser.splits
    builder = parser.releasedBuilder()
    let tokens = UnsafeBufferPointer(start: UnsafePointer(tokenizer.tokens), count: tokenizer.count - 1)
    return TokenSpans(tokens, splits: splits, in: base, count: bytes.count).spans
  }

  public mutating func readOperation(_ bytes: UnsafeBufferPointer<UInt8>) -> FileFacts {
    let operation = DeclaredOperation(bytes)
    var facts = operation.definition.withUnsafeBufferPointer { padded in
      read(UnsafeBufferPointer(rebasing: padded[..<operation.count]))
    }
    operation.complete(&facts)
    return facts
  }

  /// The parser at the end of what the tokenizer has read.
  private mutating func parsed(_ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>) -> Parser {
    var parser = Parser(
      source: base, tokens: tokenizer.tokens, memory: memory,
      facts: builder.take() ?? FactsBuilder(language: .swift))
    parser.facts.takesDigests = takesDigests
    parser.facts.reset(byteCount: bytes.count)
    parser.parseFile()
    return parser
  }
}
