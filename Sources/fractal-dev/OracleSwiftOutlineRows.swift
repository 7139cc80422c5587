import Foundation
import SourceText
import SyntaxFacts

/// The declarations of a surface as rows of the same fields.
struct SwiftOutlineRows {
  private let surface: Surface
  private(set) var rows: [[String]] = []

  init(_ surface: Surface) {
    self.surface = surface
    for declaration in surface.declarations { add(declaration) }
  }

  private mutating func add(_ declaration: Declaration) {
    switch declaration.kind {
    case .accessor where declaration.nameRange.isEmpty: return
    case .operator, .precedenceGroup: return
    default: break
    }
    rows.append([
      String(declaration.range.lower), kind(declaration), name(declaration), declaration.access.name,
      modifiers(declaration), surface.texts(declaration.attributes).map(plain).joined(separator: "@"),
      list(declaration.generics), list(declaration.inherits), parameters(declaration), effects(declaration),
      list(declaration.thrown), plain(surface.names.text(declaration.type)),
      plain(surface.names.text(declaration.condition)),
    ])
  }

  private func kind(_ declaration: Declaration) -> String {
    switch declaration.kind {
    case .method: "function"
    case .property, .variable: "var"
    case .constant: "let"
    default: declaration.kind.name
    }
  }

  private func name(_ declaration: Declaration) -> String {
    let name = plain(surface.names.text(declaration.name))
    guard declaration.modifiers.contains(.failable) else { return name }
    return name + (declaration.modifiers.contains(.implicitlyUnwrapped) ? "!" : "?")
  }

  private func plain(_ text: String) -> String {
    var plain = ""
    var rest = Substring(text)
    var isInString = false
    while let character = rest.first {
      if character == "\"" { isInString.toggle() }
      if !isInString, rest.hasPrefix("/*"), let end = rest.range(of: "*/") {
        rest = rest[end.upperBound...]
        continue
      }
      if !character.isWhitespace, character != "`" { plain.append(character) }
      rest.removeFirst()
    }
    return plain
  }

  private func list(_ slice: Slice) -> String { surface.texts(slice).map(plain).joined(separator: ",") }

  private func effects(_ declaration: Declaration) -> String {
    declaration.effects.names.filter { $0 != "mutating" }.sorted().joined(separator: ",")
  }

  private func parameters(_ declaration: Declaration) -> String {
    if declaration.kind == .accessor { return "" }
    return surface.parameters[declaration.parameters.indices]
      .map { text($0, isOfEnumCase: declaration.kind == .enumCase) }.joined(separator: ",")
  }

  private func text(_ parameter: Parameter, isOfEnumCase: Bool) -> String {
    // Only the values of a case can do without any name.
    let isNameless = isOfEnumCase && parameter.name.isNone && parameter.label.isNone
    let blank = isNameless ? "" : "_"
    let label = parameter.label.isNone ? blank : surface.names.text(parameter.label)
    let name = parameter.name.isNone ? blank : surface.names.text(parameter.name)
    let value = surface.names.text(parameter.defaultValue)
    return label + " " + name + ":" + plain(surface.names.text(parameter.type))
      + (parameter.kind == .variadic ? "..." : "") + (value.isEmpty ? "" : "=" + plain(value))
  }

  private static let names: [(String, Modifiers)] = [
    ("static", .static), ("class", .classMember), ("final", .final), ("override", .override), ("lazy", .lazy),
    ("weak", .weak), ("unowned", .unowned), ("required", .required), ("convenience", .convenience),
    ("indirect", .indirect), ("nonisolated", .nonisolated), ("optional", .optional), ("dynamic", .dynamic),
    ("distributed", .distributed), ("prefix", .prefix), ("postfix", .postfix), ("infix", .infix),
    ("consuming", .consuming), ("borrowing", .borrowing), ("nonmutating", .nonmutating),
    ("(set)", .restrictedSetter),
  ]

  private func modifiers(_ declaration: Declaration) -> String {
    var names = SwiftOutlineRows.names.filter { declaration.modifiers.contains($0.1) }.map { $0.0 }
    if declaration.effects.contains(.mutating) { names.append("mutating") }
    return names.sorted().joined(separator: ",")
  }
}
