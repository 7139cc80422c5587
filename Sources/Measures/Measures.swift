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
    ofFile = codebase.files.map { file in
      while next < taken.count, StableOrder.precedes(taken[next].path, file.path) { next += 1 }
      guard next < taken.count, StableOrder.areEqual(taken[next].path, file.path) else {
        return FileMeasures(path: file.path, surface: file.surface)
      }
      return taken[next].measures
    }
    files = FileCoupling(codebase)
  }
}
