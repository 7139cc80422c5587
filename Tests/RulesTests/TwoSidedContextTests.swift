import Codebase
import Knowledge
import Measures
import RuleEngine
import Rules
import Testing

/// Declaring more than is true makes no context more complete.
struct TwoSidedContextTests {
  private static let code = """
    from b import take
    class Declined(Exception): ...
    def charge(): raise Declined()
    def refund(): ...
    """

  /// The value of `part` of a fractal `a` that uses `b` and is used by `c`, in percent.
  private func value(_ part: ContextCompleteness.Part, _ sidecar: String, owners: String? = nil) throws -> Int? {
    var files = [
      ("a/.fractal.toml", "[fractal]\nid = \"a\"\ntier = \"enterprise\"\n" + sidecar), ("a/__init__.py", Self.code),
      ("b/.fractal.toml", "[fractal]\nid = \"b\"\n"), ("b/__init__.py", "def take(): ...\n"),
      ("c/.fractal.toml", "[fractal]\nid = \"c\"\n"), ("c/__init__.py", "from a import charge, Declined\n"),
      ("d/.fractal.toml", "[fractal]\nid = \"d\"\n"), ("d/__init__.py", "def idle(): ...\n"),
    ]
    if let owners { files.append(("CODEOWNERS", owners)) }
    let subject = try #require(ExampleTree(files).subject)
    let evidence = ContextEvidence(subject)
    let fractal = try #require(subject.codebase.fractal("a"))
    let context = try #require(evidence.completeness(of: fractal))
    return context.parts.first { $0.part == part }.map { Int($0.value * 100) }
  }

  @Test(arguments: [
    ("", 0), ("[depends_on]\nb = {}\n", 100), ("[depends_on]\nb = {}\nd = {}\n", 66), ("[depends_on]\nd = {}\n", 0),
  ])
  func dependencies(_ sidecar: String, _ percent: Int) throws {
    #expect(try value(.dependencies, sidecar) == percent)
  }

  @Test(arguments: [
    ("[depends_on]\nb = {}\n", 0), ("[depends_on]\nb = { because = \"x\" }\n", 100),
    // A reason for what is not used is none.
    ("[depends_on]\nb = {}\nd = { because = \"x\" }\n", 0),
    ("[depends_on]\nb = { because = \"x\" }\nd = { because = \"x\" }\n", 66),
  ])
  func reasons(_ sidecar: String, _ percent: Int) throws {
    #expect(try value(.reasons, sidecar) == percent)
  }

  @Test(arguments: [
    ("[interface]\nexports = [\"charge\", \"Declined\"]\n", 100),
    ("[interface]\nexports = [\"charge\", \"Declined\", \"refund\"]\n", 100),
    ("[interface]\nexports = [\"charge\"]\n", 66),
    ("[interface]\nexports = [\"charge\", \"Declined\", \"gone\", \"lost\"]\n", 66),
  ])
  func interface(_ sidecar: String, _ percent: Int) throws {
    #expect(try value(.interface, sidecar) == percent)
  }

  @Test(arguments: [
    ("", 0), ("[behavior]\nmay_raise = [\"Declined\"]\n", 100),
    ("[behavior]\nmay_raise = [\"Declined\", \"Lost\"]\n", 50), ("[behavior]\nmay_raise = [\"Lost\"]\n", 0),
    ("[behavior]\nmay_raise = []\n", 100),
  ])
  func errors(_ sidecar: String, _ percent: Int) throws {
    #expect(try value(.errors, sidecar) == percent)
  }

  @Test(arguments: [
    ("tested = { charge = [\"unit\"], refund = [\"unit\"] }", 100), ("tested = { charge = [\"unit\"] }", 66),
    ("tested = { charge = [\"unit\"], refund = [\"unit\"], gone = [\"unit\"], lost = [\"unit\"] }", 66),
  ])
  func tests(_ tested: String, _ percent: Int) throws {
    #expect(try value(.tests, "[interface]\noperations = [\"charge()\", \"refund()\"]\n" + tested) == percent)
  }

  @Test(arguments: [
    ("", nil, 0), ("owners = [\"@x/a\"]\n", nil, 100), ("", "a/ @x/a\n", 100), ("owners = [\"@x/a\"]\n", "a/ @x/a\n", 100),
    ("owners = [\"@x/b\"]\n", "a/ @x/a\n", 0), ("owners = [\"@x/b\"]\n", "a/ @ann\n", 100),
  ] as [(String, String?, Int)])
  func owners(_ sidecar: String, _ file: String?, _ percent: Int) throws {
    #expect(try value(.owner, sidecar, owners: file) == percent)
  }

  @Test(arguments: [("", 0), ("summary = \"a\"\n", 0), ("summary = \"Charges cards.\"\n", 100)])
  func summaries(_ sidecar: String, _ percent: Int) throws {
    #expect(try value(.summary, sidecar) == percent)
  }
}
