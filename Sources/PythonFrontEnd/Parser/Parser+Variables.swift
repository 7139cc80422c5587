import SourceText
import SyntaxFacts

/// Names that assignments declare at the top level and in class bodies, and `__all__`.
extension Parser {
  /// Initial values longer than this are not kept as text.
  private static var longestValue: UInt32 { 80 }

  /// Declares the plain names among the targets above `floor`, each once in its scope.
  mutating func declareVariables(above floor: Int, firstToken: Int, type: NameID, value valueToken: Int) {
    guard context.inClass || context.scope.isNone, context.lambdas == 0 else { return }
    for number in floor..<targets.count {
      let target = targets[number]
      guard target.detail == 0, !isDotted(target) else { continue }
      let key = UInt64(context.scope.rawValue) << 32 | UInt64(target.name.rawValue)
      guard declared.insert(key).inserted else { continue }
      declare(target, start: tokens[firstToken].start, type: type, value: valueToken)
    }
  }


  private mutating func declare(_ target: Target, start: UInt32, type: NameID, value valueToken: Int) {
    let spelled = facts.names.bytes(of: type)
    let isFinal =
      !type.isNone && (spelled.starts(with: "Final".utf8) || spelled.starts(with: "typing.Final".utf8))
    var declaration = Declaration(
      kind: isFinal ? .constant : context.inClass ? .property : .variable,
      access: access(of: Token(start: target.start, end: target.end, kind: .name)), name: target.name,
      parent: context.scope, range: ByteRange(start, previousEnd),
      nameRange: ByteRange(target.start, target.end))
    if context.isConditional { declaration.modifiers.insert(.conditional) }
    declaration.type = type
    if valueToken < index, previousEnd - tokens[valueToken].start <= Parser.longestValue {
      declaration.value = text(from: valueToken, upTo: index)
    }
    facts.surface.declarations.append(declaration)
  }

  // MARK: `__all__`

  @inline(__always)
  private func isExportList(_ number: Int) -> Bool {
    context.scope.isNone && isName("__all__", tokens[number])
  }

  /// `__all__ = …` or `__all__: list[str] = …`
  mutating func exportsAssigned(targetToken: Int, valueToken: Int) {
    guard isExportList(targetToken) else { return }
    facts.surface.exports.removeAll()
    facts.surface.exportTraits = [.declared]
    addExports(from: valueToken, upTo: index)
  }

  /// `__all__ += …`
  mutating func exportsExtended(targetToken: Int, valueToken: Int) {
    guard isExportList(targetToken) else { return }
    facts.surface.exportTraits.insert(.declared)
    addExports(from: valueToken, upTo: index)
  }

  /// `__all__.append(…)`, `__all__.extend(…)`
  mutating func exportsChanged(byCallAt first: Int) {
    guard isExportList(first), tokens[first + 1].kind == .dot else { return }
    facts.surface.exportTraits.insert(.declared)
    guard isName("append", tokens[first + 2]) || isName("extend", tokens[first + 2]) else {
      facts.surface.exportTraits.insert(.computed)
      return
    }
    addExports(from: first + 3, upTo: index)
  }

  /// The strings among the tokens; anything but strings and brackets makes the list a computed one.
  private mutating func addExports(from first: Int, upTo last: Int) {
    for number in first..<max(first, last) {
      switch tokens[number].kind {
      case .string:
        if let content = stringContent(tokens[number]) { addExport(content) }
      case .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .comma, .plus: break
      default: facts.surface.exportTraits.insert(.computed)
      }
    }
  }

  private mutating func addExport(_ content: ByteRange) {
    let name = facts.names.intern(source + Int(content.lower), count: content.count)
    let key = UInt64(1) << 63 | UInt64(name.rawValue)
    if declared.insert(key).inserted { facts.surface.exports.append(name) }
  }
}
