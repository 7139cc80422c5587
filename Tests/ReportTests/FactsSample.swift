import SourceText
import SyntaxFacts

/// Facts put together by hand: what a front-end would have said.
struct FactsSample {
  private var builder: FactsBuilder

  init(_ language: Language, lines: [UInt32] = [0]) {
    builder = FactsBuilder(language: language)
    builder.surface.lines = LineTable(starts: lines)
  }

  mutating func name(_ text: String) -> NameID { builder.names.intern(text) }

  mutating func add(_ item: Import) { builder.surface.imports.append(item) }

  mutating func add(_ problem: Problem) { builder.problems.append(problem) }

  mutating func export(_ names: [String], _ traits: ExportTraits) {
    builder.surface.exports = names.map { builder.names.intern($0) }
    builder.surface.exportTraits = traits
  }

  mutating func importModule(_ module: String, at offset: UInt32 = 0, _ traits: ImportTraits = []) {
    add(Import(module: name(module), traits: traits, range: ByteRange(at: offset), statement: offset))
  }

  /// Declares `name` with parameters of these labels, `_` for none.
  @discardableResult
  mutating func declare(
    _ kind: DeclarationKind, _ name: String, in parent: DeclarationID = .none, _ labels: [String] = [],
    range: ByteRange = ByteRange(0, 1), nameRange: ByteRange = ByteRange(0, 1),
    _ change: (inout Declaration, inout FactsBuilder) -> Void = { _, _ in }
  ) -> DeclarationID {
    let parameters = builder.surface.parameters.count
    for label in labels {
      builder.surface.parameters.append(
        Parameter(
          kind: .positionalOrKeyword, name: self.name(label),
          label: label == "_" ? .none : self.name(label), range: range))
    }
    var declaration = Declaration(
      kind: kind, name: self.name(name), parent: parent, range: range, nameRange: nameRange)
    declaration.parameters = Slice(start: parameters, count: labels.count)
    change(&declaration, &builder)
    builder.surface.declarations.append(declaration)
    return DeclarationID(builder.surface.declarations.count - 1)
  }

  /// What the builder gives for a file of `byteCount` blanks.
  func facts(byteCount: Int = 0) -> FileFacts {
    var builder = builder
    return [UInt8](repeating: 0x20, count: byteCount).withUnsafeBufferPointer { builder.finish($0) }
  }
}
