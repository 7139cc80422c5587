import Foundation

/// Where things lie on the machine that runs the tests.
package enum Checkout {
  /// The folder of `Package.swift`.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  package static func path(_ relative: String) -> String { root + "/" + relative }

  package static func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: path(relative)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Judges from outside: beside the package, or where FRACTAL_LINT_ORACLES says.
  package static let oracles: String =
    ProcessInfo.processInfo.environment["FRACTAL_LINT_ORACLES"]
    ?? URL(fileURLWithPath: root).deletingLastPathComponent().appendingPathComponent("shared/oracles").path

  /// The program that was built along with the tests; it lies in the folder of the tests' own executable, or
  /// some folders above it.
  package static let program: String? = {
    var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    for _ in 0..<5 {
      let candidate = folder.appendingPathComponent("fractal-lint").path
      if isProgram(candidate) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return [path(".build/debug/fractal-lint"), path(".build/release/fractal-lint")].first(where: isProgram)
  }()

  /// An optimized build, where there is one.
  package static let releaseProgram: String? =
    [path(".build/release/fractal-lint")].first(where: isProgram)

  package static func hasCommand(_ name: String) -> Bool {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.contains { isProgram("\($0)/\(name)") }
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }
}
