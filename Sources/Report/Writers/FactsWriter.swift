import SourceText
package import SyntaxFacts

/// What is read from files: a JSON object a line, a line per file. Lines and columns from 1, columns in
/// UTF-8 bytes, ends exclusive. `SchemaText.facts` describes the shape.
package enum FactsWriter {
  /// The line of the file at `path`, with its end.
  package static func line(path: String, _ facts: FileFacts) -> [UInt8] {
    let line = FactsLine(facts)
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("path", path)
      json.member("language", facts.surface.language.name)
      line.write(to: &json)
    }
    json.endLine()
    return json.bytes
  }

  /// The line of the file at `path` with its tokens in place of facts, with its end.
  package static func tokenLine(
    path: String, language: Language, tokens: some Sequence<TokenView>
  ) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("path", path)
      json.member("language", language.name)
      json.array("tokens") { json in
        for token in tokens {
          json.object { json in
            json.member("kind", token.kind)
            json.member("start", Int(token.range.lower))
            json.member("end", Int(token.range.upper))
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

/// The facts of one file, about to be written.
private struct FactsLine {
  let surface: Surface
  let qualified: QualifiedNames
  let scores: [Int]

  init(_ facts: FileFacts) {
    surface = facts.surface
    qualified = QualifiedNames(of: facts.surface)
    scores = CognitiveComplexity(of: facts).scores()
  }

  func write(to json: inout JSONWriter) {
    json.member("lines", surface.lines.lineCount(byteCount: Int(surface.byteCount)))
    json.array("imports") { json in
      for item in surface.imports { json.object { write(item, to: &$0) } }
    }
    json.array("declarations") { json in
      for number in surface.declarations.indices {
        json.object { write(DeclarationID(number), to: &$0) }
      }
    }
    writeExports(to: &json)
    json.array("problems") { json in
      for problem in surface.problems { json.object { write(problem, to: &$0) } }
    }
  }

  private func write(_ item: Import, to json: inout JSONWriter) {
    member("module", item.module, to: &json)
    member("name", item.name, to: &json)
    member("alias", item.alias, to: &json)
    json.member("level", Int(item.level))
    json.member("line", line(at: item.statement))
    json.member("kind", item.traits.kind.name)
  }

  private func write(_ id: DeclarationID, to json: inout JSONWriter) {
    let declaration = surface.declarations[id.index]
    let range = declaration.range
    json.member("kind", declaration.kind.name)
    json.key("name")
    json.string(utf8: qualified.bytes[qualified.range(of: id)])
    json.member("startLine", line(at: range.lower))
    json.member("nameLine", line(at: declaration.nameRange.lower))
    json.member("endLine", line(at: range.isEmpty ? range.lower : range.upper - 1))
    json.member("startByte", Int(range.lower))
    json.member("endByte", Int(range.upper))
    json.member("access", declaration.access.name)
    json.array("parameters") { json in
      for parameter in surface.parameters[declaration.parameters.indices] {
        json.object { write(parameter, to: &$0) }
      }
    }
    let isFunction = declaration.kind.isFunctionLike
    member("result", isFunction ? declaration.type : .none, to: &json)
    json.member("effects", declaration.effects.names)
    members("attributes", surface.lists[declaration.attributes.indices], to: &json)
    if isFunction {
      json.member("cognitive", scores[id.index])
    } else if !declaration.type.isNone {
      member("type", declaration.type, to: &json)
    }
    if !declaration.inherits.isEmpty {
      members("inherits", surface.lists[declaration.inherits.indices], to: &json)
    }
  }

  private func write(_ parameter: Parameter, to json: inout JSONWriter) {
    member("name", parameter.name, to: &json)
    member("label", isNamedByCallers(parameter) ? parameter.label : .none, to: &json)
    json.member("kind", parameter.kind.name)
    member("type", parameter.type, to: &json)
    member("default", parameter.defaultValue, to: &json)
  }

  /// In Python what is before `/` or after a star has a name for the function alone.
  private func isNamedByCallers(_ parameter: Parameter) -> Bool {
    guard surface.language == .python else { return true }
    return parameter.kind == .positionalOrKeyword || parameter.kind == .keywordOnly
  }

  private func writeExports(to json: inout JSONWriter) {
    json.key("exports")
    guard surface.exportTraits.contains(.declared) else { return json.null() }
    json.object { json in
      members("names", surface.exports, to: &json)
      json.member("complete", !surface.exportTraits.contains(.computed))
    }
  }

  private func write(_ problem: Problem, to json: inout JSONWriter) {
    json.member("code", String(describing: problem.code))
    json.member("message", problem.code.message)
    json.object("range") { json in
      for (key, offset) in [("start", problem.range.lower), ("end", problem.range.upper)] {
        let position = surface.lines.position(at: offset)
        json.object(key) { json in
          json.member("line", position.line)
          json.member("column", position.column)
        }
      }
    }
  }

  private func line(at offset: UInt32) -> Int { surface.lines.line(at: offset) + 1 }

  /// Null where there is no name.
  private func member(_ key: String, _ name: NameID, to json: inout JSONWriter) {
    json.key(key)
    guard !name.isNone else { return json.null() }
    json.string(utf8: surface.names.bytes[surface.names.range(of: name)])
  }

  private func members(_ key: String, _ names: some Sequence<NameID>, to json: inout JSONWriter) {
    json.array(key) { json in
      for name in names { json.string(utf8: surface.names.bytes[surface.names.range(of: name)]) }
    }
  }
}
