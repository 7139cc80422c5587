import Codebase
import Diagnostics
import Knowledge
import Measures
import RuleEngine
import SourceText
import SyntaxFacts

extension Rank {
  /// `97th percentile of 312 files`.
  func words(_ unit: String) -> String { "\(short) of \(population) \(unit)" }

  /// `97th percentile`.
  var short: String { "\(ordinal(percentile)) percentile" }

  private func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}

extension Int {
  /// `1 file`, `2 files`.
  func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}

extension Subject {
  /// Id of the innermost declared fractal around the file.
  func fractalName(around path: String) -> String? {
    context.fractalName(around: path)
  }
}

extension SourceFile {
  func location(ofName id: DeclarationID) -> Location {
    Location(path: path, range: surface.declarations[id.index].nameRange)
  }
}

extension [RelatedLocation] {
  /// More than this many are counted only, on the last one shown.
  private static var limit: Int { 20 }

  /// The first of them, the last one with the number of those left out.
  var bounded: [RelatedLocation] {
    guard count > Self.limit else { return self }
    var shown = Array(prefix(Self.limit))
    shown[Self.limit - 1].message += ", and \(count - Self.limit) more"
    return shown
  }
}
