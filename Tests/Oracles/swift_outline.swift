// What SwiftSyntax, the toolchain's own parser, says of the declarations of Swift files.
//
// Build with the toolchain alone, as `swift-oracle` beside the project is:
//   T=$(dirname "$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")")
//   swiftc -O -swift-version 5 -I $T/usr/lib/swift/host -L $T/usr/lib/swift/host \
//     -lSwiftSyntax -lSwiftParser -Xlinker -rpath -Xlinker $T/usr/lib/swift/host \
//     Tests/Oracles/swift_outline.swift -o swift-outline
// Prints `F path` before the lines of each file, and one line per declaration: its fields parted by tabs,
// without any blank space in them: start, kind, name, access as written, modifiers, attributes, generics,
// inheritance, parameters, effects, thrown type, type, condition. `E` where the file is not accepted.
import SwiftParser
import SwiftSyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func readFile(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count <= 0 { return bytes }
    bytes += buffer[..<count]
  }
}

/// The text of the tokens, without what is between them, escapes of names included.
func plain(_ node: some SyntaxProtocol) -> String {
  node.tokens(viewMode: .sourceAccurate).map(\.text).joined().filter { !$0.isWhitespace && $0 != "`" }
}

final class Outline: SyntaxAnyVisitor {
  var lines: [String] = []
  var conditions: [String] = []

  func row(
    _ node: some SyntaxProtocol, _ kind: String, _ name: String, _ modifiers: DeclModifierListSyntax?,
    _ attributes: AttributeListSyntax?, generics: GenericParameterClauseSyntax? = nil,
    inherits: InheritanceClauseSyntax? = nil, parameters: String = "", effects: [String] = [],
    thrown: String = "", type: String = "", primary: [String] = []
  ) {
    let access: Set = ["public", "private", "fileprivate", "internal", "package", "open"]
    let words: [String] = (modifiers ?? []).map { modifierName($0) }
    let others: [String] = Set(words.filter { !access.contains($0) && !$0.isEmpty }).sorted()
    let generic: [String] =
      (generics?.parameters).map { $0.map { plain($0.with(\.trailingComma, nil)) } } ?? []
    let inherited: [String] = (inherits?.inheritedTypes).map { $0.map { plain($0.type) } } ?? []
    let place = String(node.positionAfterSkippingLeadingTrivia.utf8Offset)
    var fields: [String] = [place, kind, name.filter { $0 != "`" && !$0.isWhitespace }]
    fields.append(words.last { access.contains($0) } ?? "")
    fields.append(others.joined(separator: ","))
    fields.append(self.attributes(attributes).joined(separator: "@"))
    fields.append((generic + primary).joined(separator: ","))
    fields.append(inherited.joined(separator: ","))
    fields += [parameters, effects.sorted().joined(separator: ","), thrown, type]
    fields.append(conditions.filter { !$0.isEmpty }.joined(separator: "&&"))
    lines.append(fields.joined(separator: "\t"))
  }

  /// A modifier by the name that the facts have for it; none for those that they do not keep.
  func modifierName(_ modifier: DeclModifierSyntax) -> String {
    let name = modifier.name.text
    switch name {
    case "isolated", "sending", "async", "_const", "_local", "reasync", "__setter_access": return ""
    case "__consuming": return "consuming"
    default: return modifier.detail?.detail.text == "set" ? "(set)" : name
    }
  }

  func attributes(_ list: AttributeListSyntax?) -> [String] {
    (list ?? []).flatMap { element -> [String] in
      switch element {
      case .attribute(let attribute): [String(plain(attribute).dropFirst())]
      case .ifConfigDecl(let conditional):
        conditional.clauses.flatMap { clause -> [String] in
          if case .attributes(let inner)? = clause.elements { attributes(inner) } else { [] }
        }
      default: []
      }
    }
  }

  func parameters(_ clause: FunctionParameterClauseSyntax) -> String {
    clause.parameters.map { parameter in
      let second = parameter.secondName?.text ?? parameter.firstName.text
      return parameter.firstName.text.filter { $0 != "`" } + " " + second.filter { $0 != "`" } + ":"
        + plain(parameter.type) + (parameter.ellipsis == nil ? "" : "...")
        + (parameter.defaultValue.map { "=" + plain($0.value) } ?? "")
    }.joined(separator: ",")
  }

  /// The names that a pattern binds.
  func bound(_ pattern: Syntax) -> [String] {
    if let name = pattern.as(IdentifierPatternSyntax.self) { return [name.identifier.text] }
    return pattern.children(viewMode: .sourceAccurate).flatMap { bound($0) }
  }

  func effects(_ specifiers: FunctionEffectSpecifiersSyntax?) -> [String] {
    guard let specifiers else { return [] }
    var found: [String] = []
    if specifiers.asyncSpecifier != nil { found.append("async") }
    if let thrown = specifiers.throwsClause { found.append(thrown.throwsSpecifier.text) }
    return found
  }

  func thrown(_ clause: ThrowsClauseSyntax?) -> String { clause?.type.map { plain($0) } ?? "" }

  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind {
    var passed: [String] = []
    for clause in node.clauses {
      var condition = passed.isEmpty ? "" : "!(\(passed.joined(separator: "||")))"
      if let own = clause.condition {
        let text = plain(own)
        condition += (condition.isEmpty ? "" : "&&") + text
        passed.append(text)
      }
      conditions.append(condition)
      if let elements = clause.elements { walk(elements) }
      conditions.removeLast()
    }
    return .skipChildren
  }

  override func visitAny(_ node: Syntax) -> SyntaxVisitorContinueKind {
    switch node.as(SyntaxEnum.self) {
    case .classDecl(let d):
      row(
        d, "class", d.name.text, d.modifiers, d.attributes, generics: d.genericParameterClause,
        inherits: d.inheritanceClause)
    case .structDecl(let d):
      row(
        d, "struct", d.name.text, d.modifiers, d.attributes, generics: d.genericParameterClause,
        inherits: d.inheritanceClause)
    case .enumDecl(let d):
      row(
        d, "enum", d.name.text, d.modifiers, d.attributes, generics: d.genericParameterClause,
        inherits: d.inheritanceClause)
    case .actorDecl(let d):
      row(
        d, "actor", d.name.text, d.modifiers, d.attributes, generics: d.genericParameterClause,
        inherits: d.inheritanceClause)
    case .protocolDecl(let d):
      row(
        d, "protocol", d.name.text, d.modifiers, d.attributes, inherits: d.inheritanceClause,
        primary: (d.primaryAssociatedTypeClause?.primaryAssociatedTypes).map { $0.map { $0.name.text } } ?? []
      )
    case .extensionDecl(let d):
      row(d, "extension", plain(d.extendedType), d.modifiers, d.attributes, inherits: d.inheritanceClause)
    case .functionDecl(let d):
      row(
        d, "function", d.name.text, d.modifiers, d.attributes, generics: d.genericParameterClause,
        parameters: parameters(d.signature.parameterClause), effects: effects(d.signature.effectSpecifiers),
        thrown: thrown(d.signature.effectSpecifiers?.throwsClause),
        type: d.signature.returnClause.map { plain($0.type) } ?? "")
    case .initializerDecl(let d):
      row(
        d, "initializer", "init" + (d.optionalMark?.text ?? ""), d.modifiers, d.attributes,
        generics: d.genericParameterClause, parameters: parameters(d.signature.parameterClause),
        effects: effects(d.signature.effectSpecifiers),
        thrown: thrown(d.signature.effectSpecifiers?.throwsClause))
    case .deinitializerDecl(let d): row(d, "deinitializer", "deinit", d.modifiers, d.attributes)
    case .subscriptDecl(let d):
      row(
        d, "subscript", "subscript", d.modifiers, d.attributes, generics: d.genericParameterClause,
        parameters: parameters(d.parameterClause), type: plain(d.returnClause.type))
    case .variableDecl(let d): rows(of: d)
    case .accessorDecl(let d):
      let effects = [
        d.effectSpecifiers?.asyncSpecifier?.text, d.effectSpecifiers?.throwsClause?.throwsSpecifier.text,
      ]
      row(
        d, "accessor", d.accessorSpecifier.text, d.modifier.map { DeclModifierListSyntax([$0]) },
        d.attributes,
        effects: effects.compactMap { $0 }, thrown: thrown(d.effectSpecifiers?.throwsClause))
    case .typeAliasDecl(let d):
      row(
        d, "typeAlias", d.name.text, d.modifiers, d.attributes, generics: d.genericParameterClause,
        type: plain(d.initializer.value))
    case .associatedTypeDecl(let d):
      row(
        d, "associatedType", d.name.text, d.modifiers, d.attributes, inherits: d.inheritanceClause,
        type: d.initializer.map { plain($0.value) } ?? "")
    case .enumCaseDecl(let d): rows(of: d)
    case .macroDecl(let d):
      row(
        d, "macro", d.name.text, d.modifiers, d.attributes, generics: d.genericParameterClause,
        parameters: parameters(d.signature.parameterClause),
        type: d.signature.returnClause.map { plain($0.type) } ?? "")
    default: break
    }
    return .visitChildren
  }

  private func rows(of d: VariableDeclSyntax) {
    for binding in d.bindings {
      let names = bound(Syntax(binding.pattern))
      let type = names.count == 1 ? binding.typeAnnotation.map { plain($0.type) } ?? "" : ""
      for name in names { row(d, d.bindingSpecifier.text, name, d.modifiers, d.attributes, type: type) }
    }
  }

  private func rows(of d: EnumCaseDeclSyntax) {
    for element in d.elements {
      let parameters = (element.parameterClause?.parameters ?? []).map { parameter in
        // `_` alone is no name either.
        let isBlank = parameter.firstName?.text == "_" && parameter.secondName == nil
        let first = isBlank ? "" : parameter.firstName?.text ?? ""
        return first.filter { $0 != "`" } + " " + (parameter.secondName?.text ?? first).filter { $0 != "`" }
          + ":"
          + plain(parameter.type) + (parameter.defaultValue.map { "=" + plain($0.value) } ?? "")
      }
      row(
        d, "enumCase", element.name.text, d.modifiers, d.attributes,
        parameters: parameters.joined(separator: ","))
    }
  }
}

setvbuf(stdout, nil, _IOFBF, 1 << 20)
for path in CommandLine.arguments.dropFirst() {
  print("F \(path)")
  guard let bytes = readFile(path) else { continue }
  let tree = bytes.withUnsafeBufferPointer { Parser.parse(source: $0) }
  if tree.hasError {
    print("E")
    continue
  }
  let outline = Outline(viewMode: .sourceAccurate)
  outline.walk(tree)
  for line in outline.lines { print(line) }
}
