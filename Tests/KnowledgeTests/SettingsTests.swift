import Diagnostics
import Knowledge
import SourceText
import Testing

@Suite struct SettingsTests {
  /// The lines of `config show` for `path`, each as `name = value @ sidecar: source text`.
  private func lines(_ path: String, _ files: [(path: String, text: String)]) -> [String] {
    let resolver = SettingsResolver(files.map { sidecar($0.text, at: $0.path) }, rules: someRules)
    return resolver.settings(for: path).lines.map { name, setting in
      let file = files.first { $0.path == setting.source.path }
      let bytes = Array((file?.text ?? "").utf8)
      let said = String(decoding: bytes[setting.source.range.indices], as: UTF8.self)
      return "\(name) = \(setting.value.text) @ \(setting.source.path): \(said)"
    }
  }

  @Test func theNearestWinsKeyByKey() {
    let files = [
      (".fractal.toml", "[lint.rules]\nhub = { severity = \"error\", max = 9 }\n[budgets]\nfan_out = 3"),
      ("src/.fractal.toml", "[lint.rules]\nhub = \"off\"\n[budgets]\ncontext_tokens = 5"),
      ("src/a/.fractal.toml", "[lint.rules.hub]\nmax = 2"),
      ("src/b/.fractal.toml", "[lint.rules.hub]\nmax = 100"),
    ]
    #expect(
      lines("src/a/x.py", files) == [
        "budgets.context_tokens = 5 @ src/.fractal.toml: 5",
        "budgets.fan_out = 3 @ .fractal.toml: 3",
        "lint.rules.hub.max = 2 @ src/a/.fractal.toml: 2",
        "lint.rules.hub.severity = \"off\" @ src/.fractal.toml: \"off\"",
      ])
    #expect(lines("y.py", files).last == "lint.rules.hub.severity = \"error\" @ .fractal.toml: \"error\"")
    #expect(lines("srcs/y.py", files) == lines("y.py", files))
  }

  @Test func onlyTheInheritedKeysPassDown() {
    let files = [
      (
        ".fractal.toml",
        """
        [fractal]
        id = "shop"
        owners = ["@a", "@b"]
        tier = "enterprise"
        domain = "sales"
        [security]
        trust = "restricted"
        sensitive = ["cvv"]
        [lint]
        decisions = "all"
        exclude = ["x/**"]
        """
      ),
      ("src/.fractal.toml", "[fractal]\nid = \"shop.src\"\nowners = [\"@c\"]"),
    ]
    #expect(
      lines("src/x.py", files) == [
        "fractal.owners = [\"@c\"] @ src/.fractal.toml: [\"@c\"]",
        "fractal.tier = \"enterprise\" @ .fractal.toml: \"enterprise\"",
        "lint.decisions = \"all\" @ .fractal.toml: \"all\"",
        "lint.exclude = [\"x/**\"] @ .fractal.toml: [\"x/**\"]",
        "security.trust = \"restricted\" @ .fractal.toml: \"restricted\"",
      ])
  }

  @Test func pathSettingsStartAtTheirSidecarAndYieldToNearerOnes() {
    let files = [
      (".fractal.toml", "[lint.rules]\nhub = \"error\"\n[lint.paths.\"**/tests/**\"]\nhub = \"info\""),
      ("src/.fractal.toml", "[lint.paths.\"tests/*.py\"]\nhub = \"off\""),
    ]
    let severity = "lint.rules.hub.severity = "
    #expect(lines("src/tests/a.py", files) == [severity + "\"off\" @ src/.fractal.toml: \"off\""])
    #expect(lines("b/tests/a.py", files) == [severity + "\"info\" @ .fractal.toml: \"info\""])
    #expect(lines("src/a.py", files) == [severity + "\"error\" @ .fractal.toml: \"error\""])
  }

  @Test func budgetsAreTheMaximumOfTheirRule() {
    let budget = "[budgets]\ncognitive_complexity = 12\n"
    #expect(
      lines("a.py", [(".fractal.toml", budget)]) == [
        "budgets.cognitive_complexity = 12 @ .fractal.toml: 12",
        "lint.rules.cognitive-complexity.max = 12 @ .fractal.toml: 12",
      ])
    let both = budget + "[lint.rules]\ncognitive-complexity = { max = 20 }"
    #expect(
      lines("a.py", [(".fractal.toml", both)]).last
        == "lint.rules.cognitive-complexity.max = 20 @ .fractal.toml: 20")
    #expect(
      lines("s/a.py", [(".fractal.toml", both), ("s/.fractal.toml", budget)]).last
        == "lint.rules.cognitive-complexity.max = 12 @ s/.fractal.toml: 12")
  }

  @Test func excludesStartAtTheirSidecarAndAreReplacedWhole() {
    let resolver = SettingsResolver(
      [
        sidecar("[lint]\nexclude = [\"vendor/**\", \"*.gen.py\"]"),
        sidecar("[lint]\nexclude = [\"old.py\"]", at: "src/.fractal.toml"),
      ], rules: someRules)
    let excluded = ["vendor/a/b.py", "x.gen.py", "src/old.py"]
    let kept = ["a/vendor/b.py", "old.py", "src/x.gen.py"]
    #expect(excluded.allSatisfy { resolver.settings(for: $0).excludes($0) })
    #expect(!kept.contains { resolver.settings(for: $0).excludes($0) })
  }

  @Test func aFileSidecarReachesItsFileAlone() {
    let files = [
      ("src/.fractal.toml", "[budgets]\nfan_out = 1"), ("src/pay.fractal.toml", "[budgets]\nfan_out = 2"),
    ]
    #expect(lines("src/pay.py", files) == ["budgets.fan_out = 2 @ src/pay.fractal.toml: 2"])
    #expect(lines("src/other.py", files) == ["budgets.fan_out = 1 @ src/.fractal.toml: 1"])
    #expect(lines("src/pay.json", files) == lines("src/other.py", files))
  }

  @Test func equalLayersMeanEqualSettings() {
    let resolver = SettingsResolver(
      [sidecar("[lint.paths.\"t/**\"]\nhub = \"off\"")], rules: someRules)
    #expect(resolver.layerList(for: "a.py") == resolver.layerList(for: "b/c.py"))
    #expect(resolver.layerList(for: "a.py") != resolver.layerList(for: "t/c.py"))
    #expect(resolver.settings(forFolder: "").values.isEmpty)
  }
}
