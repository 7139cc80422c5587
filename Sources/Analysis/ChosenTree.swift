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

  /// Finds the root for those paths that can be used, and lists its files. Fails, with a line for each path,
  /// where none can.
  package static func choose(_ request: AnalysisRequest) -> Result<ChosenTree, UnusablePaths> {
    let paths = request.paths.isEmpty ? ["."] : request.paths
    var usable: [String] = []
    var unusable: [String] = []
    for path in paths {
      switch find([path], request) {
      case .success: usable.append(path)
      case .failure(let problem): unusable.append("\(problem)")
      }
    }
    guard !usable.isEmpty else { return .failure(UnusablePaths(lines: unusable)) }
    switch find(usable, request) {
    case .success(let chosen): return .success(ChosenTree(chosen, request, unusable))
    case .failure(let problem): return .failure(UnusablePaths(lines: unusable + ["\(problem)"]))
    }
  }

  private static func find(
    _ paths: [String], _ request: AnalysisRequest
  ) -> Result<ChosenRoot, RootProblem> {
    RootFinder.find(paths: paths, root: request.root, isolation: request.isolation, in: request.folder)
  }

  private init(_ chosen: ChosenRoot, _ request: AnalysisRequest, _ unusable: [String]) {
    var options = DiscoveryOptions()
    options.named = chosen.named
    options.reach = request.isolation == .isolated ? .named : .root
    options.wantedSuffixes = [".md"]
    discovery = FileTree.discover(root: chosen.root, options: options)
    root = chosen.root
    reported = chosen.named.map(\.text)
    self.unusable = unusable
    notices = discovery.problems.map { problem in
      Notice(kind: .unreadableFile, message: problem.error.words, path: problem.path)
    }
  }

  /// The path that the system knows for a file of the tree.
  func systemPath(of file: Discovery.File) -> SystemPath {
    root.appending(file.systemPath)
  }
}

/// No path that was named can be used.
package struct UnusablePaths: Error, Hashable, Sendable {
  /// One a path: what is wrong with it.
  package var lines: [String]
}
