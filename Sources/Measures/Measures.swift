package import Codebase
import SourceText

/// What is measured of a codebase once for all rules.
package struct Measures: Sendable {
  /// Of each file by itself, by file number.
  package let ofFile: [FileMeasures]
  package let files: FileCoupling

  /// `taken` are those of files by themselves that have been taken already, ascending by path; others are taken here.
  package init(_ codebase: Codebase, taken: [(path: String, measures: FileMeasures)] = []) {
    var next = 0
    ofFile = codebase.files.indices.map { number in
      let path = codebase.files[number].path
      while next < taken.count, StableOrder.precedes(taken[next].path, path) { next += 1 }
      guard next < taken.count, StableOrder.areEqual(taken[next].path, path) else {
        return FileMeasures(path: path, surface: codebase.files[number].surface)
      }
      return taken[next].measures
    }
    files = FileCoupling(codebase)
  }
}
