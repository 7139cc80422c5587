import Foundation
import TestSupport
import Testing

/// What the program writes fits the schemas that it prints, by a judge that is not ours.
@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct SchemaTests {
  private let folder = ProgramFolder.withShop()

  @Test(.enabled(if: PythonJudge.hasSchemas, "\(PythonJudge.missing)"))
  func findings() throws {
    let run = try folder.run("check --output json", in: "shop")
    #expect(try complaints([run.output], "findings") == "")
    #expect(try complaints([Array("{}".utf8)], "findings") != "", "the schema takes anything")
  }

  @Test(.enabled(if: PythonJudge.hasSchemas, "\(PythonJudge.missing)"))
  func facts() throws {
    let lines = try folder.run("facts src", in: "shop").output.split(separator: UInt8(ascii: "\n"))
    let tokens = try folder.run("facts --tokens src/shop/ui", in: "shop").output
      .split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 16 && tokens.count == 2)
    #expect(try complaints((lines + tokens).map { Array($0) }, "facts") == "")
  }

  @Test(.enabled(if: PythonJudge.hasSchemas, "\(PythonJudge.missing)"))
  func graphs() throws {
    let graphs = try ["file", "fractal"].map {
      try folder.run("graph --level \($0) --format json", in: "shop").output
    }
    #expect(try complaints(graphs, "graph") == "")
  }

  @Test(.enabled(if: PythonJudge.hasSchemas, "\(PythonJudge.missing)"))
  func registries() throws {
    let registries = try ["", " --owner nobody"].map { try folder.run("registry --format json" + $0, in: "shop").output }
    #expect(try complaints(registries, "registry") == "")
    #expect(try complaints([Array("{}".utf8)], "registry") != "", "the schema takes anything")
  }

  /// The sidecar schema is of draft 4, and its own judge finds nothing wrong with it.
  @Test(.enabled(if: PythonJudge.hasSchemas, "\(PythonJudge.missing)"))
  func sidecar() throws {
    let instance = #"{"fractal": {"id": "a", "sumary": 1}}"#
    #expect(try complaints([Array(#"{"fractal": {"id": "a"}}"#.utf8)], "sidecar") == "")
    #expect(try complaints([Array(instance.utf8)], "sidecar") != "")
  }

  @Test(.enabled(if: PythonJudge.hasSARIF, "\(PythonJudge.missingSARIF)"), arguments: ["shop", "empty"])
  func sarif(_ tree: String) throws {
    folder.files.makeFolder("empty")
    let run = try folder.run("check --output sarif:out.sarif", in: tree)
    #expect(run.output.isEmpty)
    let verdict = try PythonJudge.run([PythonJudge.sarifScript, folder.files.at(tree + "/out.sarif")])
    #expect(verdict.status == 0, "\(verdict.text)")
  }

  private func complaints(_ instances: [[UInt8]], _ schema: String) throws -> String {
    try PythonJudge.complaints(instances, schema: try folder.run("schema " + schema).output)
  }
}
