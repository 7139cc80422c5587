import Report

/// What `--version` prints.
enum Version {
  static var line: String { "\(Tool.current.name) \(Tool.current.version)" }
}
