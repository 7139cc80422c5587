/// Of how much the cache saved a run the reading.
package struct CacheCounters: Hashable, Sendable {
  /// Files whose stamp said that they are as they were: not opened.
  package var unchanged = 0
  /// Files that were read, and whose bytes were known.
  package var recognized = 0
  /// Files that were parsed.
  package var parsed = 0
  /// Files whose rules were asked again, of bodies from the cache.
  package var asked = 0
  /// Bytes taken from the cache.
  package var bytesRead = 0
  /// Bytes added to it.
  package var bytesWritten = 0

  package init() {}

  static func += (sum: inout CacheCounters, more: CacheCounters) {
    sum.unchanged += more.unchanged
    sum.recognized += more.recognized
    sum.parsed += more.parsed
    sum.asked += more.asked
    sum.bytesRead += more.bytesRead
    sum.bytesWritten += more.bytesWritten
  }
}
