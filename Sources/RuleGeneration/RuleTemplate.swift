/// What a new rule begins with.
package enum RuleTemplate {
  /// The rule file and the Swift file, to be filled in; nil where a name has not the form of one.
  package static func files(category: String, id: String) -> [GeneratedFile]? {
    guard RuleFileReader.isIdentifier(category), RuleFileReader.isIdentifier(id) else { return nil }
    let folder = CatalogWriter.camelCase(category, isUpper: true)
    let type = CatalogWriter.camelCase(id, isUpper: true)
    return [
      GeneratedFile(path: "rules/\(category)/\(id).toml", text: ruleFile(id)),
      GeneratedFile(path: "Sources/Rules/\(folder)/\(type)Rule.swift", text: swiftFile(id, type)),
    ]
  }

  /// The line to be added by hand.
  package static func registration(id: String) -> String {
    let name = CatalogWriter.camelCase(id)
    let type = CatalogWriter.camelCase(id, isUpper: true)
    return "Sources/Rules/RuleCode+All.swift: case .\(name): .tree(\(type)Rule.self)"
  }

  private static func ruleFile(_ id: String) -> String {
    """
    scope     = "repository"    # file | fractal | repository
    severity  = "warning"       # info | warning | error
    protocol  = "P5"            # the part of the protocol that it carries out
    precision = "high"          # low | medium | high | very-high
    tags      = []
    summary   = "One line: what it finds."

    reason = \"\"\"
    Why it matters.\"\"\"

    remedy = \"\"\"
    - How to settle a finding: change the code, or change the sidecar.\"\"\"

    [options.max]
    type    = "integer"         # integer | number | boolean | text | list | choice
    default = 10
    range   = [1, 1000]
    doc     = "What it sets."
    source  = "Where the default comes from."

    [[example]]
    title = "Where it fires"
    [example.files]
    "a.py" = '''
    x = 1  # expect: \(id)
    '''

    [[example]]
    title = "A near miss"
    [example.files]
    "a.py" = '''
    x = 2
    '''

    [[example]]
    title = "Allowed with a reason"
    [example.files]
    "a.py" = '''
    x = 1  # fractal-lint: allow(\(id)) reason="…"
    '''

    """
  }

  private static func swiftFile(_ id: String, _ type: String) -> String {
    """
    package import RuleEngine

    /// The rule `\(id)`.
    package enum \(type)Rule: TreeRule {
      package static func check(_ subject: Subject, _ report: inout RuleReport) {
      }
    }

    """
  }
}
