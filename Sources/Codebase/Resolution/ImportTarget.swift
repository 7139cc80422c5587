package import SyntaxFacts

/// The number of an external package, in the order of names.
package struct ExternalID: Hashable, Comparable, Sendable {
  package var rawValue: UInt32

  package init(_ index: Int) {
    rawValue = UInt32(truncatingIfNeeded: index)
  }

  package var index: Int { Int(rawValue) }

  package static func < (a: ExternalID, b: ExternalID) -> Bool { a.rawValue < b.rawValue }
}

/// A package that the tree imports and does not hold.
package struct ExternalPackage: Hashable, Sendable {
  /// The top-level name that is imported, not that of a distribution (`yaml`, not `PyYAML`).
  package let name: String
  package let language: Language
  package let isStandardLibrary: Bool
}

/// The module that an import names, before re-exports are looked through.
///
/// `from pkg import name` names the submodule where there is one, else `pkg`, whatever `pkg/__init__`
/// makes of `name`: this is what import linters call the edge.
package enum ImportTarget: Hashable, Sendable {
  case file(FileID)
  /// A module of several files, as a whole: what is used of it are the import's homes.
  case module(ModuleID)
  case external(ExternalID)
  /// A package without a file of its own; of no effect by itself.
  case namespace
  case unresolved(UnresolvedReason)
}

/// Why an import names nothing.
package enum UnresolvedReason: Hashable, Sendable {
  /// More leading dots than there are folders.
  case leavesTree
  /// Nothing is there to be imported.
  case missing
  /// The package is there, the module in it is not: generated, compiled, or gone.
  case missingSubmodule(of: FileID)
}

/// An import that names nothing in the tree though it should.
package struct UnresolvedImport: Hashable, Sendable {
  package let file: FileID
  /// In `Surface.imports`.
  package let index: UInt32
  package let reason: UnresolvedReason
}

/// A file that an import brings in by one of its names.
package struct ImportHome: Hashable, Sendable {
  /// Where what is imported is defined.
  package let file: FileID
  /// The files that pass it on, from the one that the import names to the one before `file`.
  package let via: [FileID]
}

/// A file that a name leads to without an import.
package struct NameReference: Hashable, Comparable, Sendable {
  /// Where what is named is declared.
  package let home: FileID
  /// In `Surface.uses`.
  package let use: UInt32

  package static func < (a: NameReference, b: NameReference) -> Bool { (a.home, a.use) < (b.home, b.use) }
}
