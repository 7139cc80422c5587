import Foundation

/// `bench --instructions [--update]`: how many instructions the tool needs to start, and for a byte of each language
/// with all rules, held against `fixtures/instructions.json`.
///
/// Instructions do not depend on what else a machine does; from one processor or C library to another they differ by
/// a few in a hundred. 0 where no count is more than a tenth above what is written down, 1 where one is, 3 where
/// `valgrind` is absent.
struct InstructionCount {
  let tool: String
  let scratch: URL

  private static let budget = "fixtures/instructions.json"
  private static let allowance = 1.1
  /// So many copies of each fixture: starting must not be what is counted.
  private static let copies = 8

  func run(update: Bool) -> Int32 {
    guard let valgrind = program("valgrind") else {
      printError("note: valgrind is absent; instructions are not counted")
      return 3
    }
    guard let start = count(valgrind, in: folder("empty", ending: "")), let python = perByte(valgrind, ".py", start),
      let swift = perByte(valgrind, ".swift", start)
    else {
      printError("a run under valgrind failed")
      return 1
    }
    let counts = ["start": start, "python byte": python, "swift byte": swift]
    let url = URL(fileURLWithPath: InstructionCount.budget)
    if update {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      guard let data = try? encoder.encode(counts), (try? (data + [0x0A]).write(to: url)) != nil else { return 1 }
      return 0
    }
    guard let data = try? Data(contentsOf: url), let budget = try? JSONDecoder().decode([String: Int].self, from: data)
    else {
      printError("\(url.path) cannot be read")
      return 1
    }
    var code: Int32 = 0
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      let allowed = budget[name] ?? 0
      let isOver = Double(count) > Double(allowed) * InstructionCount.allowance
      print("\(name): \(count) instructions, written down \(allowed)\(isOver ? ": too many" : "")")
      if isOver { code = 1 }
    }
    return code
  }

  private func perByte(_ valgrind: String, _ ending: String, _ start: Int) -> Int? {
    let folder = folder(String(ending.dropFirst()), ending: ending)
    let bytes = files(at: folder, ending: [ending]).reduce(0) { $0 + (FileManager.default.contents(atPath: $1)?.count ?? 0) }
    guard bytes > 0, let all = count(valgrind, in: folder) else { return nil }
    return (all - start) / bytes
  }

  /// A folder with copies of the fixtures of that ending; nothing in it else.
  private func folder(_ name: String, ending: String) -> String {
    let folder = scratch.appendingPathComponent(name)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard !ending.isEmpty else { return folder.path }
    for (number, file) in files(at: "fixtures", ending: [ending]).enumerated() {
      for copy in 0..<InstructionCount.copies {
        let target = folder.appendingPathComponent("f\(number)_\(copy)\(ending)").path
        try? FileManager.default.copyItem(atPath: file, toPath: target)
      }
    }
    return folder.path
  }

  private func count(_ valgrind: String, in folder: String) -> Int? {
    let log = scratch.appendingPathComponent("log")
    let command = BenchCommand(
      words: [
        // Not to /dev/null: it puts a file of its own in the place of the one named.
        valgrind, "--tool=callgrind", "--callgrind-out-file=" + scratch.path + "/counts", "--log-file=" + log.path, tool,
        "check", "--no-cache", "-j1", folder,
      ],
      // Where a dictionary puts its keys is chance otherwise.
      environment: ["SWIFT_DETERMINISTIC_HASHING": "1"])
    guard let run = command.run(), run.exitCode <= 1, let text = try? String(contentsOf: log, encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.contains("Collected") })
    else { return nil }
    return line.split(separator: " ").last.flatMap { Int($0) }
  }
}
