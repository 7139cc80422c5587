import RuleCatalog
import RuleGeneration

/// `fractal-dev generate [--check]`: writes the rule catalog and the pages under `rules/`; with
/// `--check` compares only. 1 where a rule file is wrong or a file is out of date.
func runGenerate(_ arguments: [String]) -> Int32 {
  guard arguments.isEmpty || arguments == ["--check"] else {
    printError("usage: fractal-dev generate [--check]")
    return 2
  }
  let sources = DevelopmentFiles.contents(below: "rules", suffix: ".toml")
    .map { RuleSource(path: $0.path, bytes: $0.bytes) }
  let (rules, problems) = RuleFileReader.read(sources)
  guard problems.isEmpty, !rules.isEmpty else {
    for problem in problems { printError(problem.text) }
    if rules.isEmpty { printError("no rules under \(DevelopmentFiles.root)/rules") }
    return 1
  }
  let files = RuleGeneration.files(rules)
  return arguments.isEmpty ? write(files) : check(files)
}

private func write(_ files: [GeneratedFile]) -> Int32 {
  let folder = RuleGeneration.generatedFolder
  let current = Set(files.map(\.path))
  for (name, _) in DevelopmentFiles.contents(below: folder, suffix: ".swift")
  where !current.contains("\(folder)/\(name)") {
    DevelopmentFiles.remove("\(folder)/\(name)")
    print("removed \(folder)/\(name)")
  }
  for file in files where DevelopmentFiles.text(of: file.path) != file.text {
    guard DevelopmentFiles.write(file.text, to: file.path) else {
      printError("cannot write \(file.path)")
      return 1
    }
    print("wrote \(file.path)")
  }
  return 0
}

private func check(_ files: [GeneratedFile]) -> Int32 {
  let outdated = files.filter { DevelopmentFiles.text(of: $0.path) != $0.text }
  for file in outdated { printError("\(file.path) is out of date; run 'fractal-dev generate'") }
  return outdated.isEmpty ? 0 : 1
}
