import SourceText
import SyntaxFacts
import Workspace

/// What the reading of one file leaves for the cache.
struct FileTrace: Sendable {
  let path: RecordKey
  /// From before the file was read.
  var stamp: FileStamp
  var content = ContentHash(high: 0, low: 0)
  /// What was added: surface and results, where they were not known.
  var facts: [RecordEntry] = []
  var bodies: [RecordEntry] = []
  /// The key of its results.
  var results: RecordKey?
  var counters = CacheCounters()

  init(of file: Discovery.File) {
    path = StampTable.key(of: file)
    stamp = file.stamp
  }

  /// What the next run may go by. `moment` is from before the file was read.
  func entry(at moment: Int64) -> StampTable.Entry {
    let stamp = stamp.isSettled(at: moment) ? stamp : FileStamp(size: -1)
    return StampTable.Entry(path: path, stamp: stamp, content: content)
  }
}

/// What the records of one content are found by. The first half of each is the content's or its complement, so that
/// a record whose content is gone is told by its key.
struct RecordKeys: Sendable {
  /// Of surface and bodies.
  let facts: RecordKey

  init(_ content: ContentHash, _ language: Language) {
    facts = RecordKey(high: content.high, low: StableHash.combine(content.low, UInt64(language.rawValue)))
  }

  /// Of what came of the file at `path`, where `digest` stands for rules and settings.
  func results(at path: RecordKey, _ digest: UInt64) -> RecordKey {
    let place = StableHash.combine(path.high, path.low)
    return RecordKey(high: ~facts.high, low: StableHash.combine(StableHash.combine(facts.low, place), digest))
  }
}
