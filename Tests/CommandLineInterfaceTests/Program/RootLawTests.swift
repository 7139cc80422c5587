import TestSupport
import Testing

/// Which tree is read, and what of it is reported. Each file called `deep.py` has one finding.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct RootLawTests {
  private let folder = ProgramFolder()

  private static let deep = """
    def deep(a):
        for b in a:
            for c in b:
                for d in c:
                    for e in d:
                        for f in e:
                            for g in f:
                                print(g)

    """

  private func plant(_ paths: String...) {
    for path in paths { folder.files.write(path, Self.deep) }
  }

  @Test func theTopmostSidecarWithinTheWorkTree() throws {
    plant("repo/a/deep.py", "repo/b/deep.py")
    folder.files.makeFolder("repo/.git")
    folder.files.write(".fractal.toml", "[budgets]\ncognitive_complexity = 100\n")
    folder.files.write("repo/.fractal.toml", "[budgets]\ncognitive_complexity = 20\n")
    folder.files.write("repo/b/.fractal.toml", "[budgets]\ncognitive_complexity = 50\n")
    #expect(try folder.check(in: "repo/a").places == ["deep.py:1 cognitive-complexity"])
    #expect(try folder.check("repo/b").places == [])
    // The sidecars of the repository are below this root: the nearest wins.
    #expect(try folder.check().places == ["repo/a/deep.py:1 cognitive-complexity"])
    // Alone, each has the default limit of 15, unless its own sidecar says otherwise.
    #expect(try folder.check("--isolated repo/b").places == [])
    folder.files.remove("repo/b/.fractal.toml")
    #expect(try folder.check("--isolated repo/b").places == ["repo/b/deep.py:1 cognitive-complexity"])
    #expect(try folder.run("config show --root repo/a repo/a").text.hasPrefix("No sidecar"))
    #expect(try folder.run("config show repo/a").text.contains("repo/.fractal.toml:2"))
  }

  @Test func pathsFilterWhatIsReported() throws {
    plant("a/deep.py", "b/deep.py", "b/c/deep.py", "bc/deep.py")
    func places(_ paths: String) throws -> [String] {
      try folder.check(paths).places.compactMap { $0.split(separator: ":").first.map(String.init) }
    }
    #expect(try places(".") == ["a/deep.py", "b/c/deep.py", "b/deep.py", "bc/deep.py"])
    #expect(try places("b") == ["b/c/deep.py", "b/deep.py"])
    #expect(try places("b/ a b/c") == ["a/deep.py", "b/c/deep.py", "b/deep.py"])
    #expect(try places("b/deep.py") == ["b/deep.py"])
    #expect(try places("a/deep.py b/c/deep.py") == ["a/deep.py", "b/c/deep.py"])
  }

  /// What is outside of the paths is read for the sake of the graph, and not spoken of.
  @Test func theWholeTreeIsReadForThem() throws {
    folder.files.write("pyproject.toml")
    folder.files.write("p/__init__.py")
    folder.files.write("p/a/__init__.py", "import p.b\n")
    folder.files.write("p/b/__init__.py", "import p.a\ndef broken(:\n")
    folder.files.write(".fractal.toml", "")
    let run = try folder.check("p/a")
    #expect(run.rules == ["dependency-cycle"] && run.errors.isEmpty, "\(run.errorText)")
    let alone = try folder.check("--isolated p/a")
    #expect(alone.output.isEmpty && alone.errors.isEmpty)
  }

  @Test func aMissingPathAmongGoodOnes() throws {
    plant("a/deep.py")
    let run = try folder.check("nope a nope/x.py")
    #expect(run.status == 2 && run.places == ["a/deep.py:1 cognitive-complexity"])
    #expect(
      run.errorLines == [
        "fractal-lint: nope: no such file or folder", "fractal-lint: nope/x.py: no such file or folder",
      ])
  }

  @Test func noPathThatCanBeUsed() throws {
    let run = try folder.check("nope nope/x.py")
    #expect(run.status == 2 && run.output.isEmpty && run.errorLines.count == 2)
    let root = try folder.check("--root nope")
    #expect(root.status == 2 && root.errorLines == ["fractal-lint: nope: no such file or folder"])
  }

  @Test func theRootThatIsGiven() throws {
    plant("a/deep.py", "b/deep.py")
    #expect(try folder.check("--root a").places == ["a/deep.py:1 cognitive-complexity"])
    #expect(try folder.check("--root .. .", in: "a").places == ["deep.py:1 cognitive-complexity"])
    let outside = try folder.check("--root a b")
    #expect(outside.status == 2 && outside.errorLines == ["fractal-lint: b: lies outside of the root a"])
  }

  /// Two folders with nothing in common are read, and not all that lies between and beside them.
  @Test func pathsWithoutACommonRoot() throws {
    folder.files.remove(".git")
    plant("x/one/deep.py", "x/one/sub/deep.py", "x/two/deep.py", "x/three/deep.py")
    folder.files.write("x/two/.fractal.toml", "[budgets]\ncognitive_complexity = 100\n")
    let run = try folder.run("check -o json x/one x/two")
    #expect(run.text.contains("\"files\": 3,"), "\(run.text.suffix(600))")
    #expect(try folder.check("x/one/sub x/two").places == ["x/one/sub/deep.py:1 cognitive-complexity"])
  }
}

/// A path that was named in vain is told so.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct IgnoredPathTests {
  private let folder = ProgramFolder()

  @Test func leftOutByASidecar() throws {
    folder.files.write(".fractal.toml", "[lint]\nexclude = [\"vendor/**\", \"gen.py\"]\n")
    folder.files.write("vendor/lib/a.py")
    folder.files.write("gen.py")
    folder.files.write("own.py")
    let words =
      "info: left out by [lint] exclude in .fractal.toml; nothing here was checked "
      + "('--isolated' looks at it)"
    for path in ["vendor", "vendor/lib", "vendor/lib/a.py", "gen.py"] {
      let run = try folder.check(path)
      #expect(run.status == 0 && run.errorLines == ["\(path): \(words)"])
    }
    #expect(try folder.check(".", in: "vendor/lib").errorLines == [".: \(words)"])
    #expect(try folder.check("own.py .").errors.isEmpty)
    #expect(try folder.check("--isolated vendor").errors.isEmpty)
    let json = try folder.run("check -o json vendor")
    #expect(json.text.contains("\"kind\": \"ignored-path\""))
  }

  @Test func nothingToRead() throws {
    folder.files.makeFolder("empty/below")
    folder.files.write("docs/index.md")
    folder.files.write("a.py")
    for path in ["empty", "docs"] {
      let run = try folder.check(path)
      #expect(run.status == 0)
      #expect(
        run.errorLines == [
          "\(path): info: holds no source that is read (.py, .pyi, .swift); nothing here was checked"
        ])
    }
    #expect(
      try folder.check("docs/index.md").errorLines
        == ["docs/index.md: info: is no source that is read (.py, .pyi, .swift); nothing here was checked"])
  }

  /// A path that is named is read though an ignore file or its name leaves it out.
  @Test func namedThoughIgnored() throws {
    folder.files.write(".gitignore", "out/\n")
    folder.files.write("a.py")
    for path in ["out/a.py", "node_modules/a.py"] {
      folder.files.write(path, "def f(:\n")
      #expect(try folder.check().errors.isEmpty)
      #expect(try folder.check(path).errorText.contains("not closed"), "\(path)")
    }
  }
}
