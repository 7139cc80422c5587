package import RuleCatalog
import SourceText
import TOML

/// `[lint]` as written in one sidecar, before the merge.
package struct LintDeclaration: Hashable, Sendable {
  /// Globs relative to the sidecar's folder.
  package var exclude: Spanned<[Spanned<String>]>?
  package var decisions: Spanned<DecisionPolicy>?
  package var rules: [RuleDeclaration]
  package var paths: [PathDeclaration]

  /// `[lint.paths."GLOB"]`
  package struct PathDeclaration: Hashable, Sendable {
    /// Relative to the sidecar's folder.
    package var glob: Spanned<String>
    package var rules: [RuleDeclaration]
  }

  /// What a sidecar says of one rule.
  package struct RuleDeclaration: Hashable, Sendable {
    package var id: Spanned<String>
    package var severity: Spanned<RuleSeverity>?
    package var options: [SpannedEntry<RuleOptionValue>]
  }

  init(_ view: SectionView?) {
    exclude = view?.texts("exclude")
    decisions = view?.word("decisions")
    rules = LintDeclaration.rules(view?.table["rules"])
    guard case .table(let paths)? = view?.table["paths"]?.content else {
      self.paths = []
      return
    }
    self.paths = paths.entries.map { entry in
      PathDeclaration(
        glob: Spanned(entry.key, at: entry.keyRange), rules: LintDeclaration.rules(entry.value))
    }
  }

  private static func rules(_ value: TOMLValue?) -> [RuleDeclaration] {
    guard case .table(let table)? = value?.content else { return [] }
    return table.entries.map { entry in
      let id = Spanned(entry.key, at: entry.keyRange)
      guard case .table(let settings) = entry.value.content else {
        return RuleDeclaration(id: id, severity: severity(entry.value), options: [])
      }
      let options = settings.entries.filter { $0.key != "severity" }.compactMap { option in
        RuleOptionValue(option.value.content).map { value in
          SpannedEntry(
            key: Spanned(option.key, at: option.keyRange), value: Spanned(value, at: option.value.range))
        }
      }
      return RuleDeclaration(id: id, severity: settings["severity"].flatMap(severity), options: options)
    }
  }

  private static func severity(_ value: TOMLValue) -> Spanned<RuleSeverity>? {
    SectionView.text(value)?.compactMap { RuleSeverity(word: $0) }
  }
}

extension RuleOptionValue {
  /// Nil for what no option can hold.
  init?(_ content: TOMLContent) {
    switch content {
    case .integer(let number):
      guard let number = Int(exactly: number) else { return nil }
      self = .integer(number)
    case .float(let number): self = .number(number)
    case .boolean(let boolean): self = .boolean(boolean)
    case .string(let text): self = .text(text)
    case .array(let elements):
      let texts = elements.compactMap { SectionView.text($0)?.value }
      guard texts.count == elements.count else { return nil }
      self = .list(texts)
    default: return nil
    }
  }
}
