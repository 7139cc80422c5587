import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct FileTreeTests {
  /// What `tree` gives, as paths on one line.
  private func check(
    _ tree: String, _ expected: String, root: String = "",
    options change: (inout DiscoveryOptions) -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folder = TemporaryFolder()
    folder.build(tree)
    var options = DiscoveryOptions()
    change(&options)
    let found = FileTree.discover(root: folder.at(root), options: options)
    #expect(
      found.files.map(\.path).joined(separator: " ") == expected, sourceLocation: sourceLocation)
    #expect(found.problems == [], sourceLocation: sourceLocation)
  }

  /// More names than the system gives at once.
  @Test func largeFolder() {
    let folder = TemporaryFolder()
    let names = (0..<1500).map { "a_file_with_a_name_of_some_length_\(10_000 + $0).py" }
    folder.build(names.joined(separator: "\n"))
    #expect(FileTree.discover(root: folder.path).files.map(\.path) == names)
  }

  @Test func kindsByName() {
    let folder = TemporaryFolder()
    folder.build(
      """
      a.py: 12345
      b.pyi
      c.swift
      d.md
      d.txt
      .fractal.toml
      a.fractal.toml
      pyproject.toml
      setup.py
      docs/CODEOWNERS
      other.toml
      """)
    var options = DiscoveryOptions()
    options.wantedSuffixes = [".md"]
    let found = FileTree.discover(root: folder.path, options: options)
    #expect(
      found.files.map { "\($0.path) \($0.kind)" } == [
        ".fractal.toml folderSidecar", "a.fractal.toml fileSidecar", "a.py python", "b.pyi pythonStub",
        "c.swift swift", "d.md wanted", "docs/CODEOWNERS codeOwners", "pyproject.toml projectFile",
        "setup.py python",
      ])
    #expect(found.files.filter(\.isProjectMarker).map(\.path) == ["pyproject.toml", "setup.py"])
    #expect(found.files.first { $0.path == "a.py" }?.size == 5)
    #expect(found.folderCount == 2)
  }

  @Test func orderIsBytewiseByWholePath() {
    check("a/b.py\na.py\na-b.py\na/B.py\nb/é.py\nb/z.py", "a-b.py a.py a/B.py a/b.py b/z.py b/é.py")
  }

  @Test func foldersThatAreNotTheProjects() {
    check(
      """
      a.py
      .git/x.py
      node_modules/x.py
      lib/site-packages/x.py
      lib/__pycache__/x.py
      env/pyvenv.cfg
      env/lib/x.py
      .github/y.py
      """, ".github/y.py a.py")
    check("pyvenv.cfg\na.py", "a.py")
    check("lib/site-packages/p/x.py", "p/x.py", root: "lib/site-packages")
    check("pyproject.toml\nbuild/lib/a.py\nsrc/build/b.py", "pyproject.toml src/build/b.py")
    check("setup.py\nbuild/__init__.py\nbuild/a.py\ndist/a.py", "build/__init__.py build/a.py setup.py")
    check("build/a.py\ndist/b.py", "build/a.py dist/b.py")
  }

  @Test func ignoreFilesNest() {
    check(
      #"""
      .gitignore: *_gen.py\n/out/\n!keep_gen.py
      a_gen.py
      keep_gen.py
      out/x.py
      sub/out/y.py
      sub/.gitignore: !a_gen.py\nkeep_gen.py
      sub/a_gen.py
      sub/keep_gen.py
      """#, "keep_gen.py sub/a_gen.py sub/out/y.py")
  }

  @Test func ignoreFilesAboveTheRootHoldUpToTheWorkTree() {
    let tree = #"""
      .gitignore: never.py
      repo/.git/info/exclude: c.py
      repo/.gitignore: /src/a.py\nb.py
      repo/src/a.py
      repo/src/b.py
      repo/src/c.py
      repo/src/d.py
      repo/src/never.py
      """#
    check(tree, "d.py never.py", root: "repo/src")
    check(tree, "a.py b.py c.py d.py never.py", root: "repo/src") { $0.outerRules = .none }
    // Who looks into an ignored folder means it.
    check("r/.git/\nr/.gitignore: gen/\\n*.py\nr/gen/a.py", "a.py", root: "r/gen")
  }

  @Test func whatIsNamedWinsOverIgnoreRules() {
    let tree = #"""
      .gitignore: gen/\nx.py
      a.py
      x.py
      gen/b.py
      gen/x.py
      gen/.gitignore: c.py
      gen/c.py
      gen/node_modules/d.py
      script
      """#
    check(tree, "a.py")
    check(tree, "a.py gen/b.py gen/x.py") { $0.named = [SystemPath("gen")] }
    check(tree, "a.py gen/c.py x.py") { $0.named = [SystemPath("x.py"), SystemPath("gen/c.py")] }
    check(tree, "a.py gen/node_modules/d.py") { $0.named = [SystemPath("gen/node_modules")] }
    check(tree, "a.py script") { $0.named = [SystemPath("a.py"), SystemPath("script")] }
    check(tree, "gen/b.py gen/x.py") {
      $0.named = [SystemPath("gen")]
      $0.reach = .named
    }
  }

  @Test func linksAreNotFollowed() {
    let folder = TemporaryFolder()
    let outside = TemporaryFolder()
    outside.write("secret.py")
    folder.build("a.py\nsub/b.py")
    folder.link("loop", to: ".")
    folder.link("sub/up", to: "..")
    folder.link("out", to: outside.path)
    folder.link("copy.py", to: "a.py")
    folder.link("secret.py", to: outside.at("secret.py"))
    folder.link("dangling.py", to: "nowhere")
    let found = FileTree.discover(root: folder.path)
    #expect(found.files.map(\.path) == ["a.py", "sub/b.py"])
    #expect(found.linkCount == 6 && found.problems.isEmpty)
  }

  @Test func oddEntriesAreProblemsOrFolders() {
    let folder = TemporaryFolder()
    folder.build("dir.py/\ndir.py/in.py\nline\u{2028}.py")
    folder.write("new\nline.py")
    #expect(mkfifo(folder.at("pipe.py"), 0o600) == 0)
    let found = FileTree.discover(root: folder.path)
    #expect(found.files.map(\.path) == ["dir.py/in.py", "line\u{2028}.py", "new\nline.py"])
    #expect(found.problems == [FileProblem(path: "pipe.py", error: .notARegularFile)])
    let absent = FileTree.discover(root: folder.at("absent"))
    #expect(absent.problems == [FileProblem(path: folder.at("absent"), error: .notFound)])
    var options = DiscoveryOptions()
    options.named = [SystemPath("gone.py")]
    #expect(
      FileTree.discover(root: folder.path, options: options).problems.first
        == FileProblem(path: "gone.py", error: .notFound))
  }

  @Test func namesThatAreNotUTF8CanBeRead() throws {
    let folder = TemporaryFolder()
    let name: [UInt8] = [0x78, 0xFF] + Array(".py".utf8)
    let path = SystemPath(bytes: Array(folder.path.utf8) + [0x2F] + name)
    // Some file systems refuse such names.
    guard AtomicFile.write(Array("1".utf8), to: path) == nil else { return }
    let file = try #require(FileTree.discover(root: folder.path).files.first)
    #expect(file.path == "x\u{FFFD}.py")
    #expect(file.systemPath.bytes == name)
    #expect((try? FileReader.read(folder.system.appending(file.systemPath)).get()) == [0x31])
  }

  @Test func depthIsBounded() {
    let folder = TemporaryFolder()
    folder.write("a/b/c/d/e.py")
    folder.write("a/b/f.py")
    var options = DiscoveryOptions()
    options.depthLimit = 3
    let found = FileTree.discover(root: folder.path, options: options)
    #expect(found.files.map(\.path) == ["a/b/f.py"])
    #expect(found.problems == [FileProblem(path: "a/b/c/d", error: .tooDeep(limit: 3))])
  }
}
