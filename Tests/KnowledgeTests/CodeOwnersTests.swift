import Knowledge
import Testing

@Suite struct CodeOwnersTests {
  private func owners(_ text: String, _ forge: CodeOwners.Forge, _ path: String) -> [String]? {
    CodeOwners.read(Array(text.utf8), path: "CODEOWNERS", forge: forge).owners(of: path)?.map(\.value)
  }

  /// The example of GitHub's documentation, in its own words.
  private let gitHub = """
    *       @global-owner1 @global-owner2
    *.js    @js-owner #This is an inline comment.
    *.go docs@example.com
    *.txt @octo-org/octocats
    /build/logs/ @doctocat
    docs/* docs@example.com
    apps/ @octocat
    /docs/ @doctocat
    /scripts/ @doctocat @octocat
    **/logs @octocat
    /apps/ @octocat
    /apps/github
    """

  @Test(arguments: [
    ("README.md", ["@global-owner1", "@global-owner2"]), ("a/b.js", ["@js-owner"]), ("x/y.go", ["docs@example.com"]),
    ("x.txt", ["@octo-org/octocats"]), ("build/logs/a/b.c", ["@octocat"]), ("sub/docs/a.md", ["@global-owner1", "@global-owner2"]),
    ("docs/a.md", ["@doctocat"]), ("docs/deep/a.md", ["@doctocat"]), ("lib/apps/a.c", ["@octocat"]),
    ("scripts/a.sh", ["@doctocat", "@octocat"]), ("deep/logs/a", ["@octocat"]), ("apps/a", ["@octocat"]),
    ("apps/github/a", []),
  ] as [(String, [String])]) func gitHubReads(path: String, expected: [String]) {
    #expect(owners(gitHub, .gitHub, path) == expected)
  }

  @Test func gitHubStarBehindAFolderCoversItsFilesAlone() {
    #expect(owners("docs/* a@b.c", .gitHub, "docs/x.md") == ["a@b.c"])
    #expect(owners("docs/* a@b.c", .gitHub, "docs/x/y.md") == nil)
    #expect(owners("/* @a", .gitHub, "x.md") == ["@a"])
    #expect(owners("/* @a", .gitHub, "x/y.md") == nil)
    #expect(owners("a\\ b/ @c", .gitHub, "x/a b/c") == ["@c"])
  }

  @Test func gitHubPassesOverLinesWithErrors() {
    let file = CodeOwners.read(
      Array("* @a\n!x @b\nx[1] @c\nx nobody @d\n#\nx @e\r\n".utf8), path: "CODEOWNERS", forge: .gitHub)
    #expect(file.rules.map(\.pattern.value) == ["*", "x"])
    #expect(file.problems.map(\.value) == [.unreadablePattern, .unreadablePattern, .unreadableOwner])
    #expect(file.owners(of: "x")?.map(\.value) == ["@e"])
  }

  /// After the examples of GitLab's documentation.
  @Test func gitLabReadsSectionsEachByItself() {
    let text = """
      * @admin
      README.md @docs
      [Documentation] @docs-team
      docs/
      README.md
      ^[Database][2] @dba
      model/db/
      model/db/special @special
      [DOCUMENTATION]
      *.md @writers
      [Rest]
      *.rb @ruby
      !spec.rb
      \\#file @hash
      """
    #expect(owners(text, .gitLab, "a/README.md") == ["@docs", "@writers"])
    #expect(owners(text, .gitLab, "docs/a/b.c") == ["@admin", "@docs-team"])
    #expect(owners(text, .gitLab, "x/docs/a") == ["@admin", "@docs-team"])
    #expect(owners(text, .gitLab, "model/db/x") == ["@admin", "@dba"])
    #expect(owners(text, .gitLab, "model/db/special") == ["@admin", "@special"])
    #expect(owners(text, .gitLab, "a.rb") == ["@admin", "@ruby"])
    #expect(owners(text, .gitLab, "lib/spec.rb") == ["@admin"])
    #expect(owners(text, .gitLab, "#file") == ["@admin", "@hash"])
  }

  @Test func gitLabFoldersNeedASlash() {
    #expect(owners("/docs @a", .gitLab, "docs/x") == nil)
    #expect(owners("/docs/ @a", .gitLab, "docs/x/y") == ["@a"])
    #expect(owners("internal/README.md @a", .gitLab, "x/internal/README.md") == ["@a"])
    #expect(owners("/docs/*.md @a", .gitLab, "docs/x/y.md") == nil)
    #expect(owners("/docs/**/*.md @a", .gitLab, "docs/y.md") == ["@a"])
  }

  @Test func theForgeShows() {
    func forge(_ text: String, _ path: String) -> CodeOwners.Forge {
      CodeOwners.forge(of: Array(text.utf8), path: path, isOnGitLab: false)
    }
    #expect(forge("[A]\n", ".github/CODEOWNERS") == .gitHub)
    #expect(forge("* @a\n[A]\n", "CODEOWNERS") == .gitLab)
    #expect(forge("* @a\n", "docs/CODEOWNERS") == .gitHub)
    #expect(forge("* @a\n", ".gitlab/CODEOWNERS") == .gitLab)
  }
}
