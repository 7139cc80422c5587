import TestSupport
import Testing
import Workspace

@Suite struct RootTests {
  private let folder = TemporaryFolder()

  private func check(
    _ paths: [String], root: String? = nil, isolation: RootFinder.Isolation = .none, in start: String = "",
    _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let chosen = RootFinder.find(
      paths: paths, root: root, isolation: isolation, in: SystemPath(folder.at(start)))
    let text: String
    switch chosen {
    case .failure(let problem): text = problem.description
    case .success(let chosen):
      let inside = chosen.root.inside(folder.system)?.text ?? "outside"
      text = "\(chosen.reason) \(inside): \(chosen.named.map(\.text).joined(separator: ","))"
    }
    #expect(text == expected, sourceLocation: sourceLocation)
  }

  @Test func theTopmostSidecarWithinTheWorkTree() {
    folder.build(
      """
      .fractal.toml
      repo/.git/
      repo/.fractal.toml
      repo/src/.fractal.toml
      repo/src/a/x.py
      repo/src/b/y.py
      plain/.git/
      plain/p/x.py
      """)
    check(["repo/src/a"], "sidecar repo: src/a")
    check(["repo/src/a/x.py"], "sidecar repo: src/a/x.py")
    check(["src/a", "src/b/y.py"], in: "repo", "sidecar repo: src/a,src/b/y.py")
    check([], in: "repo/src", "sidecar repo: src")
    check(["../b/../a"], in: "repo/src/b", "sidecar repo: src/a")
    check(["repo/src/a"], isolation: .isolated, "path repo/src/a: ")
    check(["repo/src/a", "repo/src/b"], isolation: .isolated, "path repo/src: a,b")
    check(["repo", "plain"], "sidecar : repo,plain")
    check(["plain/p"], "path plain/p: ")
    check(["plain/p/x.py"], "path plain/p: x.py")
    check(["repo/src/a"], root: "repo/src", "given repo/src: a")
  }

  @Test func problemsNameThePath() {
    folder.build("a/x.py\nb/")
    folder.link("b/x.py", to: "../a/x.py")
    check(["nope"], "nope: no such file or folder")
    check(["a"], root: "b", "a: lies outside of the root b")
    check(["a"], root: "a/x.py", "a/x.py: is not a folder")
    check(["/dev/null"], "/dev/null: is not a regular file")
    check(["b/x.py"], "path a: x.py")
  }
}

@Suite struct PathTests {
  @Test func normalizing() {
    let cases = [
      ("a/../b", "b"), ("./a//b/.", "a/b"), ("../../a/..", "../.."), ("/../a", "/a"), ("", ""), (".", ""),
      ("a/b/../../..", ".."), ("/", "/"), ("/a/./b/../c/", "/a/c"),
    ]
    for (path, expected) in cases { #expect(SystemPath(path).normalized.text == expected, "\(path)") }
  }

  @Test func relativePaths() {
    let cases = [
      ("/a/b/c", "/a", "b/c"), ("/a", "/a/b/c", "../.."), ("/a/x", "/a/y", "../x"), ("/a", "/a", "."),
      ("/a", "/", "a"), ("x", "/a", "x"),
    ]
    for (path, base, expected) in cases {
      #expect(SystemPath(path).relative(to: SystemPath(base)).text == expected, "\(path) from \(base)")
    }
    #expect(SystemPath("/ab").inside(SystemPath("/a")) == nil)
    #expect(SystemPath("/a/b").inside(SystemPath("/a"))?.text == "b")
    #expect(SystemPath("/a").appending("b").text == "/a/b")
    #expect(SystemPath("a/").appending("/b").text == "/b")
    #expect(SystemPath("/a/b").parent.text == "/a" && SystemPath("/").parent.text == "/")
    #expect(SystemPath("/a/b").commonAncestor(SystemPath("/a/c/d")).text == "/a")
  }
}
