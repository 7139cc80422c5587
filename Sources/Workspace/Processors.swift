package enum Processors {
  /// How many threads can run at once: the processors that are on, on Linux cut down to those that the
  /// process may use and to its control group's quota.
  package static var available: Int {
    let allowed = text(of: "/proc/self/status").flatMap { Self.affinity(inStatusFile: $0) }
    let quota = text(of: "/sys/fs/cgroup/cpu.max").flatMap { Self.quota(inGroupFile: $0) }
    return max(1, min(allowed ?? Platform.onlineProcessors(), quota ?? .max))
  }

  private static func text(of path: String) -> String? {
    guard case .success(let bytes) = FileReader.read(path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bits set in the line `Cpus_allowed:` of `/proc/self/status`, groups of hexadecimal digits; nil if there
  /// is none. The C library's call for it is not visible from Swift.
  static func affinity(inStatusFile text: String) -> Int? {
    let key = "Cpus_allowed:"
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key) }) else { return nil }
    let count = line.dropFirst(key.count).reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return count > 0 ? count : nil
  }

  /// Processors, rounded up, that the text of a `cpu.max` grants: `MICROSECONDS PERIOD`; nil for no limit.
  static func quota(inGroupFile text: String) -> Int? {
    let words = text.split { $0 == " " || $0 == "\n" }
    guard words.count == 2, let quota = Int(words[0]), let period = Int(words[1]), quota > 0, period > 0
    else { return nil }
    return (quota - 1) / period + 1
  }
}
