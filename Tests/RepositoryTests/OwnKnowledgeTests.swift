import Analysis
import Diagnostics
import Foundation
import Knowledge
import Report
import TestSupport
import Testing
import Workspace

/// What the project says of itself is so.
struct OwnKnowledgeTests {
  @Test(arguments: LayeringTests.layers.map(\.name))
  func sidecarsDeclareTheImportsOfTheirTarget(_ name: String) throws {
    let path = "Sources/\(name)/.fractal.toml"
    let sidecar = Sidecar.read(try #require(Repository.bytes(of: path), "\(path) is missing"), path: path)
    let imports = LayeringTests.layers.first { $0.name == name }?.imports ?? []
    #expect(sidecar.fractal?.id.value == name)
    #expect(sidecar.fractal?.summary != nil)
    #expect(Set(sidecar.dependencies.map(\.target.value)) == Set(imports.map { .fractal($0) }))
    #expect(sidecar.dependencies.allSatisfy { $0.because != nil }, "each says why")
  }

  /// Each target has its place among the layers, above all that it imports.
  @Test func layersOfTheRoot() throws {
    let bytes = try #require(Repository.bytes(of: ".fractal.toml"))
    let layers = try #require(Sidecar.read(bytes, path: ".fractal.toml").structure?.layers)
    let names = layers.map { $0.value.map(\.value) }
    #expect(names.flatMap(\.self).sorted() == LayeringTests.layers.map(\.name).sorted())
    for (name, imports) in LayeringTests.layers {
      let place = names.firstIndex { $0.contains(name) } ?? 0
      for other in imports {
        #expect(
          (names.firstIndex { $0.contains(other) } ?? 0) > place, "\(name) stands no higher than \(other)")
      }
    }
  }

  /// The table of `Sources/README.md` lists the targets in the order of `Package.swift`.
  @Test func mapOfTheSources() {
    let rows = (Repository.text(of: "Sources/README.md") ?? "").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(rows == LayeringTests.layers.map(\.name) + ["fractal-lint", "fractal-dev"])
  }

  /// Nothing to say at warning or above, and nothing that could not be understood.
  @Test func theProjectIsCleanUnderItself() throws {
    var clock = PhaseClock()
    let folder = SystemPath(Repository.root.path)
    let request = AnalysisRequest(
      paths: ["."], workers: 2, today: CalendarDate(iso: "2026-11-21") ?? .earliest, folder: folder)
    let analysis = try Analysis.run(request, clock: &clock).get()
    let report = analysis.report(of: analysis.outcome(), folder: folder)
    #expect(report.findings.filter { $0.severity >= .warning }.map(ConciseWriter.line(for:)) == [])
    #expect(report.notices.map { ConciseWriter.line(for: $0, of: report) } == [])
    #expect(report.summary.extent.fractals > LayeringTests.layers.count)
  }
}
