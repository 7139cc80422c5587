package import Codebase
package import Concurrency
package import Contracts
package import Knowledge
package import Measures
import SourceText
import SyntaxFacts

extension Snapshot {
  /// Joins the files of a tree with what is written down about it.
  ///
  /// `measures` are those of `files` by themselves, in their order, as far as they have been taken; `operations` the
  /// declared operations as the front-ends read them; `projectFiles` the root-relative paths of `pyproject.toml`,
  /// `setup.py` and `setup.cfg`; `rootPackage` the root's own dotted name, where it is a package.
  package static func assemble(
    files: [InputFile], measures: [FileMeasures] = [], sidecars: [ReadSidecar],
    operations: [DeclaredOperation], projectFiles: [String] = [],
    rootPackage: [String] = [], today: CalendarDate, work: ParallelWork = .serial
  ) -> Snapshot {
    let codebase = Codebase.assemble(
      CodebaseInput(
        files: files,
        fractals: sidecars.map(\.sidecar).compactMap { sidecar in
          sidecar.fractal.map { fractal in
            DeclaredFractal(
              id: fractal.id.value, subject: sidecar.subjectPath, isFile: sidecar.describesFile,
              sidecar: sidecar.path)
          }
        },
        sourceRoots: sidecars.flatMap { $0.sidecar.sourceRoots }, projectFiles: projectFiles,
        rootPackage: rootPackage),
      work: work)
    var suppressions = SuppressionTable()
    for file in files where !file.surface.directives.isEmpty {
      suppressions.add(DirectiveSource(file.surface), path: file.path, today: today)
    }
    for sidecar in sidecars {
      suppressions.add(sidecar.directives, path: sidecar.sidecar.path, today: today)
    }
    let measures = Measures(codebase, taken: Array(zip(files.map(\.path), measures)))
    return Snapshot(
      codebase: codebase, measures: measures,
      operations: OperationTable(operations),
      elements: ElementTable(codebase, sidecars.map(\.sidecar), work: work) { TestFiles.contain(codebase.path(of: $0)) },
      suppressions: suppressions)
  }
}

extension Sidecar {
  package var describesFile: Bool {
    if case .file = subject { true } else { false }
  }

  /// `[structure] roots`, relative to the root.
  fileprivate var sourceRoots: [String] {
    (structure?.roots?.value ?? []).map { root in
      let below = root.value == "." ? "" : root.value
      return folder.isEmpty || below.isEmpty ? folder + below : folder + "/" + below
    }
  }
}
