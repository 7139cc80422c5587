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
  /// What the system writes entries into.
  fileprivate var room: [UInt8] = []

  func name(_ entry: Entry) -> ArraySlice<UInt8> { names[entry.start..<(entry.start + entry.count)] }

  fileprivate mutating func append(_ name: UnsafePointer<UInt8>, type: UInt8) {
    let count = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    let dot = UInt8(ascii: ".")
    if name[0] == dot, count == 1 || (count == 2 && name[1] == dot) { return }
    let kind: FileStatus.Kind? =
      switch Int(type) {
      case Int(DT_REG): .regular
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      case Int(DT_UNKNOWN): nil
      default: .other
      }
    entries.append(Entry(start: names.count, count: count, kind: kind))
    names.append(contentsOf: UnsafeBufferPointer(start: name, count: count))
  }
}

extension Platform {
  /// Reads the names in `folder` into `listing`, without `.` and `..`, in no order. What was read before an error is
  /// kept.
  static func list(_ folder: borrowing FileDescriptor, into listing: inout FolderListing) throws(SystemError) {
    listing.names.removeAll(keepingCapacity: true)
    listing.entries.removeAll(keepingCapacity: true)
    #if canImport(Glibc)
      if let readEntries { return try listEntries(of: folder, with: readEntries, into: &listing) }
    #endif
    try listStream(of: folder, into: &listing)
  }

  private static func listStream(
    of folder: borrowing FileDescriptor, into listing: inout FolderListing
  ) throws(SystemError) {
    // The stream closes its own.
    let copy = FileDescriptor(dup(folder.number))
    guard copy.number >= 0, let stream = fdopendir(copy.number) else { throw lastError() }
    _ = copy.release()
    defer { _ = closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: UInt8.self)
      listing.append(name, type: UInt8(truncatingIfNeeded: entry.pointee.d_type))
    }
    guard errno == 0 else { throw lastError() }
  }
}

#if canImport(Glibc)
  extension Platform {
    fileprivate typealias ReadEntries = @convention(c) (Int32, UnsafeMutableRawPointer?, Int) -> Int

    /// `getdents64`, which Swift's module of the C library leaves out: a stream would ask the system two things more
    /// of every folder. Nil before glibc 2.30.
    fileprivate static let readEntries = dlsym(nil, "getdents64").map { unsafeBitCast($0, to: ReadEntries.self) }

    /// Where the parts of an entry lie (`linux_dirent64`).
    private enum EntryOffset {
      static let length = 16
      static let type = 18
      static let name = 19
    }

    fileprivate static func listEntries(
      of folder: borrowing FileDescriptor, with readEntries: ReadEntries, into listing: inout FolderListing
    ) throws(SystemError) {
      if listing.room.isEmpty { listing.room = [UInt8](repeating: 0, count: 1 << 15) }
      // Taken out, so that names can be added while it is read.
      var room = listing.room
      listing.room = []
      defer { listing.room = room }
      let number = folder.number
      while true {
        let got = room.withUnsafeMutableBytes { room in
          let got = retrying { readEntries(number, room.baseAddress, room.count) }
          if got > 0 { append(UnsafeRawBufferPointer(rebasing: room[..<got]), to: &listing) }
          return got
        }
        // A folder that is gone holds nothing more.
        if got == 0 || (got < 0 && errno == ENOENT) { return }
        guard got > 0 else { throw lastError() }
      }
    }

    private static func append(_ entries: UnsafeRawBufferPointer, to listing: inout FolderListing) {
      guard let base = entries.baseAddress else { return }
      var offset = 0
      while offset + EntryOffset.name < entries.count {
        let entry = base + offset
        let length = Int(entry.loadUnaligned(fromByteOffset: EntryOffset.length, as: UInt16.self))
        let type = entry.load(fromByteOffset: EntryOffset.type, as: UInt8.self)
        listing.append((entry + EntryOffset.name).assumingMemoryBound(to: UInt8.self), type: type)
        if length == 0 { return }
        offset += length
      }
    }
  }
#endif
