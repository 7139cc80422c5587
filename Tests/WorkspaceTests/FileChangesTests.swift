import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct FileChangesTests {
  private let folder = TemporaryFolder()

  private func path(_ name: String) -> SystemPath { SystemPath(folder.at(name)) }

  @Test func allAreWritten() {
    folder.write("old", "a")
    let problem = FileChanges.write([
      .create(path("new/deep/file"), Array("b".utf8)), .replace(path("old"), old: Array("a".utf8), new: Array("c".utf8)),
    ])
    #expect(problem == nil && folder.text("new/deep/file") == "b" && folder.text("old") == "c")
  }

  @Test func noneIsWrittenWhereOneCannotBe() {
    folder.write("old", "a")
    folder.write("blocked", "x")
    folder.makeFolder("folder")
    let changes: [FileChanges.Change] = [
      .create(path("new"), Array("b".utf8)), .replace(path("old"), old: Array("a".utf8), new: Array("c".utf8)),
    ]
    #expect(FileChanges.write(changes + [.create(path("blocked"), [])])?.error == .alreadyExists)
    #expect(FileChanges.write(changes + [.replace(path("folder"), old: [], new: [])])?.error == .isFolder)
    #expect(folder.text("new") == nil && folder.text("old") == "a" && folder.text("blocked") == "x")
  }

  @Test func aLinkThatLeadsNowhereIsNoFreePlace() {
    folder.link("link", to: "nowhere")
    #expect(FileChanges.write([.create(path("link"), [])])?.error == .alreadyExists)
  }
}
