import SourceText

/// A CODEOWNERS file, as the forge that it is for reads it.
package struct CodeOwners: Hashable, Sendable {
  /// Whose reading counts: they differ in sections, in what a folder's name covers and in what an error costs.
  package enum Forge: Hashable, Sendable {
    /// docs.github.com, "About code owners".
    case gitHub
    /// docs.gitlab.com, "Code Owners syntax and error handling".
    case gitLab
  }

  /// One line: who owns what.
  package struct Rule: Hashable, Sendable {
    package var pattern: Spanned<String>
    /// Its own, or those of its section where it names none; none at all where nobody shall own it.
    package var owners: [Spanned<String>]
    /// By number of the section; GitHub knows one alone.
    package var section: Int
    /// What it covers is covered by nothing in its section (GitLab's `!`).
    package var excludes: Bool
    let paths: OwnedPaths
  }

  /// Why a line is not read.
  package enum Problem: Hashable, Sendable {
    /// GitHub takes `!` and `[` in patterns for errors and passes over the line.
    case unreadablePattern
    /// Neither a user, nor a team, nor an address.
    case unreadableOwner
    case unreadableSection
  }

  package var path: String
  package var forge: Forge
  /// In file order.
  package var rules: [Rule]
  package var problems: [Spanned<Problem>]

  /// The owners of a file, given by its path from the root: those of the last rule that covers it, on GitLab of
  /// each section; nil where no rule does.
  package func owners(of path: String) -> [Spanned<String>]? {
    var found: [Spanned<String>]?
    let last = rules.reduce(-1) { max($0, $1.section) }
    for section in 0..<(last + 1) {
      guard let owners = owners(of: path, in: section) else { continue }
      let known = found ?? []
      found = known + owners.filter { owner in !known.contains { $0.value == owner.value } }
    }
    return found
  }

  private func owners(of path: String, in section: Int) -> [Spanned<String>]? {
    if rules.contains(where: { $0.excludes && $0.section == section && $0.paths.cover(path) }) { return nil }
    return rules.last { $0.section == section && $0.paths.cover(path) }?.owners
  }

  /// Where forges look for the file, the first that is there counts: GitHub's places, then GitLab's own.
  package static let places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"]
}

/// The paths that a pattern covers.
struct OwnedPaths: Hashable, Sendable {
  /// The file itself.
  private var file: PathPattern?
  /// All below the folder.
  private var below: PathPattern?

  /// GitHub: as in ignore files, but that `folder/*` covers no folder below.
  init(gitHub pattern: String) {
    let isFolder = pattern.hasSuffix("/")
    let inner = pattern.drop { $0 == "/" }
    let body = isFolder ? inner.dropLast() : inner
    let isAnchored = pattern.hasPrefix("/") || body.contains("/")
    let whole = (isAnchored ? "" : "**/") + body
    if !isFolder { file = PathPattern(Array(whole.utf8), dialect: .git) }
    if !(isAnchored && body.hasSuffix("/*")), !(isAnchored && body == "*") {
      below = PathPattern(Array((whole + "/**").utf8), dialect: .git)
    }
  }

  /// GitLab: from anywhere unless it begins with `/`; a folder covers what is below only with `/` at the end.
  init(gitLab pattern: String) {
    if pattern == "*" {
      file = PathPattern(Array("**".utf8), dialect: .git)
      return
    }
    let isAnchored = pattern.hasPrefix("/")
    var whole = (isAnchored ? "" : "**/") + pattern.drop { $0 == "/" }
    if pattern.hasSuffix("/") { whole += "**" }
    file = PathPattern(Array(whole.utf8), dialect: .git)
  }

  func cover(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { (file?.matches($0) ?? false) || (below?.matches($0) ?? false) }
  }
}
