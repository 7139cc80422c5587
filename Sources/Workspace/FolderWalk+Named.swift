import Concurrency

extension FolderWalk {
  /// Takes in what was named and not found on the way: each such folder is a walk of its own, with no rules
  /// from above.
  mutating func addNamed(in base: Int32, _ work: ParallelWork) {
    // Outer folders first, so that no folder is walked twice.
    for path in options.named.sorted() where !path.bytes.isEmpty {
      do throws(SystemError) {
        let status = try Platform.status(at: path.bytes, in: base, links: .refuse)
        switch status.kind {
        case .folder:
          let bytes = path.bytes + [SystemPath.slash]
          guard !visited.contains(bytes) else { continue }
          let depth = path.components.count
          pending.append(Folder(path: bytes, depth: depth, scope: IgnoreScopes.none, isNamed: true))
          visitAll(in: base, work)
        case .link: throw .isLink
        case .regular, .other:
          let name = Array(path.lastComponent)
          let kind = name.withUnsafeBufferPointer { FileKind.of($0, wantedSuffixes: wantedSuffixes) }
          keep(path.bytes, kind: kind ?? .other, status: .success(status))
        }
      } catch {
        addProblem(path.bytes, error)
      }
    }
  }

  /// The rules that hold above the root: `info/exclude` of the work tree that it lies in, and the ignore
  /// files on the way down. None, if by them the root itself would be ignored: it was named, after all.
  mutating func addOuterRules() -> Int {
    guard let real = try? Platform.realPath(root), let top = VersionControl.workTree(around: real),
      let way = real.inside(top)
    else { return IgnoreScopes.none }
    var scope = IgnoreScopes.none
    var prefix: [UInt8] = []
    var folder = top
    if let open = try? Platform.openFolder(top.bytes, links: .follow) {
      scope = addOptionalRules(".git/info/exclude", in: open, under: scope, baseLength: 0)
    }
    for name in way.components {
      if let open = try? Platform.openFolder(folder.bytes, links: .follow) {
        scope = addOptionalRules(".gitignore", in: open, under: scope, baseLength: prefix.count)
      }
      let nameStart = prefix.count
      prefix += name
      let isIgnored = prefix.withUnsafeBufferPointer {
        scopes.ignores($0, nameStart: nameStart, isFolder: true, in: scope)
      }
      if isIgnored { return IgnoreScopes.none }
      prefix.append(SystemPath.slash)
      folder = folder.appending(SystemPath(bytes: Array(name)))
    }
    outerPrefix = prefix
    return scope
  }

  /// As `addRules`, for a file that need not be there.
  private mutating func addOptionalRules(
    _ path: String, in open: borrowing FileDescriptor, under scope: Int, baseLength: Int
  ) -> Int {
    do throws(SystemError) {
      try FileReader.read(Array(path.utf8), in: open.number, limit: FileTree.ignoreFileLimit, into: &buffer)
      return scopes.add(buffer.withBytes { IgnoreFile($0) }, under: scope, baseLength: baseLength)
    } catch {
      return scope
    }
  }
}
