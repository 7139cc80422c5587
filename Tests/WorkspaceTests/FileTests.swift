import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct FileTests {
  private let folder = TemporaryFolder()

  private func problem(_ name: String, limit: Int = FileReader.sizeLimit) -> SystemError? {
    switch FileReader.read(SystemPath(folder.at(name)), links: .refuse, limit: limit) {
    case .success: nil
    case .failure(let problem): problem.error
    }
  }

  @Test func whatCannotBeReadIsAProblemAndNeverAWait() {
    folder.build("dir.py/\nfile.py: 12345")
    folder.link("dangling.py", to: "nowhere")
    folder.link("link.py", to: "file.py")
    #expect(mkfifo(folder.at("pipe.py"), 0o600) == 0)
    #expect(problem("dir.py") == .isFolder)
    #expect(problem("absent.py") == .notFound)
    #expect(problem("pipe.py") == .notARegularFile)
    #expect(problem("file.py/x") == .notAFolder)
    #expect(problem("file.py", limit: 4) == .tooLarge(limit: 4))
    #expect(problem("file.py", limit: 5) == nil)
    #expect(problem("link.py") == .isLink)
    #expect(problem("a\0b") == .invalidPath)
    #expect(problem(String(repeating: "x", count: 300)) == .nameTooLong)
    let dangling = FileReader.read(folder.at("dangling.py"))
    #expect(dangling == .failure(FileProblem(path: folder.at("dangling.py"), error: .notFound)))
    #expect(FileReader.read(folder.at("link.py")) == .success(Array("12345".utf8)))
  }

  @Test func oneBufferForManyFiles() {
    let long = String(repeating: "0123456789", count: 1_000)
    folder.write("long", long)
    folder.write("short", "abc")
    folder.write("empty")
    var buffer = ByteBuffer()
    for (name, text) in [("short", "abc"), ("long", long), ("empty", ""), ("short", "abc")] {
      #expect(FileReader.read(SystemPath(folder.at(name)), into: &buffer) == nil)
      #expect(buffer.bytes == Array(text.utf8))
      buffer.withBytes { bytes in
        let ahead = UnsafeBufferPointer(start: bytes.baseAddress, count: bytes.count + ByteBuffer.padding)
        #expect(ahead[bytes.count...].allSatisfy { $0 == 0 })
      }
    }
    #expect(FileReader.read(SystemPath(folder.at("absent")), into: &buffer) != nil)
    #expect(buffer.count == 0)
    #expect(ByteBuffer([1, 2]).bytes == [1, 2])
  }

  @Test func filesThatDoNotTellTheirSizeAreReadToTheEnd() {
    guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
    #expect((try? FileReader.read("/proc/self/status").get().count) ?? 0 > 100)
  }

  @Test func writingReplacesTheWholeFile() throws {
    #expect(AtomicFile.write(Array("one".utf8), to: folder.at("a.toml")) == nil)
    #expect(folder.text("a.toml") == "one")
    #expect(chmod(folder.at("a.toml"), 0o754) == 0)
    folder.link("link.toml", to: "a.toml")
    #expect(AtomicFile.write(Array("two".utf8), to: folder.at("link.toml")) == nil)
    #expect(folder.text("a.toml") == "two")
    #expect(folder.names() == ["a.toml", "link.toml"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.at("a.toml"))
    #expect(attributes[.posixPermissions] as? Int == 0o754)
  }

  /// A device stays what it is, and a pipe's reader gets the bytes.
  @Test func devicesAndPipesAreWrittenTo() throws {
    #expect(AtomicFile.write(Array("gone".utf8), to: "/dev/null") == nil)
    #expect(try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType != .typeRegular)
    #expect(mkfifo(folder.at("pipe"), 0o600) == 0)
    let reader = open(folder.at("pipe"), O_RDONLY | O_NONBLOCK)
    #expect(AtomicFile.write(Array("three".utf8), to: folder.at("pipe")) == nil)
    var bytes = [UInt8](repeating: 0, count: 8)
    #expect(read(reader, &bytes, 8) == 5 && bytes.prefix(5).elementsEqual("three".utf8))
    close(reader)
    #expect(folder.names() == ["pipe"])
  }

  @Test func whatCannotBeWrittenChangesNothing() {
    folder.build("dir/\nfile: x")
    #expect(AtomicFile.write([], to: folder.at("dir"))?.error == .isFolder)
    #expect(AtomicFile.write([], to: folder.at("no/such"))?.error == .notFound)
    #expect(AtomicFile.write([], to: folder.at("file/x"))?.error == .notAFolder)
    #expect(folder.names() == ["dir", "file"])
    #expect(folder.names("dir") == [])
  }
}
