import Foundation

/// Python programs that judge what was written, where they are to be had.
package enum PythonJudge {
  /// Whether there is a Python with `jsonschema`.
  package static let hasSchemas: Bool = (try? run(["-c", "import jsonschema"]).status) == 0

  package static let sarifScript = Tools.oracles + "/sarif/validate.py"

  package static let hasSARIF: Bool = hasSchemas && FileManager.default.fileExists(atPath: sarifScript)

  package static let missing = "needs python3 with jsonschema"
  package static let missingSARIF = "needs python3 with jsonschema, and sarif/validate.py among the oracles"

  package static func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(command: "python3", arguments)
  }

  /// What is wrong with each line of `instances` (or with it as a whole) by a JSON Schema; empty if nothing.
  package static func complaints(_ instances: [[UInt8]], schema: [UInt8]) throws -> String {
    let folder = TemporaryFolder()
    folder.write("schema.json", bytes: schema)
    for (number, instance) in instances.enumerated() { folder.write("\(number).json", bytes: instance) }
    let files = instances.indices.map { folder.at("\($0).json") }
    let run = try run(["-c", script, folder.at("schema.json")] + files)
    return run.status == 0 ? run.text : "python3 ended with \(run.status): \(run.errorText)"
  }

  private static let script = """
    import json, sys
    from jsonschema.validators import validator_for
    schema, *instances = [json.load(open(path)) for path in sys.argv[1:]]
    judge = validator_for(schema)
    judge.check_schema(schema)
    for instance in instances:
        for error in judge(schema).iter_errors(instance):
            print(list(error.absolute_path), error.message[:300])
    """
}
