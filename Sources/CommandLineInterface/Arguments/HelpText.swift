import Report

/// Help, made from the table of commands.
package enum HelpText {
  /// Columns to wrap at where nothing is known of the terminal.
  package static let defaultWidth = 80
  /// The widest label beside which a description still starts on the same line.
  private static let widestLabel = 30

  /// Help on the whole program; `width` is in columns.
  package static func program(width: Int = defaultWidth) -> String {
    let commands = CommandTable.commands.map { ($0.name.rawValue, $0.summary) }
    let help = CommandTable.command(.help).options + [CommandTable.versionOption]
    return join([
      paragraph(CommandTable.summary + ".", width),
      "Usage: \(CommandTable.programName) [COMMAND] [OPTIONS] [ARGUMENTS]",
      section("Commands", commands, width),
      section("Options", help.map(row), width),
      paragraph(
        "Without a command, 'check' is meant. '\(CommandTable.programName) help COMMAND' explains a command.",
        width),
    ])
  }

  /// Help on one command; `width` is in columns.
  package static func command(_ name: CommandName, width: Int = defaultWidth) -> String {
    let command = CommandTable.command(name)
    let operand = command.operand
    let usage = ["Usage:", CommandTable.programName, name.rawValue, "[OPTIONS]", operand?.usage]
    let discussion = command.discussion.split(separator: "\n", omittingEmptySubsequences: true)
    return join(
      [paragraph(command.summary + ".", width), usage.compactMap(\.self).joined(separator: " ")]
        + discussion.map { paragraph(String($0), width) }
        + [
          section("Arguments", operand.map { [row($0)] } ?? [], width),
          section("Options", command.options.map(row), width),
        ])
  }

  private static func join(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func paragraph(_ text: String, _ width: Int) -> String {
    LineWrapping.wrap(text, width: max(width, 40)).joined(separator: "\n")
  }

  private static func row(_ option: OptionDescription) -> (label: String, text: String) {
    let short = option.short.map { "-\($0), " } ?? "    "
    let names = option.names.map { "--" + $0 }.joined(separator: ", ")
    let isAttached = option.placeholder.isEmpty || !option.value.takesNextArgument
    let label = short + names + (isAttached ? "" : " ") + option.placeholder
    var text = option.documentation + choices(option.value.choices)
    if option.isRepeatable { text += "; may be repeated" }
    if let defaultText = option.defaultText { text += " [default: \(defaultText)]" }
    return (label, text)
  }

  private static func row(_ operand: OperandDescription) -> (label: String, text: String) {
    (operand.placeholder, operand.documentation + choices(operand.choices))
  }

  /// Such as `: auto, always or never`.
  private static func choices(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return ": " + (words.count > 1 ? words.dropLast().joined(separator: ", ") + " or " : "") + last
  }

  private static func section(
    _ title: String, _ rows: [(label: String, text: String)], _ width: Int
  ) -> String {
    guard !rows.isEmpty else { return "" }
    let column = (rows.map(\.label.count).filter { $0 <= widestLabel }.max() ?? 0) + 4
    let indent = String(repeating: " ", count: column)
    var lines = [title + ":"]
    for row in rows {
      let texts = LineWrapping.wrap(row.text, width: max(width, 40) - column)
      let label = "  " + row.label
      if label.count + 2 <= column {
        lines.append(label + String(repeating: " ", count: column - label.count) + (texts.first ?? ""))
        lines += texts.dropFirst().map { indent + $0 }
      } else {
        lines.append(label)
        lines += texts.map { indent + $0 }
      }
    }
    return lines.joined(separator: "\n")
  }
}
