import Foundation
import TestSupport
import Testing

/// `init`, `check --fix` and `review` on a small tree.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct AdoptionTests {
  private let program = ProgramFolder()
  private var folder: TemporaryFolder { program.files }

  /// Two modules, one of which uses the other.
  private func makeShop() {
    folder.write("Package.swift", "let package = Package(name: \"Shop\", targets: [.target(name: \"Pay\"), .target(name: \"App\")])")
    folder.write(
      "Sources/Pay/Pay.swift",
      """
      public struct Receipt { public init(number: Int) {} }
      public func charge(_ amount: Int) throws -> Receipt { Receipt(number: amount) }
      public func refund(_ receipt: Receipt) {}
      """)
    folder.write("Sources/App/App.swift", "import Pay\nfunc run() throws { refund(try charge(1)); _ = Receipt(number: 1) }\n")
  }

  private func run(_ words: String...) throws -> ProgramRun { try program.run(words: words) }

  private func drifts() throws -> [String] {
    try run("check", "--no-cache", "-o", "concise", "--ignore", "incomplete-context").text
      .split(separator: "\n").map { String($0.split(separator: " ").last ?? "") }
  }

  @Test func draftsLeaveNoError() throws {
    makeShop()
    let shown = try run("init", "--dry-run", "--today", "2026-01-02")
    #expect(shown.status == 0)
    #expect(shown.text.contains("# --- Sources/Pay/.fractal.toml"))
    #expect(folder.text("Sources/Pay/.fractal.toml") == nil)
    let written = try run("init", "--today", "2026-01-02")
    #expect(written.status == 0)
    #expect(written.text.hasPrefix("Sources/App/.fractal.toml\nSources/Pay/.fractal.toml\n"))
    let pay = try #require(folder.text("Sources/Pay/.fractal.toml"))
    #expect(pay.contains("exports = [\"Receipt\", \"charge\", \"refund\"]"))
    #expect(pay.contains("\"charge(_ amount: Int) throws -> Receipt\""))
    #expect(try drifts() == [])
    #expect(try run("init").text.hasPrefix("Nothing to draft"))
    #expect(folder.text("Sources/Pay/.fractal.toml") == pay)
  }

  /// What is offered settles what was found, changes nothing else, and adds nothing.
  @Test func fixesSettleFindings() throws {
    makeShop()
    _ = try run("init")
    folder.replace("refund(try charge(1))", with: "try charge(1)", in: "Sources/App/App.swift")
    folder.replace("public func refund(_ receipt: Receipt)", with: "func pay(_ receipt: Receipt)", in: "Sources/Pay/Pay.swift")
    folder.replace("charge(_ amount: Int)", with: "charge(_ amount: Int, in currency: String)", in: "Sources/Pay/Pay.swift")
    #expect(
      try drifts().sorted() == [
        "[missing-operation]", "[missing-operation]", "[signature-mismatch]", "[stale-knowledge]",
      ])
    let before = try #require(folder.text("Sources/Pay/.fractal.toml"))
    let shown = try run("check", "--no-cache", "--diff")
    #expect(shown.status == 1)
    #expect(shown.text.hasPrefix("--- Sources/Pay/.fractal.toml\n+++ Sources/Pay/.fractal.toml\n@@"))
    #expect(folder.text("Sources/Pay/.fractal.toml") == before)
    let fixed = try run("check", "--no-cache", "--fix", "--ignore", "incomplete-context")
    #expect(fixed.status == 0)
    #expect(fixed.errorText.contains("Settled 4 findings by changing 1 sidecar."))
    #expect(try drifts() == [])
    let after = try #require(folder.text("Sources/Pay/.fractal.toml"))
    #expect(!after.contains("refund"))
    #expect(after.contains("charge(_ amount: Int, in currency: String) throws -> Receipt"))
    #expect(after.hasPrefix(before.prefix(60)))
    #expect(try run("check", "--no-cache", "--fix").errorText.contains("Nothing was changed."))
  }

  @Test func reviewsAreStamped() throws {
    makeShop()
    _ = try run("init", "--today", "2026-01-02")
    #expect(try run("review", "Pay").text.hasPrefix("The interface of Pay is as it was reviewed on 2026-01-02."))
    for words in ["init -q", "add .", "-c user.name=A -c user.email=a@b commit -qm first"] {
      let git = try ProgramRun(command: "git", words.split(separator: " ").map(String.init), in: folder.path)
      #expect(git.status == 0)
    }
    folder.replace("public func refund(_ receipt: Receipt)", with: "public func refund(_ receipt: Receipt) async", in: "Sources/Pay/Pay.swift")
    folder.write("Sources/Pay/More.swift", "public func more() {}\n")
    let shown = try run("review", "Pay", "--dry-run")
    #expect(shown.text.contains("+ more()  more()"))
    #expect(shown.text.contains("~ refund(_:)\n    was refund(_: Receipt)\n    is  refund(_: Receipt) async"))
    #expect(try drifts().contains("[stale-knowledge]"))
    let stamped = try run("review", "Pay", "--today", "2026-03-04")
    #expect(stamped.text.hasSuffix("Stamped Sources/Pay/.fractal.toml.\n"))
    #expect(try #require(folder.text("Sources/Pay/.fractal.toml")).contains("reviewed = { on = 2026-03-04,"))
    #expect(try !drifts().contains("[stale-knowledge]"))
    let wrong = try run("review", "Pai")
    #expect(wrong.status == 2)
    #expect(wrong.errorText.contains("did you mean 'Pay'?"))
  }
}
