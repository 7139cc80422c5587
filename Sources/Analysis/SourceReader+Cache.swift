import Report
import RuleEngine
import SourceText
import SyntaxFacts
import Workspace

extension SourceReader {
  /// As `readAnew`, as far as it is not known already: bytes are read where the stamp is new, parsed where they are
  /// new themselves, and rules are asked where they or their settings are.
  mutating func read(_ file: Discovery.File, _ language: Language, with cache: FactsCache) -> Outcome {
    var file = FileInHand(file, language)
    if let problem = findSurface(of: &file, in: cache) { return problem }
    let results = knownResults(of: &file, cache)
    if results == nil, file.bodies == nil {
      file.bodies = cache.bodies(file.keys, &record)
      if file.bodies != nil {
        file.trace.counters.bytesRead += record.count
        file.trace.counters.asked += 1
      } else if let problem = parse(&file, with: cache) {
        return problem
      }
    }
    guard let surface = file.surface else { return Outcome() }
    let found =
      results
      ?? FileResults(
        of: FileFacts(surface: surface, bodies: file.bodies ?? Bodies()), at: file.file.path, runner, clock: clock)
    file.trace.results = resultsKey(of: file)
    if results == nil { cache.add(found, resultsKey(of: file), &writer, to: &file.trace) }
    return Outcome(surface: surface, at: file.file.path, found, trace: file.trace)
  }

  /// From the cache by stamp, from the cache by content, or from the bytes; gives what there is to say where the
  /// file cannot be read.
  private mutating func findSurface(of file: inout FileInHand, in cache: FactsCache) -> Outcome? {
    if let content = cache.content(of: file.trace.path, file.file.stamp) {
      file.trace.content = content
      if takeSurface(of: &file, from: cache) {
        file.trace.counters.unchanged = 1
        return nil
      }
    }
    if let problem = load(&file) { return problem }
    if takeSurface(of: &file, from: cache) {
      file.trace.counters.recognized = 1
      return nil
    }
    parseLoaded(&file, with: cache)
    return nil
  }

  private func takeSurface(of file: inout FileInHand, from cache: FactsCache) -> Bool {
    file.surface = cache.surface(file.keys, &file.trace.counters.bytesRead)
    return file.surface != nil
  }

  private mutating func load(_ file: inout FileInHand) -> Outcome? {
    if let notice = load(file.file, &file.trace.stamp) { return Outcome(notice: notice) }
    file.trace.content = buffer.withBytes { ContentHash.of(UnsafeRawBufferPointer($0)) }
    return nil
  }

  /// Reads and parses the file, whatever was known of it.
  private mutating func parse(_ file: inout FileInHand, with cache: FactsCache) -> Outcome? {
    if let problem = load(&file) { return problem }
    parseLoaded(&file, with: cache)
    return nil
  }

  private mutating func parseLoaded(_ file: inout FileInHand, with cache: FactsCache) {
    let facts = facts(in: file.language)
    cache.add(facts, file.keys, &writer, to: &file.trace)
    (file.surface, file.bodies) = (facts.surface, facts.bodies)
    file.trace.counters.unchanged = 0
    file.trace.counters.recognized = 0
    file.trace.counters.parsed = 1
  }

  private mutating func knownResults(of file: inout FileInHand, _ cache: FactsCache) -> FileResults? {
    guard let results = cache.results(resultsKey(of: file), &record) else { return nil }
    file.trace.counters.bytesRead += record.count
    return results
  }

  private mutating func resultsKey(of file: FileInHand) -> RecordKey {
    file.keys.results(
      at: file.trace.path, StableHash.combine(rulesDigest, settingsDigests.digest(of: file.file.path)))
  }
}

/// One file on its way from its stamp to what is known of it.
private struct FileInHand {
  let file: Discovery.File
  let language: Language
  var trace: FileTrace
  var surface: Surface?
  var bodies: Bodies?

  init(_ file: Discovery.File, _ language: Language) {
    self.file = file
    self.language = language
    trace = FileTrace(of: file)
  }

  var keys: RecordKeys { RecordKeys(trace.content, language) }
}
