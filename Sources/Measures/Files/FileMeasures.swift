package import SyntaxFacts

/// What is measured of one file by itself, a pure function of its path and its surface: taken by the thread that has
/// read the file, so that the join need not.
package struct FileMeasures: Hashable, Sendable {
  /// The outlines of its types.
  package let types: [TypeOutline]
  /// Whether it is there for tests alone: it holds some, or lies in a folder of tests.
  package let isTestCode: Bool
  /// Whether a generator writes it.
  package let isGenerated: Bool

  package init(path: String, surface: Surface) {
    types = TypeOutline.all(in: surface)
    isTestCode = TestFolders.contain(path) || surface.holdsTests
    isGenerated = GeneratedFiles.contain(path)
  }
}
