#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls of the system, each with its own error taken from `errno`. All of them stand in the files
/// named `Platform…`; nothing else in the package imports the C library.
enum Platform {}

/// An open file; closed at the end of its life.
struct FileDescriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// Hands the duty to close over to the caller.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }
}

/// What `stat` tells.
struct FileStatus: Sendable {
  enum Kind: Sendable { case regular, folder, link, other }
  var kind: Kind
  /// In bytes.
  var size: Int
  /// Permission bits only.
  var permissions: UInt32
  var stamp: FileStamp

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    stamp = FileStamp(
      size: Int64(status.st_size), modified: Platform.nanoseconds(modified),
      changed: Platform.nanoseconds(changed), inode: UInt64(truncatingIfNeeded: status.st_ino))
    permissions = UInt32(status.st_mode & 0o7777)
  }
}

/// Whether a link at the end of a path is followed.
package enum LinkPolicy: Sendable { case follow, refuse }

extension Platform {
  /// The error that `errno` holds.
  static func lastError() -> SystemError { error(errno) }

  static func error(_ number: Int32) -> SystemError {
    switch number {
    case ENOENT: .notFound
    case EACCES, EPERM: .permissionDenied
    case EEXIST: .alreadyExists
    case EISDIR: .isFolder
    case ENOTDIR: .notAFolder
    case ELOOP: .tooManyLinks
    case ENXIO: .notARegularFile
    case ENAMETOOLONG: .nameTooLong
    case EMFILE, ENFILE: .tooManyOpenFiles
    case ENOSPC, EDQUOT: .noSpaceLeft
    case EROFS: .readOnlyFileSystem
    case EIO: .inputOutput
    case EPIPE: .brokenPipe
    default: .other(number)
    }
  }

  /// Calls `body` with the bytes as a C string.
  static func withCString<Result>(
    _ bytes: some Collection<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
  ) throws(SystemError) -> Result {
    let result: Result? = withUnsafeTemporaryAllocation(byteCount: bytes.count + 1, alignment: 1) { room in
      guard let base = room.baseAddress else { return nil }
      room.copyBytes(from: bytes)
      room[bytes.count] = 0
      guard memchr(base, 0, bytes.count) == nil else { return nil }
      return body(base.assumingMemoryBound(to: CChar.self))
    }
    guard let result else { throw .invalidPath }
    return result
  }

  /// Whether `a` comes before `b`, bytewise.
  static func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let left = a.baseAddress, let right = b.baseAddress else { return a.count < b.count }
    let order = memcmp(left, right, min(a.count, b.count))
    return order == 0 ? a.count < b.count : order < 0
  }

  /// Calls again what a signal broke off.
  static func retrying<Number: BinaryInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }
}
