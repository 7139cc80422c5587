import Foundation
import TestSupport
import Testing

/// Whatever lies in a tree: one line that says where and what, and the rest of it is reported.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct BadInputTests {
  private let folder = ProgramFolder()

  /// Beside what is wrong always lies one file with one finding.
  private func check(
    _ arguments: String = "", notices: [String], program: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    folder.files.write(
      "zz_deep.py",
      "def deep(a):\n    return " + String(repeating: "(1 if a else ", count: 40)
        + "0" + String(repeating: ")", count: 40) + "\n")
    let words = ["check", "-o", "concise"] + arguments.split(separator: " ").map(String.init)
    let run = try ProgramRun(program ?? Tools.program ?? "", words, in: folder.files.path)
    #expect(
      run.status == 1 && run.places == ["zz_deep.py:1 cognitive-complexity"], sourceLocation: sourceLocation)
    #expect(run.errorLines == notices, sourceLocation: sourceLocation)
  }

  private static let rest = "; the rest of the file was read"

  /// Names with the contents and the one notice about each, if any.
  static let texts: [(String, String, String?)] = [
    ("empty", "", nil),
    ("only_blanks", " \n\t\n\u{0C}\n", nil),
    ("no_line_end", "x = 1", nil),
    ("crlf", "def f():\r\n    return 1\r\n", nil),
    ("cr", "def f():\r    return 1\r", nil),
    ("bom", "\u{FEFF}def f():\n    return 1\n", nil),
    ("emoji", "x = '👩‍👩‍👧' # 💶\n", nil),
    ("unterminated", "x = 'abc\ny = 1\n", "1:5: warning: this string is not closed" + rest),
    ("triple", "x = '''abc\ny = 1\n", "1:5: warning: this string is not closed" + rest),
    ("bracket", "def f(:\n    return 1\n", "1:6: warning: this bracket is not closed"),
  ]

  @Test(arguments: texts)
  func text(_ name: String, _ text: String, _ notice: String?) throws {
    folder.files.write(name + ".py", text)
    let run = try folder.check()
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errorLines.count == (notice == nil ? 0 : 1))
    let expected = notice.map { "\(name).py:\($0)" } ?? ""
    #expect(run.errorText.hasPrefix(expected), "\(run.errorText)")
  }

  /// Bytes that are no text: a notice for each, with a place, and no more.
  @Test(
    arguments: [
      ("nul", [0x78, 0x3D, 0x31, 0x0A, 0x00, 0x0A, 0x79, 0x3D, 0x31, 0x0A]),
      ("latin1", Array("x = 'caf".utf8) + [0xE9] + Array("'\n".utf8)),
      ("binary", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ ($0 >> 3)) }),
      ("utf16", [0xFF, 0xFE, 0x78, 0x00, 0x3D, 0x00, 0x31, 0x00, 0x0A, 0x00]),
    ] as [(String, [UInt8])])
  func bytes(_ name: String, _ bytes: [UInt8]) throws {
    folder.files.write(name + ".py", bytes: bytes)
    let run = try folder.check()
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errorLines.count == 1 && run.errorText.hasPrefix("\(name).py:"), "\(run.errorText)")
    #expect(run.errorText.contains("warning: "))
  }

  @Test func nestedParentheses() throws {
    let count = 100_000
    folder.files.write(
      "nested.py",
      "x = " + String(repeating: "(", count: count) + String(repeating: ")", count: count) + "\ny = 1\n")
    let run = try folder.check()
    #expect(run.status == 0 && run.errorLines.count == 1, "\(run.errorText.prefix(500))")
    #expect(run.errorText.hasPrefix("nested.py:1:"))
  }

  /// 20 MB with an optimized build, less with the one of the tests.
  @Test func aLongLine() throws {
    let megabytes = Tools.releaseProgram == nil ? 2 : 20
    folder.files.write(
      "long.py", "x = [" + String(repeating: "1234567, ", count: megabytes * 116_508) + "]\n")
    try check(notices: [], program: Tools.releaseProgram)
  }

  @Test func foldersPipesAndLinks() throws {
    folder.files.makeFolder("folder.py")
    folder.files.link("dangling.py", to: "nowhere.py")
    folder.files.link("loop.py", to: "loop.py")
    folder.files.link("around", to: "..")
    let outside = TemporaryFolder()
    outside.write("outside.py", "def broken(:\n")
    folder.files.link("outside.py", to: outside.at("outside.py"))
    folder.files.link("outside", to: outside.path)
    _ = try ProgramRun(command: "mkfifo", [folder.files.at("pipe.py")])
    try check(notices: ["pipe.py: warning: is not a regular file"])
  }

  @Test(arguments: [
    ("dangling.py", "no such file or folder"), ("loop.py", "too many symbolic links, or a loop of them"),
    ("pipe.py", "is not a regular file"),
  ])
  func namedAndUnusable(_ path: String, _ words: String) throws {
    folder.files.link("dangling.py", to: "nowhere.py")
    folder.files.link("loop.py", to: "loop.py")
    _ = try ProgramRun(command: "mkfifo", [folder.files.at("pipe.py")])
    let run = try folder.check(path)
    #expect(run.status == 2 && run.errorLines == ["fractal-lint: \(path): \(words)"])
  }

  @Test func anUnreadableFile() throws {
    folder.files.write("secret.py", "x = 1\n")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.files.at("secret.py"))
    // Nothing is unreadable for the superuser.
    guard !FileManager.default.isReadableFile(atPath: folder.files.at("secret.py")) else { return }
    try check(notices: ["secret.py: warning: permission denied"])
  }

  @Test func aNameThatIsNotUTF8() throws {
    let script = "printf 'def f(:\\n' > \"$(printf 'caf\\351.py')\""
    let made = try ProgramRun("/bin/sh", ["-c", script], in: folder.files.path)
    // Some file systems take UTF-8 alone.
    guard made.status == 0 else { return }
    let run = try folder.check()
    #expect(run.errorLines.count == 1 && run.errorText.hasPrefix("caf\u{FFFD}.py:1:"), "\(run.errorText)")
    #expect(try folder.run("facts .").lines.count == 1)
  }

  @Test func deepFolders() throws {
    folder.files.write(String(repeating: "d/", count: 300) + "x.py", "def f(:\n")
    let run = try folder.check()
    #expect(run.errorLines.count == 1 && run.errorText.hasPrefix("d/d/d/"), "\(run.errorText.prefix(300))")
  }

  @Test func emptyTreeAndTreeWithoutSources() throws {
    let empty = try folder.run("check")
    #expect(empty.status == 0 && empty.text == "No findings in 0 files, 1 fractal.\n")
    #expect(
      empty.errorLines == [".: info: holds no source that is read (.py, .pyi, .swift); nothing here was checked"])
  }

  /// Names that would move the cursor or forge a line are shown, not obeyed.
  @Test func namesThatSpeakToTheTerminal() throws {
    folder.files.write("a\u{1B}[31m\nb.py", "def f(:\n")
    let run = try folder.check()
    #expect(run.errorLines.count == 1 && !run.errors.contains(0x1B), "\(run.errorText)")
  }
}
