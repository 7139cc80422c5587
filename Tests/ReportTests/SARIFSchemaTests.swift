import Report
import TestSupport
import Testing

/// What is written, held against the official schema by a program that is not ours.
@Suite(.enabled(if: PythonJudge.hasSARIF, Comment(rawValue: PythonJudge.missingSARIF)))
struct SARIFSchemaTests {
  private func judge(_ bytes: [UInt8]) throws -> ProgramRun {
    let folder = TemporaryFolder()
    folder.write("report.sarif", bytes: bytes)
    return try PythonJudge.run([PythonJudge.sarifScript, folder.at("report.sarif")])
  }

  @Test(arguments: ["full", "clean"])
  func fitsTheSchema(_ name: String) throws {
    let run = try judge(SARIFWriter.write(name == "full" ? SARIFWriterTests.full() : sampleReport([])))
    #expect(run.status == 0, "\(run.text + run.errorText)")
  }

  /// The validator does reject what is wrong.
  @Test func validatorRejects() throws {
    #expect(try judge(Array(#"{"version": "2.1.0", "runs": [{}]}"#.utf8)).status != 0)
  }
}
