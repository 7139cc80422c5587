import SourceText
import SyntaxFacts

@testable import Codebase

/// A tree of files in one text, for tests.
///
/// `//- path` starts a file. The lines after it describe its surface; this is no parser:
/// - `import a.b as c`, `from ..a import b as c`, `from a import *`: one imported name a line; before it
///   `typing`, `try`, `local`, `dynamic`, in any number
/// - `def name`, `try def name`: a declaration at the top level; `class name`, then `  def name` within it
/// - `use a.b.c`: the use of a name; `__all__ a b`, `__all__+ a b` where it is computed
/// - after `#>`: what the import of this line should be found to mean
struct TreeText {
  var files: [InputFile] = []
  /// What stands after `#>`, by path and import number.
  var expectations: [(path: String, index: Int, text: String)] = []

  init(_ text: String) {
    var builder: SurfaceBuilder?
    var path = ""
    func finish(_ files: inout [InputFile]) {
      if let builder { files.append(InputFile(path: path, surface: builder.finished())) }
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("//- ") {
        finish(&files)
        path = String(line.dropFirst(4))
        builder = SurfaceBuilder(path.hasSuffix(".swift") ? .swift : .python)
        continue
      }
      let parts = line.split(separator: "#>", maxSplits: 1).map { String($0) }
      guard let first = parts.first else { continue }
      builder?.add(first, line: number)
      if parts.count == 2, let builder {
        expectations.append((path, builder.surface.imports.count - 1, parts[1].trimmed))
      }
    }
    finish(&files)
  }
}

/// Makes a surface from lines as in `TreeText`.
struct SurfaceBuilder {
  var surface: SurfaceDraft
  private var interner = NameInterner()
  private var offset: UInt32 = 0
  private var lineStarts: [UInt32] = []
  private var outer = DeclarationID.none

  init(_ language: Language) {
    surface = SurfaceDraft(language: language)
  }

  func finished() -> Surface {
    var surface = surface
    surface.names = interner.table
    surface.lines = LineTable(starts: lineStarts)
    return Surface(surface)
  }

  mutating func add(_ line: String, line number: Int) {
    lineStarts.append(offset)
    let isInner = line.hasPrefix("  ")
    var words = line.split(separator: " ").map { String($0) }
    var traits: ImportTraits = []
    let marks: [String: ImportTraits] = [
      "typing": .typeOnly, "try": .conditional, "local": .local, "dynamic": .dynamic,
    ]
    while let first = words.first, let mark = marks[first] {
      traits.formUnion(mark)
      words.removeFirst()
    }
    switch words.first {
    case "import", "from": addImport(words, traits)
    case "def", "class": addDeclaration(words, isInner: isInner, traits)
    case "use":
      surface.uses.append(
        NameUse(path: interner.intern(words[1]), scope: .none, offset: offset, traits: .read))
    case "__all__", "__all__+":
      surface.exports += words.dropFirst().map { interner.intern($0) }
      surface.exportTraits.formUnion(words[0].hasSuffix("+") ? [.declared, .computed] : .declared)
    default: break
    }
    offset += UInt32(line.utf8.count) + 1
  }

  private mutating func addImport(_ words: [String], _ traits: ImportTraits) {
    let level = words[0] == "from" ? words[1].prefix { $0 == "." }.count : 0
    var alias: String?
    if let place = words.firstIndex(of: "as") { alias = words[place + 1] }
    let name = words[0] == "from" ? words[3] : ""
    var traits = traits
    if name == "*" { traits.insert(.wildcard) }
    if let alias, alias == name { traits.insert(.exported) }
    surface.imports.append(
      Import(
        module: interner.intern(String(words[1].dropFirst(level))), name: interner.intern(name),
        alias: interner.intern(alias ?? ""), level: UInt16(level), traits: traits,
        range: ByteRange(offset, offset + 1), statement: offset,
        scope: traits.contains(.local) ? outer : .none))
  }

  private mutating func addDeclaration(_ words: [String], isInner: Bool, _ traits: ImportTraits) {
    let id = DeclarationID(surface.declarations.count)
    surface.declarations.append(
      Declaration(
        kind: words[0] == "class" ? .class : .function,
        modifiers: traits.contains(.conditional) ? .conditional : [],
        name: interner.intern(words[1]), parent: isInner ? outer : .none,
        range: ByteRange(offset, offset + 1), nameRange: ByteRange(offset, offset + 1)))
    if !isInner { outer = id }
  }
}

extension String {
  var trimmed: String {
    split(separator: " ").joined(separator: " ")
  }
}
