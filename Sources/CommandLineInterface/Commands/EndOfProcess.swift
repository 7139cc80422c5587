/// What a command leaves to the end of the process: to take apart all that is known of a tree, piece by piece, costs
/// as much as a rule, and the system gives the memory back at once.
enum EndOfProcess {
  static func leave(_ value: some Sendable) {
    _ = Unmanaged.passRetained(Left(value))
  }
}

private final class Left<Value: Sendable>: Sendable {
  private let value: Value

  init(_ value: Value) {
    self.value = value
  }
}
