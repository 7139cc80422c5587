/// The number of a module within one `Codebase`.
package struct ModuleID: Hashable, Comparable, Sendable {
  package var rawValue: UInt32

  init(_ index: Int) {
    rawValue = UInt32(truncatingIfNeeded: index)
  }

  package var index: Int { Int(rawValue) }

  package static func < (a: ModuleID, b: ModuleID) -> Bool { a.rawValue < b.rawValue }
}

/// Files that are compiled as one, and see each other's names without imports: a SwiftPM target, or a folder
/// that passes for one.
package struct SourceModule: Hashable, Sendable {
  package let id: ModuleID
  /// As imports write it; empty for files that nobody can import.
  package let name: String
  /// The folder that holds it.
  package let path: String
  /// The folder of its package; modules of one package see each other's `package` declarations.
  package let package: String
  /// A file that stands for the module as a whole: the nearest to its folder, the first by path.
  package let entry: FileID
  /// By number.
  package let files: [FileID]
}
