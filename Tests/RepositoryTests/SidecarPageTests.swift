import Knowledge
import RuleGeneration
import Testing

/// The reference page says all that the definition of the sidecar says.
struct SidecarPageTests {
  private static let text = SidecarPage.text(of: .current)
  private static let definitions = SidecarSchema.current.definitions

  @Test func everyKeyHasItsLine() {
    let keys = Set(Self.definitions.map(\.path))
    #expect(keys == Set(SidecarKeyUse.byPath.keys))
    #expect(Self.definitions.count == SidecarKeys.all.count)
    for path in keys { #expect(Self.text.contains("\n| `\(path)` | "), "\(path)") }
  }

  @Test func marks() {
    for definition in Self.definitions {
      let line = Self.text.split(separator: "\n").first { $0.hasPrefix("| `\(definition.path)` | ") } ?? ""
      #expect(line.contains("**Required.**") == (definition.standing == .required), "\(line)")
      #expect(line.contains("**Passes down.**") == definition.passesDown, "\(line)")
      #expect(line.contains("Reserved") == (definition.standing == .reserved), "\(line)")
    }
  }

  /// What passes down is what settings are made of.
  @Test func whatPassesDown() {
    let settings: [SettingKey] = [.exclude, .decisionPolicy, .trust, .owners, .tier]
    let passing = Set(Self.definitions.filter(\.passesDown).map(\.path))
    #expect(settings.allSatisfy { passing.contains($0.name) })
    #expect(
      Set(passing.filter { !$0.hasPrefix("lint") && !$0.hasPrefix("budgets") }) == ["security.trust", "fractal.owners", "fractal.tier"])
  }

  /// Each example, put where it belongs, is read without a complaint about it.
  @Test(arguments: definitions.map(\.path))
  func examplesAreRead(_ path: String) throws {
    let example = try #require(SidecarKeyUse.byPath[path]).example
    let text = SidecarPageTests.sidecar(path, example)
    let problems = Sidecar.read(Array(text.utf8), path: ".fractal.toml").problems.filter {
      if case .missingKey = $0.kind { false } else { true }
    }
    #expect(problems.map(\.message) == [], "\(text)")
  }

  private static func sidecar(_ path: String, _ example: String) -> String {
    let parts = path.split(separator: ".").map(String.init)
    if path == "migration.renamed" { return "fractal.id = \"a\"\n[[migration]]\nfrom = \"1\"\nto = \"2\"\n\(example)\n" }
    if isHeader(example) { return (parts[0] == "fractal" ? "" : "fractal.id = \"a\"\n") + example + "\n" }
    // An entry that stands for a name of the author's has its key in it.
    let line = parts.last == "*" ? example : "\(parts.last ?? "") = \(example)"
    let table = parts.dropLast().map { $0 == "*" ? "x" : $0 }
    if path == "fractal.id" { return "[fractal]\n\(line)\n" }
    if table == ["fractal"] { return "[fractal]\nid = \"a\"\n\(line)\n" }
    return "fractal.id = \"a\"\n" + header(table) + line + "\n"
  }

  private static func header(_ table: [String]) -> String {
    let name = table.joined(separator: ".")
    if table.isEmpty { return "" }
    if ["structure.forbidden", "interface.invariants"].contains(name) { return "[[\(name)]]\n" }
    guard ["zone", "migration", "decision"].contains(table[0]) else { return "[\(name)]\n" }
    return "[[\(table[0])]]\n" + (table.count > 1 ? "[\(name)]\n" : "")
  }

  private static func isHeader(_ example: String) -> Bool {
    example.hasPrefix("[") && example.hasSuffix("]") && !example.hasPrefix("[\"") && !example.hasPrefix("[[\"")
      && !example.hasPrefix("[{")
  }
}
