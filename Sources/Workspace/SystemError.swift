/// Why the system, or a limit of this tool, refused something.
package enum SystemError: Error, Hashable, Sendable {
  case notFound
  case permissionDenied
  case alreadyExists
  case isFolder
  case notAFolder
  case isLink
  /// A pipe, a socket or a device.
  case notARegularFile
  case nameTooLong
  case tooManyLinks
  case tooManyOpenFiles
  case noSpaceLeft
  case readOnlyFileSystem
  case inputOutput
  case brokenPipe
  /// The path holds a byte 0.
  case invalidPath
  /// More bytes than the limit, which is given.
  case tooLarge(limit: Int)
  /// More folders inside one another than the limit, which is given.
  case tooDeep(limit: Int)
  /// It holds something else than when it was read.
  case changedMeanwhile
  /// Any other `errno`.
  case other(Int32)

  /// What went wrong, in a few words that fit after `PATH: `; the same in every locale.
  package var words: String {
    switch self {
    case .notFound: "no such file or folder"
    case .permissionDenied: "permission denied"
    case .alreadyExists: "exists already"
    case .isFolder: "is a folder"
    case .notAFolder: "is not a folder"
    case .isLink: "is a symbolic link, and those are not followed"
    case .notARegularFile: "is not a regular file"
    case .nameTooLong: "the path is too long"
    case .tooManyLinks: "too many symbolic links, or a loop of them"
    case .tooManyOpenFiles: "too many open files"
    case .noSpaceLeft: "no space left on the device"
    case .readOnlyFileSystem: "the file system is read-only"
    case .inputOutput: "the device reported an input/output error"
    case .brokenPipe: "nobody reads the output any more"
    case .invalidPath: "the path holds a zero byte"
    case .tooLarge(let limit): "is larger than \(limit) bytes"
    case .tooDeep(let limit): "lies more than \(limit) folders deep"
    case .changedMeanwhile: "has changed since it was read"
    case .other(let number): "system error \(number)"
    }
  }
}

/// A file or folder that could not be read or written, and why.
package struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// As the caller named it, or relative to the root; bytes that are not UTF-8 are shown as U+FFFD.
  package var path: String
  package var error: SystemError

  package init(path: String, error: SystemError) {
    self.path = path
    self.error = error
  }

  package var description: String { "\(path): \(error.words)" }
}
