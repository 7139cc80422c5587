import Diagnostics
import Measures
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `swallowed-error`: handlers of every error that hold no statement that does anything.
package enum SwallowedErrorRule: FileRule {
  package static func check(_ subject: FileSubject, _ report: inout RuleReport) {
    let isHandled = subject.facts.bodies.nodes.withUnsafeBufferPointer { nodes in
      nodes.contains { $0.kind == .handler }
    }
    guard isHandled else { return }
    let handlers = SilentHandlers(subject.facts).all
    guard !handlers.isEmpty else { return }
    let words = Words(subject.settings, report.rule)
    for handler in handlers {
      guard let caught = caught(handler, words.caught, subject.facts.surface),
        !isMeant(handler, words, subject.facts.surface)
      else { continue }
      add(handler, caught, subject, &report)
    }
  }

  private static func add(
    _ handler: SilentHandlers.Handler, _ caught: String, _ subject: FileSubject, _ report: inout RuleReport
  ) {
    let place = handler.function.map { subject.facts.surface.qualifiedName($0) }
    let node = subject.facts.bodies.nodes[handler.node]
    report.add(
      at: Location(path: subject.path, range: ByteRange(node.start, node.end)),
      "\(place.map { "`\($0)` catches" } ?? "the module catches") \(caught) and does nothing with it",
      remedy: "Name the error that is expected, log it, or let it pass.", fractal: subject.fractal,
      related: [
        RelatedLocation(
          "what is attempted", at: Location(path: subject.path, range: ByteRange(handler.attempt, handler.attempt)))
      ],
      key: "\(place ?? "") \(caught)")
  }

  /// The names by which the rule goes.
  private struct Words {
    /// Those that stand for every error, and those that end the program.
    let caught: Set<String>
    let fatal: Set<String>
    let cleanup: [String]
    let waits: Set<String>

    init(_ settings: RuleSettings, _ rule: RuleID) {
      fatal = Set(settings.list(.fatal, of: rule))
      caught = fatal.union(settings.list(.broad, of: rule))
      cleanup = settings.list(.cleanup, of: rule)
      waits = Set(settings.list(.waits, of: rule))
    }
  }

  /// Whether silence says something: it is an answer, what is attempted is an ending or a wait, or it is a test.
  private static func isMeant(_ handler: SilentHandlers.Handler, _ words: Words, _ surface: Surface) -> Bool {
    // Swift's errors never are what ends the program.
    let isFatal = surface.language == .python && caught(handler, words.fatal, surface) != nil
    if handler.isAnswer, !isFatal { return true }
    let calls = handler.calls.map { surface.names.lastPart($0) }
    if !calls.isEmpty, calls.allSatisfy({ ends($0, words.cleanup) }) { return true }
    let outer = handler.outerCalls.map { surface.names.lastPart($0) }
    if !outer.isEmpty, outer.allSatisfy({ words.waits.contains($0) }) { return true }
    let name = handler.function.map { surface.names.text(surface.declarations[$0.index].name) }
    return name.map { ends($0, words.cleanup) } ?? false || surface.isWithinTests(handler.function)
  }

  /// What a handler catches, in words; nil where that is not every error.
  private static func caught(
    _ handler: SilentHandlers.Handler, _ broad: Set<String>, _ surface: Surface
  ) -> String? {
    guard !handler.types.isNone else { return "every error" }
    let text = surface.names.text(handler.types)
    if surface.language == .swift, bindsAnything(text) { return "every error" }
    let name = CaughtTypes.names(in: text).first { name in broad.contains(CaughtTypes.lastPart(of: name)) }
    return name.map { "`\($0)`" }
  }

  /// Whether a Swift pattern is met by every error: `_`, `let error`.
  private static func bindsAnything(_ pattern: String) -> Bool {
    let words = pattern.split { "() \n".contains($0) }
    return words == ["_"] || (words.count == 2 && ["let", "var"].contains(words[0]))
  }

  /// Whether a function of that name ends something: `_close`, `close_all`, `closeAll` for `close`.
  private static func ends(_ name: String, _ cleanup: [String]) -> Bool {
    let words = CompoundName.words(of: name)
    return cleanup.contains { word in
      name == word || words.first == word || words.last == word
    }
  }
}

/// What the types of a handler are called, as written.
private enum CaughtTypes {
  /// `OSError` and `http.Error` of `(OSError, http.Error)`.
  static func names(in text: String) -> [String] {
    text.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\n"): true
      default: false
      }
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// `Error` of `http.Error`.
  static func lastPart(of name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return name }
    return name.utf8.split(separator: UInt8(ascii: ".")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// The words that a name is made of.
private enum CompoundName {
  /// `close` and `all` of `close_all` and `closeAll`, in small letters.
  static func words(of name: String) -> [String] {
    var words = [""]
    for character in name {
      if character == "_" || character.isUppercase { words.append("") }
      if character != "_" { words[words.count - 1] += character.lowercased() }
    }
    return words.filter { !$0.isEmpty }
  }
}

extension NameTable {
  /// `send` of `self.mail.send`.
  fileprivate func lastPart(_ path: NameID) -> String {
    text(path).split(separator: ".").last.map(String.init) ?? ""
  }
}
