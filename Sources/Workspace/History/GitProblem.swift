/// Why git could not answer.
package enum GitProblem: Error, Hashable, Sendable {
  /// No folder of `PATH` holds it.
  case notInstalled
  /// The folder belongs to no repository, or to one that git does not trust; in git's words.
  case noRepository(String)
  case unknownRevision(String)
  /// Ended with this code; in its words.
  case failed(Int32, String)
  /// Said something that cannot be read.
  case unreadable
  case system(SystemError)

  package var words: String {
    switch self {
    case .notInstalled: "git is not installed, or not in PATH"
    case .noRepository(let words): words.isEmpty ? "no git repository" : words
    case .unknownRevision(let name): "git knows no revision '\(name)'"
    case .failed(let code, let words): "git ended with \(code)" + (words.isEmpty ? "" : ": \(words)")
    case .unreadable: "git's answer cannot be read"
    case .system(let error): error.words
    }
  }
}
