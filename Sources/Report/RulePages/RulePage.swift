import Diagnostics
package import RuleCatalog

/// All that there is to say of a rule, for people: what it finds, why it matters, what to do, its options
/// and its examples.
package struct RulePage {
  private var out: StyledText

  package static func write(_ rule: RuleDescription, style: TextStyle) -> [UInt8] {
    var page = RulePage(out: StyledText(style))
    page.writeHead(of: rule)
    page.section("Why it matters", rule.reason)
    page.section("How to fix", rule.remedy)
    page.writeOptions(of: rule)
    page.writeExamples(of: rule)
    return page.out.bytes
  }

  private mutating func writeHead(of rule: RuleDescription) {
    line(rule.id, as: .strong)
    let scope = rule.scope == .repository ? "the repository" : "a \(rule.scope.rawValue)"
    out.append(rule.severity.name, as: .severity(rule.severity))
    out.append(
      TerminalText.safe(" · \(rule.category) · asks \(scope) · \(rule.protocolPart)"), as: .gutter)
    out.endLine()
    out.endLine()
    wrap(rule.summary)
  }

  private mutating func section(_ title: String, _ markdown: String) {
    let blocks = MarkdownBlock.blocks(of: markdown)
    if blocks.isEmpty { return }
    begin(title)
    var last: MarkdownBlock?
    for block in blocks {
      if let last, !(last.isItem && block.isItem) { out.endLine() }
      write(block)
      last = block
    }
  }

  private mutating func write(_ block: MarkdownBlock) {
    switch block {
    case .heading(let text): line(text, as: .strong, indent: 2)
    case .paragraph(let text): wrap(text, indent: 2)
    case .item(let indent, let marker, let text):
      wrap(text, indent: 2 + min(indent, 20), marker: marker + " ")
    case .code(let lines): for text in lines { line(text, as: .plain, indent: 4) }
    }
  }

  private mutating func writeOptions(of rule: RuleDescription) {
    if rule.options.isEmpty { return }
    begin("Options")
    for (number, option) in rule.options.enumerated() {
      if number > 0 { out.endLine() }
      line(OptionText.setting(option), as: .strong, indent: 2)
      wrap(OptionText.domain(option), indent: 4)
      wrap(option.documentation, indent: 4)
      if let source = option.source { wrap("Default from: " + source, indent: 4) }
    }
  }

  private mutating func writeExamples(of rule: RuleDescription) {
    if rule.examples.isEmpty { return }
    begin("Examples")
    for (number, example) in rule.examples.enumerated() {
      if number > 0 { out.endLine() }
      wrap(example.title, indent: 2)
      for file in example.files { write(file) }
    }
  }

  private mutating func write(_ file: RuleExample.File) {
    line(file.path, as: .path, indent: 4)
    var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    for text in lines { line(String(text), as: .plain, indent: 6) }
  }

  // MARK: Lines

  private mutating func begin(_ title: String) {
    out.endLine()
    line(title, as: .help)
  }

  /// One line as it is; blank lines have no blanks.
  private mutating func line(_ text: String, as role: TextRole, indent: Int = 0) {
    if !text.isEmpty { out.blanks(indent) }
    out.append(TerminalText(text).bytes, as: role)
    out.endLine()
  }

  /// Text wrapped at the style's width, its second line under its first.
  private mutating func wrap(_ text: String, indent: Int = 0, marker: String = "") {
    let hanging = indent + marker.utf8.count
    let lines = LineWrapping.wrap(TerminalText.safe(text), width: out.style.width - hanging)
    for (number, line) in lines.enumerated() {
      out.blanks(number == 0 ? indent : hanging)
      if number == 0 { out.append(marker) }
      out.append(line)
      out.endLine()
    }
  }
}

extension MarkdownBlock {
  fileprivate var isItem: Bool {
    if case .item = self { return true }
    return false
  }
}
