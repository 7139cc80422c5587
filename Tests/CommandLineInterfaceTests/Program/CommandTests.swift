import Foundation
import TestSupport
import Testing

/// Each command runs, prints what it says, and says nothing else.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct CommandTests {
  private let folder = ProgramFolder.withShop()

  @Test(arguments: [
    ("--version", "fractal-lint 0."), ("-V", "fractal-lint 0."), ("--help", "Usage: fractal-lint [COMMAND]"),
    ("help check", "Usage: fractal-lint check"), ("check --help", "--fail-on SEVERITY"),
    ("rules --help", "Usage: fractal-lint rules"), ("explain --help", "Usage: fractal-lint explain"),
    ("facts --help", "--tokens"), ("graph --help", "--level LEVEL"), ("registry --help", "--capability NAME"),
    ("config show --help", "Usage: fractal-lint config show"), ("schema --help", "sidecar"),
    ("rules", "cognitive-complexity"), ("explain dependency-cycle", "dependency-cycle"),
    ("config show shop", "budgets.cognitive_complexity = 8"),
    ("config show shop", "shop/.fractal.toml:19"),
    ("graph shop/src/shop/orders --format dot", "\"shop.orders\" -> \"shop.storage\""),
    ("graph shop/src/shop/ui --format mermaid", "flowchart"),
    ("facts shop/src/shop/ui/pages.py", "\"path\":\"shop/src/shop/ui/pages.py\""),
    ("facts --tokens shop/src/shop/ui/pages.py", "\"tokens\":["),
  ])
  func prints(_ arguments: String, _ part: String) throws {
    let run = try folder.run(arguments)
    #expect(run.status == 0 && run.errors.isEmpty && run.output.last == UInt8(ascii: "\n"))
    #expect(run.text.contains(part), "\(run.text.prefix(2000))")
  }

  @Test(arguments: ["sidecar", "findings", "facts", "graph", "registry"])
  func schemas(_ name: String) throws {
    let run = try folder.run("schema " + name)
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    #expect(run.status == 0 && object?["$schema"] != nil)
  }

  @Test func rulesAsData() throws {
    let run = try folder.run("rules --output json")
    let value = try JSONSerialization.jsonObject(with: Data(run.output))
    let rules = value as? [[String: Any]] ?? (value as? [String: Any])?["rules"] as? [[String: Any]] ?? []
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.contains("cognitive-complexity") && ids == ids.sorted())
    for id in ids {
      let page = try folder.run("explain " + id)
      #expect(page.status == 0 && page.text.contains(id))
    }
  }

  /// Every file of the tree has its line, in the order of the paths.
  @Test func factsOfAFolder() throws {
    let run = try folder.run("facts shop/src/shop/orders shop/src/shop/mail")
    let paths = try run.lines.map { line in
      (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["path"] as? String ?? ""
    }
    let orders = ["__init__", "lateness", "model", "placing"].map { "shop/src/shop/orders/\($0).py" }
    #expect(paths == ["shop/src/shop/mail/__init__.py"] + orders)
  }

  @Test func graphOfWhatTouchesAPath() throws {
    let run = try folder.run("graph shop/src/shop/mail --level fractal --format dot")
    #expect(!run.text.contains("shop.storage") && run.text.contains("shop.mail"))
    let file = try folder.run("graph shop/src/shop/ui/pages.py --level fractal --format dot")
    #expect(file.text.contains("\"shop.ui\" -> \"shop.orders\"") && !file.text.contains("shop.payments"))
  }

  @Test func configOfATreeWithoutSidecars() throws {
    folder.files.makeFolder("plain")
    let run = try folder.run("config show plain")
    #expect(run.status == 0 && run.text.hasPrefix("No sidecar sets anything for plain;"))
  }

  @Test func statistics() throws {
    let with = try folder.run("check -o json --stats --today 2026-11-21", in: "shop")
    let without = try folder.run("check -o json --today 2026-11-21", in: "shop")
    #expect(with.output == without.output)
    #expect(with.errorText.contains("reading") && with.errorText.contains("files"))
    #expect(with.errorText.contains("memory") && !with.errorText.contains(" 0.0 MiB  at most"))
  }

  @Test func statisticsAsJSON() throws {
    let run = try folder.run("check --no-cache -j2 -o json --stats=json --select cognitive-complexity,hub", in: "shop")
    let line = try #require(run.errorText.split(separator: "\n").last { $0.hasPrefix("{") })
    let read = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let phases = try #require(read["phases"] as? [[String: Any]])
    #expect(phases.compactMap { $0["name"] as? String } == [
      "discovery", "knowledge", "reading", "joining", "rules", "report",
    ])
    let rules = try #require(read["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["name"] as? String } == ["cognitive-complexity", "hub"])
    #expect(rules.allSatisfy { $0["nanoseconds"] as? Int ?? 0 > 0 })
    #expect(read["workers"] as? Int == 2 && read["cache"] is NSNull)
    #expect(phases[2]["files"] as? Int == 16)
  }
}
