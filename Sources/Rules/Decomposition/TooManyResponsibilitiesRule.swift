import Codebase
import Diagnostics
package import Measures
import RuleCatalog
package import RuleEngine
import SyntaxFacts

/// The rule `too-many-responsibilities`: the parts into which the methods of each type fall, and the files of each
/// fractal.
package enum TooManyResponsibilitiesRule: TreeRule {
  package static var demand: MeasureDemand { .types }

  package static func check(_ subject: Subject, _ report: inout RuleReport) {
    let files = subject.codebase.files
    for (number, file) in subject.measures.ofFile.enumerated() {
      for type in file.types where type.parts.count > 1 {
        check(type, in: files[number], subject, &report)
      }
    }
    FractalResponsibilities.check(subject, &report)
  }

  private static func check(
    _ type: TypeMeasures, in file: SourceFile, _ subject: Subject, _ report: inout RuleReport
  ) {
    let settings = subject.settings(for: file.path)
    guard settings.counts(subject.measures.ofFile[file.id.index], for: report.rule) else { return }
    let limits = Limits(settings, report.rule)
    let groups = type.parts.filter { $0.functions.count >= limits.groupMethods }
    let methods = type.parts.reduce(0) { $0 + $1.functions.count }
    let fields = type.parts.reduce(0) { $0 + $1.fields.count }
    guard groups.count > 1, methods >= limits.methods, fields >= limits.fields else { return }
    let name = file.surface.qualifiedName(type.type)
    let sizes = groups.map { "\($0.functions.count)" }
    report.add(
      at: file.location(ofName: type.type),
      "`\(name)` is \(groups.count) types in one: LCOM4 is \(type.parts.count), and groups of "
        + "\(sizes.dropLast().joined(separator: ", ")) and \(sizes.last ?? "") of its \(methods) methods share "
        + "neither fields nor calls (limits: \(limits.methods) methods, groups of \(limits.groupMethods))",
      remedy: remedy(groups, file.surface), fractal: subject.fractalName(around: file.path),
      related: groups.enumerated().flatMap { witness($1, number: $0 + 1, in: file) }, key: name)
  }

  private struct Limits {
    let methods: Int
    let fields: Int
    let groupMethods: Int

    init(_ settings: RuleSettings, _ rule: RuleID) {
      methods = settings.integer(.methods, of: rule)
      fields = settings.integer(.fields, of: rule)
      groupMethods = settings.integer(.groupMethods, of: rule)
    }
  }

  // MARK: Messages

  private static func remedy(_ groups: [Cohesion.Part], _ surface: Surface) -> String {
    let smallest = groups.min { $0.functions.count < $1.functions.count }
    let fields = (smallest?.fields ?? []).prefix(3).map { "`\(surface.memberName(of: $0))`" }
    return "Move the smallest group, around \(fields.joined(separator: ", ")), into a type of its own."
  }

  private static func witness(
    _ group: Cohesion.Part, number: Int, in file: SourceFile
  ) -> [RelatedLocation] {
    let fields = group.fields.prefix(5).map { "`\(file.surface.memberName(of: $0))`" }
    let more = group.fields.count > 5 ? " and \(group.fields.count - 5) more" : ""
    return group.functions.enumerated().map { place, function in
      let name = file.surface.names.text(file.surface.declarations[function.index].name)
      let around = place == 0 ? ", around \(fields.joined(separator: ", "))\(more)" : ""
      return RelatedLocation("group \(number): `\(name)`\(around)", at: file.location(ofName: function))
    }.bounded
  }
}
