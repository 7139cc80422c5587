import Concurrency
package import Report
package import Workspace

/// The root that was chosen, what of it is reported, and the files that lie in it.
package struct ChosenTree: Sendable {
  package let root: SystemPath
  /// Root-relative files and folders that findings are reported for.
  package let reported: [String]
  package let discovery: Discovery
  /// Files and folders that could not be listed.
  package let notices: [Notice]
  /// Paths that were named and cannot be used, one line each: a usage error, though the rest is done.
  package let unusable: [String]
  private let options: DiscoveryOptions

  /// Finds the root for those paths that can be used, and lists its files. Fails, with a line for each path,
  /// where none can.
  package static func choose(_ request: AnalysisRequest) -> Result<ChosenTree, UnusablePaths> {
    var usable: [String] = []
    var alone: [ChosenRoot] = []
    var unusable: [String] = []
    for path in paths(of: request) {
      switch find([path], request) {
      case .success(let chosen):
        usable.append(path)
        alone.append(chosen)
      case .failure(let problem):
        // An unusable --root is said once, however many paths there are.
        if !unusable.contains(problem.description) { unusable.append(problem.description) }
      }
    }
    guard !usable.isEmpty else { return .failure(UnusablePaths(lines: unusable)) }
    switch find(usable, request) {
    case .success(let chosen):
      let scope = DiscoveryScope(chosen, alone: alone, request.isolation)
      return .success(ChosenTree(chosen, scope, unusable, request.work))
    case .failure(let problem): return .failure(UnusablePaths(lines: unusable + [problem.description]))
    }
  }

  /// Without any, the working folder; where that lies outside of `--root`, the root.
  private static func paths(of request: AnalysisRequest) -> [String] {
    if !request.paths.isEmpty { return request.paths }
    if let root = request.root, case .failure(.outsideRoot) = find(["."], request) { return [root] }
    return ["."]
  }

  private static func find(
    _ paths: [String], _ request: AnalysisRequest
  ) -> Result<ChosenRoot, RootProblem> {
    RootFinder.find(paths: paths, root: request.root, isolation: request.isolation, in: request.folder)
  }

  private init(_ chosen: ChosenRoot, _ scope: DiscoveryScope, _ unusable: [String], _ work: ParallelWork) {
    var options = DiscoveryOptions()
    options.named = scope.named
    options.reach = scope.reach
    options.wantedSuffixes = [".md"]
    self.options = options
    discovery = FileTree.discover(root: chosen.root, options: options, work: work)
    root = chosen.root
    reported = chosen.named.map(\.text)
    self.unusable = unusable
    notices = discovery.problems.map { problem in
      // The root has no path relative to itself.
      let path = problem.path == chosen.root.text ? "" : problem.path
      return Notice(kind: .unreadableFile, message: problem.error.words, path: path)
    }
  }

  /// Every file, of whatever kind, by path: looked for once more, since few trees ask for it.
  func listing(_ work: ParallelWork) -> [String] {
    var options = options
    options.wantedSuffixes = [""]
    return FileTree.discover(root: root, options: options, work: work).files.map(\.path)
  }

  /// The path that the system knows for a file of the tree.
  func systemPath(of file: Discovery.File) -> SystemPath {
    root.appending(file.systemPath)
  }
}

/// Which part of a root is looked through.
private struct DiscoveryScope {
  let reach: DiscoveryOptions.Reach
  /// Relative to the root.
  let named: [SystemPath]

  /// `alone` are the roots that each path would have by itself.
  init(_ chosen: ChosenRoot, alone: [ChosenRoot], _ isolation: RootFinder.Isolation) {
    guard isolation == .none else {
      (reach, named) = (.named, chosen.named)
      return
    }
    guard chosen.reason == .path, VersionControl.workTree(around: chosen.root) == nil else {
      (reach, named) = (.root, chosen.named)
      return
    }
    // The paths have nothing in common but a folder that nobody named; it may be the whole disk.
    reach = .named
    named = chosen.named + alone.filter { $0.reason == .sidecar }.compactMap { $0.root.inside(chosen.root) }
  }
}

/// No path that was named can be used.
package struct UnusablePaths: Error, Hashable, Sendable {
  /// One a path: what is wrong with it.
  package var lines: [String]
}
