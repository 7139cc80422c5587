import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: ProgramFolder.isBuilt, "\(ProgramFolder.missing)"))
struct OutputTests {
  private let folder = ProgramFolder.withShop()
  private let check = "check --today 2026-11-21"

  @Test func severalAtOnce() throws {
    let alone = try folder.run(check, in: "shop")
    let run = try folder.run(
      check + " --output text --output sarif:out.sarif --output json:../out.json", in: "shop")
    #expect(run.output == alone.output && run.status == 1)
    #expect(try folder.run(check + " -o sarif", in: "shop").output == folder.files.bytes("shop/out.sarif"))
    #expect(try folder.run(check + " -o json", in: "shop").output == folder.files.bytes("out.json"))
  }

  /// What cannot be written is said, and everything else is written.
  @Test func anUnwritablePath() throws {
    let run = try folder.run(check + " -o sarif:nowhere/x.sarif -o json:out.json -o concise", in: "shop")
    #expect(run.status == 2 && run.lines.count == 14)
    #expect(run.errorLines.filter { $0.hasPrefix("fractal-lint: ") }.count == 1)
    #expect(run.errorText.contains("nowhere/x.sarif: no such file or folder"))
    #expect(folder.files.bytes("shop/out.json")?.isEmpty == false)
  }

  @Test func aFolderInPlaceOfAFile() throws {
    let run = try folder.run(check + " -o json:src", in: "shop")
    #expect(run.status == 2 && run.errorText.contains("src: is a folder"))
  }

  /// `| head -1`: a reader that has seen enough is no failure.
  @Test(arguments: ["check -o json --fail-on never", "facts src", "graph", "registry", "rules", "schema sidecar"])
  func closedEarly(_ arguments: String) throws {
    let script = "{ \"$0\" \(arguments); echo \"status $?\" >&2; } | head -c 1 > /dev/null"
    let run = try ProgramRun("/bin/sh", ["-c", script, Tools.program ?? ""], in: folder.files.at("shop"))
    #expect(run.errorLines.last == "status 0", "\(run.errorText)")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"),
    arguments: ["check -o json", "facts src", "graph", "rules"])
  func deviceFull(_ arguments: String) throws {
    let script = "exec \"$0\" \(arguments) > /dev/full"
    let run = try ProgramRun("/bin/sh", ["-c", script, Tools.program ?? ""], in: folder.files.at("shop"))
    #expect(run.status == 2 && run.errorText.contains("standard output: no space left on the device"))
  }

  @Test(arguments: [
    ([:], "", false), ([:], "--color always", true), (["FORCE_COLOR": "1"], "", true),
    (["FORCE_COLOR": "1"], "--color never", false), (["NO_COLOR": "1", "FORCE_COLOR": "1"], "", false),
    (["NO_COLOR": "1"], "--color always", true), (["FORCE_COLOR": "0"], "", false),
  ])
  func color(_ environment: [String: String], _ arguments: String, _ isColored: Bool) throws {
    let run = try folder.run("\(check) \(arguments)", in: "shop", environment: environment)
    #expect(run.output.contains(0x1B) == isColored)
  }

  /// Formats for machines, and files, are without colour whatever the environment says.
  @Test func noColorInFiles() throws {
    for format in ["concise", "json", "sarif", "text:out.txt"] {
      let run = try folder.run("\(check) -o \(format)", in: "shop", environment: ["FORCE_COLOR": "1"])
      #expect(!run.output.contains(0x1B), "\(format)")
    }
    #expect(folder.files.bytes("shop/out.txt")?.contains(0x1B) == false)
  }
}
