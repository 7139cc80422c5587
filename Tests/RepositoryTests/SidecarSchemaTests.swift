import Knowledge
import RuleCatalog
import RuleEngine
import SourceText
import TOML
import TestSupport
import Testing

/// The printed schema and our own reader agree: what one takes, the other takes, key by key. TOML is read by Python's
/// `tomllib`, and judged by `jsonschema`, with dates as texts in the way editors do.
@Suite(.enabled(if: PythonJudge.hasSchemas, Comment(rawValue: PythonJudge.missing)))
struct SidecarSchemaTests {
  /// Sidecars of the rules' examples, of the fixtures and our own, without those that our reader finds fault with.
  private static func sidecars() -> [(name: String, text: String)] {
    var found: [(String, String)] = []
    for rule in RuleCatalog.all {
      for example in rule.examples {
        for file in example.files where Sidecar.isSidecar(file.path) {
          found.append(("\(rule.id), \(example.title), \(file.path)", file.withoutMarks.text))
        }
      }
    }
    for folder in ["fixtures", "Sources"] {
      for path in Repository.files(below: folder, suffix: ".fractal.toml") {
        found.append((folder + "/" + path, Repository.text(of: folder + "/" + path) ?? ""))
      }
    }
    found.append((".fractal.toml", Repository.text(of: ".fractal.toml") ?? ""))
    if let full = fullExample { found.append(("sidecar.md", full)) }
    return found
  }

  /// The example of the format's description, where that lies beside the repository.
  private static let fullExample: String? = {
    guard let page = Repository.text(of: "../shared/design/sidecar.md") else { return nil }
    let parts = page.split(separator: "```", omittingEmptySubsequences: false)
    return parts.first { $0.hasPrefix("toml\n") }.map { String($0.dropFirst("toml\n".count)) }
  }()

  @Test func everySidecarIsTakenAlike() throws {
    let sidecars = Self.sidecars()
    #expect(sidecars.count > 150)
    let judged = try Self.judge(sidecars.map(\.text))
    for (sidecar, judged) in zip(sidecars, judged) {
      guard judged != ["unreadable"] else { continue }
      #expect(Self.ours(sidecar.text) == judged, "\(sidecar.name)")
    }
  }

  /// Each key with a value that it must not have.
  private static let wrongTypes: [(String, String)] = SidecarSchema.current.definitions.compactMap { definition in
    if definition.type == .anything { return nil }
    let value = definition.type == .count ? "\"1\"" : "1"
    let id = definition.path.hasPrefix("fractal") ? "" : "fractal.id = \"a\"\n"
    return (definition.path, id + assignment(definition.path, value))
  }

  private static func assignment(_ path: String, _ value: String) -> String {
    // An author's names are those of rules and budgets, where settings are meant.
    let named = path.replacing("lint.rules.*", with: "lint.rules.hub").replacing("lint.paths.*.*", with: "lint.paths.x.hub")
      .replacing("budgets.*", with: "budgets.fan_out").replacing("*", with: "x")
    let lists = ["zone.", "migration.", "decision.", "structure.forbidden.", "interface.invariants."]
    guard let list = lists.first(where: named.hasPrefix) else { return "\(named) = \(value)\n" }
    return "[[\(list.dropLast())]]\n\(named.dropFirst(list.count)) = \(value)\n"
  }

  private static let broken: [(String, String)] =
    wrongTypes + [
      ("no id", "[fractal]\nsummary = \"x\"\n"),
      ("unknown table", "fractal.id = \"a\"\n[fractl]\nx = 1\n"),
      ("unknown key", "[fractal]\nid = \"a\"\nsumary = \"x\"\n"),
      ("unknown key of an entry", "fractal.id = \"a\"\n[depends_on]\n\"b\" = { becuase = \"x\" }\n"),
      ("unknown key of a zone", "fractal.id = \"a\"\n[[zone]]\nelement = \"x\"\nalow = []\n"),
      ("a zone of nothing", "fractal.id = \"a\"\n[[zone]]\nallows = [\"widen-type\"]\n"),
      ("an edge without end", "[structure]\nforbidden = [{ from = \"a\" }]\n"),
      ("a decision without id", "[[decision]]\ntitle = \"x\"\n"),
      ("a date that is none", "[[decision]]\nid = \"1\"\ndate = \"soon\"\n"),
      ("a date and a time", "[[decision]]\nid = \"1\"\ndate = 2026-01-01T10:00:00Z\n"),
      ("a date as a number", "[fractal]\nid = \"a\"\nreviewed = { on = 20261102 }\n"),
      ("an id with a blank", "[fractal]\nid = \"a b\"\n"),
      ("an id with an empty part", "[fractal]\nid = \"a..b\"\n"),
      ("an id with a colon", "[fractal]\nid = \"pypi:a\"\n"),
      ("a short version", "[fractal]\nid = \"a\"\nversion = \"1.2\"\n"),
      ("a version with a zero", "[fractal]\nid = \"a\"\nversion = \"1.02.0\"\n"),
      ("a requirement", "requires = \"newest\"\n"),
      ("a requirement cut short", "requires = \">=1.0,\"\n"),
      ("a requirement of an entry", "fractal.id = \"a\"\n[depends_on]\nb = { version = \"^x\" }\n"),
      ("a dependency of elsewhere", "fractal.id = \"a\"\n[depends_on]\n\"npm:left-pad\" = {}\n"),
      ("a word", "[fractal]\nid = \"a\"\ntier = \"huge\"\n"),
      ("a word of a list", "[security]\ncalls = [\"public\", \"private\"]\n"),
      ("a status", "[[decision]]\nid = \"1\"\nstatus = \"acepted\"\n"),
      ("a permission", "[[decision]]\nid = \"1\"\nallows = [\"everything\"]\n"),
      ("a permission of no budget", "[[decision]]\nid = \"1\"\nallows = [\"budget\"]\n"),
      ("an unknown rule", "[lint.rules]\nhubb = \"off\"\n"),
      ("an unknown rule of some paths", "[lint.paths.\"a/**\"]\nhubb = \"off\"\n"),
      ("an unknown option", "[lint.rules]\ncognitive-complexity = { maxx = 3 }\n"),
      ("an option that is no number", "[lint.rules]\ncognitive-complexity = { max = \"3\" }\n"),
      ("an option out of range", "[lint.rules]\ncognitive-complexity = { max = -3 }\n"),
      ("a severity", "[lint.rules]\nhub = \"loud\"\n"),
      ("a severity in a table", "[lint.rules]\nhub = { severity = \"loud\" }\n"),
      ("an unknown budget", "[budgets]\npatience = 3\n"),
      ("a negative budget", "[budgets]\nfan_out = -1\n"),
      ("an interface of nothing", "[interface]\nexports = [\"a\"]\n"),
      ("dependencies of nothing", "[depends_on]\na = {}\n"),
      ("a number among texts", "[fractal]\nid = \"a\"\nneeds = [\"x\", 2]\n"),
      ("a text among lists", "[structure]\nlayers = [[\"a\"], \"b\"]\n"),
      ("two faults", "[fractal]\nsumary = 1\nversion = 2\n"),
    ]

  @Test func brokenOnesAreRefusedAlike() throws {
    let judged = try Self.judge(Self.broken.map(\.1))
    #expect(Self.broken.count > 120)
    for ((name, text), judged) in zip(Self.broken, judged) {
      let ours = Self.ours(text)
      #expect(!ours.isEmpty && ours == judged, "\(name): \(text)")
    }
  }

  /// Where they differ, and why: a date is a text to JSON Schema, so only our reader sees quotes around one.
  @Test func knownDifferences() throws {
    let text = "[[decision]]\nid = \"1\"\ndate = \"2026-01-01\"\n"
    #expect(Self.ours(text) == ["decision.date"])
    #expect(try Self.judge([text]) == [[]])
  }

  // MARK: Both judges

  /// The dotted keys that our reader finds fault with, sorted; a place in a list is that of the list.
  private static func ours(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let sidecar = ReadSidecar(path: ".fractal.toml", bytes: bytes).sidecar
    let root = TOMLDocument.read(bytes).document.root
    let keys = sidecar.problems.map { problem -> String in
      switch problem.kind {
      case .missingKey(let key, let table): table.isEmpty ? key : table + "." + key
      default: path(of: problem.range, in: root)
      }
    }
    return Set(keys).sorted()
  }

  private static func path(of range: ByteRange, in table: TOMLTable) -> String {
    for entry in table.entries {
      if entry.keyRange == range { return entry.key }
      let inner = path(of: range, in: entry.value)
      if inner != nil || entry.value.range.contains(range) {
        return ([entry.key] + [inner].compactMap(\.self)).filter { !$0.isEmpty }.joined(separator: ".")
      }
    }
    return ""
  }

  private static func path(of range: ByteRange, in value: TOMLValue) -> String? {
    switch value.content {
    case .table(let table):
      let found = path(of: range, in: table)
      return found.isEmpty ? nil : found
    case .array(let elements): return elements.lazy.compactMap { path(of: range, in: $0) }.first
    default: return nil
    }
  }

  /// The same by the other judge.
  private static func judge(_ texts: [String]) throws -> [[String]] {
    let folder = TemporaryFolder()
    folder.write("schema.json", SidecarSchema.current.jsonSchema)
    folder.write("script.py", script)
    for (number, text) in texts.enumerated() { folder.write("\(number).toml", text) }
    let run = try PythonJudge.run([folder.at("script.py"), folder.path, String(texts.count)])
    #expect(run.status == 0, "\(run.errorText)")
    return run.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: "\t").map(String.init) }
  }

  private static let script = #"""
    import datetime, json, sys, tomllib
    from jsonschema import Draft4Validator, FormatChecker
    folder, count = sys.argv[1], int(sys.argv[2])
    schema = json.load(open(folder + "/schema.json"))
    Draft4Validator.check_schema(schema)
    judge = Draft4Validator(schema, format_checker=FormatChecker())

    def plain(value):
        if isinstance(value, dict): return {key: plain(part) for key, part in value.items()}
        if isinstance(value, list): return [plain(part) for part in value]
        if isinstance(value, (datetime.date, datetime.time)): return value.isoformat()
        return value

    def keys(error):
        path = [part for part in error.absolute_path if isinstance(part, str)]
        if error.validator == "additionalProperties":
            import re
            known = error.schema.get("properties", {})
            patterns = error.schema.get("patternProperties", {})
            for key in error.instance:
                if key not in known and not any(re.search(p, key) for p in patterns): yield path + [key]
        elif error.validator == "required":
            yield path + [error.message.split("'")[1]]
        elif error.validator == "dependencies":
            yield path + [key for key in error.schema["dependencies"] if repr(key) in error.message][:1]
        elif error.validator == "anyOf":
            fitting = [e for e in error.context if e.validator != "type" or len(e.absolute_path) > len(error.absolute_path)]
            fitting = [e for e in fitting if e.validator != "enum" or not isinstance(error.instance, dict) or e.absolute_path != error.absolute_path]
            for inner in fitting: yield from keys(inner)
            if not fitting: yield path
        else:
            yield path

    for number in range(count):
        try:
            instance = plain(tomllib.load(open(f"{folder}/{number}.toml", "rb")))
        except tomllib.TOMLDecodeError:
            print("unreadable")
            continue
        print("\t".join(sorted({".".join(key) for error in judge.iter_errors(instance) for key in keys(error)})))
    """#
}
