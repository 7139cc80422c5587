import Analysis
import Report
import TestSupport
import Testing
import Workspace

/// What is read, and what of it is told.
struct ScopeTests {
  private let folder = AnalysedFolder.shop()

  @Test func noticesAreOfTheReportedPathsAlone() throws {
    #expect(try folder.report(["shop/src/shop/ui"]).notices == [])
    let notices = try folder.report(["shop/src/shop/reports"]).notices
    #expect(notices.map(\.kind) == [.syntaxProblem])
    #expect(try folder.report().notices == notices)
  }

  @Test func unusablePathsAreToldOnce() throws {
    var request = folder.request(["shop", "nope", "shop/src"])
    #expect(try ChosenTree.choose(request).get().unusable == ["nope: no such file or folder"])
    request.root = "nope"
    guard case .failure(let problem) = ChosenTree.choose(request) else {
      Issue.record("a root that is not there was chosen")
      return
    }
    #expect(problem.lines == ["nope: no such file or folder"])
  }

  /// The nearest sidecar's `exclude` holds, for sources and for sidecars alike.
  @Test func theNearestExclude() throws {
    let files = folder.files
    files.write("tree/.fractal.toml", "[lint]\nexclude = [\"a/gen/**\", \"b/**\"]\n")
    files.write("tree/a/.fractal.toml", "[lint]\nexclude = [\"other/**\"]\n")
    for path in ["a/gen", "a/other", "b/c"] {
      files.write("tree/\(path)/.fractal.toml", "oops = 1\n")
      files.write("tree/\(path)/x.py", "def f(:\n")
    }
    let report = try folder.report(["tree"])
    #expect(report.findings.map(\.place.path) == ["a/gen/.fractal.toml"])
    #expect(report.notices.map(\.path) == ["a/gen/x.py"])
  }
}
