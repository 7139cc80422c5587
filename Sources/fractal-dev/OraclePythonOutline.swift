import Foundation
import SourceText
import SyntaxFacts

/// The facts of a Python file as the lines that `python_outline.py` prints of it.
struct PythonOutline {
  private(set) var lines: [String] = []
  private let facts: FileFacts
  private var surface: Surface { facts.surface }

  init(_ facts: FileFacts) {
    self.facts = facts
    lines = facts.surface.declarations.indices.map { declaration(DeclarationID($0)) }
    for item in facts.surface.imports where !item.traits.contains(.dynamic) {
      lines.append(
        "I \(line(item.statement)) \(item.level) \(text(item.module)) \(text(item.name)) \(text(item.alias))")
    }
    for node in facts.bodies.nodes { events(of: node) }
  }

  private func line(_ offset: UInt32) -> Int { surface.lines.position(at: offset).line }

  private func text(_ name: NameID) -> String { name.isNone ? "-" : normalized(surface.names.text(name)) }

  /// CPython puts names into normal form NFKC; the front-end takes them as spelled.
  private func normalized(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCompatibilityMapping
  }

  // MARK: Declarations

  private func declaration(_ id: DeclarationID) -> String {
    let item = surface.declarations[id.index]
    let kind = item.kind == .property || item.kind == .constant ? "variable" : item.kind.name
    let start = line(item.range.lower)
    let end = line(item.range.upper)
    let head =
      "D \(kind) \(normalized(surface.qualifiedName(id))) \(start) \(line(item.nameRange.lower)) \(end)"
    guard item.kind == .class || item.kind.isFunctionLike else { return head }
    let effects = item.effects.names.joined()
    return head + " \(effects.isEmpty ? "-" : effects) \(item.modifiers.contains(.documented) ? 1 : 0)"
      + " \(item.attributes.count) \(item.inherits.count) \(parameters(item)) \(item.type.isNone ? 0 : 1)"
  }

  private func parameters(_ item: Declaration) -> String {
    guard !item.parameters.isEmpty else { return "-" }
    return surface.parameters[item.parameters.indices].map { parameter in
      "\(parameter.kind.name):\(text(parameter.name)):\(parameter.type.isNone ? 0 : 1)"
        + ":\(parameter.defaultValue.isNone ? 0 : 1)"
    }.joined(separator: ",")
  }

  // MARK: Skeleton

  private mutating func emit(_ event: String) { lines.append("X " + event) }

  private func has(_ mark: UInt8, _ node: SkeletonNode) -> Bool { node.detail & mark != 0 }

  private mutating func events(of node: SkeletonNode) {
    operand(of: node)
    switch node.kind {
    case .nothing, .test, .negation: break
    case .part where node.detail == SkeletonNode.Part.guard.rawValue: break
    // The parameters of a lambda.
    case .write where node.value == .absent && has(SkeletonNode.Mark.binding, node): break
    case .read: read(node)
    case .write: write(node)
    case .call: emit("call \(has(SkeletonNode.Mark.member, node) ? "." : "")\(text(node.name)) \(node.count)")
    case .argument: emit("argument \(has(SkeletonNode.Mark.spread, node) ? "**" : text(node.name))")
    case .await: emit("await \(line(node.start))")
    case .booleanRun: emit("run \(node.detail == SkeletonNode.Operator.and.rawValue ? "and" : "or")")
    case .logical, .ternary, .comprehension, .part, .closure, .branch, .case: emit("\(node.kind)")
    case .elseIf: emit("elseIf \(line(node.start))")
    case .function: emit("function \(text(surface.declarations[node.declaration.index].name))")
    case .type: emit("type \(text(surface.declarations[node.declaration.index].name))")
    case .switch, .try, .return, .assert: emit("\(node.kind) \(line(node.start))")
    case .yield, .raise, .loop, .scope, .jump, .handler: emit("\(words(node)) \(line(node.start))")
    case .block: emit("block \(block(node))")
    case .guard, .conditionalCompilation, .attempt: emit("\(node.kind)")
    }
  }

  /// A name as operand is a read of it where the node stands.
  private mutating func operand(of node: SkeletonNode) {
    switch node.kind {
    case .write where has(SkeletonNode.Mark.member, node): return
    case .write, .argument, .return, .raise, .await, .yield: break
    default: return
    }
    if let name = node.value.asName { emit("read \(text(name))") }
  }

  private mutating func read(_ node: SkeletonNode) {
    emit("read \(has(SkeletonNode.Mark.member, node) ? "." : "")\(text(node.name))")
  }

  private mutating func write(_ node: SkeletonNode) {
    var event = "write"
    if has(SkeletonNode.Mark.delete, node) { event += "Delete" }
    if has(SkeletonNode.Mark.augmented, node) { event += "Augmented" }
    if has(SkeletonNode.Mark.member, node) { return emit("\(event) .\(text(node.name))") }
    let element = has(SkeletonNode.Mark.element, node) ? "[]" : ""
    emit("\(event) \(text(node.name))\(element)")
  }

  /// The words for what Python writes in more than one way.
  private func words(_ node: SkeletonNode) -> String {
    switch node.kind {
    case .yield: has(SkeletonNode.Mark.spread, node) ? "yieldFrom" : "yield"
    case .raise: node.value == .absent ? "reraise" : "raise"
    case .loop: loop(node)
    case .scope: node.detail == SkeletonNode.Scope.asyncWith.rawValue ? "asyncWith" : "with"
    case .jump: node.detail == SkeletonNode.Jump.break.rawValue ? "break" : "continue"
    case .handler:
      (has(SkeletonNode.Mark.spread, node) ? "handlerStar" : "handler")
        + (node.name.isNone ? " bare" : " typed")
    default: "\(node.kind)"
    }
  }

  private func loop(_ node: SkeletonNode) -> String {
    switch node.detail {
    case SkeletonNode.Loop.while.rawValue: "while"
    case SkeletonNode.Loop.asyncForEach.rawValue: "asyncFor"
    default: "for"
    }
  }

  private func block(_ node: SkeletonNode) -> String {
    switch node.detail {
    case SkeletonNode.Block.otherwise.rawValue: "otherwise"
    case SkeletonNode.Block.finally.rawValue: "finally"
    default: "body"
    }
  }
}
