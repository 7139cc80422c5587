/// Writes files whole or not at all.
package enum AtomicFile {
  static let temporaryBeginning = ".fractal-lint-"
  static let temporaryEnding = ".tmp"

  /// Writes to a new file beside `path`, brings it to the device, and puts it in the place of the old one.
  ///
  /// The permission bits of an existing file stay; a link is followed, so that its target is replaced, but
  /// one that leads nowhere gives way itself. On a problem nothing has changed. A device or a pipe, such as
  /// `/dev/stdout`, is written to as it is.
  package static func write(_ bytes: [UInt8], to path: SystemPath) -> FileProblem? {
    do throws(SystemError) {
      try replace(path, with: bytes)
      return nil
    } catch {
      return FileProblem(path: path.text, error: error)
    }
  }

  package static func write(_ bytes: [UInt8], to path: String) -> FileProblem? {
    write(bytes, to: SystemPath(path))
  }

  private static func replace(_ path: SystemPath, with bytes: [UInt8]) throws(SystemError) {
    let old = try existing(path)
    if old?.kind == .other { return try Platform.write(bytes, to: try Platform.openForWriting(path)) }
    let target = old == nil ? path : try Platform.realPath(path)
    let folder = target.parent.bytes.isEmpty ? SystemPath(".") : target.parent
    var temporary = SystemPath("")
    let file = try createTemporary(in: folder, permissions: old?.permissions, path: &temporary)
    do throws(SystemError) {
      try fill(file, with: bytes, permissions: old?.permissions)
      try Platform.move(temporary, to: target)
    } catch {
      try? Platform.remove(temporary)
      throw error
    }
    // The new name is in place; that the folder cannot be synchronized is no failure.
    if let open = try? Platform.openFolder(folder.bytes, links: .follow) {
      try? Platform.synchronize(open.number)
    }
  }

  /// What stands at `path` now; nil if nothing does.
  private static func existing(_ path: SystemPath) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      let status = try Platform.status(at: path.bytes, links: .follow)
      switch status.kind {
      case .regular, .other: return status
      case .folder: throw .isFolder
      case .link: throw .notARegularFile
      }
    } catch {
      if error == .notFound { return nil }
      throw error
    }
  }

  private static func fill(
    _ file: borrowing FileDescriptor, with bytes: [UInt8], permissions: UInt32?
  ) throws(SystemError) {
    if let permissions { try Platform.setPermissions(permissions, of: file) }
    try Platform.write(bytes, to: file)
    try Platform.synchronize(file.number)
  }

  static func createTemporary(
    in folder: SystemPath, permissions: UInt32?, path: inout SystemPath
  ) throws(SystemError) -> FileDescriptor {
    var attempt: UInt64 = 0
    while true {
      let number = Platform.monotonicNanoseconds() &+ attempt
      path = folder.appending("\(temporaryBeginning)\(Platform.processIdentifier)-\(number)\(temporaryEnding)")
      do throws(SystemError) {
        return try Platform.create(path, permissions: permissions ?? 0o666)
      } catch {
        attempt += 1
        guard error == .alreadyExists, attempt < 100 else { throw error }
      }
    }
  }
}
