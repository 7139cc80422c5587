import Foundation

/// SwiftParser as the judge, through programs that print what it sees. They are built with the toolchain
/// alone where no environment variable names one that is built, and kept below `.build/oracles`.
enum SwiftJudges {
  /// Tokens, declarations, imports.
  static func tokens() -> Result<OracleJudge, MissingOracle> {
    let source = OracleFolders.shared.appending(path: "swift-oracle/main.swift")
    return program("swift-oracle", source, unless: "FRACTAL_LINT_SWIFT_ORACLE").map {
      OracleJudge(program: $0, arguments: ["--tokens", "--decls", "--imports"], parting: .end)
    }
  }

  /// Declarations in full.
  static func outline() -> Result<OracleJudge, MissingOracle> {
    let source = OracleFolders.package.appending(path: "Tests/Oracles/swift_outline.swift")
    return program("swift-outline", source, unless: "FRACTAL_LINT_SWIFT_OUTLINE").map {
      OracleJudge(program: $0, arguments: [], parting: .head)
    }
  }

  private static func program(
    _ name: String, _ source: URL, unless variable: String
  ) -> Result<String, MissingOracle> {
    if let built = ProcessInfo.processInfo.environment[variable] {
      let isThere = FileManager.default.isExecutableFile(atPath: built)
      return isThere ? .success(built) : .failure(MissingOracle(text: "\(variable) names no program"))
    }
    guard FileManager.default.fileExists(atPath: source.path) else {
      return .failure(MissingOracle(text: "needs the folder of oracles (FRACTAL_LINT_ORACLES)"))
    }
    return build(name, source)
  }

  private static func build(_ name: String, _ source: URL) -> Result<String, MissingOracle> {
    let folder = OracleFolders.package.appending(path: ".build/oracles")
    let built = folder.appending(path: name).path
    if let own = timeOfChange(built), let other = timeOfChange(source.path), own > other {
      return .success(built)
    }
    guard let libraries = hostLibraries() else {
      return .failure(MissingOracle(text: "swiftc is not there"))
    }
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Under a name of its own until it is whole.
    let draft = built + ".\(ProcessInfo.processInfo.processIdentifier)"
    let run = swiftc([
      "-O", "-swift-version", "5", "-I", libraries, "-L", libraries, "-lSwiftSyntax", "-lSwiftParser",
      "-Xlinker", "-rpath", "-Xlinker", libraries, source.path, "-o", draft,
    ])
    guard run?.status == 0, rename(draft, built) == 0 else {
      return .failure(MissingOracle(text: "\(name) does not build with this toolchain"))
    }
    return .success(built)
  }

  private static func timeOfChange(_ path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  /// Where the toolchain keeps its own SwiftSyntax.
  private static func hostLibraries() -> String? {
    guard let run = swiftc(["-print-target-info"]), run.status == 0,
      let paths = (try? JSONDecoder().decode(TargetInfo.self, from: run.output))?.paths
    else { return nil }
    return paths.runtimeResourcePath + "/host"
  }

  private struct TargetInfo: Decodable {
    struct Paths: Decodable {
      var runtimeResourcePath: String
    }
    var paths: Paths
  }

  private static func swiftc(_ arguments: [String]) -> (output: Data, status: Int32)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swiftc"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (data, process.terminationStatus)
  }
}
