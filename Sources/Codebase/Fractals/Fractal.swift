/// The number of a fractal within one `FractalTree`: its place in preorder, 0 for the root.
package struct FractalNumber: Hashable, Comparable, Sendable {
  package var rawValue: UInt32

  package init(_ index: Int) {
    rawValue = UInt32(truncatingIfNeeded: index)
  }

  package static let root = FractalNumber(0)
  package var index: Int { Int(rawValue) }

  package static func < (a: FractalNumber, b: FractalNumber) -> Bool { a.rawValue < b.rawValue }
}

/// How a fractal came to be one.
package enum FractalKind: UInt8, Sendable, CaseIterable {
  /// What is analysed, as a whole.
  case root
  /// By a sidecar with `[fractal]`.
  case declared
  /// By a natural boundary of the code.
  case inferred

  package var name: String {
    switch self {
    case .root: "root"
    case .declared: "declared"
    case .inferred: "inferred"
    }
  }
}

/// A unit of the tree: a folder, or one source file.
package struct Fractal: Hashable, Sendable {
  package let id: FractalNumber
  /// Its id as sidecars write it; `.` for a root without a sidecar.
  package let name: String
  /// The folder, or for a file the path without suffix; empty for the root.
  package let path: String
  package let isFile: Bool
  package let kind: FractalKind
  /// None for the root.
  package let parent: FractalNumber?
  package let depth: Int
  package internal(set) var children: [FractalNumber]
  /// One past the last fractal below it: `id ..< end` is its subtree.
  package internal(set) var end: FractalNumber
  /// Where it is declared.
  package let sidecar: String?

  /// Whether rules about knowledge speak of it.
  package var isDeclared: Bool { sidecar != nil }
}

/// Something in the declarations that does not fit the tree or each other.
package enum FractalProblem: Hashable, Sendable {
  /// Its id is that of another one, too, which comes before it in the tree.
  case duplicateID(FractalNumber, first: FractalNumber)
  /// Its id does not begin with that of the declared fractal that it lies in.
  case outsideParent(FractalNumber, parent: FractalNumber)
  /// Its id begins with that of a declared fractal that it does not lie in.
  case insideStranger(FractalNumber, stranger: FractalNumber)
  /// It describes a source file that is not there.
  case missingSource(FractalNumber)
  /// A second declaration of the same folder or file, which was passed over.
  case duplicateSubject(FractalNumber, sidecar: String)
}
