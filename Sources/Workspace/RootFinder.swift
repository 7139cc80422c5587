/// What is analysed, and what of it is reported.
package struct ChosenRoot: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// `--root`
    case given
    /// The topmost folder above the paths that holds a `.fractal.toml`.
    case sidecar
    /// The folder of the paths.
    case path
  }

  /// Absolute, without links.
  package var root: SystemPath
  package var reason: Reason
  /// The paths as named, relative to the root; empty for the root itself.
  package var named: [SystemPath]
}

package enum RootProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A path, or `--root`, that is not there or cannot be used.
  case unusable(FileProblem)
  case outsideRoot(path: String, root: String)

  package var description: String {
    switch self {
    case .unusable(let problem): problem.description
    case .outsideRoot(let path, let root): "\(path): lies outside of the root \(root)"
    }
  }
}

/// Finds the root: `--root`; else the topmost folder above the paths that holds a `.fractal.toml`, not
/// beyond the top of the work tree; else the paths' common folder.
package enum RootFinder {
  package enum Isolation: Sendable {
    case none
    /// The paths are the whole world; sidecars above are not looked for.
    case isolated
  }

  /// `paths` as named, relative to `folder` or absolute; none means `folder`. Links are resolved.
  package static func find(
    paths: [String], root: String? = nil, isolation: Isolation = .none, in folder: SystemPath
  ) -> Result<ChosenRoot, RootProblem> {
    do throws(RootProblem) {
      return .success(try choose(paths.isEmpty ? ["."] : paths, root, isolation, folder))
    } catch {
      return .failure(error)
    }
  }

  private static func choose(
    _ paths: [String], _ root: String?, _ isolation: Isolation, _ folder: SystemPath
  ) throws(RootProblem) -> ChosenRoot {
    var named: [SystemPath] = []
    var common: SystemPath?
    for path in paths {
      let (real, kind) = try resolve(path, in: folder)
      guard kind == .folder || kind == .regular else { throw unusable(path, .notARegularFile) }
      let anchor = kind == .folder ? real : real.parent
      common = common?.commonAncestor(anchor) ?? anchor
      named.append(real)
    }
    var chosen = try start(common ?? folder, root, isolation, folder)
    for (path, real) in zip(paths, named) {
      guard let inside = real.inside(chosen.root) else {
        throw .outsideRoot(path: path, root: root ?? chosen.root.text)
      }
      chosen.named.append(inside)
    }
    return chosen
  }

  private static func start(
    _ common: SystemPath, _ root: String?, _ isolation: Isolation, _ folder: SystemPath
  ) throws(RootProblem) -> ChosenRoot {
    if let root {
      let (real, kind) = try resolve(root, in: folder)
      guard kind == .folder else { throw unusable(root, .notAFolder) }
      return ChosenRoot(root: real, reason: .given, named: [])
    }
    if isolation == .none, let top = topmostSidecar(from: common) {
      return ChosenRoot(root: top, reason: .sidecar, named: [])
    }
    return ChosenRoot(root: common, reason: .path, named: [])
  }

  private static func topmostSidecar(from start: SystemPath) -> SystemPath? {
    var folder = start
    var found: SystemPath?
    while true {
      let sidecar = try? Platform.status(at: folder.appending(".fractal.toml").bytes, links: .follow)
      if sidecar?.kind == .regular { found = folder }
      if folder.components.isEmpty || VersionControl.isTop(folder) { return found }
      folder = folder.parent
    }
  }

  private static func resolve(
    _ path: String, in folder: SystemPath
  ) throws(RootProblem) -> (SystemPath, FileStatus.Kind) {
    do throws(SystemError) {
      let real = try Platform.realPath(folder.appending(path))
      return (real, try Platform.status(at: real.bytes, links: .follow).kind)
    } catch {
      throw unusable(path, error)
    }
  }

  private static func unusable(_ path: String, _ error: SystemError) -> RootProblem {
    .unusable(FileProblem(path: path, error: error))
  }
}
