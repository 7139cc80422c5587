import Foundation
import TestSupport
import Testing

@testable import Workspace

/// Records that last from run to run, whatever becomes of their files.
struct RecordStoreTests {
  private let files = TemporaryFolder()

  private var folder: CacheFolder { CacheFolder(SystemPath(files.at("cache"))) }
  private static let name = "0123456789abcdef.facts"

  private func store(edition: UInt64 = 1) -> RecordStore {
    RecordStore(in: folder, name: Self.name, label: "root", edition: edition)
  }

  private static func key(_ number: Int) -> RecordKey {
    RecordKey(high: UInt64(number) << 40, low: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
  }

  private static func record(_ number: Int) -> [UInt8] {
    (0..<(number * 7 % 90)).map { UInt8(truncatingIfNeeded: $0 &* number) }
  }

  /// Adds the records of some numbers to what there is.
  @discardableResult
  private func add(_ numbers: Range<Int>, anew: Bool? = nil, keeping isLive: (RecordKey) -> Bool = { _ in true })
    -> Bool
  {
    let store = store()
    let entries = numbers.compactMap { number in
      Self.record(number).withUnsafeBytes { bytes in
        store.append(bytes).map { RecordEntry(key: Self.key(number), offset: $0, count: bytes.count) }
      }
    }
    return entries.count == numbers.count && store.finish(entries, anew: anew ?? store.isDueAnew, keeping: isLive)
  }

  /// The numbers of which the store gives the record; one that is another is a failure.
  private func known(in store: RecordStore, _ numbers: Range<Int>) -> [Int] {
    var buffer = ByteBuffer()
    return numbers.filter { number in
      guard store.read(Self.key(number), into: &buffer) else { return false }
      return buffer.bytes == Self.record(number)
    }
  }

  @Test func whatWasAddedIsThere() {
    #expect(known(in: store(), 0..<50) == [])
    #expect(add(0..<20))
    #expect(known(in: store(), 0..<50) == Array(0..<20))
    #expect(add(20..<30, anew: false))
    #expect(known(in: store(), 0..<50) == Array(0..<30))
    #expect(add(30..<40, anew: false))
    #expect(known(in: store(), 0..<50) == Array(0..<40))
    #expect(add(40..<45, anew: true) { $0.high >> 40 >= 10 })
    #expect(known(in: store(), 0..<50) == Array(10..<45))
    #expect(files.state().map { $0.prefix { $0 != " " } } == ["cache", "cache/\(Self.name)"])
  }

  @Test func anotherEditionIsNotSeen() {
    #expect(add(0..<20))
    #expect(known(in: store(edition: 2), 0..<20) == [])
    #expect(store(edition: 2).isDueAnew)
  }

  @Test func littleIsAddedApart() {
    let store = store()
    let bytes = [UInt8](repeating: 7, count: 8 << 20)
    let offset = bytes.withUnsafeBytes { store.append($0) } ?? 0
    store.finish([RecordEntry(key: Self.key(99), offset: offset, count: bytes.count)], anew: true) { _ in true }
    let before = files.state()
    #expect(add(0..<20))
    let after = files.state()
    #expect(after.count == before.count + 1 && after.contains(before[1]))
  }

  /// Every byte turned, and every length cut: nothing is given that was not put in, and nothing breaks.
  @Test func brokenFilesGiveNothingWrong() throws {
    add(0..<4, anew: true)
    add(4..<8, anew: false)
    for name in [Self.name, Self.name + "-recent"] {
      let sound = try #require(files.bytes("cache/" + name))
      for index in sound.indices {
        var bytes = sound
        bytes[index] ^= 1 << UInt8(index % 8)
        files.write("cache/" + name, bytes: bytes)
        // A turned byte within a record is for the record's own checksum.
        _ = known(in: store(), 0..<9)
        files.write("cache/" + name, bytes: Array(sound.prefix(index)))
        #expect(known(in: store(), 0..<9).count == 4)
      }
      files.write("cache/" + name, bytes: sound + [0])
      #expect(known(in: store(), 0..<9).count == 4)
      files.write("cache/" + name, bytes: sound)
    }
    #expect(known(in: store(), 0..<9) == Array(0..<8))
  }

  /// A file that is cut short or overwritten while a run has it open.
  @Test func aFileThatChangesUnderARun() throws {
    add(0..<20, anew: true)
    let store = store()
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: files.at("cache/" + Self.name)))
    try handle.truncate(atOffset: 300)
    _ = known(in: store, 0..<20)
    try handle.truncate(atOffset: 0)
    #expect(known(in: store, 0..<20).filter { !Self.record($0).isEmpty } == [])
  }

  @Test func whoHasOpenedAFileKeepsIt() {
    add(0..<20, anew: true)
    let store = store()
    #expect(add(20..<30, anew: true) { _ in false })
    #expect(known(in: store, 0..<40) == Array(0..<20))
    #expect(known(in: self.store(), 0..<40) == Array(20..<30))
  }

  @Test func whatIsNotFinishedLeavesNothing() {
    do {
      let store = store()
      _ = Self.record(5).withUnsafeBytes { store.append($0) }
      #expect(files.state().count == 2)
    }
    #expect(files.state().count == 1)
  }

  @Test(arguments: ["cache", "cache/\(name)"]) func aFolderOrFileInItsPlace(_ path: String) {
    if path == "cache" { files.write("cache", "mine") } else { files.makeFolder(path) }
    #expect(!add(0..<20))
    #expect(known(in: store(), 0..<20) == [])
    #expect(path != "cache" || files.text("cache") == "mine")
    #expect(files.state().count <= 2)
  }

  @Test func clearingRemovesWhatTheToolWroteAlone() {
    add(0..<20, anew: true)
    add(20..<30, anew: false)
    files.write("cache/0123456789abcdee.facts", "not ours")
    files.write("cache/notes.txt", "not ours")
    files.write("cache/.fractal-lint-1-2.tmp", "not ours")
    let roots = folder.roots()
    #expect(roots.map(\.root) == ["root"] && roots.map(\.entries) == [50 - 20])
    let removed = folder.clear()
    #expect(removed.files == 2 && removed.problems.isEmpty)
    #expect(
      files.state().map { $0.prefix { $0 != " " } } == [
        "cache", "cache/.fractal-lint-1-2.tmp", "cache/0123456789abcdee.facts", "cache/notes.txt",
      ])
  }

  @Test func theOldestRootGoesFirst() {
    for (number, name) in ["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc"].enumerated() {
      let store = RecordStore(in: folder, name: name + ".facts", label: name, edition: 1)
      let offset = Self.record(80).withUnsafeBytes { store.append($0) } ?? 0
      store.finish([RecordEntry(key: Self.key(80), offset: offset, count: 20)], anew: true) { _ in true }
      try? FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: Double(number) * 1000 - 90_000)],
        ofItemAtPath: files.at("cache/\(name).facts"))
    }
    let size = folder.roots().reduce(0) { $0 + $1.bytes } / 3
    folder.trim(to: size * 2, keeping: "aaaaaaaaaaaaaaaa.facts")
    #expect(folder.roots().map(\.root) == ["aaaaaaaaaaaaaaaa", "cccccccccccccccc"])
    folder.trim(to: 0, keeping: "aaaaaaaaaaaaaaaa.facts")
    #expect(folder.roots().map(\.root) == ["aaaaaaaaaaaaaaaa"])
  }

  @Test(arguments: [
    (["FRACTAL_LINT_CACHE_DIR": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/c"], "/a"),
    (["XDG_CACHE_HOME": "/b", "HOME": "/c"], "/b/fractal-lint"),
    (["FRACTAL_LINT_CACHE_DIR": "", "XDG_CACHE_HOME": "b", "HOME": "/c"], "/c/<home>"),
    (["HOME": "c"], nil), ([:], nil),
  ] as [([String: String], String?)])
  func whereItLies(_ environment: [String: String], _ path: String?) {
    #if os(macOS)
      let home = "Library/Caches/fractal-lint"
    #else
      let home = ".cache/fractal-lint"
    #endif
    let folder = CacheFolder.standard { environment[$0] }
    #expect(folder?.path.text == path?.replacingOccurrences(of: "<home>", with: home))
  }

  @Test func aFileIsSettledWhenAllClocksHaveTicked() {
    let second: Int64 = 1_000_000_000
    func stamp(_ modified: Int64, _ changed: Int64) -> FileStamp {
      FileStamp(size: 1, modified: modified * second, changed: changed * second, inode: 1)
    }
    #expect(stamp(10, 10).isSettled(at: 13 * second))
    #expect(!stamp(10, 10).isSettled(at: 12 * second))
    #expect(!stamp(0, 12).isSettled(at: 13 * second))
    #expect(!stamp(99, 10).isSettled(at: 13 * second))
  }
}
