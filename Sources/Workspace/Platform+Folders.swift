#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The names in one folder, one after another in one array.
struct FolderListing {
  struct Entry {
    var start: Int
    var count: Int
    /// nil if the file system does not say without being asked for each.
    var kind: FileStatus.Kind?
  }

  var names: [UInt8] = []
  var entries: [Entry] = []

  func name(_ entry: Entry) -> ArraySlice<UInt8> { names[entry.start..<(entry.start + entry.count)] }
}

#if canImport(Darwin)
  private typealias FolderStream = UnsafeMutablePointer<DIR>
#else
  private typealias FolderStream = OpaquePointer
#endif

/// A folder whose names are being read; closed at the end of its life.
struct OpenFolder: ~Copyable {
  fileprivate let stream: FolderStream
  /// What paths relative to it are looked up with.
  let number: Int32

  init(_ file: consuming FileDescriptor) throws(SystemError) {
    number = file.number
    guard let stream = fdopendir(number) else { throw Platform.lastError() }
    self.stream = stream
    // The stream closes it.
    _ = file.release()
  }

  deinit {
    _ = closedir(stream)
  }
}

extension Platform {
  /// Reads the names in `folder` into `listing`, without `.` and `..`, in no order. What was read before an error is
  /// kept.
  static func list(_ folder: borrowing OpenFolder, into listing: inout FolderListing) throws(SystemError) {
    listing.names.removeAll(keepingCapacity: true)
    listing.entries.removeAll(keepingCapacity: true)
    while true {
      errno = 0
      guard let entry = readdir(folder.stream) else { break }
      append(entry, to: &listing)
    }
    guard errno == 0 else { throw lastError() }
  }

  private static func append(_ entry: UnsafeMutablePointer<dirent>, to listing: inout FolderListing) {
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return }
    let name = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: UInt8.self)
    let count = strlen((UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: CChar.self))
    let dot = UInt8(ascii: ".")
    if name[0] == dot, count == 1 || (count == 2 && name[1] == dot) { return }
    let kind: FileStatus.Kind? =
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): .regular
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      case Int(DT_UNKNOWN): nil
      default: .other
      }
    listing.entries.append(.init(start: listing.names.count, count: count, kind: kind))
    listing.names.append(contentsOf: UnsafeBufferPointer(start: name, count: count))
  }
}
