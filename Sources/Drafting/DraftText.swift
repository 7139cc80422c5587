import Codebase
import Contracts
import Knowledge
import SourceText
import TOML

/// The text of one draft.
struct DraftText {
  private(set) var text: String
  private let fractal: Fractal
  private let today: CalendarDate
  private var interface: DraftInterface?

  /// How many names stand for what a dependency is used for.
  private static let shownNames = 4
  /// A package that so many files use at most has an adapter, where the fractal has more than four times as many.
  private static let mostAdapters = 2
  private static let width = 100

  init(_ fractal: Fractal, _ today: CalendarDate) {
    self.fractal = fractal
    self.today = today
    text = "# Drafted on \(today.text) from what the code shows. Confirm or replace what is marked as a guess.\n"
  }

  // MARK: What it is and what it offers

  mutating func addFractal(summary: DraftSummary?, owners: [String], _ interface: DraftInterface) {
    text += "\n[fractal]\nid = \(quoted(fractal.name))\n"
    if let summary {
      text += "summary = \(quoted(summary.text))  # a guess, from \(summary.source)\n"
    } else {
      text += "# summary = \"\"  # what it is for, in a sentence\n"
    }
    if !owners.isEmpty { text += "owners = \(list(owners))  # as CODEOWNERS has it\n" }
    text += "reviewed = { on = \(today.text), interface = \(quoted(interface.fingerprint)) }\n"
    self.interface = interface
  }

  /// Dependencies, and after them the interface.
  mutating func addDependencies(_ evidence: DraftEvidence, _ codebase: Codebase) {
    let dependencies = evidence.dependencies(of: fractal)
    let packages = evidence.packages(of: fractal)
    if !dependencies.isEmpty || !packages.isEmpty { text += "\n[depends_on]\n" }
    for (id, names) in dependencies {
      text += entry(id, names.isEmpty ? [] : [.init("because", .string(DraftText.purpose(names)))])
    }
    for (name, files) in packages { text += entry(name, adapters(files, codebase)) }
    addInterface()
  }

  private func entry(_ key: String, _ pairs: [TOMLLiteral.Pair]) -> String {
    let guess = pairs.isEmpty ? "" : "  # a guess"
    return "\(TOMLLiteral.key(key)) = \(TOMLLiteral.inlineTable(pairs).text)\(guess)\n"
  }

  /// `uses A, B and 3 more`
  private static func purpose(_ names: [String]) -> String {
    let shown = names.prefix(shownNames)
    let rest = names.count - shown.count
    if rest > 0 { return "uses \(shown.joined(separator: ", ")) and \(rest) more" }
    return "uses " + (shown.count > 1 ? shown.dropLast().joined(separator: ", ") + " and " : "") + (shown.last ?? "")
  }

  /// The files that alone use a package, where they are few among many.
  private func adapters(_ files: [FileID], _ codebase: Codebase) -> [TOMLLiteral.Pair] {
    let all = codebase.tree.files(under: fractal.id).count
    let paths = files.map { String(codebase.path(of: $0).dropFirst(fractal.path.isEmpty ? 0 : fractal.path.count + 1)) }
    guard files.count <= DraftText.mostAdapters, all > files.count * 4,
      !paths.contains(where: { $0.contains { "*?[]{}!\\".contains($0) } })
    else { return [] }
    return [.init("only_in", .array(paths.map { .string($0) }))]
  }

  private mutating func addInterface() {
    guard let interface, !interface.exports.isEmpty || !interface.operations.isEmpty else { return }
    text += "\n[interface]\n"
    if !interface.exports.isEmpty { text += "exports = \(list(interface.exports))\n" }
    if !interface.operations.isEmpty {
      text += "operations = [\n" + interface.operations.map { "  \(quoted($0)),\n" }.joined() + "]\n"
    }
  }

  // MARK: Values

  private func quoted(_ text: String) -> String { TOMLLiteral.string(text).text }

  /// On one line where it fits, else on several full ones.
  private func list(_ items: [String]) -> String {
    let whole = TOMLLiteral.array(items.map { .string($0) }).text
    if whole.count + 10 <= DraftText.width { return whole }
    var lines: [String] = []
    var line = " "
    for item in items.map({ quoted($0) + "," }) {
      if line.count + item.count + 1 > DraftText.width, line != " " {
        lines.append(line)
        line = " "
      }
      line += " " + item
    }
    return "[\n" + (lines + [line]).joined(separator: "\n") + "\n]"
  }
}
