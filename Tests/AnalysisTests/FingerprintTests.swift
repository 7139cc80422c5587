import Report
import TestSupport
import Testing

/// A fingerprint names a finding through edits elsewhere, and no other one.
struct FingerprintTests {
  private let folder = AnalysedFolder.shop()

  @Test func noTwoAreTheSame() throws {
    let prints = try folder.report().findings.map(\.fingerprint)
    #expect(Set(prints).count == prints.count)
  }

  /// In each file that has a finding in code, and in each sidecar.
  @Test func linesAbove() throws {
    let before = try folder.report()
    for path in Set(before.findings.map(\.place.path)) {
      let text = folder.files.text("shop/" + path) ?? ""
      folder.files.write("shop/" + path, "# a remark\n\n# and another, with an emoji: 💶\n" + text)
    }
    let after = try folder.report()
    #expect(after.names == before.names)
    #expect(after.findings.map(\.lineHash) == before.findings.map(\.lineHash))
    #expect(
      after.findings.map(\.place.range.start.line)
        == before.findings.map(\.place.range.start.line).map { $0 + 3 })
  }

  @Test func anotherFunctionRenamed() throws {
    let before = try folder.report()
    #expect(
      folder.files.replace("def nothing", with: "def nil_of_it", in: "shop/src/shop/reports/takings.py"))
    #expect(folder.files.replace("def replay", with: "def again", in: "shop/src/shop/storage/cache.py"))
    #expect(try folder.report().names == before.names)
  }

  /// The body of the function, its parameters, and how complex it is do not name the finding.
  @Test func theFunctionItselfEdited() throws {
    let before = try folder.report()
    folder.files.replace(
      "if line.due < today", with: "if line.due <= today + 1", in: "shop/src/shop/orders/lateness.py")
    folder.files.replace(
      "    return late\n", with: "    if late:\n        return late\n", in: "shop/src/shop/orders/lateness.py"
    )
    let after = try folder.report()
    #expect(after.names == before.names)
    #expect(after.findings.map(\.message) != before.findings.map(\.message))
  }

  @Test func anotherFinding() throws {
    let before = try folder.report()
    #expect(
      folder.files.replace(
        "def from_cards", with: "def from_new_cards", in: "shop/src/shop/reports/takings.py"))
    let after = try folder.report()
    #expect(Set(before.names).subtracting(after.names).count == 1)
    #expect(Set(after.names).subtracting(before.names).count == 1)
  }

  /// Two findings that are alike in all but place: each has a name of its own.
  @Test func twins() throws {
    let twin =
      "def deep(a):\n" + (1...7).map { String(repeating: "    ", count: $0) + "for x in a:\n" }.joined()
      + String(repeating: "    ", count: 8) + "pass\n"
    folder.files.write("twins/a.py", twin + twin)
    folder.files.write("twins/b.py", twin)
    let prints = try folder.report(["twins"]).findings.map(\.fingerprint)
    #expect(prints.count == 3 && Set(prints).count == 3)
  }
}
