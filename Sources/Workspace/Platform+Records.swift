#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Platform {
  /// Bytes read from `offset` on, at most `count`; 0 at the end. Safe on many threads at once.
  static func read(
    _ number: Int32, at offset: Int, into base: UnsafeMutableRawPointer, count: Int
  ) throws(SystemError) -> Int {
    let got = retrying { pread(number, base, count, off_t(offset)) }
    guard got >= 0 else { throw lastError() }
    return got
  }

  /// Writes all of `bytes` from `offset` on. Safe on many threads at once.
  static func write(_ bytes: UnsafeRawBufferPointer, to number: Int32, at offset: Int) throws(SystemError) {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let put = retrying { pwrite(number, base + done, bytes.count - done, off_t(offset + done)) }
      guard put > 0 else { throw put == 0 ? .noSpaceLeft : lastError() }
      done += put
    }
  }

  /// Sets the time of change of the file to now.
  static func touch(_ number: Int32) {
    _ = futimens(number, nil)
  }

  /// Makes a folder, by default one that only its owner may look into; one that is there is no error.
  static func makeFolder(_ path: SystemPath, permissions: UInt32 = 0o700) throws(SystemError) {
    let made = try withCString(path.bytes) { mkdir($0, mode_t(permissions)) }
    guard made == 0 || errno == EEXIST else { throw lastError() }
  }
}
