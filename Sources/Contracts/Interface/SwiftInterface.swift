package import Codebase
import SourceText
package import SyntaxFacts

/// What Swift files offer beyond their fractal: what other modules see, where the fractal holds whole modules; else
/// what the rest of its module sees.
struct SwiftInterface {
  private let codebase: Codebase
  private let files: [FileID]
  private let fractal: Fractal
  private let index: DeclarationIndex

  init(_ fractal: Fractal, _ files: [FileID], _ codebase: Codebase) {
    self.codebase = codebase
    self.files = files
    self.fractal = fractal
    index = DeclarationIndex(files, in: codebase)
  }

  func gather(_ gathering: inout InterfaceGathering) {
    var least: [ModuleID: Access] = [:]
    for file in files {
      guard let module = codebase.module(of: file) else { continue }
      let access = least[module.id] ?? leastAccess(module)
      least[module.id] = access
      gather(file, access, &gathering)
    }
  }

  private func leastAccess(_ module: SourceModule) -> Access {
    fractal.holds(module, in: codebase) ? .package : .internal
  }

  private func gather(_ file: FileID, _ least: Access, _ gathering: inout InterfaceGathering) {
    let surface = codebase[file].surface
    var isOffered: [Bool] = []
    for (number, declaration) in surface.declarations.enumerated() {
      let parent = declaration.parent
      let isInside = parent.isNone || (isOffered[parent.index] && surface.declarations[parent.index].kind.isType)
      let offered = isInside && offers(declaration, file, surface, least)
      isOffered.append(offered)
      guard offered, declaration.kind != .extension, !declaration.modifiers.contains(.override) else { continue }
      let place = PlacedDeclaration(file: file, id: DeclarationID(number))
      let chain = codebase.chain(of: place)
      gathering.add(
        SwiftInterface.address(chain, place, codebase), detail(of: place, chain), isCallable: declaration.kind.isCalled,
        isTopLevel: chain.count == 1, at: place)
    }
  }

  private func offers(_ declaration: Declaration, _ file: FileID, _ surface: Surface, _ least: Access) -> Bool {
    if declaration.modifiers.contains(.binaryInterface) { return false }
    switch declaration.kind {
    case .accessor, .deinitializer, .precedenceGroup, .module: return false
    case .enumCase: return true
    // Its members say themselves how far they are seen, but for those of a type that is not.
    case .extension: return isSeen(surface.names.text(declaration.name), least)
    default: return declaration.access >= least
    }
  }

  /// Whether a type that is extended may be seen from outside: true of one that is declared elsewhere.
  private func isSeen(_ extended: String, _ least: Access) -> Bool {
    let names = extended.split(separator: ".").map(String.init)
    let types = index.named(names.last ?? "").filter { place in
      codebase.declaration(at: place).kind.isType && codebase.chain(of: place) == names
    }
    return types.isEmpty || types.contains { codebase.declaration(at: $0).access >= least }
  }

  private static func address(_ chain: [String], _ place: PlacedDeclaration, _ codebase: Codebase) -> String {
    ElementPath(chain, labels: codebase.labels(of: place)).address
  }

  private func detail(of place: PlacedDeclaration, _ chain: [String]) -> String {
    let surface = codebase[place.file].surface
    let declaration = surface.declarations[place.id.index]
    switch declaration.kind {
    case .function, .method, .initializer, .subscript:
      let mark = declaration.modifiers.contains(.failable) ? "?" : ""
      let scope = declaration.modifiers.isDisjoint(with: [.static, .classMember]) ? "" : "static "
      return scope + Signature(place.id, in: surface).canonical.text(named: chain.joined(separator: ".") + mark)
    case .class, .struct, .enum, .actor, .protocol: return surface.heading(declaration)
    case .enumCase: return surface.associatedValues(declaration)
    default: return surface.value(declaration)
    }
  }
}

extension Surface {
  /// A type's kind, its parameters, and what it inherits, sorted.
  fileprivate func heading(_ type: Declaration) -> String {
    let bases = texts(type.inherits).map { SwiftTypeText($0).text }.sorted { StableOrder.precedes($0, $1) }
    return type.kind.name + texts(type.generics).map { " <\($0)>" }.joined()
      + (bases.isEmpty ? "" : ": " + bases.joined(separator: ", "))
  }

  fileprivate func associatedValues(_ enumCase: Declaration) -> String {
    let values = parameters[enumCase.parameters.indices].map { parameter in
      (parameter.label.isNone ? "" : names.text(parameter.label) + ": ") + type(parameter.type)
    }
    return "case" + (values.isEmpty ? "" : "(" + values.joined(separator: ", ") + ")")
  }

  /// A property's type, and whether others may set it.
  fileprivate func value(_ declaration: Declaration) -> String {
    let isSettable = declaration.kind == .property && declaration.modifiers.isDisjoint(with: [.restrictedSetter, .computed])
    return (isSettable ? "variable " : declaration.kind.name + " ") + type(declaration.type)
  }

  private func type(_ name: NameID) -> String { name.isNone ? "" : SwiftTypeText(names.text(name)).text }
}

extension Fractal {
  fileprivate func holds(_ module: SourceModule, in codebase: Codebase) -> Bool {
    module.files.allSatisfy { codebase.tree.contains(id, codebase.tree.owner(of: $0)) }
  }

  /// How far declarations in Swift, all of one name, are seen at most, where that is less than what others than the
  /// fractal need; nil where others see one of them. Of a module that opens nothing at all, a program, nothing is asked.
  package func hides(_ places: [PlacedDeclaration], in codebase: Codebase) -> Access? {
    var widest: Access?
    for place in places {
      guard codebase[place.file].surface.language == .swift, let module = codebase.module(of: place.file)
      else { return nil }
      let access = codebase.access(of: place)
      let isLibrary = holds(module, in: codebase) && module.files.contains { codebase[$0].surface.opensAnything }
      if access >= (isLibrary ? .package : .internal) { return nil }
      widest = max(widest ?? access, access)
    }
    return widest
  }
}

extension Codebase {
  /// The least access of a declaration and of those that it stands in.
  fileprivate func access(of place: PlacedDeclaration) -> Access {
    let surface = self[place.file].surface
    var least = Access.open
    var current = place.id
    while !current.isNone {
      let declaration = surface.declarations[current.index]
      if declaration.kind != .enumCase, declaration.kind != .extension { least = min(least, declaration.access) }
      current = declaration.parent
    }
    return least
  }
}

extension Surface {
  fileprivate var opensAnything: Bool {
    declarations.contains { $0.parent.isNone && $0.access >= .package && $0.kind != .extension }
  }
}

extension DeclarationKind {
  fileprivate var isCalled: Bool {
    switch self {
    case .function, .method, .initializer: true
    default: false
    }
  }
}
