import RuleCatalog
import RuleEngine
import RuleGeneration
import Rules
import TestSupport
import Testing

/// What is written from `rules/` is what stands there.
struct CatalogTests {
  @Test
  func ruleFilesAreInOrder() {
    #expect(CatalogTests.read().problems.map(\.text) == [])
  }

  @Test
  func generatedFilesAreCurrent() {
    let files = RuleGeneration.files(CatalogTests.read().rules)
    for file in files {
      #expect(Repository.text(of: file.path) == file.text, "\(file.path): run 'fractal-dev generate'")
    }
    let folder = RuleGeneration.generatedFolder
    let present = Repository.files(below: folder, suffix: ".swift").map { "\(folder)/\($0)" }
    #expect(present == files.map(\.path).filter { $0.hasSuffix(".swift") })
  }

  @Test
  func catalogSaysWhatTheRuleFilesSay() {
    #expect(RuleCatalog.all == CatalogTests.read().rules)
    #expect(RuleCatalog.all.map(\.id) == RuleID.allCases.map(\.rawValue))
  }

  @Test(arguments: RuleID.allCases)
  func codeHasTheScopeOfTheRule(_ rule: RuleID) {
    let isOfFile = if case .file = rule.code { true } else { false }
    #expect(isOfFile == (RuleCatalog.description(of: rule).scope == .file))
  }

  /// Each rule has its own Swift file, in the folder of its category.
  @Test(arguments: RuleID.allCases)
  func everyRuleHasItsFile(_ id: RuleID) {
    let rule = RuleCatalog.description(of: id)
    let path = RuleTemplate.files(category: rule.category, id: rule.id)?.last?.path ?? ""
    #expect(Repository.bytes(of: path) != nil, "\(path) is missing")
  }

  private static func read() -> (rules: [RuleDescription], problems: [RuleFileProblem]) {
    RuleFileReader.read(
      Repository.files(below: "rules", suffix: ".toml").map { path in
        RuleSource(path: path, bytes: Repository.bytes(of: "rules/" + path) ?? [])
      })
  }
}
