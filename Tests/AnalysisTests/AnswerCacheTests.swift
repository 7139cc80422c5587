import Analysis
import Foundation
import Knowledge
import RuleCatalog
import TestSupport
import Testing
import Workspace

/// An answer is found again for the same question about the same files, and for no other.
struct AnswerCacheTests {
  private let folder = AnalysedFolder.shop()
  private let place = TemporaryFolder()

  /// What is asked; one part is another one in each question.
  private struct Question {
    var paths: [String]?
    var today = CalendarDate(iso: "2026-11-21")
    var isolation = RootFinder.Isolation.none
    var rules = RuleID.allCases
    var presentation = "text"
    /// In seconds from now: files count as left alone since.
    var moment: Int64 = 3600
  }

  private func answers(_ question: Question = Question()) throws -> AnswerCache? {
    var request = folder.request()
    if let paths = question.paths { request.paths = paths }
    if let today = question.today { request.today = today }
    request.isolation = question.isolation
    let moment = SystemEnvironment.currentMoment() + question.moment * 1_000_000_000
    request.cache = CachePlace(CacheFolder(SystemPath(place.at("cache"))), moment: moment)
    let tree = try ChosenTree.choose(request).get()
    return AnswerCache(request, tree, rules: question.rules, presentation: question.presentation)
  }

  /// What is kept for a question.
  private func kept(for question: Question = Question()) throws -> KeptAnswer? {
    try answered(question).answer()
  }

  private func answered(_ question: Question = Question()) throws -> AnswerCache {
    try #require(try answers(question))
  }

  private static let answer = KeptAnswer(exitCode: 1, messages: Array("m".utf8), outputs: [[1, 2], [], [0xFF]])

  @Test func sameQuestion() throws {
    #expect(try kept(for: Question()) == nil)
    try answered().keep(Self.answer)
    #expect(try kept(for: Question()) == Self.answer)
  }

  @Test func otherQuestions() throws {
    try answered().keep(Self.answer)
    let others = [
      Question(paths: ["shop/src"]), Question(today: CalendarDate(iso: "2026-11-22")),
      Question(isolation: .isolated), Question(rules: [.hub]), Question(presentation: "json"),
    ]
    for other in others {
      let found = try kept(for: other)
      #expect(found == nil, "\(other)")
    }
  }

  @Test func otherFiles() throws {
    try answered().keep(Self.answer)
    let path = "shop/src/shop/new.py"
    folder.files.write(path, "x = 1\n")
    #expect(try kept(for: Question()) == nil)
    folder.files.remove(path)
    #expect(try kept(for: Question()) == Self.answer)
    folder.files.write("shop/.fractal.toml", "[fractal]\nid = \"shop\"\n")
    #expect(try kept(for: Question()) == nil)
  }

  /// Files that may change once more within a tick of the clock are not vouched for by their stamps.
  @Test func freshFiles() throws {
    #expect(try answers(Question(moment: 0)) == nil)
  }

  @Test func aFewAreKept() throws {
    for number in 0..<12 { try answered(Question(presentation: "\(number)")).keep(Self.answer) }
    let left = try (0..<12).filter { try kept(for: Question(presentation: "\($0)")) != nil }
    #expect(left.count == 8 && left.last == 11)
  }

  @Test func brokenFiles() throws {
    try answered().keep(Self.answer)
    let name = try #require(place.state().first { $0.contains(".answers") }?.split(separator: " ").first.map(String.init))
    let url = URL(fileURLWithPath: place.at(name))
    let bytes = try Data(contentsOf: url)
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var broken = bytes
      broken[place] ^= 0x10
      try broken.write(to: url)
      let found = try kept(for: Question())
      #expect(found == nil || found == Self.answer)
    }
  }
}
