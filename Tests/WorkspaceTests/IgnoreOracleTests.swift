import Foundation
import TestSupport
import Testing
import Workspace

/// Trees and ignore files made at random, from fixed seeds, against what git says of them.
@Suite struct IgnoreOracleTests {
  private struct Maker {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func pick(_ items: [String]) -> String { items[next(items.count)] }

    static let names = [
      "a", "b", "ab", "abc", "b.py", "a.py", "foo", "foo.pyc", "bar", "a b", "x ", "é", "[a]", "!a", "#a",
      "a*", "b\\", "a-b", ".hid", "A", "7",
    ]
    static let segments = [
      "a", "b", "ab", "foo", "bar", "*", "*.py", "a*", "*b", "?", "??", "a?c", "[ab]", "[!a]", "[^b]*",
      "[a-c]*", "[[:upper:]]", "[[:digit:]a]", "*o*", "a\\*", "\\[a]", "\\!a", "\\#a", "é", "?*", "[]a]",
      "x\\ ", "a b", ".*", "[a", "b\\\\", "[a-", "[[:nope:]]", "*.*", "foo.py[co]", "[\\]a]", "[a/b]",
    ]

    mutating func pattern() -> String {
      var text = next(4) == 0 ? "!" : ""
      if next(4) == 0 { text += "/" }
      for index in 0..<(1 + [0, 0, 0, 1, 1, 2][next(6)]) {
        if index > 0 { text += "/" }
        text += next(5) == 0 ? "**" : pick(Self.segments)
      }
      if next(4) == 0 { text += "/" }
      return text + ["", "", "", "", " ", "  ", "\r", "\\"][next(8)]
    }

    mutating func ignoreFile() -> String {
      var lines = (0..<(1 + next(5))).map { _ in pattern() }
      if next(5) == 0 { lines.append("# a comment") }
      if next(5) == 0 { lines.insert("", at: 0) }
      return (next(6) == 0 ? "\u{FEFF}" : "") + lines.joined(separator: "\n") + (next(3) == 0 ? "" : "\n")
    }

    mutating func fill(_ folder: TemporaryFolder) {
      var folders = [""]
      for _ in 0..<25 {
        let parent = folders[next(folders.count)]
        let path = parent + pick(Self.names) + "/"
        guard path.split(separator: "/").count < 6, !folders.contains(path) else { continue }
        folders.append(path)
      }
      for path in folders {
        for _ in 0..<6 {
          let file = path + pick(Self.names)
          if !folders.contains(file + "/") { folder.write(file) }
        }
      }
      for path in folders where path.isEmpty || next(3) == 0 {
        folder.write(path + ".gitignore", ignoreFile())
      }
    }
  }

  /// What git prints, with no settings but its own; nil if it is not there or fails.
  private func output(ofGit arguments: [String], in folder: TemporaryFolder) -> [UInt8]? {
    let run = try? ProgramRun(
      "/usr/bin/env", ["git"] + arguments, in: folder.path, environment: ["GIT_CONFIG_NOSYSTEM": "1"])
    return run?.status == 0 ? run?.output : nil
  }

  @Test(arguments: 1...24) func agreesWithGit(seed: Int) throws {
    let folder = TemporaryFolder()
    guard output(ofGit: ["init", "-q"], in: folder) != nil else {
      print("git is not here: ignore rules were not compared with it")
      return
    }
    var maker = Maker(state: UInt64(seed) &* 0x9E37_79B9)
    maker.fill(folder)
    folder.write(".git/info/exclude", maker.ignoreFile())
    let listing = try #require(
      output(ofGit: ["ls-files", "-o", "-c", "--exclude-standard", "-z"], in: folder))
    let expected = listing.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    var options = DiscoveryOptions()
    options.wantedSuffixes = [""]
    let found = FileTree.discover(root: folder.path, options: options)
    let git = Set(expected)
    let own = Set(found.files.map(\.path))
    #expect(git.symmetricDifference(own).sorted() == [], "root: \(folder.text(".gitignore") ?? "")")
    #expect(found.problems.isEmpty)
  }
}
