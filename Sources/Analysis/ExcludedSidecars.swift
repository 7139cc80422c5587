import Knowledge
import RuleEngine

/// Sidecars in what a sidecar above them excludes.
enum ExcludedSidecars {
  /// Leaves out the sidecars that the nearest `[lint] exclude` above them names, with all that they
  /// would say.
  static func removed(from sidecars: [ReadSidecar]) -> [ReadSidecar] {
    var excludes: [String: FolderGlobs] = [:]
    // From the top down: what is excluded excludes nothing itself.
    let kept = sidecars.sorted { depth($0) < depth($1) }.filter { read in
      let (path, folder) = (read.sidecar.path, read.sidecar.folder)
      let nearest = RootPath.folders(above: path).lazy.compactMap { excludes[$0] }.first
      guard nearest.map({ !$0.matches(path) }) ?? true else { return false }
      if let patterns = read.sidecar.lint.exclude?.value, !read.sidecar.describesFile {
        excludes[folder] = FolderGlobs(patterns.map(\.value), in: folder)
      }
      return true
    }
    return kept.sorted { $0.sidecar.path.utf8.lexicographicallyPrecedes($1.sidecar.path.utf8) }
  }

  private static func depth(_ read: ReadSidecar) -> Int {
    read.sidecar.path.utf8.count { $0 == UInt8(ascii: "/") }
  }
}
