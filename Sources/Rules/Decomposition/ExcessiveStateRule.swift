import Codebase
import Diagnostics
package import Measures
import RuleCatalog
package import RuleEngine
import SyntaxFacts

/// The rule `excessive-state`: fields that change and the methods that write them, type by type.
package enum ExcessiveStateRule: TreeRule {
  package static var demand: MeasureDemand { .types }

  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    var states: [TypeState] = []
    for (number, file) in subject.measures.ofFile.enumerated() {
      for type in file.types where !type.state.fields.isEmpty {
        states.append(TypeState(file: FileID(number), type: type.type, state: type.state))
      }
    }
    let fields = Distribution(states.map(\.state.fields.count))
    let writes = Distribution(states.map(\.state.writes))
    let codebase = subject.codebase
    for item in states {
      let (count, writers) = (item.state.fields.count, item.state.writes)
      let ranks = (fields.rank(of: count), writes.rank(of: writers))
      // Settings are looked up by path, which costs more than all before it.
      guard count > 0, ranks.0.percentile >= 50 || count >= 10 || writers >= 20 else { continue }
      check(item, in: codebase[item.file], ranks, subject, &report)
    }
  }

  private struct TypeState {
    let file: FileID
    let type: DeclarationID
    let state: MutableState
  }

  private static func check(
    _ item: TypeState, in file: SourceFile, _ ranks: (fields: Rank, writes: Rank), _ subject: Subject,
    _ report: inout RuleReport
  ) {
    let (count, writes) = (item.state.fields.count, item.state.writes)
    let settings = subject.settings(for: file.path)
    let (leastFields, leastWrites) = (
      settings.integer(.fields, of: report.rule), settings.integer(.writes, of: report.rule)
    )
    let percentile = settings.integer(.percentile, of: report.rule)
    guard count >= leastFields, writes >= leastWrites, ranks.fields.percentile >= percentile,
      ranks.writes.percentile >= percentile, !file.surface.holdsTests(item.type),
      settings.counts(subject.measures.ofFile[file.id.index], for: report.rule)
    else { return }
    let name = file.surface.qualifiedName(item.type)
    report.add(
      at: file.location(ofName: item.type),
      "`\(name)` has \(count.counted("field")) that change (\(ranks.fields.words("types with such fields")); "
        + "the limit is \(leastFields)), written from \(writes) places "
        + "(\(ranks.writes.short); the limit is \(leastWrites))",
      remedy: "Take fields that are written together into a type of their own, or pass values on instead of "
        + "keeping them.",
      fractal: subject.fractalName(around: file.path), related: witness(item, in: file), key: name)
  }

  private static func witness(_ item: TypeState, in file: SourceFile) -> [RelatedLocation] {
    item.state.fields.map { field in
      let names = field.writers.map { file.surface.names.text(file.surface.declarations[$0.index].name) }
      let shown = names.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
      let more = names.count > 5 ? " and \(names.count - 5) more" : ""
      return RelatedLocation(
        "`\(file.surface.memberName(of: field.mention))` is written by \(shown)\(more)",
        at: file.location(ofName: field.writers.first ?? item.type))
    }.bounded
  }
}
