/// What lies in a tree.
package struct Discovery: Sendable {
  package struct File: Hashable, Sendable {
    /// Relative to the root; bytes that are not UTF-8 are shown as U+FFFD.
    package var path: String
    package var kind: FileKind
    /// As of when the folder was read.
    package var stamp: FileStamp
    /// Only where `path` is not the name itself, because that is not UTF-8.
    private var rawPath: [UInt8]?

    init(pathBytes: [UInt8], kind: FileKind, stamp: FileStamp) {
      let text = String(validating: pathBytes, as: UTF8.self)
      path = text ?? String(decoding: pathBytes, as: UTF8.self)
      rawPath = text == nil ? pathBytes : nil
      self.kind = kind
      self.stamp = stamp
    }

    /// In bytes, when the folder was read.
    package var size: Int { Int(stamp.size) }

    /// The name that the system knows, relative to the root.
    package var systemPath: SystemPath { rawPath.map { SystemPath(bytes: $0) } ?? SystemPath(path) }

    /// Whether it marks the top of a project: `pyproject.toml`, `setup.cfg`, `setup.py`, `Package.swift`.
    package var isProjectMarker: Bool {
      if kind == .projectFile { return true }
      guard kind.isSource else { return false }
      return isNamed("setup.py") || isNamed("Package.swift")
    }

    private func isNamed(_ name: StaticString) -> Bool {
      let bytes = path.utf8
      guard bytes.count >= name.utf8CodeUnitCount else { return false }
      let start = bytes.index(bytes.endIndex, offsetBy: -name.utf8CodeUnitCount)
      guard start == bytes.startIndex || bytes[bytes.index(before: start)] == SystemPath.slash else { return false }
      return name.withUTF8Buffer { bytes[start...].elementsEqual($0) }
    }
  }

  /// Ascending, bytewise by path, each once.
  package var files: [File] = []
  /// What could not be read, ascending by path.
  package var problems: [FileProblem] = []
  /// Folders read.
  package var folderCount = 0
  /// Files and folders left out by ignore files and by name.
  package var ignoredCount = 0
  /// Symbolic links: never followed.
  package var linkCount = 0

  package init() {}
}

/// How to look through a tree.
package struct DiscoveryOptions: Sendable {
  package enum Reach: Sendable {
    /// All of the root, and in it also what is named though ignored.
    case root
    /// Only what is named (`--isolated`).
    case named
  }

  package enum OuterRules: Sendable {
    /// Ignore files above the root hold too, up to the top of the work tree, as git would have it.
    case upToVersionControl
    case none
  }

  /// Paths that a user named: normalized, relative to the root, empty for the root itself. They win over
  /// ignore rules and skipped names; inside an ignored folder so named only ignore files in it hold.
  package var named: [SystemPath] = []
  package var reach = Reach.root
  package var outerRules = OuterRules.upToVersionControl
  /// Endings of further names to list, such as `.md`; the empty one lists every file.
  package var wantedSuffixes: [String] = []
  /// Folders inside one another, from the root down.
  package var depthLimit = 512

  package init() {}
}
