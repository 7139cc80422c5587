/// The program git, asked so that nothing of a repository is run and nothing is fetched or written.
///
/// Only plumbing is asked for (`rev-parse`, `ls-tree`, `cat-file`, `diff-tree`, `log --raw`, `ls-files -s`): `status`
/// and `diff` run filters that a repository can plant.
struct GitProgram: Sendable {
  private let program: SystemPath
  private let environment: [[UInt8]]
  /// The folder that is asked about.
  let folder: SystemPath

  /// Takes git from the folders of `PATH` that are absolute: one in the folder at hand could be anybody's.
  init(in folder: SystemPath) throws(GitProblem) {
    let folders = (SystemEnvironment.value("PATH") ?? "").split(separator: ":").map { SystemPath($0) }
    let found = folders.lazy.filter(\.isAbsolute).map { $0.appending("git") }.first { path in
      guard let status = try? Platform.status(at: path.bytes, links: .follow) else { return false }
      return status.kind == .regular && status.permissions & 0o111 != 0
    }
    guard let found else { throw .notInstalled }
    program = found
    self.folder = folder
    environment = GitProgram.environment(from: Platform.environmentEntries())
  }

  /// Variables by which hooks point at their own repository are left out: the folder says which one is meant.
  static func environment(from entries: [[UInt8]]) -> [[UInt8]] {
    let dropped = [
      "GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_PREFIX=", "GIT_EXTERNAL_DIFF=", "GIT_PAGER=", "GIT_TRACE",
      "GIT_OPTIONAL_LOCKS=", "GIT_TERMINAL_PROMPT=", "GIT_NO_LAZY_FETCH=", "GIT_LITERAL_PATHSPECS=", "LC_ALL=",
    ].map { Array($0.utf8) }
    let set = [
      "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_LITERAL_PATHSPECS=1", "LC_ALL=C",
    ].map { Array($0.utf8) }
    return entries.filter { entry in !dropped.contains { entry.starts(with: $0) } } + set
  }

  /// Runs `git arguments`, handing its output on; 0 is the one good end.
  func run(
    _ arguments: [String], input: [UInt8] = [], onOutput: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(GitProblem) {
    let fixed = [
      "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false",
    ].map { Array($0.utf8) }
    let words = [Array("-C".utf8), folder.bytes] + fixed + arguments.map { Array($0.utf8) }
    let end: ProgramEnd
    do throws(SystemError) {
      end = try Platform.run(program, words, environment: environment, input: input, onOutput: onOutput)
    } catch {
      throw .system(error)
    }
    if end.exitCode != 0 { throw .failed(end.exitCode, GitProgram.firstLine(end.errors)) }
  }

  /// All that `git arguments` prints.
  func output(_ arguments: [String], input: [UInt8] = []) throws(GitProblem) -> [UInt8] {
    var all: [UInt8] = []
    try run(arguments, input: input) { all += $0 }
    return all
  }

  /// Without the word that git puts before its complaints.
  private static func firstLine(_ errors: [UInt8]) -> String {
    let line = String(decoding: errors.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
  }
}
