import Codebase
import Contracts
import Knowledge
import RuleEngine
import SyntaxFacts

/// Says whether what sidecars speak of is there.
struct SpokenOf {
  /// What is not there.
  struct Gap {
    var words: String
    var nearest: String?
    /// The element is there, its parameter is not.
    var isOfParameter = false
  }

  private let codebase: Codebase
  private let elements: ElementTable
  /// By fractal: every name that its files declare, import or use, part by part.
  private var mentioned: [FractalNumber: Set<String>] = [:]

  init(_ subject: Subject) {
    codebase = subject.codebase
    elements = subject.head.elements
  }

  /// Nil where it is there, or may be.
  mutating func gap(_ claim: Claim, in fractal: Fractal) -> Gap? {
    guard let path = ElementPath(claim.name), !codebase.tree.files(under: fractal.id).isEmpty else { return nil }
    switch claim.kind {
    case .element: return element(claim.name, path, fractal)
    case .mention: return mention(path, fractal)
    case .member(let owner): return member(claim.name, of: owner, fractal)
    case .state(let owner): return state(claim.name, of: owner, fractal)
    }
  }

  private mutating func element(_ text: String, _ path: ElementPath, _ fractal: Fractal) -> Gap? {
    switch elements.find(path, in: fractal) {
    case .unseen: return nil
    case .missing(let nearest):
      // A name alone may stand for the one member of that name.
      if path.names.count == 1, path.labels == nil, names(in: fractal).contains(path.text) { return nil }
      return Gap(words: "`\(path.text)`", nearest: nearest)
    case .found(let declarations):
      return parameter(of: text).flatMap { parameter(named: $0, of: declarations, path) }
    }
  }

  /// `currency` of `charge(amount:currency:).currency`.
  private func parameter(of text: String) -> String? {
    guard let end = text.lastIndex(of: ")") else { return nil }
    let rest = text[text.index(after: end)...]
    return rest.hasPrefix(".") && rest.count > 1 ? String(rest.dropFirst()) : nil
  }

  private func parameter(
    named name: String, of declarations: [PlacedDeclaration], _ path: ElementPath
  ) -> Gap? {
    for place in declarations {
      let surface = codebase[place.file].surface
      let declaration = surface.declarations[place.id.index]
      guard declaration.kind.isFunctionLike else { return nil }
      for parameter in surface.parameters[declaration.parameters.indices] {
        if [.variadic, .keywordVariadic].contains(parameter.kind) { return nil }
        if [parameter.name, parameter.label].contains(where: { surface.names.text($0) == name }) { return nil }
      }
    }
    return Gap(words: "the parameter `\(name)` of `\(path.text)`", isOfParameter: true)
  }

  private mutating func mention(_ path: ElementPath, _ fractal: Fractal) -> Gap? {
    guard let last = path.names.last, !names(in: fractal).contains(last) else { return nil }
    guard case .missing(let nearest) = elements.find(path, in: fractal) else { return nil }
    return Gap(words: "`\(path.text)`", nearest: nearest)
  }

  /// Only where the owner is found, and all that it has is seen.
  private mutating func member(_ name: String, of owner: String, _ fractal: Fractal) -> Gap? {
    guard let path = ElementPath("\(owner).\(name)"), let type = ElementPath(owner),
      case .found = elements.find(type, in: fractal), case .missing(let nearest) = elements.find(path, in: fractal)
    else { return nil }
    return names(in: fractal).contains(name) ? nil : Gap(words: "`\(path.text)`", nearest: nearest)
  }

  /// A type inherits no states, so that its bases need not be seen.
  private mutating func state(_ name: String, of owner: String, _ fractal: Fractal) -> Gap? {
    guard let type = ElementPath(owner), case .found = elements.find(type, in: fractal) else { return nil }
    // States are often written as their values are: in small letters.
    let names = names(in: fractal)
    if names.contains(name) || names.contains(name.uppercased()) { return nil }
    return Gap(words: "`\(owner).\(name)`")
  }

  private mutating func names(in fractal: Fractal) -> Set<String> {
    if let known = mentioned[fractal.id] { return known }
    var found: Set<String> = []
    for file in codebase.tree.files(under: fractal.id) {
      let surface = codebase[file].surface
      for declaration in surface.declarations { found.insert(surface.names.text(declaration.name)) }
      for path in Set(surface.uses.map(\.path)) {
        for part in surface.names.text(path).split(separator: ".") { found.insert(String(part)) }
      }
      for item in surface.imports { found.insert(surface.names.text(item.name.isNone ? item.module : item.name)) }
    }
    mentioned[fractal.id] = found
    return found
  }
}
