import Codebase

extension Codebase {
  /// Where a file lies: without a copy of all that is known of it.
  func path(of file: FileID) -> String { files[file.index].path }
}
