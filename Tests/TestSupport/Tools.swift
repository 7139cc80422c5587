import Foundation

/// What tests call on outside of themselves: the program, and judges that are not ours.
package enum Tools {
  /// Judges from outside: beside the repository, or where FRACTAL_LINT_ORACLES says.
  package static let oracles: String =
    ProcessInfo.processInfo.environment["FRACTAL_LINT_ORACLES"]
    ?? Repository.root.deletingLastPathComponent().appendingPathComponent("shared/oracles").path

  /// The program that was built along with the tests: it lies in the folder of their executable or some
  /// folders above it.
  package static let program: String? = {
    var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    for _ in 0..<5 {
      let candidate = folder.appendingPathComponent("fractal-lint").path
      if isProgram(candidate) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return [built("debug"), built("release")].first(where: isProgram)
  }()

  /// An optimized build, where there is one.
  package static let releaseProgram: String? = [built("release")].first(where: isProgram)

  private static func built(_ configuration: String) -> String {
    Repository.root.appendingPathComponent(".build/\(configuration)/fractal-lint").path
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }
}
