import Contracts
import PythonFrontEnd
import SyntaxFacts
import Testing

/// Declared operations against functions.
struct SignatureTests {
  /// The differences in words between what is declared and `def f…` in the code.
  private func differences(
    _ declared: String, _ code: String, _ types: TypeComparison = .whereBothAreWritten
  ) throws -> [String] {
    var frontEnd = PythonFrontEnd()
    let operation = withBytes(declared) { frontEnd.readOperation($0).surface }
    let surface = withBytes(code + ": ...\n") { frontEnd.read($0).surface }
    let function = try #require(surface.declarations.firstIndex { $0.kind == .function })
    #expect(operation.problems.isEmpty && surface.problems.isEmpty)
    return SignatureComparison.differences(
      declared: Signature(DeclarationID(0), in: operation),
      code: Signature(DeclarationID(function), in: surface), types: types
    ).map(\.words)
  }

  private func withBytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let bytes = Array(text.utf8)
    return (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
    }
  }

  @Test(arguments: [
    ("f()", "def f()"),
    ("f(a, b = ...)", "def f(a, b=1)"),
    ("f(a, b = 1)", "def f(a, b = 1)"),
    ("f(a = \"x\")", "def f(a='x')"),
    ("f(a)", "def f(a, b=1)"),
    ("f(a, *, b)", "def f(a, b)"),
    ("f(a, b)", "def f(*args)"),
    ("f(a, *, b = ...)", "def f(a, **options)"),
    ("f(*args, **kwargs)", "def f(*rest, **options)"),
    ("f(a, /)", "def f(a)"),
    ("f(a: int)", "def f(a)"),
    ("f(a) -> int", "def f(a)"),
    ("f(a: Optional[int])", "def f(a: int | None)"),
    ("f(a: int | None)", "def f(a: \"Optional[int]\")"),
    ("f(a: Union[int, str, None])", "def f(a: typing.Optional[str | int])"),
    ("f(a: List[Dict[str,int]])", "def f(a: list[dict[str, int]])"),
    ("f(a: Callable[[int], str])", "def f(a: collections.abc.Callable[[int], str])"),
    ("f(a: Receipt)", "from m import Receipt as R\ndef f(a: R)"),
    ("f(a: Receipt)", "def f(a: model.Receipt)"),
    ("f(a: tuple[int, ...])", "def f(a: Tuple[int, ...])"),
    ("f() -> Awaitable[int]", "async def f() -> int"),
    ("async f() -> int", "async def f() -> int"),
    ("f() -> int raises A, B", "def f() -> int"),
  ])
  func agree(_ declared: String, _ code: String) throws {
    #expect(try differences(declared, code) == [])
  }

  @Test(arguments: [
    ("f(a)", "def f()", ["the code has no parameter 'a'"]),
    ("f()", "def f(a)", ["the code also requires 'a'"]),
    ("f(a, b)", "def f(b, a)", ["'a' is declared as parameter 1, and is number 2 in the code"]),
    ("f(a, b = ...)", "def f(a, c=0, b=1)", ["'b' is declared as parameter 2, and is number 3 in the code"]),
    ("f(a = ...)", "def f(a)", ["'a' is declared with a default that the code does not have"]),
    ("f(a)", "def f(a=1)", ["'a' has a default in the code that is not declared"]),
    ("f(a = 1)", "def f(a=2)", ["'a' is declared with the default 1, the code's is 2"]),
    ("f(a)", "def f(*, a)", ["'a' is declared positional or by keyword, and is by keyword only in the code"]),
    ("f(*args)", "def f()", ["the code has no parameter 'args'"]),
    ("f(a: int)", "def f(a: str)", ["'a' is declared as int, the code says str"]),
    ("f(a: list[int])", "def f(a: list[str])", ["'a' is declared as list[int], the code says list[str]"]),
    ("f() -> int", "def f() -> str", ["the declared result is int, the code's is str"]),
    ("f() -> int", "async def f() -> int", ["the code is async, the declaration is not"]),
    ("async f() -> int", "def f() -> int", ["the declaration is async, the code is not"]),
    ("f(a, b)", "def f(c, a)", ["the code has no parameter 'b'", "the code also requires 'c'"]),
  ])
  func differ(_ declared: String, _ code: String, _ expected: [String]) throws {
    #expect(try differences(declared, code) == expected)
  }

  @Test
  func typesCanBeLeftOut() throws {
    #expect(try differences("f(a: int) -> int", "def f(a: str) -> str", .never) == [])
  }

  /// An annotation that nests without end is compared as written.
  @Test
  func deepTypesAreNotFollowed() throws {
    let depth = 60
    let deep = String(repeating: "list[", count: depth) + "int" + String(repeating: "]", count: depth)
    #expect(try differences("f(a: \(deep))", "def f(a: \(deep))") == [])
    #expect(try differences("f(a: \(deep))", "def f(a: Optional[\(deep)])").count == 1)
  }

  @Test(arguments: [
    ("def f(a, /, b, *, c=1) -> int", "f(a, /, b, *, c = ...) -> int"),
    ("async def f(*args: int, k, **kw)", "async f(*args: int, k, **kw)"),
    ("def f(a, /)", "f(a, /)"),
  ])
  func isWrittenAsASidecarHasIt(_ code: String, _ expected: String) throws {
    var frontEnd = PythonFrontEnd()
    let surface = withBytes(code + ": ...\n") { frontEnd.read($0).surface }
    let signature = Signature(DeclarationID(0), in: surface)
    #expect(signature.text(named: "f", like: "f()") == expected)
    #expect(signature.text(named: "f", like: "f() raises E") == expected + " raises E")
  }
}
