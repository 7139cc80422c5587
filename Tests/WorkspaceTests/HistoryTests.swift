import Foundation
import TestSupport
import Testing

@testable import Workspace

private let hasGit = (try? ProgramRun(command: "git", ["--version"]))?.status == 0

@Suite(.enabled(if: hasGit, "git is not installed")) struct HistoryTests {
  let folder = TemporaryFolder()

  init() throws {
    try git("init", "-q", "-b", "main")
  }

  @discardableResult private func git(_ arguments: String...) throws -> ProgramRun {
    let fixed = ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"]
    let run = try ProgramRun(command: "git", fixed + arguments, in: folder.path)
    try #require(run.status == 0, "\(arguments): \(run.errorText)")
    return run
  }

  private func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message)
  }

  private func repository() throws -> GitRepository { try GitRepository(around: SystemPath(folder.path)) }

  private func blobs(_ ids: [ObjectID]) throws -> [[UInt8]?] {
    var found: [[UInt8]?] = []
    try repository().read(ids) { number, bytes in
      #expect(number == found.count)
      found.append(bytes)
    }
    return found
  }

  @Test func filesAndTheirBytes() throws {
    let long = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    folder.write("a.txt", "one\n")
    folder.write("sub/ä \"\n.py")
    folder.write("long.bin", bytes: long)
    folder.link("link", to: "a.txt")
    try commit("first")
    let repository = try repository()
    #expect(repository.top.text == folder.path)
    let files = try repository.files(of: repository.commit("HEAD"))
    #expect(files.map(\.path.text) == ["a.txt", "link", "long.bin", "sub/ä \"\n.py"])
    #expect(files.map(\.kind) == [.regular, .link, .regular, .regular])
    let absent = try #require(ObjectID(String(repeating: "0", count: 39) + "1"))
    #expect(try blobs(files.map(\.id) + [absent, files[0].id])
      == [Array("one\n".utf8), Array("a.txt".utf8), long, [], nil, Array("one\n".utf8)])
  }

  @Test func changesBetweenRevisions() throws {
    folder.write("same.py", "x = 1\n")
    folder.write("old.py", (0..<50).map { "line \($0)\n" }.joined())
    folder.write("gone.py", "gone\n")
    folder.write("edited.py", "before\n")
    try commit("first")
    try git("mv", "old.py", "new name.py")
    folder.remove("gone.py")
    folder.write("edited.py", "after\n")
    folder.write("added.py", "added\n")
    try commit("second")
    let repository = try repository()
    let (old, new) = (try repository.commit("HEAD~1"), try repository.commit("main"))
    let changes = try repository.changes(from: old, to: new).sorted { $0.path < $1.path }
    #expect(changes.map(\.path.text) == ["added.py", "edited.py", "gone.py", "new name.py"])
    #expect(changes.map(\.kind) == [.added, .modified, .deleted, .renamed(100)])
    #expect(changes[3].oldPath.text == "old.py" && changes[3].id == changes[3].oldID)
    #expect(changes[0].oldID == nil && changes[2].id == nil)
    #expect(try repository.mergeBase(old, new) == old)
  }

  @Test func whatIsNotThereIsSaid() throws {
    try commit("first")
    let repository = try repository()
    for name in ["nowhere", "--help", "-h", "HEAD:a", ""] {
      #expect(throws: GitProblem.unknownRevision(name)) { try repository.commit(name) }
    }
    let elsewhere = TemporaryFolder()
    #expect { try GitRepository(around: SystemPath(elsewhere.path)) } throws: {
      if case GitProblem.noRepository = $0 { true } else { false }
    }
  }

  /// Filters, text conversions, external differs, monitors of the file system and hooks, all planted.
  @Test func nothingOfTheRepositoryIsRun() throws {
    let trap = folder.at("trap.sh")
    folder.write("trap.sh", "#!/bin/sh\ntouch '\(folder.at("sprung"))'\ncat\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trap)
    folder.write("a.py", "x = 1\n")
    try commit("first")
    folder.write(".gitattributes", "* filter=trap diff=trap\n")
    folder.write("a.py", "x = 2\n")
    try commit("second")
    for key in [
      "core.fsmonitor", "filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "diff.trap.textconv",
      "diff.trap.command", "diff.external", "core.pager", "core.hooksPath", "core.sshCommand",
    ] { try git("config", key, trap) }
    folder.write("git", "#!/bin/sh\ntouch '\(folder.at("sprung"))'\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.at("git"))
    let repository = try repository()
    let (old, new) = (try repository.commit("HEAD~1"), try repository.commit("HEAD"))
    #expect(try repository.changes(from: old, to: new).map(\.path.text) == [".gitattributes", "a.py"])
    _ = try blobs(repository.files(of: new).map(\.id))
    #expect(folder.bytes("sprung") == nil)
  }

  @Test func aHookKeepsItsRepositoryToItself() {
    let given = ["GIT_DIR=/x", "A=b", "GIT_INDEX_FILE=i", "LC_ALL=de", "GIT_OBJECT_DIRECTORY=o"]
    let kept = GitProgram.environment(from: given.map { Array($0.utf8) })
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(kept.prefix(2) == ["A=b", "GIT_OBJECT_DIRECTORY=o"])
    #expect(kept.contains("LC_ALL=C") && kept.contains("GIT_NO_LAZY_FETCH=1"))
  }

  @Test(arguments: [1, 2, 3, 7, 1000]) func aBatchMayComeInAnyPieces(size: Int) {
    let id = String(repeating: "a", count: 40)
    let text = Array("\(id) blob 3\nx\ny\n\(id) missing\n\(id) blob 0\n\n".utf8)
    var reader = BatchReader()
    var found: [[UInt8]?] = []
    for start in stride(from: 0, to: text.count, by: size) {
      text[start..<min(start + size, text.count)].withUnsafeBufferPointer { piece in
        reader.take(piece) { found.append($1) }
      }
    }
    #expect(found == [Array("x\ny".utf8), nil, []])
    #expect(reader.isAtEnd && reader.count == 3)
  }
}
