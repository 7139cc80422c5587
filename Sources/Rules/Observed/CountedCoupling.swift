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
    let coupling = subject.measures.files
    let files = subject.codebase.files
    let counts = subject.measures.ofFile.enumerated().map { number, file in
      // Settings are looked up only where they decide something.
      !file.isTestCode
        && (!file.isGenerated || subject.settings(for: files[number].path).counts(file, for: rule))
    }
    self.coupling = coupling
    self.counts = counts
    measured = coupling.measured.filter { counts[$0.index] }
  }

  /// The files that use `file`.
  func users(of file: FileID) -> [FileID] { coupling.users(of: file).filter { counts[$0.index] } }

  /// The files that `file` uses.
  func used(by file: FileID) -> [FileID] { coupling.used(by: file).filter { counts[$0.index] } }

  func userCount(_ file: FileID) -> Int { coupling.users(of: file).count { counts[$0.index] } }

  func usedCount(_ file: FileID) -> Int { coupling.used(by: file).count { counts[$0.index] } }

  /// Number of distinct files that use `file` or that it uses.
  func coupled(_ file: FileID) -> Int {
    let (users, used) = (coupling.users(of: file), coupling.used(by: file))
    var both = 0
    var next = 0
    // Both are ascending.
    for user in users where counts[user.index] {
      while next < used.count, used[next] < user { next += 1 }
      if next < used.count, used[next] == user { both += 1 }
    }
    return userCount(file) + usedCount(file) - both
  }
}
