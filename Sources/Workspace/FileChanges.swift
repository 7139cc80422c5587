/// Files written together: all of them, or none.
package enum FileChanges {
  package enum Change: Hashable, Sendable {
    /// A file that is not there yet, with the folders that it lies in.
    case create(SystemPath, [UInt8])
    /// A file that holds `old`.
    case replace(SystemPath, old: [UInt8], new: [UInt8])
  }

  /// On a problem all is as it was before, but perhaps for new, empty folders.
  package static func write(_ changes: [Change]) -> FileProblem? {
    for (number, change) in changes.enumerated() {
      guard let problem = make(change) else { continue }
      for done in changes[..<number].reversed() { undo(done) }
      return problem
    }
    return nil
  }

  private static func make(_ change: Change) -> FileProblem? {
    switch change {
    case .create(let path, let bytes):
      if exists(path) { return FileProblem(path: path.text, error: .alreadyExists) }
      return makeFolders(above: path) ?? AtomicFile.write(bytes, to: path)
    case .replace(let path, _, let new): return AtomicFile.write(new, to: path)
    }
  }

  private static func undo(_ change: Change) {
    switch change {
    case .create(let path, _): try? Platform.remove(path)
    case .replace(let path, let old, _): _ = AtomicFile.write(old, to: path)
    }
  }

  /// Links count, whether or not they lead anywhere.
  private static func exists(_ path: SystemPath) -> Bool {
    do throws(SystemError) {
      _ = try Platform.status(at: path.bytes, links: .refuse)
      return true
    } catch {
      return error != .notFound
    }
  }

  private static func makeFolders(above path: SystemPath) -> FileProblem? {
    let folder = path.parent
    guard !folder.bytes.isEmpty, !exists(folder) else { return nil }
    if let problem = makeFolders(above: folder) { return problem }
    do throws(SystemError) {
      try Platform.makeFolder(folder, permissions: 0o777)
      return nil
    } catch {
      return FileProblem(path: folder.text, error: error)
    }
  }
}
