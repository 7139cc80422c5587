#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a thread runs, on its way through C.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}

#if canImport(Darwin)
  private typealias ThreadArgument = UnsafeMutableRawPointer
#else
  private typealias ThreadArgument = UnsafeMutableRawPointer?
#endif

private func runThreadBody(_ argument: ThreadArgument) -> UnsafeMutableRawPointer? {
  let pointer: UnsafeMutableRawPointer? = argument
  if let pointer { Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run() }
  return nil
}

extension Platform {
  /// Runs `body` once on each of `count` threads whose stacks hold `stackSize` bytes, with the numbers
  /// 0 ..< count, and waits for all. Gives how many ran: fewer where the system grants no more threads.
  static func runThreads(
    _ count: Int, stackSize: Int, _ body: @escaping @Sendable (Int) -> Void
  ) -> Int {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return 0 }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return 0 }
    var threads: [pthread_t] = []
    for number in 0..<count {
      guard let thread = startThread(&attributes, ThreadBody { body(number) }) else { break }
      threads.append(thread)
    }
    for thread in threads { pthread_join(thread, nil) }
    return threads.count
  }

  private static func startThread(_ attributes: inout pthread_attr_t, _ body: ThreadBody) -> pthread_t? {
    let argument = Unmanaged.passRetained(body).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    if pthread_create(&thread, &attributes, runThreadBody, argument) == 0 { return thread }
    Unmanaged<ThreadBody>.fromOpaque(argument).release()
    return nil
  }
}
