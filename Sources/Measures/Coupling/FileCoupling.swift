package import Codebase
import SyntaxFacts

/// How files depend on one another: fan-in, fan-out, and the number of distinct files on either side of each
/// (CBO, coupling between objects, after Chidamber and Kemerer 1994, with files for classes).
///
/// An edge leads to where an imported name is defined. Imports for type checkers alone do not count, nor does what
/// binds a type to its own extensions in other files: they are one class. A file that declares nothing of its own
/// passes names on, and is measured as nothing.
package struct FileCoupling: Sendable {
  /// By file number, ascending, each once.
  private let users: [[FileID]]
  private let used: [[FileID]]
  /// The files that are measured, by number.
  package let measured: [FileID]

  package init(_ codebase: Codebase) {
    var users = [[FileID]](repeating: [], count: codebase.files.count)
    var used = users
    let parts = TypeParts(codebase)
    let isMeasured = codebase.files.map { $0.declaresSomething && !$0.isStub }
    for edge in codebase.dependencies.edges where !edge.kinds.isSubset(of: .typeOnly) {
      guard isMeasured[edge.from.index], isMeasured[edge.to.index], !parts.areOfOneType(edge.from, edge.to)
      else { continue }
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

/// Which files hold parts of one type: its declaration and extensions of it.
private struct TypeParts {
  /// By file: hashes of the names of types that it extends.
  private let extended: [[UInt64]]
  /// By file, where any file extends a type: hashes of the names of types that it declares.
  private let declared: [Set<UInt64>]

  init(_ codebase: Codebase) {
    extended = codebase.files.map { file in
      file.surface.declarations.filter { $0.kind == .extension }.map { file.surface.names.hash(of: $0.name) }
    }
    let anywhere = Set(extended.joined())
    declared = codebase.files.map { file in
      guard !anywhere.isEmpty else { return [] }
      let types = file.surface.declarations.filter { $0.kind.isType && $0.kind != .extension && $0.parent.isNone }
      return Set(types.map { file.surface.names.hash(of: $0.name) }).intersection(anywhere)
    }
  }

  func areOfOneType(_ a: FileID, _ b: FileID) -> Bool {
    extended[a.index].contains { declared[b.index].contains($0) }
      || extended[b.index].contains { declared[a.index].contains($0) }
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
