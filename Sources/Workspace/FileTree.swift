package import Concurrency

/// Looks through folders for what the tool reads.
package enum FileTree {
  /// Ignore files are read up to this many bytes.
  static let ignoreFileLimit = 1 << 24

  /// All files of `root` that have a kind. A root that cannot be read gives a problem and no files.
  ///
  /// `.gitignore` files hold with or without git, as does `.git/info/exclude` of the work tree; global
  /// excludes do not, for they differ from machine to machine. Links are not followed: their targets, if
  /// inside, are found on their own.
  package static func discover(
    root: SystemPath, options: DiscoveryOptions = DiscoveryOptions(), work: ParallelWork = .serial
  ) -> Discovery {
    do throws(SystemError) {
      let root = root.bytes.isEmpty ? SystemPath(".") : root
      let folder = try Platform.openFolder(root.bytes, links: .follow)
      var walk = FolderWalk(root: root, options: options)
      walk.run(in: folder.number, work)
      return walk.discovery()
    } catch {
      var discovery = Discovery()
      discovery.problems = [FileProblem(path: root.text, error: error)]
      return discovery
    }
  }

  package static func discover(
    root: String, options: DiscoveryOptions = DiscoveryOptions()
  ) -> Discovery {
    discover(root: SystemPath(root), options: options)
  }
}
