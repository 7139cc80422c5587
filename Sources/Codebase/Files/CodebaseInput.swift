package import SyntaxFacts

/// All that the join is made from: plain values, no I/O.
package struct CodebaseInput: Sendable {
  /// In any order; of two files of one path the first counts.
  package var files: [InputFile]
  /// What the sidecars with `[fractal]` declare, in any order.
  package var fractals: [DeclaredFractal]
  /// `[structure] roots`, as root-relative folders. Where there are any, none are guessed beside them.
  package var sourceRoots: [String]
  /// Root-relative paths of `pyproject.toml`, `setup.py` and `setup.cfg`.
  package var projectFiles: [String]
  /// Where the root is itself a package: its dotted name, part by part, by which its own files import it.
  package var rootPackage: [String]

  package init(
    files: [InputFile], fractals: [DeclaredFractal] = [], sourceRoots: [String] = [],
    projectFiles: [String] = [], rootPackage: [String] = []
  ) {
    self.files = files
    self.fractals = fractals
    self.sourceRoots = sourceRoots
    self.projectFiles = projectFiles
    self.rootPackage = rootPackage
  }
}

/// A file by its root-relative path, with what its front-end saw.
package struct InputFile: Sendable {
  package var path: String
  package var surface: Surface
  /// Where the file is a `Package.swift`: what it says.
  package var manifest: PackageManifest?

  package init(path: String, surface: Surface, manifest: PackageManifest? = nil) {
    self.path = path
    self.surface = surface
    self.manifest = manifest
  }
}

/// A fractal as its sidecar declares it.
package struct DeclaredFractal: Hashable, Sendable {
  package var id: String
  /// The folder, or for a file the path without suffix (`src/shop/pay` of `src/shop/pay.fractal.toml`).
  /// Empty for the root.
  package var subject: String
  package var isFile: Bool
  package var sidecar: String

  package init(id: String, subject: String, isFile: Bool, sidecar: String) {
    self.id = id
    self.subject = subject
    self.isFile = isFile
    self.sidecar = sidecar
  }
}
