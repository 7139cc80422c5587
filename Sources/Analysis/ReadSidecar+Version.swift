import Knowledge
import Report
import RuleEngine

extension ReadSidecar {
  /// One sidecar, held against the version of this program.
  init(checked bytes: [UInt8], path: String) {
    self.init(path: path, bytes: bytes, running: running)
  }
}

private let running = SemanticVersion(Tool.current.version)
