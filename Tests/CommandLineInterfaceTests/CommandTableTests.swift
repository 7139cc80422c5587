import Testing

@testable import CommandLineInterface

struct CommandTableTests {
  private static let options = CommandTable.commands.flatMap(\.options) + [CommandTable.versionOption]

  /// The command is found before its options are known, so an option must take a value everywhere or nowhere.
  @Test func spellingsMeanTheSameEverywhere() {
    for a in Self.options {
      for b in Self.options where a.names.contains(where: b.names.contains) || a.short == b.short {
        if a.short == nil, a.names != b.names { continue }
        #expect(a.id == b.id && (a.value == .flag) == (b.value == .flag), "\(a.names) \(b.names)")
      }
    }
  }

  @Test func everyOptionIsDeclaredAndSaysWhatItTakes() {
    #expect(Set(Self.options.map(\.id)) == Set(OptionID.allCases))
    for option in Self.options {
      #expect((option.value == .flag) == option.placeholder.isEmpty)
      #expect(!option.documentation.isEmpty)
    }
  }

  @Test func everyCommandHasHelp() {
    for command in CommandTable.commands {
      #expect(command.options.contains { $0.id == .help })
      #expect(!command.summary.hasSuffix("."))
    }
  }

  @Test(arguments: [("chek", CommandName.check), ("graphs", .graph), ("sources", nil)])
  func nearest(_ word: String, _ expected: CommandName?) {
    #expect(CommandTable.nearestCommand(to: word) == expected)
  }
}
