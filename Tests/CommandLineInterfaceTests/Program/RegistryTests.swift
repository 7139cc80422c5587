import Foundation
import TestSupport
import Testing

/// `registry`: the table of fractals, and how each fares.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct RegistryTests {
  /// Two that work together, one that wants what nobody has, one that nothing leads to.
  private static func bank() -> ProgramFolder {
    let folder = ProgramFolder()
    folder.files.write(".fractal.toml", "[fractal]\nid = \"bank\"\nowners = [\"@bank/core\"]\n")
    folder.files.write(
      "ledger/.fractal.toml",
      "[fractal]\nid = \"bank.ledger\"\nversion = \"1.2.0\"\nsummary = \"Posts.\"\nprovides = [\"posting\"]\n")
    folder.files.write("ledger/__init__.py", "def post(): ...\n")
    folder.files.write(
      "pay/.fractal.toml",
      "[fractal]\nid = \"bank.pay\"\nsummary = \"Pays.\"\nowners = [\"@bank/pay\"]\nneeds = [\"posting\"]\n"
        + "[depends_on]\n\"bank.ledger\" = { because = \"posts\", version = \"^1.0\" }\n")
    folder.files.write("pay/__init__.py", "from ledger import post\n")
    folder.files.write(
      "risk/.fractal.toml",
      "[fractal]\nid = \"bank.risk\"\nstatus = \"draft\"\nneeds = [\"scores\"]\n"
        + "[depends_on]\n\"bank.ledger\" = {}\n")
    folder.files.write("risk/__init__.py", "from ledger import post\n")
    folder.files.write("old/.fractal.toml", "[fractal]\nid = \"bank.old\"\nsummary = \"Was used.\"\n")
    folder.files.write("old/__init__.py", "def f(): ...\n")
    return folder
  }

  private let folder = bank()

  /// `ID HEALTH` of each row.
  private func rows(_ run: ProgramRun) -> [String] {
    run.lines.prefix { !$0.hasPrefix("Overall") }.dropFirst().filter { !$0.hasPrefix(" ") && !$0.isEmpty }.map { line in
      let cells = line.split(separator: " ")
      return "\(cells.first ?? "") \(cells.last ?? "")"
    }
  }

  @Test func everyFractalHasARow() throws {
    let run = try folder.run("registry")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      rows(run) == [
        "bank healthy", "bank.ledger healthy", "bank.old disconnected", "bank.pay healthy", "bank.risk disconnected",
      ])
    #expect(run.lines.last == "Overall disconnected: 3 healthy, 2 disconnected.")
    #expect(run.text.contains("disconnected: nothing in it uses anything outside of it"))
    #expect(run.text.contains("disconnected: missing-capability: `bank.risk` needs `scores`, which no fractal provides"))
    #expect(run.lines[0].split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty } == [
      "FRACTAL", "VERSION", "STATUS", "OWNERS", "PROVIDES", "NEEDS", "DEPENDS ON", "USED BY", "COMPLETE", "HEALTH",
    ])
  }

  @Test(arguments: [
    ("--capability posting", ["bank.ledger healthy"]), ("--needs posting", ["bank.pay healthy"]),
    ("--owner @bank/pay", ["bank.pay healthy"]), ("--owner @bank/core --needs scores", ["bank.risk disconnected"]),
    ("ledger old", ["bank.ledger healthy", "bank.old disconnected"]), ("pay/__init__.py", ["bank.pay healthy"]),
    // Of what was cut out, what it needs may lie outside.
    ("--isolated risk", ["bank.risk healthy"]),
  ])
  func lists(_ arguments: String, _ expected: [String]) throws {
    let run = try folder.run("registry " + arguments)
    #expect(run.status == 0 && rows(run) == expected, "\(run.text)")
  }

  @Test func aFolderInsideTheRoot() throws {
    #expect(rows(try folder.run("registry", in: "pay")) == ["bank.pay healthy"])
  }

  @Test(arguments: [
    ("--capability postng", "no fractal provides 'postng'; did you mean 'posting'?"),
    ("--needs posting2", "no fractal needs 'posting2'; did you mean 'posting'?"),
    ("--owner @bank/pya", "no fractal is owned by '@bank/pya'; did you mean '@bank/pay'?"),
  ])
  func nothingLikeIt(_ arguments: String, _ message: String) throws {
    let run = try folder.run("registry " + arguments)
    #expect(run.status == 0 && run.lines == ["No fractal with a sidecar is listed."])
    #expect(run.errorLines == ["fractal-lint: " + message])
  }

  @Test func asData() throws {
    let run = try folder.run("registry --format json pay old")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let overall = try #require(object["overall"] as? [String: Any])
    #expect(overall["health"] as? String == "disconnected" && overall["healthy"] as? Int == 1)
    let fractals = try #require(object["fractals"] as? [[String: Any]])
    #expect(fractals.map { $0["id"] as? String } == ["bank.old", "bank.pay"])
    let dependencies = try #require(fractals[1]["dependencies"] as? [[String: Any]])
    #expect(dependencies.count == 1 && dependencies[0]["version"] as? String == "^1.0")
    #expect(dependencies[0]["declared"] as? Bool == true && dependencies[0]["observed"] as? Bool == true)
    let completeness = try #require(fractals[1]["completeness"] as? [String: Any])
    #expect(completeness["percent"] as? Int == 100)
  }

  /// What `check` holds back, the registry does not hold against a fractal; what it reports, it does.
  @Test func healthFollowsTheFindings() throws {
    folder.files.write("pay/more.py", "import old\n")
    #expect(rows(try folder.run("registry pay")) == ["bank.pay unhealthy"])
    folder.files.write(
      "pay/more.py", "import old  # fractal-lint: allow(undeclared-dependency) reason=\"on its way out\"\n")
    #expect(rows(try folder.run("registry pay old")) == ["bank.old healthy", "bank.pay healthy"])
  }

  @Test func unusablePathsAndPlainTrees() throws {
    #expect(try folder.run("registry nowhere").status == 2)
    let plain = ProgramFolder()
    plain.files.write("a.py", "import b\n")
    let run = try plain.run("registry")
    #expect(run.status == 0 && run.lines == ["No fractal with a sidecar is listed."])
    #expect(try plain.run("registry --format json").text.contains("\"health\": null"))
  }

  @Test(arguments: [("text", "text"), ("json", "json")])
  func ofTheShop(_ format: String, _ suffix: String) throws {
    let run = try ProgramFolder.withShop().run("registry --today 2026-11-21 --format \(format)", in: "shop")
    #expect(Golden("fixtures/python/shop-expected/registry.\(suffix)").difference(from: run.output) == nil)
  }
}
