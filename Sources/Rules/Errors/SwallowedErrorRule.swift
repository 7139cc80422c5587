import Diagnostics
import Measures
import RuleCatalog
package import RuleEngine
import SourceText
import SyntaxFacts

/// The rule `swallowed-error`: handlers of every error that hold no statement that does anything.
package enum SwallowedErrorRule: FileRule {
  package static func check(_ subject: FileSubject, _ report: inout RuleReport) {
    let nodes = subject.facts.bodies.nodes
    guard nodes.contains(where: { $0.kind == .handler }) else { return }
    let broad = Set(subject.settings.list(.broad, of: report.rule))
    let fatal = Set(subject.settings.list(.fatal, of: report.rule))
    let cleanup = subject.settings.list(.cleanup, of: report.rule)
    for handler in SilentHandlers(subject.facts).all {
      let surface = subject.facts.surface
      guard let caught = caught(handler, broad.union(fatal), surface) else { continue }
      if handler.isAnswer, !handler.types.isNone, self.caught(handler, fatal, surface) == nil { continue }
      let calls = handler.calls.map { surface.names.text($0) }
      if !calls.isEmpty, calls.allSatisfy({ ends($0.split(separator: ".").last.map(String.init) ?? "", cleanup) }) {
        continue
      }
      let name = handler.function.map { surface.names.text(surface.declarations[$0.index].name) }
      if let name, ends(name, cleanup) || surface.isWithinTests(handler.function) { continue }
      let place = handler.function.map { surface.qualifiedName($0) }
      let node = nodes[handler.node]
      report.add(
        at: Location(path: subject.path, range: ByteRange(node.start, node.end)),
        "\(place.map { "`\($0)` catches" } ?? "the module catches") \(caught) and does nothing with it",
        remedy: "Name the error that is expected, log it, or let it pass.", fractal: subject.fractal,
        related: [
          RelatedLocation(
            "what is attempted", at: Location(path: subject.path, range: ByteRange(handler.attempt, handler.attempt)))
        ],
        key: "\(place ?? "") \(caught)")
    }
  }

  /// What a handler catches, in words; nil where that is not every error.
  private static func caught(
    _ handler: SilentHandlers.Handler, _ broad: Set<String>, _ surface: Surface
  ) -> String? {
    guard !handler.types.isNone else { return "every error" }
    let text = surface.names.text(handler.types)
    let types = text.split { "(), \n".contains($0) }
    let name = types.first { type in broad.contains(String(type.split(separator: ".").last ?? "")) }
    return name.map { "`\($0)`" }
  }

  /// Whether a function of that name ends something: `_close`, `close_all` for `close`.
  private static func ends(_ name: String, _ cleanup: [String]) -> Bool {
    let words = name.split(separator: "_")
    return cleanup.contains { word in
      name == word || words.first == Substring(word) || words.last == Substring(word)
    }
  }
}

extension Surface {
  /// Whether a function is a test or stands in one: tests provoke errors.
  fileprivate func isWithinTests(_ function: DeclarationID?) -> Bool {
    var current = function ?? .none
    while !current.isNone {
      let declaration = declarations[current.index]
      if declaration.kind.isType ? holdsTests(current) : names.text(declaration.name).hasPrefix("test") {
        return true
      }
      current = declaration.parent
    }
    return false
  }
}

/// The handlers of one file whose blocks do nothing, where no error is on its way already.
private struct SilentHandlers {
  struct Handler {
    var node: Int
    /// The types caught, as written.
    var types: NameID
    /// Offset of the keyword that begins what is attempted.
    var attempt: UInt32
    /// The innermost function around it.
    var function: DeclarationID?
    /// What follows says what it means that nothing was done.
    var isAnswer: Bool
    /// The paths called in what is attempted.
    var calls: [NameID]
  }

  /// In source order.
  private(set) var all: [Handler] = []
  private let bodies: Bodies
  private let surface: Surface

  /// A region of the skeleton that matters to the handlers in it.
  private struct Region {
    var first: UInt32
    var function: DeclarationID?
    /// An error is being handled, or the block runs whatever happened.
    var isAftermath: Bool
  }

  init(_ facts: FileFacts) {
    bodies = facts.bodies
    surface = facts.surface
    var regions: [Region] = []
    var index = bodies.nodes.count - 1
    while index >= 0 {
      let node = bodies.nodes[index]
      while let last = regions.last, index < Int(last.first) { regions.removeLast() }
      let outer = regions.last
      switch node.kind {
      case .function:
        regions.append(Region(first: node.first, function: node.declaration, isAftermath: false))
      case .handler:
        regions.append(Region(first: node.first, function: outer?.function, isAftermath: true))
      case .block where node.detail == SkeletonNode.Block.finally.rawValue:
        regions.append(Region(first: node.first, function: outer?.function, isAftermath: true))
      case .try where outer?.isAftermath != true:
        add(index, in: outer?.function)
      default: break
      }
      index -= 1
    }
    all.sort { $0.node < $1.node }
  }

  private mutating func add(_ index: Int, in function: DeclarationID?) {
    let children = bodies.children(of: index)
    guard let attempted = children.first, isBusy(attempted) else { return }
    let hasElse = children.dropFirst().contains { child in
      bodies.nodes[child].kind == .block
        && bodies.nodes[child].detail == SkeletonNode.Block.otherwise.rawValue
    }
    let isAnswer = hasElse || endsInOutcome(attempted)
    let calls = bodies.nodes[Int(bodies.nodes[attempted].first)..<attempted].filter { $0.kind == .call }.map(\.name)
    for child in children where bodies.nodes[child].kind == .handler && !isBusy(child - 1) {
      all.append(
        Handler(
          node: child, types: bodies.nodes[child].name, attempt: bodies.nodes[index].start, function: function,
          isAnswer: isAnswer, calls: calls))
    }
  }

  /// Whether the last thing a block does is to leave, or to set a variable.
  private func endsInOutcome(_ block: Int) -> Bool {
    let last = bodies.nodes[block - 1]
    switch last.kind {
    case .return, .jump: return true
    case .write: return last.detail & ~SkeletonNode.Mark.binding == 0 && !hasDot(last.name)
    default: return false
    }
  }

  private func hasDot(_ name: NameID) -> Bool {
    surface.names.withBytes(of: name) { $0.contains(UInt8(ascii: ".")) }
  }

  /// Whether a block holds anything but jumps to the next round.
  private func isBusy(_ block: Int) -> Bool {
    guard block >= 0, bodies.nodes[block].kind == .block else { return true }
    return bodies.nodes[Int(bodies.nodes[block].first)..<block].contains { node in
      switch node.kind {
      case .nothing: false
      case .jump: node.detail != SkeletonNode.Jump.continue.rawValue
      default: true
      }
    }
  }
}
