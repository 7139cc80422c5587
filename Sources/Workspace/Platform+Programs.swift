#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What another program printed before it ended.
struct ProgramEnd {
  /// 128 and the number of the signal for one that a signal ended, as shells have it.
  var exitCode: Int32
  var errors: [UInt8]
}

extension Platform {
  /// Names and values of the process, `NAME=value`.
  static func environmentEntries() -> [[UInt8]] {
    var entries: [[UInt8]] = []
    #if canImport(Darwin)
      var next = _NSGetEnviron().pointee
    #else
      var next = environ
    #endif
    while let entry = next.pointee {
      entries.append(bytes(of: UnsafePointer(entry)))
      next += 1
    }
    return entries
  }

  /// Runs the program at a path to its end. What it reads is in a file of its own, what it says of errors goes to
  /// another, so that nobody waits for anybody; its output is handed on piece by piece.
  static func run(
    _ program: SystemPath, _ arguments: [[UInt8]], environment: [[UInt8]], input: [UInt8],
    onOutput: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(SystemError) -> ProgramEnd {
    let stdin = try namelessFile(holding: input)
    let errors = try namelessFile(holding: [])
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw lastError() }
    // Nobody else who is started meanwhile shall hold the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child: pid_t
    do {
      let writer = FileDescriptor(ends[1])
      child = try start(program, arguments, environment, (stdin.number, writer.number, errors.number))
    }
    var failure: SystemError?
    do throws(SystemError) {
      try drain(FileDescriptor(ends[0]), onOutput)
    } catch {
      failure = error
    }
    var status: Int32 = 0
    if retrying({ waitpid(child, &status, 0) }) < 0 { throw lastError() }
    if let failure { throw failure }
    let signal = status & 0x7F
    return ProgramEnd(
      exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, errors: contents(of: errors.number, limit: 1 << 16))
  }

  /// Reads a pipe to its end and closes it, so that a program that goes on writing ends, whatever happened here.
  private static func drain(
    _ pipe: consuming FileDescriptor, _ onOutput: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(SystemError) {
    var failure: SystemError?
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { room in
      guard let base = room.baseAddress else { return }
      do throws(SystemError) {
        while case let count = try read(pipe, into: base, count: room.count), count > 0 {
          onOutput(UnsafeRawBufferPointer(rebasing: room[..<count]).bindMemory(to: UInt8.self))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private static func start(
    _ program: SystemPath, _ arguments: [[UInt8]], _ environment: [[UInt8]],
    _ streams: (input: Int32, output: Int32, errors: Int32)
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
    #else
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (from, to) in [(streams.input, 0), (streams.output, 1), (streams.errors, 2)] as [(Int32, Int32)] {
      posix_spawn_file_actions_adddup2(&actions, from, to)
    }
    // A closed pipe shall end the other program, though this one does not mind.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    let words = CStrings([program.bytes] + arguments)
    let variables = CStrings(environment)
    let result = try withCString(program.bytes) { path in
      posix_spawn(&child, path, &actions, &attributes, words.pointers, variables.pointers)
    }
    guard result == 0 else { throw error(result) }
    return child
  }

  /// A file that has no name any more and goes with its last descriptor.
  private static func namelessFile(holding content: [UInt8]) throws(SystemError) -> FileDescriptor {
    let folder = environmentValue("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array((folder + "/fractal-lint-XXXXXX").utf8CString)
    let number = mkstemp(&name)
    guard number >= 0 else { throw lastError() }
    let file = FileDescriptor(number)
    _ = unlink(name)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    try write(content, to: file)
    guard lseek(number, 0, SEEK_SET) == 0 else { throw lastError() }
    return file
  }

  private static func contents(of number: Int32, limit: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: limit) { room, count in
      count = max(0, retrying { pread(number, room.baseAddress, limit, 0) })
    }
  }
}

/// Words as C wants them, with a null pointer behind the last one.
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ words: [[UInt8]]) {
    count = words.count
    pointers = .allocate(capacity: words.count + 1)
    for (place, word) in words.enumerated() {
      let text = UnsafeMutablePointer<CChar>.allocate(capacity: word.count + 1)
      for (at, byte) in word.enumerated() { text[at] = CChar(bitPattern: byte) }
      text[word.count] = 0
      (pointers + place).initialize(to: text)
    }
    (pointers + words.count).initialize(to: nil)
  }

  deinit {
    for place in 0..<count { pointers[place]?.deallocate() }
    pointers.deallocate()
  }
}
