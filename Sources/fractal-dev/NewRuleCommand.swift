import RuleGeneration

/// `fractal-dev new-rule CATEGORY RULE`: writes the rule file and the Swift file of a new rule.
func runNewRule(_ arguments: [String]) -> Int32 {
  guard arguments.count == 2,
    let files = RuleTemplate.files(category: arguments[0], id: arguments[1])
  else {
    printError("usage: fractal-dev new-rule CATEGORY RULE   (lower-case words joined by '-')")
    return 2
  }
  for file in files where DevelopmentFiles.text(of: file.path) != nil {
    printError("\(file.path) exists")
    return 1
  }
  for file in files {
    guard DevelopmentFiles.write(file.text, to: file.path) else {
      printError("cannot write \(file.path)")
      return 1
    }
    print("wrote \(file.path)")
  }
  print("then: fractal-dev generate, and in \(RuleTemplate.registration(id: arguments[1]))")
  return 0
}
