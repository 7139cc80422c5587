import Knowledge
package import RuleCatalog
import SourceText
import Workspace

/// What earlier runs said, by all that it depends on: the request, how the answer is shown, and the stamp of every
/// file of the tree.
///
/// An answer is only kept, and only found, where every file had been left alone for long enough that its stamp vouches
/// for its bytes (`FileStamp.isSettled`).
package struct AnswerCache: Sendable {
  private let store: RecordStore
  private let key: RecordKey

  /// So many answers of one root are kept: for a terminal, a hook, an editor and a server at once.
  private static let limit = 8
  /// Longer ones are found out again, in bytes.
  private static let longest = 1 << 26

  /// Nil where nothing is to be kept, or where some file may still be changing. `presentation` stands for all that the
  /// caller makes of a report.
  package init?(_ request: AnalysisRequest, _ tree: ChosenTree, rules: [RuleID], presentation: String) {
    guard let place = request.cache, tree.notices.isEmpty, tree.unusable.isEmpty,
      tree.discovery.files.allSatisfy({ $0.stamp.isSettled(at: place.moment) })
    else { return nil }
    store = RecordStore(
      in: place.folder, name: CacheFolder.name(of: tree.root, "answers"), label: tree.root.text,
      edition: FactsCache.edition)
    key = AnswerCache.key(request, tree, rules, presentation)
  }

  /// What was said to the same question about the same files.
  package func answer() -> KeptAnswer? {
    var buffer = ByteBuffer()
    guard store.read(key, into: &buffer) else { return nil }
    return buffer.withBytes { KeptAnswer(UnsafeRawBufferPointer($0)) }
  }

  package func keep(_ answer: KeptAnswer) {
    let bytes = answer.encoded()
    guard bytes.count <= AnswerCache.longest, let offset = bytes.withUnsafeBytes({ store.append($0) }) else { return }
    var others = 1
    store.finish([RecordEntry(key: key, offset: offset, count: bytes.count)], anew: true) { _ in
      others += 1
      return others <= AnswerCache.limit
    }
  }

  private static func key(
    _ request: AnalysisRequest, _ tree: ChosenTree, _ rules: [RuleID], _ presentation: String
  ) -> RecordKey {
    var bytes: [UInt8] = []
    func add(_ texts: [String]) {
      bytes += texts.joined(separator: "\u{0}").utf8
      bytes.append(0xFF)
    }
    let today = [request.today.year, request.today.month, request.today.day].map { String($0) }
    add([presentation, tree.root.text, request.folder.text, request.isolation == .isolated ? "isolated" : ""] + today)
    add([request.root ?? "", request.root == nil ? "found" : "named"])
    add(request.paths)
    add(tree.reported)
    add(rules.map(\.rawValue))
    // What lies above the root says whether the root is a package itself.
    add(PackageName.parts(of: tree.root))
    for file in tree.discovery.files {
      bytes += file.systemPath.bytes
      bytes += [0, file.kind.rawValue]
      withUnsafeBytes(of: file.stamp) { bytes += $0 }
    }
    let hash = bytes.withUnsafeBytes { ContentHash.of($0) }
    return RecordKey(high: hash.high, low: hash.low)
  }
}
