/// Joins what sidecars declare with what is inferred around it.
struct FractalTreeBuilder {
  private let folders: FolderTable
  private let files: [SourceFile]
  private let declarations: [DeclaredFractal]

  /// A fractal before it has a number.
  private struct Draft {
    var name: String
    var path: String
    var isFile: Bool
    var kind: FractalKind
    var sidecar: String?
  }

  /// `declarations` with paths as in `folders`, sorted as `FractalTreeBuilder.ordered` does.
  init(_ folders: FolderTable, files: [SourceFile], declarations: [DeclaredFractal]) {
    self.folders = folders
    self.files = files
    self.declarations = declarations
  }

  /// The declarations with normalized subjects, in the order of the tree.
  static func ordered(_ declarations: [DeclaredFractal]) -> [DeclaredFractal] {
    declarations.map { declaration in
      var declaration = declaration
      declaration.subject = PathText.normalized(declaration.subject)
      return declaration
    }.sorted { a, b in
      if !PathText.equal(a.subject, b.subject) { return PathText.precedesInTree(a.subject, b.subject) }
      if a.isFile != b.isFile { return a.isFile && !a.subject.isEmpty }
      return PathText.precedes(a.sidecar, b.sidecar)
    }
  }

  func build(_ inference: BoundaryInference) -> FractalTree {
    var (drafts, passedOver) = declaredDrafts()
    drafts += inferredDrafts(inference, declared: drafts)
    drafts.sort { a, b in
      if !PathText.equal(a.path, b.path) { return PathText.precedesInTree(a.path, b.path) }
      return a.isFile && !b.isFile
    }
    if drafts.first?.kind != .root {
      drafts.insert(Draft(name: ".", path: "", isFile: false, kind: .root, sidecar: nil), at: 0)
    }
    let fractals = numbered(drafts)
    let owners = Ownership(fractals, folders)
    let byFile = files.indices.map { owners.owner(of: files[$0].path, folders.folderOfFile[$0]) }
    let check = FractalTreeCheck(fractals, owners: byFile)
    return FractalTree(fractals, owners: byFile, problems: check.problems(passedOver: passedOver))
  }

  private func declaredDrafts() -> ([Draft], passedOver: [DeclaredFractal]) {
    var drafts: [Draft] = []
    var passedOver: [DeclaredFractal] = []
    for item in declarations {
      if let last = drafts.last, PathText.equal(last.path, item.subject), last.isFile == item.isFile {
        passedOver.append(item)
        continue
      }
      let isRoot = item.subject.isEmpty && !item.isFile
      drafts.append(
        Draft(
          name: item.id, path: item.subject, isFile: item.isFile, kind: isRoot ? .root : .declared,
          sidecar: item.sidecar))
    }
    return (drafts, passedOver)
  }

  private func inferredDrafts(_ inference: BoundaryInference, declared: [Draft]) -> [Draft] {
    var covered = [Bool](repeating: false, count: folders.count)
    for draft in declared where draft.kind == .declared && !draft.isFile {
      if let folder = folders.folder(at: draft.path) { covered[folder.index] = true }
    }
    for index in covered.indices where covered[folders.parents[index].index] { covered[index] = true }
    let boundaries = inference.boundaries(covered: covered)
    let names = inference.names(of: boundaries, taken: Set(declared.map(\.name)))
    return zip(boundaries, names).map { folder, name in
      Draft(name: name, path: folders.paths[folder.index], isFile: false, kind: .inferred, sidecar: nil)
    }
  }

  /// The drafts in preorder, linked; the stack holds the way from the root to the one before.
  private func numbered(_ drafts: [Draft]) -> [Fractal] {
    var fractals: [Fractal] = []
    var stack: [Int] = []
    for (index, draft) in drafts.enumerated() {
      while let top = stack.last, !holds(drafts[top], draft) {
        fractals[top].end = FractalNumber(index)
        stack.removeLast()
      }
      let parent = stack.last
      if let parent { fractals[parent].children.append(FractalNumber(index)) }
      fractals.append(
        Fractal(
          id: FractalNumber(index), name: draft.name, path: draft.path, isFile: draft.isFile, kind: draft.kind,
          parent: parent.map { FractalNumber($0) }, depth: stack.count, children: [],
          end: FractalNumber(drafts.count), sidecar: draft.sidecar))
      stack.append(index)
    }
    return fractals
  }

  private func holds(_ outer: Draft, _ inner: Draft) -> Bool {
    if outer.kind == .root { return true }
    if outer.isFile { return false }
    let (outerPath, path) = (outer.path.utf8, inner.path.utf8)
    guard path.count > outerPath.count, path.starts(with: outerPath) else { return false }
    return path.dropFirst(outerPath.count).first == UInt8(ascii: "/")
  }
}

/// Which fractal each folder and each file with one of its own belongs to.
private struct Ownership {
  private var ofFolder: [FractalNumber]
  private var ofFile: [String: FractalNumber] = [:]

  init(_ fractals: [Fractal], _ folders: FolderTable) {
    var own = [FractalNumber?](repeating: nil, count: folders.count)
    for fractal in fractals {
      if fractal.isFile {
        ofFile[fractal.path] = fractal.id
      } else if let folder = folders.folder(at: fractal.path) {
        own[folder.index] = fractal.id
      }
    }
    ofFolder = []
    for (index, fractal) in own.enumerated() {
      ofFolder.append(fractal ?? (index == 0 ? .root : ofFolder[folders.parents[index].index]))
    }
  }

  func owner(of path: String, _ folder: FolderID) -> FractalNumber {
    if !ofFile.isEmpty, let own = ofFile[PathText.stem(of: path)] { return own }
    return ofFolder[folder.index]
  }
}
