import Analysis
import Diagnostics
import Foundation
import Knowledge
import Report
import RuleCatalog
import RuleEngine
import TestSupport
import Testing
import Workspace

/// A run with a cache says what a run without one says, whatever has changed and whatever became of the cache.
struct CacheTests {
  private let folder = AnalysedFolder.shop()
  private let kept = TemporaryFolder()

  private var cache: CacheFolder { CacheFolder(SystemPath(kept.at("cache"))) }

  /// All files count as left alone for long, unless `moment` says otherwise.
  private func request(workers: Int = 1, after seconds: Int64 = 3600) -> AnalysisRequest {
    var request = folder.request(workers: workers)
    request.cache = CachePlace(cache, moment: SystemEnvironment.currentMoment() + seconds * 1_000_000_000)
    return request
  }

  private func report(of analysis: Analysis) -> [UInt8] {
    analysis.report(of: analysis.outcome(), detail: .all, folder: SystemPath(folder.files.path)).everything
  }

  /// Compares a run with the cache to one without; gives what the cache was good for.
  @discardableResult
  private func check(
    rules: [RuleID] = RuleID.allCases, workers: Int = 1, after seconds: Int64 = 3600,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CacheCounters {
    let without = try folder.analysis(folder.request(), rules: rules)
    #expect(without.read.cache == nil, sourceLocation: sourceLocation)
    let with = try folder.analysis(request(workers: workers, after: seconds), rules: rules)
    #expect(report(of: with) == report(of: without), sourceLocation: sourceLocation)
    return try #require(with.read.cache)
  }

  private static func hits(_ counters: CacheCounters) -> [Int] {
    [counters.unchanged, counters.recognized, counters.parsed, counters.asked]
  }

  @Test(arguments: [1, 4]) func warmAsCold(workers: Int) throws {
    let cold = try check(workers: workers)
    #expect(cold.parsed > 10 && cold.unchanged == 0 && cold.bytesWritten > 0)
    let state = kept.state()
    let warm = try check(workers: workers)
    #expect(Self.hits(warm) == [cold.parsed, 0, 0, 0] && warm.bytesWritten == 0 && warm.bytesRead > 0)
    #expect(kept.state() == state)
  }

  /// Of a mixed tree: both languages, manifests, file names of all kinds.
  @Test(arguments: ["fixtures/mixed", "Sources/Knowledge", "Sources/SyntaxFacts"]) func otherTrees(path: String) throws {
    let folder = AnalysedFolder(copyOf: path, as: "tree")
    guard folder.files.state().count > 3 else { return }
    var request = folder.request(["tree"], workers: 2)
    let plain = try folder.analysis(request)
    request.cache = CachePlace(cache, moment: .max)
    for _ in 0..<2 {
      let other = try folder.analysis(request)
      let reports = [plain, other].map { $0.report(of: $0.outcome(), folder: SystemPath(folder.files.path)) }
      #expect(reports[0].everything == reports[1].everything)
    }
  }

  /// What came of suppressions hangs on all findings, on the rules that are asked and on the day; none of it is kept.
  @Test func suppressions() throws {
    let rules: [RuleID] = [.unusedSuppression, .expiredSuppression, .unexplainedSuppression, .invalidSuppression]
    folder.files.write(
      "shop/src/shop/held.py",
      """
      x = 1  # fractal-lint: allow(hub) reason="r"
      y = 1  # fractal-lint: allow(hub) reason="r" until=2026-11-21
      z = 1  # fractal-lint: allow(hub)
      a = 1  # fractal-lint: alow(hub) reason="r"
      """)
    for rules in [RuleID.allCases, rules, rules + [.hub], RuleID.allCases] { try check(rules: rules) }
    func found(_ request: AnalysisRequest) throws -> [String] {
      let found = try folder.analysis(request).outcome().findings.filter { $0.location.path.hasSuffix("held.py") }
      return found.map(\.rule).filter { $0.hasSuffix("suppression") }
    }
    #expect(
      try found(request()) == [
        "unused-suppression", "unused-suppression", "unexplained-suppression", "invalid-suppression",
      ])
    var next = request()
    next.today = CalendarDate(iso: "2026-11-22") ?? .earliest
    #expect(
      try found(next) == [
        "unused-suppression", "expired-suppression", "unexplained-suppression", "invalid-suppression",
      ])
    folder.files.replace("allow(hub) reason=\"r\"\n", with: "allow(hub) reason=\"r\"  # x\n", in: "shop/src/shop/held.py")
    try check()
  }

  @Test func oneFileChanged() throws {
    let cold = try check()
    folder.files.write("shop/src/shop/new.py", "import os\n\n\ndef f(x):\n    return os.path.join(x)\n")
    #expect(Self.hits(try check()) == [cold.parsed, 0, 1, 0])
    folder.files.replace("os.path.join", with: "os.path.split", in: "shop/src/shop/new.py")
    #expect(Self.hits(try check()) == [cold.parsed, 0, 1, 0])
    #expect(Self.hits(try check()) == [cold.parsed + 1, 0, 0, 0])
    folder.files.remove("shop/src/shop/new.py")
    #expect(Self.hits(try check()) == [cold.parsed, 0, 0, 0])
  }

  /// Same size, same time of change: the time that nobody can set tells.
  @Test func aChangeThatHides() throws {
    let path = "shop/src/shop/hidden.py"
    let time = Date(timeIntervalSince1970: 1_000_000_000)
    func write(_ text: String) throws {
      folder.files.write(path, text)
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder.files.at(path))
    }
    try write("import os\n")
    let cold = try check()
    try write("import re\n")
    #expect(Self.hits(try check()) == [cold.parsed - 1, 0, 1, 0])
  }

  /// Touched, copied, checked out again: read, not parsed; and a moved file is asked again from its bodies.
  @Test func knownBytesNeedNoParser() throws {
    let cold = try check()
    let path = "shop/src/shop/orders/__init__.py"
    let bytes = try #require(folder.files.bytes(path))
    folder.files.write(path, bytes: bytes)
    #expect(Self.hits(try check()) == [cold.parsed - 1, 1, 0, 0])
    folder.files.write("shop/src/shop/orders/twin.py", bytes: bytes)
    #expect(Self.hits(try check()) == [cold.parsed, 1, 0, 1])
    // Another language makes other facts of the same bytes.
    folder.files.write("shop/src/shop/orders/twin.swift", bytes: bytes)
    #expect(Self.hits(try check()).dropFirst(2) == [1, 0])
  }

  /// What was read within the tick of a clock after its last change is read again, until it is settled.
  @Test func freshFilesAreLookedAtAgain() throws {
    let cold = try check(after: 0)
    #expect(Self.hits(try check(after: 0)) == [0, cold.parsed, 0, 0])
    #expect(Self.hits(try check(after: 0)) == [0, cold.parsed, 0, 0])
    #expect(Self.hits(try check()) == [0, cold.parsed, 0, 0])
    #expect(Self.hits(try check()) == [cold.parsed, 0, 0, 0])
  }

  @Test func settingsAskTheRulesAgain() throws {
    let cold = try check()
    let sidecar = "shop/.fractal.toml"
    let text = try #require(folder.files.text(sidecar))
    folder.files.write(sidecar, text + "\n[lint.rules.cognitive-complexity]\nmax = 1\n")
    let strict = try check()
    #expect(Self.hits(strict) == [cold.parsed, 0, 0, cold.parsed] && strict.bytesWritten > 0)
    #expect(Self.hits(try check()) == [cold.parsed, 0, 0, 0])
    folder.files.write(sidecar, "# moved\n" + text + "\n[lint.rules.cognitive-complexity]\nmax = 1\n")
    #expect(try check().asked == cold.parsed)
    folder.files.write(sidecar, text + "\n[lint.rules.cognitive-complexity]\nseverity = \"off\"\n")
    try check()
    folder.files.write(sidecar, text)
    #expect(Self.hits(try check()) == [cold.parsed, 0, 0, 0])
  }

  @Test func otherRules() throws {
    let cold = try check()
    // Rules of the tree leave no trace in what comes of one file.
    let others = RuleID.allCases.filter { $0 != .dependencyCycle }
    #expect(Self.hits(try check(rules: others)) == [cold.parsed, 0, 0, 0])
    for rules in [[RuleID.cognitiveComplexity], [.swallowedError], [], RuleID.allCases] {
      try check(rules: rules)
      #expect(Self.hits(try check(rules: rules)) == [cold.parsed, 0, 0, 0])
    }
  }

  /// Findings of many settings do not gather for ever.
  @Test func settingsThatCameAndWent() throws {
    let cold = try check()
    let sidecar = "shop/.fractal.toml"
    let text = try #require(folder.files.text(sidecar))
    for limit in 1...20 {
      folder.files.write(sidecar, text + "\n[lint.rules.cognitive-complexity]\nmax = \(limit)\n")
      let request = request()
      _ = try folder.analysis(request)
    }
    let records = cache.roots().reduce(0) { $0 + $1.entries }
    #expect(records < 15 * cold.parsed + 200)
    try check()
  }

  @Test func excludedAndUnreadableFiles() throws {
    let cold = try check()
    let path = folder.files.at("shop/src/shop/orders/__init__.py")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(try check().parsed == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(try check().parsed <= 1)
    #expect(try check().unchanged == cold.parsed)
  }

  /// Turned, cut and foreign bytes everywhere: the run is the same.
  @Test func brokenCaches() throws {
    folder.files.remove("shop/src")
    folder.files.write("shop/a.py", "try:\n    import a\nexcept ImportError:\n    pass\n")
    folder.files.write("shop/b.py", "def f(:\n    return a.b\n")
    let cold = try check()
    let names = kept.state().compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0.contains(".") }
    #expect(names.count == 2 && cold.parsed == 2)
    for name in names {
      let sound = try #require(kept.bytes(name))
      for index in stride(from: 0, to: sound.count, by: 23) {
        var bytes = sound
        bytes[index] ^= 1 << UInt8(index % 8)
        kept.write(name, bytes: bytes)
        try check()
        kept.write(name, bytes: index % 2 == 0 ? Array(sound.prefix(index)) : Array(sound.suffix(index)))
        try check(rules: [.swallowedError])
      }
      kept.write(name, bytes: sound)
    }
  }

  @Test func aCacheThatCannotBeWritten() throws {
    kept.write("cache", "a file in its place")
    let first = try check()
    #expect(try check() == first)
    #expect(kept.text("cache") == "a file in its place" && kept.state().count == 1)
    kept.remove("cache")
    kept.makeFolder("cache")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: kept.at("cache"))
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: kept.at("cache")) }
    try check()
    try check()
  }

  @Test func runsAtOnce() throws {
    let expected = report(of: try folder.analysis(folder.request()))
    for round in 0..<3 {
      folder.files.write("shop/src/shop/round.py", "x = \(round)\n")
      let plain = report(of: try folder.analysis(folder.request()))
      DispatchQueue.concurrentPerform(iterations: 6) { number in
        guard let analysis = try? folder.analysis(request(workers: 2, after: number % 2 == 0 ? 3600 : 0)) else {
          Issue.record("a run failed")
          return
        }
        #expect(report(of: analysis) == plain)
      }
      try check()
    }
    folder.files.remove("shop/src/shop/round.py")
    #expect(report(of: try folder.analysis(request())) == expected)
    #expect(kept.state().filter { $0.contains(".tmp") } == [])
  }

  @Test func withoutACacheNothingIsWritten() throws {
    let state = folder.files.state()
    _ = try folder.analysis(folder.request())
    #expect(folder.files.state() == state && kept.state() == [])
    try check()
    #expect(folder.files.state() == state)
  }
}
