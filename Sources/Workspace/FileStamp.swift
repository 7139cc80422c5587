/// What the system says of a file without opening it: as long as all of it stays, so do the bytes, unless the
/// file was changed within the same tick of the clock twice (`isSettled`).
package struct FileStamp: Hashable, Sendable, BitwiseCopyable {
  /// In bytes.
  package var size: Int64
  /// When the bytes were last changed, or so it was set, in nanoseconds since 1970.
  package var modified: Int64
  /// When bytes, name or rights were last changed, in nanoseconds since 1970; nobody can set it.
  package var changed: Int64
  package var inode: UInt64

  package init(size: Int64 = 0, modified: Int64 = 0, changed: Int64 = 0, inode: UInt64 = 0) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// The coarsest clock of the file systems in use, FAT's, ticks every two seconds.
  private static let tick: Int64 = 2_000_000_000

  /// Whether the file had been left alone for longer than a tick at `moment`, in nanoseconds since 1970. What
  /// was read of a file that had not may be changed again without a trace in the stamp; as in git's index such
  /// files are looked at again. What lies in the future is never settled.
  package func isSettled(at moment: Int64) -> Bool {
    max(modified, changed) < moment - FileStamp.tick
  }
}
