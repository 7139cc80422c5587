import Codebase
import Measures
import RuleCatalog
import RuleEngine

/// The coupling of files as far as it counts: without tests, which use what they test and are used by nobody, and
/// without what generators write, which changes with its source alone.
struct CountedCoupling {
  /// By number.
  let measured: [FileID]
  private let coupling: FileCoupling
  private let counts: [Bool]

  init(_ subject: Subject, for rule: RuleID) {
    coupling = subject.measures.files
    counts = subject.codebase.files.map { file in
      let own = subject.measures.ofFile[file.id.index]
      // Settings are looked up only where they decide something.
      return !own.isTestCode && (!own.isGenerated || subject.settings(for: file.path).counts(own, for: rule))
    }
    let counts = counts
    measured = coupling.measured.filter { counts[$0.index] }
  }

  /// The files that use `file`.
  func users(of file: FileID) -> [FileID] { coupling.users(of: file).filter { counts[$0.index] } }

  /// The files that `file` uses.
  func used(by file: FileID) -> [FileID] { coupling.used(by: file).filter { counts[$0.index] } }

  /// Number of distinct files that use `file` or that it uses.
  func coupled(_ file: FileID) -> Int { Set(users(of: file)).union(used(by: file)).count }
}
