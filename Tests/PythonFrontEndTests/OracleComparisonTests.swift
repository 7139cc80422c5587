import Foundation
import TestSupport
import Testing

/// `fractal-dev oracle` with judges made up for the test: it finds the difference that is planted, and none
/// where there is none. A comparison that cannot fail says nothing.
@Suite(.enabled(if: Oracles.tool != nil, "fractal-dev is not there"))
struct OracleComparisonTests {
  /// What the judges say of `f.py` and `f.swift`, row by row.
  private struct Judges {
    var pythonTokens = [("NAME", 0, 1), ("OP", 2, 1), ("NUMBER", 4, 1), ("NEWLINE", 5, 1)]
    var pythonOutline = ["D variable a 1 1 1", "X write a", "X block body"]
    var swiftTokens = [("keyword", 0, 3), ("identifier", 4, 1), ("equal", 6, 1), ("integerLiteral", 8, 1)]
    var swiftDeclaration = #"{"t":"decl","kind":"let","name":"a","off":0,"end":9,"mods":[]}"#
    var swiftImports: [String] = []
    var outlineRow = "0\tlet\ta" + String(repeating: "\t", count: 10)
    var isSwiftBroken = false
  }

  private func run(_ judges: Judges, _ paths: [String] = ["."]) throws -> ProgramRun {
    let folder = TemporaryFolder()
    folder.write("sources/f.py", "a = 1\n")
    folder.write("sources/f.swift", "let a = 1\n")
    folder.write("python-tokens/dump.py")
    let python = judges.pythonTokens.map {
      #"{"t": "token", "type": "\#($0.0)", "off": \#($0.1), "len": \#($0.2)}"#
    }
    let swift = judges.swiftTokens.map { #"{"t":"token","kind":"\#($0.0)","off":\#($0.1),"len":\#($0.2)}"# }
    let end = #"{"t":"file","path":"f.swift","hasError":\#(judges.isSwiftBroken)}"#
    folder.write("tokens", (python + [#"{"t": "file"}"#]).joined(separator: "\n") + "\n")
    folder.write("outline", (["F ./f.py"] + judges.pythonOutline).joined(separator: "\n") + "\n")
    let rows = swift + [judges.swiftDeclaration] + judges.swiftImports + [end]
    folder.write("swift", rows.joined(separator: "\n") + "\n")
    folder.write("swift-outline", "F ./f.swift\n" + (judges.isSwiftBroken ? "E" : judges.outlineRow) + "\n")
    let head = "#!/bin/sh\n"
    let said = [
      "python": """
        case "$*" in *--tokens*) cat '\(folder.at("tokens"))';; *) cat '\(folder.at("outline"))';; esac
        """,
      "swift-judge": "cat '\(folder.at("swift"))'", "outline-judge": "cat '\(folder.at("swift-outline"))'",
    ]
    for (name, script) in said {
      folder.write(name, head + script + "\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.at(name))
    }
    return try ProgramRun(
      #require(Oracles.tool).path, ["oracle"] + paths, in: folder.at("sources"),
      environment: [
        "FRACTAL_LINT_ORACLES": folder.path, "FRACTAL_LINT_PYTHON": folder.at("python"),
        "FRACTAL_LINT_SWIFT_ORACLE": folder.at("swift-judge"),
        "FRACTAL_LINT_SWIFT_OUTLINE": folder.at("outline-judge"),
      ])
  }

  /// The rows of the table in which a file differs, and the line of the first difference of each.
  private func different(_ run: ProgramRun) -> [String] {
    run.text.split(separator: "\n").filter { $0.contains(", first ") }
      .map { String($0.prefix { $0 != ":" }) }
  }

  @Test func nothingDiffers() throws {
    let run = try run(Judges())
    #expect(run.status == 0, "\(run.text)\(run.errorText)")
    #expect(different(run) == [])
    #expect(run.text.split(separator: "\n").count == 9, "\(run.text)")
  }

  @Test(arguments: [
    "python tokens", "python outline", "swift tokens", "swift keywords", "swift declarations",
    "swift imports", "swift outline",
  ])
  func plantedDifferenceIsFound(_ comparison: String) throws {
    var judges = Judges()
    switch comparison {
    case "python tokens": judges.pythonTokens[2].0 = "STRING"
    case "python outline": judges.pythonOutline[1] = "X write b"
    case "swift tokens": judges.swiftTokens[3].2 = 2
    case "swift keywords": judges.swiftTokens[1].0 = "keyword"
    case "swift declarations":
      judges.swiftDeclaration = judges.swiftDeclaration.replacingOccurrences(of: "\"let\"", with: "\"var\"")
    case "swift imports": judges.swiftImports = [#"{"t":"import","path":["Foundation"],"attrs":[],"line":1}"#]
    default: judges.outlineRow = judges.outlineRow.replacingOccurrences(of: "\ta\t", with: "\tb\t")
    }
    let run = try run(judges)
    #expect(run.status == 1)
    #expect(different(run) == [comparison], "\(run.text)")
  }

  @Test func whatTheJudgeRefusesIsNoDifference() throws {
    let run = try run(Judges(isSwiftBroken: true))
    #expect(run.status == 0, "\(run.text)")
    let outline = try #require(run.text.split(separator: "\n").first { $0.hasPrefix("swift outline") })
    #expect(outline.split(separator: " ").suffix(4) == ["1", "0", "0", "1"])
  }

  @Test func aJudgeThatSaysNothingIsADifference() throws {
    let run = try run(Judges(pythonTokens: []))
    #expect(run.status == 1)
    #expect(different(run) == ["python tokens"], "\(run.text)")
  }

  @Test func nothingToCompareIsNoSuccess() throws {
    #expect(try run(Judges(), ["nowhere"]).status == 2)
    #expect(try run(Judges(), [".", "nowhere"]).status == 2)
    #expect(try run(Judges(), ["../tokens"]).status == 2)
  }
}
