/// Values that stay until the process ends, which gives all memory back at once: to take a large tree apart, piece
/// by piece, costs a twentieth of a run.
enum Lasting {
  /// For what a command is about, and only where nothing follows but its end.
  static func keep<Value>(_ value: Value) {
    _ = Unmanaged.passRetained(Holder(value))
  }

  private final class Holder<Value> {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }
}
