package import Codebase

/// What is measured of a codebase once for all rules.
package struct Measures: Sendable {
  /// The outlines of the types of each file, by file number.
  package let types: [[TypeOutline]]
  package let files: FileCoupling

  package init(_ codebase: Codebase) {
    types = codebase.files.map { TypeOutline.all(in: $0.surface) }
    files = FileCoupling(codebase)
  }
}
