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
    let isMeasured = codebase.files.indices.map { number in
      !codebase.files[number].isStub
        && codebase.files[number].surface.declarations.declareSomething(codebase.files[number].surface.names)
    }
    // Asked of raw values: sets of another module are compared through tables of functions.
    let typeOnly = EdgeKinds.typeOnly.rawValue
    for edge in codebase.dependencies.edges where edge.kinds.rawValue & ~typeOnly != 0 {
      guard isMeasured[edge.from.index], isMeasured[edge.to.index], !parts.areOfOneType(edge.from, edge.to)
      else { continue }
      used[edge.from.index].append(edge.to)
      users[edge.to.index].append(edge.from)
    }
    self.users = users
    self.used = used
    measured = codebase.files.indices.filter { isMeasured[$0] }.map { FileID($0) }
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
  /// By file: hashes of the names of types that it extends, ascending.
  private let extended: [[UInt64]]
  /// By file: hashes of the names of those types that it declares and any file extends, ascending; empty where none is
  /// extended.
  private let declared: [[UInt64]]

  init(_ codebase: Codebase) {
    let extended = codebase.files.indices.map { number in
      // Only Swift has extensions.
      codebase.files[number].surface.language == .swift ? codebase.files[number].surface.extendedTypes : []
    }
    let anywhere = Set(extended.joined())
    self.extended = extended
    declared = anywhere.isEmpty ? [] : codebase.files.indices.map { codebase.files[$0].surface.types(among: anywhere) }
  }

  func areOfOneType(_ a: FileID, _ b: FileID) -> Bool {
    guard !declared.isEmpty else { return false }
    return TypeParts.share(extended[a.index], declared[b.index]) || TypeParts.share(extended[b.index], declared[a.index])
  }

  /// Whether two ascending lists hold an element in common.
  private static func share(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    var (first, second) = (0, 0)
    while first < a.count, second < b.count {
      if a[first] == b[second] { return true }
      if a[first] < b[second] { first += 1 } else { second += 1 }
    }
    return false
  }
}

extension FactList<DeclarationView> {
  /// Whether there is a function, a type or a value among them that the file has of its own.
  fileprivate func declareSomething(_ names: NameTable) -> Bool {
    indices.contains { number in
      self[number].kind != .module && !names.begins(self[number].name, with: "__")
    }
  }
}

extension Surface {
  /// Hashes of the names of types that it extends, ascending.
  fileprivate var extendedTypes: [UInt64] {
    let names = names
    var found: [UInt64] = []
    declarations.withUnsafeBufferPointer { declarations in
      for number in 0..<declarations.count where declarations[number].kind == .extension {
        found.append(names.hash(of: declarations[number].name))
      }
    }
    found.sort()
    return found
  }

  /// Hashes of the names of those types that it declares at its top and that are among `wanted`, ascending.
  fileprivate func types(among wanted: Set<UInt64>) -> [UInt64] {
    let names = names
    var found: [UInt64] = []
    declarations.withUnsafeBufferPointer { declarations in
      for number in 0..<declarations.count
      where declarations[number].kind.isType && declarations[number].kind != .extension
        && declarations[number].parent.isNone
      {
        let name = names.hash(of: declarations[number].name)
        if wanted.contains(name) { found.append(name) }
      }
    }
    found.sort()
    return found
  }
}
