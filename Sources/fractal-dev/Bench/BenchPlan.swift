import Foundation

/// What is measured on one tree, against those peers that are installed.
///
/// Figures count as ratios of pairs of one run of this command. The goals are shares of the peer's wall time.
struct BenchPlan {
  let tool: String
  let tree: String
  /// Caches and copies of this run; removed by whoever made it.
  let scratch: URL

  func pairs() -> [BenchPair] {
    let python = files(at: tree, ending: [".py", ".pyi"])
    let swift = files(at: tree, ending: [".swift"])
    return (python.count >= swift.count ? pythonPairs() : []) + (swift.isEmpty ? [] : swiftPairs(swift))
  }

  private func own(_ words: String..., environment: [String: String] = [:]) -> BenchCommand {
    BenchCommand(words: [tool] + words, environment: environment)
  }

  // MARK: Python

  private func pythonPairs() -> [BenchPair] {
    var pairs: [BenchPair] = []
    let cold = own("check", "--no-cache", tree)
    if let ruff = program("ruff") {
      let one = [ruff, "check", "--no-cache", "--isolated", "--select", "C901", "--exit-zero", "-q", tree]
      let all = [ruff, "check", "--no-cache", "--isolated", "--exit-zero", "-q", tree]
      pairs += [
        BenchPair(
          work: "all rules, cold", own: cold, peer: BenchCommand(words: one), peerName: "ruff C901", goal: 1 / 1.3),
        BenchPair(
          work: "all rules, cold, one thread", own: own("check", "--no-cache", "-j1", tree),
          peer: BenchCommand(words: one, environment: ["RAYON_NUM_THREADS": "1"]), peerName: "ruff C901, one thread"),
        BenchPair(
          work: "all rules, cold", own: cold, peer: BenchCommand(words: all), peerName: "ruff, its default rules"),
        BenchPair(
          work: "import graph", own: own("graph", "--level", "file", tree),
          peer: BenchCommand(words: [ruff, "analyze", "graph", "--isolated", tree]), peerName: "ruff analyze graph"),
      ]
      pairs += warmPairs(ruff)
    }
    if let complexipy = program("complexipy") {
      pairs.append(
        BenchPair(
          work: "cognitive complexity, cold",
          own: own("check", "--no-cache", "--select", "cognitive-complexity", tree),
          peer: BenchCommand(words: [complexipy, "--isolated", "-q", "-i", tree]), peerName: "complexipy",
          goal: 1 / 2.0))
    }
    return pairs
  }

  /// With caches, on a copy of the tree in which a file may be edited.
  private func warmPairs(_ ruff: String) -> [BenchPair] {
    let copy = scratch.appendingPathComponent("tree").path
    guard (try? FileManager.default.copyItem(atPath: tree, toPath: copy)) != nil,
      let edited = files(at: copy, ending: [".py"]).first(where: { size(of: $0) > 2_000 })
    else { return [] }
    let mine = own("check", "--cache-dir", scratch.appendingPathComponent("own").path, copy)
    // It keeps nothing of files with findings, so it is given a limit that nothing reaches.
    let other = BenchCommand(words: [
      ruff, "check", "--isolated", "--select", "C901", "--config", "lint.mccabe.max-complexity=1000000", "--exit-zero",
      "-q", "--cache-dir", scratch.appendingPathComponent("ruff").path, copy,
    ])
    let small = scratch.appendingPathComponent("small")
    try? FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
    let lines = (0..<10).map { "def f\($0)(a):\n    return a + \($0)\n" }.joined()
    try? Data(lines.utf8).write(to: small.appendingPathComponent("small.py"))
    return [
      BenchPair(work: "warm, nothing changed", own: mine, peer: other, peerName: "ruff, warm, no findings", goal: 3),
      BenchPair(
        work: "warm, one file edited", own: mine, peer: other, peerName: "ruff, warm, no findings", goal: 4,
        before: { append("\n# \(UInt64.random(in: 0 ... .max))\n", to: edited) }),
      BenchPair(
        work: "one file of 20 lines", own: own("check", "--no-cache", small.path),
        peer: BenchCommand(words: [
          ruff, "check", "--no-cache", "--isolated", "--select", "C901", "--exit-zero", "-q", small.path,
        ]), peerName: "ruff C901"),
    ]
  }

  // MARK: Swift

  private func swiftPairs(_ sources: [String]) -> [BenchPair] {
    var pairs: [BenchPair] = []
    if let compiler = program("swiftc") {
      let list = scratch.appendingPathComponent("sources.txt")
      let quoted = sources.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\\\"") + "\"" }
      try? Data(quoted.joined(separator: "\n").utf8).write(to: list)
      pairs.append(
        BenchPair(
          work: "all rules, cold, one thread", own: own("check", "--no-cache", "-j1", tree),
          peer: BenchCommand(words: [compiler, "-frontend", "-parse", "@" + list.path]),
          peerName: "swiftc -frontend -parse", goal: 1 / 3.0))
    }
    if let formatter = program("swift-format") {
      let rules = output(of: [formatter, "dump-configuration"]).map(BenchPlan.quiet) ?? "{}"
      pairs.append(
        BenchPair(
          work: "all rules, cold", own: own("check", "--no-cache", tree),
          peer: BenchCommand(words: [formatter, "lint", "-p", "-r", "--configuration", rules, tree]),
          peerName: "swift-format lint -p, no rules", goal: 1 / 40.0))
    }
    return pairs
  }

  /// A configuration of the formatter in which every rule is switched off.
  private static func quiet(_ configuration: String) -> String {
    guard var read = try? JSONSerialization.jsonObject(with: Data(configuration.utf8)) as? [String: Any],
      let rules = read["rules"] as? [String: Any]
    else { return "{}" }
    read["rules"] = rules.mapValues { _ in false }
    let data = try? JSONSerialization.data(withJSONObject: read)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

private func size(of path: String) -> Int {
  (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
}

private func append(_ text: String, to path: String) {
  guard let handle = FileHandle(forWritingAtPath: path) else { return }
  _ = try? handle.seekToEnd()
  try? handle.write(contentsOf: Data(text.utf8))
  try? handle.close()
}
