import Foundation
import Synchronization

/// A thread with a stack of a known size, in bytes.
struct OwnThread {
  let stackSize: Int

  /// What `body` gives, run to its end on such a thread.
  func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    let outcome = Outcome<Result>()
    let thread = Thread {
      outcome.value.withLock { $0 = body() }
      outcome.done.signal()
    }
    thread.stackSize = stackSize
    thread.start()
    outcome.done.wait()
    return outcome.value.withLock { value in
      guard let value else { preconditionFailure("the thread ended without a result") }
      return value
    }
  }

  private final class Outcome<Result: Sendable>: Sendable {
    let value = Mutex<Result?>(nil)
    let done = DispatchSemaphore(value: 0)
  }
}
