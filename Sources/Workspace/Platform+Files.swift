#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Platform {
  /// Opens for reading, relative to the open folder `base`; never waits, not even for a pipe's other end.
  static func openForReading(
    _ path: some Collection<UInt8>, in base: Int32 = AT_FDCWD, links: LinkPolicy
  ) throws(SystemError) -> FileDescriptor {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (links == .refuse ? O_NOFOLLOW : 0)
    let number = try withCString(path) { path in retrying { openat(base, path, flags) } }
    guard number >= 0 else { throw lastError() }
    return FileDescriptor(number)
  }

  /// Opens a folder relative to `base`; a link at the end of the path is refused or followed.
  static func openFolder(
    _ path: some Collection<UInt8>, in base: Int32 = AT_FDCWD, links: LinkPolicy
  ) throws(SystemError) -> FileDescriptor {
    let flags = O_RDONLY | O_CLOEXEC | O_DIRECTORY | (links == .refuse ? O_NOFOLLOW : 0)
    let number = try withCString(path) { path in retrying { openat(base, path, flags) } }
    guard number >= 0 else { throw lastError() }
    return FileDescriptor(number)
  }

  /// Opens what is there for writing, without emptying it first.
  static func openForWriting(_ path: SystemPath) throws(SystemError) -> FileDescriptor {
    let number = try withCString(path.bytes) { path in retrying { open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY) } }
    guard number >= 0 else { throw lastError() }
    return FileDescriptor(number)
  }

  /// Creates a file that must not exist yet, for writing.
  static func create(_ path: SystemPath, permissions: UInt32) throws(SystemError) -> FileDescriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let number = try withCString(path.bytes) { path in
      retrying { open(path, flags, mode_t(truncatingIfNeeded: permissions)) }
    }
    guard number >= 0 else { throw lastError() }
    return FileDescriptor(number)
  }

  static func status(of file: borrowing FileDescriptor) throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw lastError() }
    return FileStatus(status)
  }

  static func status(
    at path: some Collection<UInt8>, in base: Int32 = AT_FDCWD, links: LinkPolicy
  ) throws(SystemError) -> FileStatus {
    var status = stat()
    let flags = links == .refuse ? AT_SYMLINK_NOFOLLOW : 0
    guard try withCString(path, { fstatat(base, $0, &status, flags) }) == 0 else { throw lastError() }
    return FileStatus(status)
  }

  /// Bytes read, at most `count`; 0 at the end.
  static func read(
    _ file: borrowing FileDescriptor, into base: UnsafeMutableRawPointer, count: Int
  ) throws(SystemError) -> Int {
    let number = file.number
    let got = retrying { Self.readOnce(number, base, count) }
    guard got >= 0 else { throw lastError() }
    return got
  }

  /// Writes all of `bytes`, waiting where the other end is not ready.
  static func write(_ bytes: UnsafeRawBufferPointer, to number: Int32) throws(SystemError) {
    var offset = 0
    while offset < bytes.count, let base = bytes.baseAddress {
      let put = retrying { Self.writeOnce(number, base + offset, bytes.count - offset) }
      if put >= 0 {
        offset += put
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      } else {
        throw lastError()
      }
    }
  }

  static func write(_ bytes: [UInt8], to file: borrowing FileDescriptor) throws(SystemError) {
    let number = file.number
    let end: Result<Void, SystemError> = bytes.withUnsafeBytes { bytes in
      do throws(SystemError) { return .success(try write(bytes, to: number)) } catch { return .failure(error) }
    }
    try end.get()
  }

  // Here the C functions are not hidden behind the methods of their names.
  private static func readOnce(_ file: Int32, _ base: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, base, count)
    #elseif canImport(Musl)
      Musl.read(file, base, count)
    #else
      Darwin.read(file, base, count)
    #endif
  }

  private static func writeOnce(_ file: Int32, _ base: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, base, count)
    #elseif canImport(Musl)
      Musl.write(file, base, count)
    #else
      Darwin.write(file, base, count)
    #endif
  }
}

extension Platform {
  /// Brings what was written to the device; a file system that cannot is no error.
  static func synchronize(_ number: Int32) throws(SystemError) {
    guard retrying({ fsync(number) }) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw lastError()
    }
  }

  static func setPermissions(
    _ permissions: UInt32, of file: borrowing FileDescriptor
  ) throws(SystemError) {
    guard fchmod(file.number, mode_t(truncatingIfNeeded: permissions)) == 0 else { throw lastError() }
  }

  static func move(_ old: SystemPath, to new: SystemPath) throws(SystemError) {
    let result: Int32 = try withTwoPaths(old, new) { rename($0, $1) }
    guard result == 0 else { throw lastError() }
  }

  private static func withTwoPaths(
    _ a: SystemPath, _ b: SystemPath, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) -> Int32 {
    let outcome: Result<Int32, SystemError> = try withCString(a.bytes) { first in
      do throws(SystemError) {
        return .success(try withCString(b.bytes) { body(first, $0) })
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  static func remove(_ path: SystemPath) throws(SystemError) {
    guard try withCString(path.bytes, { unlink($0) }) == 0 else { throw lastError() }
  }

  /// The absolute path without links, `.` and `..`; it must exist.
  static func realPath(_ path: SystemPath) throws(SystemError) -> SystemPath {
    let text = path.bytes.isEmpty ? [UInt8(ascii: ".")] : path.bytes
    let resolved = try withCString(text) { path -> SystemPath? in
      guard let found = realpath(path, nil) else { return nil }
      defer { free(found) }
      return SystemPath(bytes: bytes(of: found))
    }
    guard let resolved else { throw lastError() }
    return resolved
  }

  static func currentDirectory() throws(SystemError) -> SystemPath {
    guard let found = getcwd(nil, 0) else { throw lastError() }
    defer { free(found) }
    return SystemPath(bytes: bytes(of: found))
  }

  static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }
}
