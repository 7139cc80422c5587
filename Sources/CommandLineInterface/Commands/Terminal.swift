import Workspace

/// Results go to standard output, everything else to standard error.
enum Terminal {
  /// Prints a result. A reader that has gone away is no failure: it has seen what it wanted.
  static func print(_ bytes: [UInt8]) -> Program.ExitCode {
    switch Console.write(bytes, to: .output) {
    case .written, .closed: return .success
    case .failed(let error):
      say("\(CommandTable.programName): standard output: \(error.words)")
      return .failure
    }
  }

  /// Prints a result that ends with a line break, adding one where it lacks.
  static func print(_ text: String) -> Program.ExitCode {
    print(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Says one line that is no result.
  static func say(_ line: String) {
    _ = Console.write(line + "\n", to: .error)
  }
}
