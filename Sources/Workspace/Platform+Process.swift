#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Platform {
  static var outputNumber: Int32 { STDOUT_FILENO }
  static var errorNumber: Int32 { STDERR_FILENO }
  static var processIdentifier: Int32 { getpid() }

  /// The file that this process runs; nil where the system does not tell.
  static func executableStatus() -> FileStatus? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var characters = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&characters, &size) == 0 else { return nil }
      return try? status(at: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, links: .follow)
    #else
      return try? status(at: Array("/proc/self/exe".utf8), links: .follow)
    #endif
  }

  static func isTerminal(_ number: Int32) -> Bool { isatty(number) == 1 }

  /// From then on, writing to a pipe without a reader is an error instead of the end of the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  static func environmentValue(_ name: String) -> String? {
    guard let value = name.withCString({ getenv($0) }) else { return nil }
    return String(decoding: bytes(of: value), as: UTF8.self)
  }

  /// Since some fixed moment; never goes back.
  static func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    guard clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
    return UInt64(max(0, time.tv_sec)) &* 1_000_000_000 &+ UInt64(max(0, time.tv_nsec))
  }

  /// Since 1970-01-01 00:00 UTC.
  static func nanosecondsSinceEpoch() -> Int64 {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0 else { return 0 }
    return nanoseconds(time)
  }

  static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(truncatingIfNeeded: time.tv_sec) &* 1_000_000_000 &+ Int64(truncatingIfNeeded: time.tv_nsec)
  }

  /// Since 1970-01-01 00:00 UTC.
  static func secondsSinceEpoch() -> Int {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0 else { return 0 }
    return Int(time.tv_sec)
  }

  /// The largest resident set of this process so far, in bytes.
  static func peakMemory() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      let (own, unit) = (RUSAGE_SELF.rawValue, 1024)
    #elseif canImport(Musl)
      let (own, unit) = (RUSAGE_SELF, 1024)
    #else
      let (own, unit) = (RUSAGE_SELF, 1)
    #endif
    return getrusage(__rusage_who_t(own), &usage) == 0 ? Int(usage.ru_maxrss) * unit : 0
  }

  /// Processors that are switched on; at least 1. Knows nothing of affinity and quotas.
  static func onlineProcessors() -> Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
