import Knowledge
import Diagnostics
import Testing

@testable import CommandLineInterface

struct ArgumentParserTests {
  static let rules = ["dependency-cycle", "hub", "unused-dependency"]

  /// Arguments as a line of words parted by blanks; `''` is the empty word.
  private func parse(_ line: String) -> Result<Invocation, UsageError> {
    let words = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
    return ArgumentParser.parse(words, rules: Self.rules)
  }

  private static func check(_ change: (inout CheckOptions) -> Void) -> Invocation {
    var options = CheckOptions()
    change(&options)
    return .check(options)
  }

  static let checks: [(String, Invocation)] = [
    ("", .check(CheckOptions())),
    ("check", .check(CheckOptions())),
    ("src/ a.py", check { $0.scope.paths = ["src/", "a.py"] }),
    ("check rules", check { $0.scope.paths = ["rules"] }),
    ("./rules", check { $0.scope.paths = ["./rules"] }),
    ("-- rules --root", check { $0.scope.paths = ["rules", "--root"] }),
    ("src rules", check { $0.scope.paths = ["src", "rules"] }),
    ("-", check { $0.scope.paths = ["-"] }),
    ("--root r --isolated src", check { $0.scope = scope(root: "r", .isolated, ["src"]) }),
    ("--root=-r", check { $0.scope.root = "-r" }),
    ("--root check", check { $0.scope.root = "check" }),
    ("--root=a=b", check { $0.scope.root = "a=b" }),
    ("--select hub,dependency-cycle --select hub", check { $0.select = ["hub", "dependency-cycle"] }),
    ("--ignore hub", check { $0.ignore = ["hub"] }),
    ("-o json", check { $0.outputs = [OutputDestination(format: .json)] }),
    ("-ojson:a:b", check { $0.outputs = [OutputDestination(format: .json, path: "a:b")] }),
    (
      "--output text --output=sarif:x.sarif",
      check {
        $0.outputs = [OutputDestination(format: .text), OutputDestination(format: .sarif, path: "x.sarif")]
      }
    ),
    ("--fail-on never", check { $0.failOn = .never }),
    ("-j4", check { $0.jobs = 4 }),
    ("-j=4", check { $0.jobs = 4 }),
    ("--no-cache --stats", check { ($0.cache, $0.statistics) = (.disabled, .text) }),
    ("--stats=json a", check { ($0.statistics, $0.scope.paths) = (.json, ["a"]) }),
    ("--stats json", check { ($0.statistics, $0.scope.paths) = (.text, ["json"]) }),
    ("--no-cache --no-cache", check { $0.cache = .disabled }),
    ("--color=always", check { $0.color = .always }),
    ("--today 2028-02-29", check { $0.today = CalendarDate(iso: "2028-02-29") }),
  ]

  private static func scope(root: String?, _ isolation: Isolation, _ paths: [String]) -> ScopeOptions {
    var scope = ScopeOptions()
    (scope.root, scope.isolation, scope.paths) = (root, isolation, paths)
    return scope
  }

  static let others: [(String, Invocation)] = [
    ("rules", .rules(.text)),
    ("--output json rules", .rules(.json)),
    ("explain hub", .explain(rule: "hub")),
    ("facts a.py b.py", .facts(FactsOptions(paths: ["a.py", "b.py"]))),
    ("facts --tokens a.py", .facts(FactsOptions(content: .tokens, paths: ["a.py"]))),
    ("graph", .graph(GraphOptions())),
    (
      "graph --level file --format=dot --root r p",
      .graph(GraphOptions(scope: scope(root: "r", .within, ["p"]), level: .file, format: .dot))
    ),
    ("config show p", .configShow(ConfigShowOptions(root: nil, path: "p"))),
    ("config --root r show p", .configShow(ConfigShowOptions(root: "r", path: "p"))),
    ("schema facts", .schema(.facts)),
    ("help", .help(nil)),
    ("--help", .help(nil)),
    ("-h src", .help(nil)),
    ("check -h", .help(.check)),
    ("help check", .help(.check)),
    ("help config show", .help(.configShow)),
    ("help config", .help(.configShow)),
    ("config --help", .help(.configShow)),
    ("config show --help", .help(.configShow)),
    ("explain --help", .help(.explain)),
    ("--version", .version),
    ("-V", .version),
    ("rules --version", .version),
  ]

  @Test(arguments: checks + others)
  func understood(_ line: String, _ expected: Invocation) {
    #expect(parse(line) == .success(expected))
  }

  static let checkHelp = "See 'fractal-lint check --help'."

  static let errors: [(String, String)] = [
    ("--selct hub", "unknown option '--selct': did you mean '--select'? \(checkHelp)"),
    ("check --zzzzzzz", "unknown option '--zzzzzzz'. \(checkHelp)"),
    ("--=x", "unknown option '--'. \(checkHelp)"),
    ("-x", "unknown option '-x'. \(checkHelp)"),
    ("graph --select hub", "unknown option '--select'. See 'fractal-lint graph --help'."),
    ("--root", "option '--root' needs a value: --root DIR. \(checkHelp)"),
    ("--root --isolated", "option '--root' needs a value: --root DIR. \(checkHelp)"),
    ("-o", "option '-o' needs a value: -o FORMAT[:PATH]. \(checkHelp)"),
    ("--root= src", "the value of option '--root' is empty. \(checkHelp)"),
    ("--isolated=yes", "option '--isolated' takes no value. \(checkHelp)"),
    ("--root a --root b", "option '--root' is given twice. \(checkHelp)"),
    ("-j 0", "option '-j' takes a whole number from 1 to 1024: '0' is none. \(checkHelp)"),
    ("--jobs=x", "option '--jobs' takes a whole number from 1 to 1024: 'x' is none. \(checkHelp)"),
    ("--today 2027-02-29", "option '--today' takes a day as YYYY-MM-DD: '2027-02-29' is none. \(checkHelp)"),
    ("--color alway", "unknown value 'alway' of option '--color': did you mean 'always'? \(checkHelp)"),
    (
      "--color 256",
      "unknown value '256' of option '--color': one of auto, always, never. \(checkHelp)"
    ),
    ("-o jsn:x", "unknown value 'jsn' of option '-o': did you mean 'json'? \(checkHelp)"),
    ("-o json:", "the path in '-o json:' is empty. \(checkHelp)"),
    (
      "-o json -o text",
      "two outputs go to standard output: give one of them a path, as in 'json:PATH'. \(checkHelp)"
    ),
    ("-o json:x -o sarif:x", "two outputs go to 'x'. \(checkHelp)"),
    ("--select hub,hubb", "unknown rule 'hubb': did you mean 'hub'? \(checkHelp)"),
    ("--ignore xyzzy", "unknown rule 'xyzzy': 'fractal-lint rules' lists them. \(checkHelp)"),
    ("--select hub,", "a rule of option '--select' is empty. \(checkHelp)"),
    ("check ''", "PATH is empty. \(checkHelp)"),
    (
      "explain unused-dependancy",
      "unknown rule 'unused-dependancy': did you mean 'unused-dependency'? "
        + "See 'fractal-lint explain --help'."
    ),
    ("explain", "RULE is missing. See 'fractal-lint explain --help'."),
    ("explain hub hub", "unexpected argument 'hub'. See 'fractal-lint explain --help'."),
    ("rules all", "unexpected argument 'all'. See 'fractal-lint rules --help'."),
    ("facts", "PATH is missing. See 'fractal-lint facts --help'."),
    ("config", "'config' is not a whole command: try config show. See 'fractal-lint --help'."),
    (
      "config shwo p",
      "unknown command 'config shwo': did you mean 'config show'? See 'fractal-lint --help'."
    ),
    ("schema fact", "unknown value 'fact' of NAME: did you mean 'facts'? See 'fractal-lint schema --help'."),
    ("help chek", "unknown command 'chek': did you mean 'check'? See 'fractal-lint help --help'."),
    ("--\u{1B}[31m", "unknown option '--\\u{1b}[31m'. \(checkHelp)"),
  ]

  @Test(arguments: errors)
  func refused(_ line: String, _ expected: String) {
    guard case .failure(let error) = parse(line) else {
      Issue.record("understood")
      return
    }
    #expect(error.message == expected)
  }

  @Test func blanksRoundRules() {
    let parsed = ArgumentParser.parse(["--select", " hub , dependency-cycle"], rules: Self.rules)
    #expect(parsed == .success(Self.check { $0.select = ["hub", "dependency-cycle"] }))
  }

  @Test(arguments: [
    (FailureThreshold.warning, nil as Severity?, false), (.warning, .info, false), (.warning, .warning, true),
    (.warning, .error, true), (.error, .warning, false), (.error, .error, true), (.info, .info, true),
    (.never, .error, false),
  ])
  func threshold(_ threshold: FailureThreshold, _ worst: Severity?, _ reached: Bool) {
    #expect(threshold.isReached(by: worst) == reached)
  }

  @Test(arguments: [
    ("2026-01-31", true), ("2026-04-31", false), ("2100-02-29", false), ("2000-02-29", true),
    ("2026-1-31", false), ("2026-13-01", false), ("2026-00-01", false), ("2026-01-00", false),
    ("0000-01-01", true), ("+026-01-01", false), ("2026-01-31T", false), ("", false), ("２026-01-01", false),
  ])
  func dates(_ text: String, _ isDate: Bool) {
    #expect((CalendarDate(iso: text) != nil) == isDate)
  }
}
