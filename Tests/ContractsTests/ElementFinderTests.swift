import Codebase
import Contracts
import PythonFrontEnd
import SyntaxFacts
import Testing

/// Names of interfaces in a small package `pay`.
struct ElementFinderTests {
  private static let files = [
    "pay/__init__.py": """
      from outside import thing
      from pay.api import charge as take, Client
      from .api import *
      import pay.model
      from . import deep
      RATE = 1
      if True:
          def both(a): ...
      else:
          def both(b): ...
      """,
    "pay/deep/__init__.py": "def shallow(): ...",
    "pay/deep/down.py": "def bottom(): ...",
    "pay/api.py": """
      from pay.model import Base
      __all__ = ["charge", "lazily", "Client"]
      def charge(amount): ...
      class Client(Base):
          def __init__(self, url):
              self.url = url
          def send(self, text): ...
          @property
          def state(self): ...
      """,
    "pay/model.py": """
      from elsewhere import Model
      class Base:
          def close(self, force=False): ...
      class Line(Model):
          pass
      class Plain:
          pass
      def __getattr__(name):
          from elsewhere import Borrowed
          class Lazy: ...
      """,
  ]

  private static let codebase: Codebase = {
    var frontEnd = PythonFrontEnd()
    let inputs = files.sorted { $0.key < $1.key }.map { path, text in
      let bytes = Array(text.utf8)
      let facts = (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
        frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
      }
      return InputFile(path: path, surface: facts.surface)
    }
    return Codebase.assemble(CodebaseInput(files: inputs))
  }()

  private func find(_ text: String) throws -> String {
    var finder = ElementFinder(ElementFinderTests.codebase)
    let fractal = try #require(ElementFinderTests.codebase.fractal("pay"))
    switch finder.find(try #require(ElementPath(text)), in: fractal) {
    case .found(let declarations):
      return declarations.map { found in
        let file = ElementFinderTests.codebase[found.file]
        return "\(file.path) \(file.surface.qualifiedName(found.id))"
      }.joined(separator: ", ")
    case .unseen: return "unseen"
    case .missing(let nearest): return "missing" + (nearest.map { ", perhaps \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("take", "pay/api.py charge"), ("charge(amount)", "pay/api.py charge"), ("RATE", "pay/__init__.py RATE"),
    ("both", "pay/__init__.py both, pay/__init__.py both"), ("thing", "unseen"), ("lazily", "unseen"),
    ("Client", "pay/api.py Client"), ("Client.send(text)", "pay/api.py Client.send"),
    ("Client.close(force)", "pay/model.py Base.close"), ("Client.url", "unseen"),
    ("api.charge", "pay/api.py charge"), ("pay.api.charge", "unseen"),
    ("model.Line.anything", "unseen"), ("model.Plain.anything", "missing"),
    ("deep.shallow", "pay/deep/__init__.py shallow"), ("deep.down.bottom", "pay/deep/down.py bottom"),
    ("deep.down.button", "missing, perhaps deep.down.bottom"), ("tak", "missing, perhaps take"),
    ("Lazy", "unseen"), ("Borrowed", "unseen"),
    ("Client.sent", "missing, perhaps Client.send"),
  ])
  func isFoundAsUsersSeeIt(_ name: String, _ expected: String) throws {
    #expect(try find(name) == expected)
  }

  @Test(arguments: ["", ".a", "a..b", "(a)"])
  func isNoAddress(_ text: String) {
    #expect(ElementPath(text) == nil)
  }
}
