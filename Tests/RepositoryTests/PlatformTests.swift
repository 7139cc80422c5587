import TestSupport
import Testing

/// Files, clocks, threads and the terminal are asked for in one place.
/// What is not shipped may do as it likes.
struct PlatformTests {
  private static let platforms: Set = ["Glibc", "Musl", "Darwin"]

  @Test func onlyWorkspaceCallsThePlatform() {
    var found: Set<String> = []
    for path in Repository.files(below: "Sources", suffix: ".swift")
    where !path.hasPrefix("fractal-dev/") && !path.hasSuffix("/main.swift") {
      let used = LayeringTests.imports(in: Self.unindented("Sources/" + path))
      if !Self.platforms.isDisjoint(with: used) {
        found.insert(path.split(separator: "/").first.map(String.init) ?? "")
      }
    }
    #expect(found == ["Workspace"])
  }

  /// The day and the environment come in through the command line's session alone.
  @Test func nothingElseAsksForTheDayOrTheEnvironment() {
    let askers = Repository.files(below: "Sources", suffix: ".swift").filter { path in
      let text = Repository.text(of: "Sources/" + path) ?? ""
      return !path.hasPrefix("Workspace/")
        && ["SystemEnvironment.today", "SystemEnvironment.value", "SystemEnvironment.currentDirectory"]
          .contains { text.contains($0) }
    }
    #expect(askers == ["CommandLineInterface/Commands/Session.swift"])
  }

  /// Imports of the platform stand indented, under a condition.
  private static func unindented(_ path: String) -> String {
    (Repository.text(of: path) ?? "").split(separator: "\n").map { $0.drop(while: { $0 == " " }) }
      .joined(separator: "\n")
  }
}
