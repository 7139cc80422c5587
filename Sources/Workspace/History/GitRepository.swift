/// The id of an object: 40 hexadecimal digits, or 64 where a repository uses SHA-256.
package struct ObjectID: Hashable, Sendable, Comparable {
  package let text: String

  package init?(_ text: some StringProtocol) {
    let isHexadecimal = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isHexadecimal, text.utf8.count == 40 || text.utf8.count == 64 else { return nil }
    self.text = String(text)
  }

  package static func < (a: ObjectID, b: ObjectID) -> Bool { a.text < b.text }

  /// In a change, what stands for a file that is not there.
  var isZero: Bool { text.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
}

/// A file of a revision.
package struct TreeFile: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case regular, executable, link, submodule }
  /// From the top of the repository.
  package var path: SystemPath
  package var kind: Kind
  package var id: ObjectID
}

/// How a file differs between two revisions.
package struct TreeChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case added, deleted, modified
    /// With how much of it is the same, in percent.
    case renamed(Int)
    case copied(Int)
  }

  package var kind: Kind
  package var path: SystemPath
  /// Where it was before; the same but for renamed and copied files.
  package var oldPath: SystemPath
  /// Nil where the file is not there.
  package var id: ObjectID?
  package var oldID: ObjectID?
}

/// A repository as far as plumbing shows it.
package struct GitRepository: Sendable {
  private let git: GitProgram
  /// The top of the work tree.
  package let top: SystemPath

  /// The repository that `folder`, absolute, belongs to.
  package init(around folder: SystemPath) throws(GitProblem) {
    let program = try GitProgram(in: folder)
    do throws(GitProblem) {
      let answer = try program.output(["rev-parse", "--show-toplevel"])
      top = SystemPath(bytes: Array(answer.prefix { $0 != UInt8(ascii: "\n") }))
    } catch {
      guard case .failed(_, let words) = error else { throw error }
      throw .noRepository(words)
    }
    git = program
  }

  /// The commit that a name means: a branch, a tag, an id, `HEAD~3`.
  package func commit(_ revision: String) throws(GitProblem) -> ObjectID {
    do throws(GitProblem) {
      let answer = try git.output(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
      guard let id = ObjectID(String(decoding: answer.dropLast(), as: UTF8.self)) else { throw .unreadable }
      return id
    } catch {
      guard case .failed = error else { throw error }
      throw .unknownRevision(revision)
    }
  }

  /// The last commit that both descend from; nil where there is none.
  package func mergeBase(_ a: ObjectID, _ b: ObjectID) throws(GitProblem) -> ObjectID? {
    // `rev-parse` knows it as the one that is left out of `a...b`.
    let answer = try git.output(["rev-parse", "\(a.text)...\(b.text)"])
    let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n")
    return lines.first { $0.hasPrefix("^") }.flatMap { ObjectID($0.dropFirst()) }
  }

  /// All files of a revision, by path.
  package func files(of commit: ObjectID) throws(GitProblem) -> [TreeFile] {
    let answer = try git.output(["ls-tree", "-r", "-z", "--full-tree", commit.text])
    var files: [TreeFile] = []
    for entry in answer.split(separator: 0) {
      guard let file = TreeFile(entry: entry) else { throw .unreadable }
      files.append(file)
    }
    return files
  }

  /// What changed from one revision to another, renamed files found by what they hold.
  package func changes(from old: ObjectID, to new: ObjectID) throws(GitProblem) -> [TreeChange] {
    let answer = try git.output([
      "diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all",
      "-M", "-l0", "--end-of-options", old.text, new.text,
    ])
    var fields = answer.split(separator: 0, omittingEmptySubsequences: false)[...]
    if fields.last?.isEmpty ?? false { fields.removeLast() }
    var changes: [TreeChange] = []
    while !fields.isEmpty {
      guard let change = TreeChange(taking: &fields) else { throw .unreadable }
      changes.append(change)
    }
    return changes
  }

  /// The last revisions that changed a file, which is named from the top, each with what it held then; newest first.
  /// Of merges only what they changed themselves counts.
  package func revisions(
    touching path: SystemPath, atMost limit: Int
  ) throws(GitProblem) -> [(commit: ObjectID, id: ObjectID)] {
    let answer = try git.output([
      "-C", top.text, "log", "--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--no-renames", "--no-show-signature",
      "--format=%H", "-n", String(limit), "--", path.text,
    ])
    var revisions: [(commit: ObjectID, id: ObjectID)] = []
    var commit: ObjectID?
    for line in answer.split(separator: UInt8(ascii: "\n")).map({ String(decoding: $0, as: UTF8.self) }) {
      if let id = ObjectID(line) {
        commit = id
      } else if line.hasPrefix(":"), let commit, let id = ObjectID(line.split(separator: " ").dropFirst(3).first ?? "") {
        revisions.append((commit, id))
      }
    }
    return revisions
  }

  /// Hands over the bytes of each object in turn; nil for those that the repository does not have.
  package func read(_ objects: [ObjectID], _ body: (Int, [UInt8]?) -> Void) throws(GitProblem) {
    if objects.isEmpty { return }
    var reader = BatchReader()
    try git.run(["cat-file", "--batch"], input: objects.flatMap { Array($0.text.utf8) + [UInt8(ascii: "\n")] }) {
      reader.take($0, body)
    }
    guard reader.isAtEnd, reader.count == objects.count else { throw .unreadable }
  }
}

extension TreeFile {
  /// From `100644 blob 0123… TAB path`.
  init?(entry: ArraySlice<UInt8>) {
    guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
    let words = entry[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, let id = ObjectID(words[2]) else { return nil }
    self.id = id
    path = SystemPath(bytes: Array(entry[(tab + 1)...]))
    switch words[0] {
    case "120000": kind = .link
    case "160000": kind = .submodule
    case "100755": kind = .executable
    default: kind = .regular
    }
  }
}

extension TreeChange {
  /// From `:100644 100644 0123… 4567… R086`, the path before and the path after.
  fileprivate init?(taking fields: inout ArraySlice<ArraySlice<UInt8>>) {
    guard let head = fields.popFirst(), head.first == UInt8(ascii: ":"), let first = fields.popFirst() else {
      return nil
    }
    let words = head.dropFirst().split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 5, let old = ObjectID(words[2]), let new = ObjectID(words[3]) else { return nil }
    oldID = old.isZero ? nil : old
    id = new.isZero ? nil : new
    oldPath = SystemPath(bytes: Array(first))
    path = oldPath
    let share = Int(words[4].dropFirst()) ?? 0
    switch words[4].utf8.first {
    case UInt8(ascii: "A"): kind = .added
    case UInt8(ascii: "D"): kind = .deleted
    case UInt8(ascii: "R"): kind = .renamed(share)
    case UInt8(ascii: "C"): kind = .copied(share)
    default: kind = .modified
    }
    switch kind {
    case .renamed, .copied:
      guard let second = fields.popFirst() else { return nil }
      path = SystemPath(bytes: Array(second))
    default: break
    }
  }
}
