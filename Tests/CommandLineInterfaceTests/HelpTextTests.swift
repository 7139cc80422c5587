import Testing

@testable import CommandLineInterface

struct HelpTextTests {
  @Test func program() {
    #expect(
      HelpText.program() == """
        Check that code keeps the boundaries, contracts and limits it declares.

        Usage: fractal-lint [COMMAND] [OPTIONS] [ARGUMENTS]

        Commands:
          check           Check files and folders, and report findings (the default)
          init            Draft sidecars for the parts of a system that have none
          review          Show how a fractal's interface has changed, and stamp it
          rules           List the rules
          explain         Say what a rule finds, why it matters and what to do
          facts           Print what is read from files, a JSON object a line
          graph           Print the dependency graph
          registry        List the fractals, what each offers and needs, and how it
                          fares
          config show     Print the settings of a path, each with its file and line
          cache stats     Say where the cache lies and what it holds
          cache clear     Remove what the cache holds
          decision new    Write a new decision record, its parts left open
          decision list   List the decision records
          decision show   Print a decision record, what it allows and who cites it
          decision graph  Print which decision records replace which, and who cites them
          schema          Print the JSON Schema of a format
          help            Explain a command

        Options:
          -h, --help     print this help
          -V, --version  print the version

        Without a command, 'check' is meant. 'fractal-lint help COMMAND' explains a
        command.

        """)
  }

  @Test func command() {
    #expect(
      HelpText.command(.check) == """
        Check files and folders, and report findings (the default).

        Usage: fractal-lint check [OPTIONS] [PATH...]

        The whole tree under the root is read; PATHs choose what is reported. The root
        is the topmost folder above PATH that holds a .fractal.toml, within the
        repository, or else PATH itself.

        The exit code is 0 when nothing reaches the severity of --fail-on, 1 when
        something does, 2 when the arguments are wrong.

        Arguments:
          PATH  files and folders to report on; the default is .

        Options:
              --root DIR              the folder to analyze [default: found above PATH]
              --isolated              take the PATHs for the whole world and ignore
                                      sidecars above them
              --select RULES          run only these rules, separated by commas; may be
                                      repeated [default: all]
              --ignore RULES          do not run these rules, separated by commas; may
                                      be repeated
          -o, --output FORMAT[:PATH]  what to write, to standard output or to PATH:
                                      text, concise, json or sarif; may be repeated
                                      [default: text]
              --fail-on SEVERITY      exit with 1 from this severity on: error, warning,
                                      info or never [default: warning]
          -j, --jobs N                read this many files at once [default: all cores]
              --no-cache              neither read nor write the cache
              --cache-dir DIR         keep the cache in DIR [default:
                                      $FRACTAL_LINT_CACHE_DIR, or fractal-lint in the
                                      user's cache folder]
              --color WHEN            when to color text: auto, always or never
                                      [default: auto]
              --today DATE            take DATE (YYYY-MM-DD) for today, where a rule
                                      asks what has expired [default: the system's date]
              --fix                   change sidecars as findings offer it; a file whose
                                      changes do not hold against a new check stays as
                                      it was
              --diff                  show what --fix would change, and write nothing
              --stats[=FORMAT]        say on standard error where the time went: text or
                                      json
          -h, --help                  print this help

        """)
  }

  /// Every line keeps to the width, whatever it is.
  @Test(arguments: [60, 80, 120])
  func wrapped(width: Int) {
    for name in CommandName.allCases {
      for line in HelpText.command(name, width: width).split(separator: "\n") where !line.hasPrefix("Usage") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test func narrowTerminals() {
    #expect(HelpText.command(.check, width: 1) == HelpText.command(.check, width: 40))
  }
}
