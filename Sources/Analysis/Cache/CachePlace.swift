package import Workspace

/// Where facts are kept from run to run, and the clock, read before any file is looked at.
package struct CachePlace: Hashable, Sendable {
  package var folder: CacheFolder
  /// In nanoseconds since 1970.
  package var moment: Int64

  package init(_ folder: CacheFolder, moment: Int64) {
    self.folder = folder
    self.moment = moment
  }
}
