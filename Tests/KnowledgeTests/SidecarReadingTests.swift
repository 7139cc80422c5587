import Diagnostics
import Foundation
import Knowledge
import RuleCatalog
import SourceText
import Testing

@Suite struct SidecarReadingTests {
  private let full = sidecar(fullExample, at: "src/shop/payments/.fractal.toml")

  private func text(_ range: ByteRange?) -> String? {
    range.map { String(decoding: Array(fullExample.utf8)[$0.indices], as: UTF8.self) }
  }

  @Test func theFullExampleIsRead() throws {
    #expect(full.problems.map(\.message) == [])
    let fractal = try #require(full.fractal)
    #expect(fractal.id.value == "shop.payments")
    #expect(text(fractal.id.range) == "\"shop.payments\"")
    #expect(fractal.version?.value == SemanticVersion(2, 3, 0))
    #expect(fractal.tier?.value == .standard)
    #expect(fractal.reviewed?.on?.value.text == "2026-11-02")
    #expect(full.layers?.data?.value.map(\.value) == ["schema/**", "*.json"])
    #expect(full.dependencies.map(\.target.value.text) == ["shop.accounts", "pypi:requests"])
    #expect(full.dependencies.map { $0.decision?.value } == ["0007", "0003"])
    #expect(full.interface?.operations?.value.count == 2)
    #expect(full.interface?.invariants.first?.values?.value == "1..1_000_000")
    #expect(full.interface?.tested.map(\.key.value) == ["charge", "refund"])
  }

  @Test func behaviorAndEvolutionAreRead() {
    #expect(full.behavior?.sequences.first?.value.value == "open (append | read)* close")
    #expect(full.behavior?.loopDepth.first?.value.value == 1)
    #expect(full.behavior?.states.first?.value.value.count == 3)
    #expect(full.behavior?.guarded.first?.key.value == "balance")
    #expect(full.resources.first?.name.value == "ledger")
    #expect(full.resources.first?.access?.value == .exclusive)
    #expect(full.zones.first?.allows.map(\.value) == [.addOptionalParameter, .widenType])
    #expect(text(full.zones.first?.range) == "[[zone]]")
    #expect(full.migrations.first?.to.value.major == 2)
    #expect(full.migrations.first?.renamed.first?.value.value == "charge")
  }

  @Test func settingsAndDecisionsAreRead() {
    #expect(full.structure?.layers.map { $0.value.count } == [1, 2, 1])
    #expect(full.structure?.forbidden.first?.to.value == "shop.storage")
    #expect(full.budgets.map(\.value.value) == [12, 8, 16_000])
    #expect(full.security?.trust?.value == .restricted)
    #expect(full.security?.calls?.map(\.value) == [.internal])
    #expect(full.lint.decisions?.value == .crossDomain)
    #expect(full.lint.rules.map(\.severity?.value) == [.off, .at(.error)])
    #expect(full.lint.paths.first?.rules.first?.options.first?.value.value == .integer(25))
    let decision = full.decisions.first
    #expect(decision?.status?.value == .accepted)
    #expect(decision?.date?.value.text == "2026-09-14")
    #expect(decision?.allows.map(\.value) == [.zone(element: "charge.currency")])
    #expect(decision?.confirmation?.value == "…")
  }

  @Test func reservedKeysAreDeclaredOnly() {
    let sidecar = sidecar(
      """
      [fractal]
      id = "a"
      [messages]
      sent = [1]
      [ai.models]
      x = {}
      [[pattern]]
      y = 1
      [resources.z]
      count = 2
      """)
    #expect(sidecar.problems == [])
    #expect(
      sidecar.reserved.map(\.value) == [
        "messages", "messages.sent", "ai", "ai.models", "pattern", "resources.z.count",
      ])
  }

  @Test(arguments: [
    (".fractal.toml", SidecarSubject.folder(""), ["a.py", "b/c.swift"], []),
    ("src/shop/.fractal.toml", .folder("src/shop"), ["src/shop/a.py"], ["src/shopping/a.py", "a.py"]),
    (
      "src/pay.fractal.toml", .file(stem: "src/pay"), ["src/pay.py", "src/pay.swift", "src/pay.pyi"],
      ["src/pay.js", "src/pay/a.py", "src/pays.py"]
    ),
  ])
  func subjects(_ path: String, _ subject: SidecarSubject, _ inside: [String], _ outside: [String]) {
    let sidecar = sidecar("", at: path)
    #expect(sidecar.subject == subject)
    #expect(inside.allSatisfy(sidecar.reaches))
    #expect(!outside.contains(where: sidecar.reaches))
  }

  @Test func anyCutOfTheFullExampleIsRead() {
    let bytes = Array(fullExample.utf8)
    for end in stride(from: 0, to: bytes.count, by: 37) {
      let sidecar = Sidecar.read(Array(bytes[..<end]), path: ".fractal.toml", rules: someRules)
      #expect(sidecar.problems.allSatisfy { Int($0.range.upper) <= end })
    }
  }
}

@Suite struct SchemaTests {
  @Test func everyKeyHasItsTableBeforeIt() {
    #expect(SidecarSchema.current.definitions.map(\.path) == SidecarKeys.all.map(\.path))
    #expect(Set(SidecarKeys.all.map(\.path)).count == SidecarKeys.all.count)
    #expect(SidecarKeys.all.allSatisfy { $0.documentation.hasSuffix(".") })
  }

  @Test func theJSONSchemaIsJSONAndComplete() throws {
    let json = try JSONSerialization.jsonObject(with: Data(SidecarSchema.current.jsonSchema.utf8))
    let root = try #require(json as? [String: Any])
    #expect(root["$schema"] as? String == "http://json-schema.org/draft-04/schema#")
    let properties = try #require(root["properties"] as? [String: [String: Any]])
    let top = SidecarKeys.all.map(\.path).filter { !$0.contains(".") }
    #expect(properties.keys.sorted() == top.sorted())
    #expect(properties["fractal"]?["required"] as? [String] == ["id"])
    #expect(properties["fractal"]?["additionalProperties"] as? Bool == false)
    let budgets = properties["budgets"]?["properties"] as? [String: [String: Any]]
    #expect(budgets?["fan_out"]?["minimum"] as? Int == 0)
  }
}
