/// Reads whole files. Only regular ones: a pipe or device named like a source is a problem, never a wait.
package enum FileReader {
  /// Larger files are not read: offsets are 32-bit, and nobody writes such a source.
  package static let sizeLimit = 1 << 30

  package static func read(
    _ path: SystemPath, links: LinkPolicy = .follow, limit: Int = sizeLimit
  ) -> Result<[UInt8], FileProblem> {
    var buffer = ByteBuffer()
    if let problem = read(path, links: links, limit: limit, into: &buffer) { return .failure(problem) }
    return .success(buffer.takenBytes())
  }

  package static func read(_ path: String) -> Result<[UInt8], FileProblem> {
    read(SystemPath(path))
  }

  /// Replaces what `buffer` holds; on a problem it is left empty.
  package static func read(
    _ path: SystemPath, links: LinkPolicy = .follow, limit: Int = sizeLimit, into buffer: inout ByteBuffer
  ) -> FileProblem? {
    var stamp = FileStamp()
    return read(path, links: links, limit: limit, into: &buffer, stamp: &stamp)
  }

  /// As above; `stamp` becomes that of the file from before its first byte was read.
  package static func read(
    _ path: SystemPath, links: LinkPolicy = .follow, limit: Int = sizeLimit, into buffer: inout ByteBuffer,
    stamp: inout FileStamp
  ) -> FileProblem? {
    buffer.removeAll()
    do throws(SystemError) {
      let file = try Platform.openForReading(path.bytes, links: links)
      stamp = try read(file, limit: limit, into: &buffer)
      return nil
    } catch {
      buffer.removeAll()
      return FileProblem(path: path.text, error: error == .tooManyLinks && links == .refuse ? .isLink : error)
    }
  }

  /// As above, for a path relative to an open folder, links refused.
  static func read(
    _ path: some Collection<UInt8>, in base: Int32, limit: Int,
    into buffer: inout ByteBuffer
  ) throws(SystemError) {
    buffer.removeAll()
    let file = try Platform.openForReading(path, in: base, links: .refuse)
    _ = try read(file, limit: limit, into: &buffer)
  }

  private static func read(
    _ file: borrowing FileDescriptor, limit: Int, into buffer: inout ByteBuffer
  ) throws(SystemError) -> FileStamp {
    let status = try Platform.status(of: file)
    switch status.kind {
    case .regular: break
    case .folder: throw .isFolder
    case .link, .other: throw .notARegularFile
    }
    guard status.size <= limit else { throw .tooLarge(limit: limit) }
    // Files of /proc say 0 and hold something: those are read to the end, the rest up to their size.
    let isSized = status.size > 0
    while !isSized || buffer.count < status.size {
      let wanted = isSized ? status.size - buffer.count : 4096
      let before = buffer.count
      try buffer.append(atMost: wanted) { (base) throws(SystemError) in
        try Platform.read(file, into: base, count: wanted)
      }
      if buffer.count == before { break }
      guard buffer.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return status.stamp
  }
}
