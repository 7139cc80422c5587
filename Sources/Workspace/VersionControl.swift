/// Where work trees of version control begin.
package enum VersionControl {
  /// Whether `folder` is the top of a work tree.
  static func isTop(_ folder: SystemPath) -> Bool {
    SkippedFolders.versionControl.contains {
      (try? Platform.status(at: folder.appending($0).bytes, links: .follow)) != nil
    }
  }

  /// The top of the innermost work tree that `folder`, absolute, is in or is; nil outside of any.
  package static func workTree(around folder: SystemPath) -> SystemPath? {
    var folder = folder
    while !isTop(folder) {
      if folder.components.isEmpty { return nil }
      folder = folder.parent
    }
    return folder
  }
}
