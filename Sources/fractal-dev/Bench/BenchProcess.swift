import Foundation

/// One run of a whole process.
struct BenchRun {
  /// Seconds.
  var wall: Double
  /// Seconds of all its threads, in its own code and the system's.
  var cpu: Double
  /// Largest resident set, in bytes.
  var peak: Int
  var exitCode: Int32
}

/// Why a command could not be timed.
struct BenchFailure: Error, CustomStringConvertible {
  var description: String
}

/// A command whose whole process is timed, by what the system accounts to it at its end.
struct BenchCommand {
  var words: [String]
  var environment: [String: String] = [:]

  /// Runs it to its end, what it prints thrown away into a file as a user would; nil where it does not start.
  func run() -> BenchRun? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(
        &actions, number, BenchCommand.sink.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let values = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    let arguments = words.map { strdup($0) } + [nil]
    let variables = values.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    let clock = ContinuousClock()
    let start = clock.now
    var child = pid_t()
    guard let program = words.first, posix_spawn(&child, program, &actions, nil, arguments, variables) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 { if errno != EINTR { return nil } }
    let wall = (clock.now - start) / .seconds(1)
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1024
    #endif
    let signal = status & 0x7F
    return BenchRun(
      wall: wall, cpu: usage.ru_utime.seconds + usage.ru_stime.seconds, peak: Int(usage.ru_maxrss) * unit,
      exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }

  /// Runs it; what ends with more than 1, the code for findings, has not done its work.
  func completed() throws(BenchFailure) -> BenchRun {
    guard let run = run() else { throw BenchFailure(description: "\(words[0]) does not start") }
    guard run.exitCode <= 1 else { throw BenchFailure(description: "\(words[0]) ended with \(run.exitCode)") }
    return run
  }

  private static let sink = FileManager.default.temporaryDirectory
    .appendingPathComponent("fractal-bench-\(ProcessInfo.processInfo.processIdentifier).txt")
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// Where a program lies that `PATH` knows; the program itself where a version manager stands in front of it.
func program(_ name: String) -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
  for folder in folders {
    let path = folder + "/" + name
    guard FileManager.default.isExecutableFile(atPath: path) else { continue }
    return folder.hasSuffix("/shims") ? output(of: [folder + "/../bin/pyenv", "which", name]) ?? path : path
  }
  return nil
}

/// What a short command prints, without the line break at its end; nil where it fails.
func output(of words: [String]) -> String? {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: words[0])
  process.arguments = Array(words.dropFirst())
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { return nil }
  return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
}
