package import Codebase
import SyntaxFacts

/// How files depend on one another: fan-in, fan-out, and the number of distinct files on either side of each
/// (CBO, coupling between objects, after Chidamber and Kemerer 1994, with files for classes).
///
/// An edge leads to where an imported name is defined. Imports for type checkers alone do not count. A file
/// that declares nothing of its own passes names on, and is measured as nothing.
package struct FileCoupling: Sendable {
  /// By file number, ascending, each once.
  private let users: [[FileID]]
  private let used: [[FileID]]
  /// The files that are measured, by number.
  package let measured: [FileID]

  package init(_ codebase: Codebase) {
    var users = [[FileID]](repeating: [], count: codebase.files.count)
    var used = users
    let isMeasured = codebase.files.map { $0.declaresSomething && !$0.isStub }
    for edge in codebase.dependencies.edges where !edge.kinds.isSubset(of: .typeOnly) {
      guard isMeasured[edge.from.index], isMeasured[edge.to.index] else { continue }
      used[edge.from.index].append(edge.to)
      users[edge.to.index].append(edge.from)
    }
    self.users = users
    self.used = used
    measured = codebase.files.map(\.id).filter { isMeasured[$0.index] }
  }

  /// The files that use `file`.
  package func users(of file: FileID) -> [FileID] { users[file.index] }

  /// The files that `file` uses.
  package func used(by file: FileID) -> [FileID] { used[file.index] }

  /// Number of distinct files that use `file` or that it uses.
  package func coupled(_ file: FileID) -> Int {
    Set(users[file.index]).union(used[file.index]).count
  }
}

extension SourceFile {
  /// Whether it has a function, a type or a value of its own.
  fileprivate var declaresSomething: Bool {
    surface.declarations.contains { declaration in
      guard declaration.kind != .module else { return false }
      return !surface.names.text(declaration.name).hasPrefix("__")
    }
  }
}
