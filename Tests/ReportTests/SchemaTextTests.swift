import Diagnostics
import Report
import SourceText
import SyntaxFacts
import TestSupport
import Testing

/// What is written, held against our own schemas by a program that is not ours; keys that a schema does not
/// name are errors here, so that each one is documented.
@Suite(.enabled(if: PythonJudge.hasSchemas, Comment(rawValue: PythonJudge.missing)))
struct SchemaTextTests {
  private static let script = """
    import json, sys, jsonschema
    schema, *instances = [json.load(open(path)) for path in sys.argv[1:]]
    jsonschema.Draft7Validator.check_schema(schema)
    def close(value):
        if isinstance(value, dict):
            if isinstance(value.get("properties"), dict): value["additionalProperties"] = False
            for part in value.values(): close(part)
        elif isinstance(value, list):
            for part in value: close(part)
    close(schema)
    errors = [e for i in instances for e in jsonschema.Draft7Validator(schema).iter_errors(i)]
    for error in errors: print(list(error.absolute_path), error.message[:300])
    sys.exit(1 if errors else 0)
    """

  private func check(_ instances: [[UInt8]], _ schema: String) throws -> (status: Int32, output: String) {
    let folder = TemporaryFolder()
    var paths: [String] = []
    for (number, bytes) in ([Array(schema.utf8)] + instances).enumerated() {
      folder.write("\(number).json", bytes: bytes)
      paths.append(folder.at("\(number).json"))
    }
    let run = try PythonJudge.run(["-c", Self.script] + paths)
    return (run.status, run.text + run.errorText)
  }

  @Test func findings() throws {
    let result = try check(
      [JSONFindingsWriter.write(SARIFWriterTests.full()), JSONFindingsWriter.write(sampleReport([]))],
      SchemaText.findings)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func facts() throws {
    let token = TokenView(kind: "name", range: ByteRange(0, 1))
    let result = try check(
      [
        FactsWriter.line(path: "a.py", FactsWriterTests.sample()),
        FactsWriter.line(path: "b.swift", FactsSample(.swift).facts()),
        FactsWriter.tokenLine(path: "a.py", language: .python, tokens: [token]),
      ], SchemaText.facts)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func graph() throws {
    let result = try check(
      [JSONGraphWriter.write(GraphWriterTests.files), JSONGraphWriter.write(GraphWriterTests.fractals)],
      SchemaText.graph)
    #expect(result.status == 0, "\(result.output)")
  }

  /// The schemas do reject what is wrong.
  @Test(arguments: [
    ("findings", #"{"version": 1, "findings": [{}], "summary": {}, "notices": []}"#),
    ("facts", #"{"path": "a.py", "language": "python"}"#),
    ("facts", #"{"path": "a.py", "language": "cobol", "tokens": []}"#),
    ("graph", #"{"version": 1, "level": "file", "nodes": [{"id": "a"}], "edges": []}"#),
    ("graph", #"{"version": 1, "level": "file", "nodes": [], "edges": [], "more": 1}"#),
  ])
  func rejects(_ name: String, _ instance: String) throws {
    let schemas = ["findings": SchemaText.findings, "facts": SchemaText.facts, "graph": SchemaText.graph]
    let schema = try #require(schemas[name])
    #expect(try check([Array(instance.utf8)], schema).status == 1)
  }
}
