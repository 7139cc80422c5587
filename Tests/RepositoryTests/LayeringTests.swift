import TestSupport
import Testing

/// A target imports only targets that stand above it in `Package.swift`, and says there which.
struct LayeringTests {
  @Test
  func declaredImportsPointUpwards() {
    var above: Set<String> = []
    for (name, imports) in LayeringTests.layers {
      #expect(imports.filter { !above.contains($0) } == [], "\(name) imports what stands below it")
      above.insert(name)
    }
    #expect(above.count > 10, "the list of layers was not understood")
  }

  @Test
  func sourcesImportWhatIsDeclared() {
    let layers = LayeringTests.layers
    let names = Set(layers.map(\.name))
    for (name, imports) in layers {
      for path in Repository.files(below: "Sources/" + name, suffix: ".swift") {
        let used = LayeringTests.imports(in: Repository.text(of: "Sources/\(name)/\(path)") ?? "")
        let wrong = used.filter { names.contains($0) && !imports.contains($0) }
        #expect(wrong.map { "\(name)/\(path) imports \($0)" } == [])
      }
    }
  }

  /// A process that has loaded Foundation starts in 10 ms instead of 2 to 4.
  @Test
  func shippedTargetsDoWithoutFoundation() {
    for (name, _) in LayeringTests.layers where name != "RuleGeneration" {
      for path in Repository.files(below: "Sources/" + name, suffix: ".swift") {
        let used = LayeringTests.imports(in: Repository.text(of: "Sources/\(name)/\(path)") ?? "")
        let wrong = used.filter { $0.hasPrefix("Foundation") }
        #expect(wrong.map { "\(name)/\(path) imports \($0)" } == [])
      }
    }
  }

  @Test
  func everySourceFolderIsATarget() {
    let folders = Set(
      Repository.files(below: "Sources", suffix: ".swift").compactMap { $0.split(separator: "/").first })
    let known = Set(LayeringTests.layers.map { Substring($0.name) }).union(["fractal-lint", "fractal-dev"])
    #expect(folders.subtracting(known) == [])
  }

  /// The list `layers` of `Package.swift`: every quoted name in it, the first of each entry being its own.
  static let layers: [(name: String, imports: [String])] = {
    let text = Repository.text(of: "Package.swift") ?? ""
    let lines = text.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("let layers") }),
      let end = lines[start...].firstIndex(of: "]")
    else { return [] }
    let entries = lines[(start + 1)..<end].joined(separator: "\n").split(separator: ")")
    return entries.compactMap { entry in
      let names = entry.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      return names.first.map { ($0, Array(names.dropFirst())) }
    }
  }()

  /// The modules that the lines of a file import; what is indented belongs to the system, or to a text.
  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword <= 2, words.count > keyword + 1,
        words[..<keyword].allSatisfy({ ["package", "public", "internal", "private", "@testable"].contains($0) })
      else { return nil }
      return words.last.map(String.init)
    }
  }
}
