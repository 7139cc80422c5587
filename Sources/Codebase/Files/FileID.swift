/// The number of a file within one `Codebase`: its place in the bytewise order of root-relative paths.
package struct FileID: Hashable, Comparable, Sendable {
  package var rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package init(_ index: Int) {
    rawValue = UInt32(truncatingIfNeeded: index)
  }

  /// No file.
  package static let none = FileID(rawValue: .max)
  package var isNone: Bool { rawValue == .max }
  package var index: Int { Int(rawValue) }

  package static func < (a: FileID, b: FileID) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a folder in a `FolderTable`; a folder's number is greater than its parent's.
struct FolderID: Hashable, Comparable, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ index: Int) {
    rawValue = UInt32(truncatingIfNeeded: index)
  }

  /// The folder that is analysed.
  static let root = FolderID(rawValue: 0)
  var index: Int { Int(rawValue) }

  static func < (a: FolderID, b: FolderID) -> Bool { a.rawValue < b.rawValue }
}
