import Codebase
import SyntaxFacts

/// What Python modules offer: the names of `__all__` where there is one, else those without a leading underscore, of
/// modules without one; what a package passes on from within under its name there.
struct PythonInterface {
  private let codebase: Codebase
  private let files: [FileID]
  private let fractal: Fractal
  private var elements: PythonElements

  init(_ fractal: Fractal, _ files: [FileID], _ codebase: Codebase) {
    self.codebase = codebase
    self.files = files
    self.fractal = fractal
    elements = PythonElements(codebase)
  }

  func gather(_ gathering: inout InterfaceGathering) {
    guard !files.isEmpty else { return }
    var elements = elements
    let modules = FractalModules(fractal, files, in: codebase)
    let passedOn = modules.front.map { gather($0, &elements, &gathering) } ?? []
    for file in modules.others where !codebase[file].isStub || modules.isLonelyStub(file, in: codebase) {
      let names = modules.names(of: file)
      // A script whose name is no name cannot be imported.
      if names.contains(where: { PythonInterface.isHidden($0) || !PythonInterface.isName($0) }) { continue }
      for (name, places) in found(in: file, &elements, passesOn: false) {
        for place in places where !passedOn.contains(place) { add(place, names + [name], &elements, &gathering) }
      }
    }
  }

  /// Gathers what the fractal itself passes on; gives where that is declared.
  private func gather(
    _ front: FileID, _ elements: inout PythonElements, _ gathering: inout InterfaceGathering
  ) -> Set<PlacedDeclaration> {
    var passedOn: Set<PlacedDeclaration> = []
    for (name, places) in found(in: front, &elements, passesOn: !fractal.isFile) {
      passedOn.formUnion(places)
      for place in places { add(place, [name], &elements, &gathering) }
    }
    return passedOn
  }

  /// The names that a module offers, as far as it is seen what they are.
  private func found(
    in file: FileID, _ elements: inout PythonElements, passesOn: Bool
  ) -> [(name: String, places: [PlacedDeclaration])] {
    offered(by: file, &elements, passesOn: passesOn).compactMap { name in
      if case .found(let places) = elements.find([name], in: file, depth: 0) { (name, places) } else { nil }
    }
  }

  /// The names that a module offers, sorted.
  private func offered(by file: FileID, _ elements: inout PythonElements, passesOn: Bool) -> [String] {
    let module = elements.module(file)
    if !module.listed.isEmpty { return module.listed.sorted() }
    var names = Set(module.declarations.keys)
    if passesOn { names.formUnion(passed(by: file, module)) }
    return names.filter { !PythonInterface.isHidden($0) }.sorted()
  }

  /// The names that a package imports from within itself.
  private func passed(by file: FileID, _ module: ModuleNames) -> [String] {
    let own = Set(files)
    func isOwn(_ number: Int) -> Bool {
      if case .file(let target) = codebase.imports.target(of: number, in: file) { own.contains(target) } else { false }
    }
    let named = module.imports.filter { isOwn($0.value) }.keys
    let all = module.wildcards.filter(isOwn).flatMap { number -> [String] in
      guard case .file(let target) = codebase.imports.target(of: number, in: file) else { return [] }
      let inner = ModuleNames(codebase[target].surface)
      return inner.listed.isEmpty ? Array(inner.declarations.keys) : Array(inner.listed)
    }
    return Array(named) + all
  }

  /// Whether a name is nobody else's: `_name`, but not `__name__`.
  private static func isHidden(_ name: String) -> Bool {
    name.hasPrefix("_") && !(name.hasPrefix("__") && name.hasSuffix("__") && name.count > 4)
  }

  private static func isName(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  private func add(
    _ place: PlacedDeclaration, _ names: [String], _ elements: inout PythonElements,
    _ gathering: inout InterfaceGathering
  ) {
    let surface = codebase[place.file].surface
    let declaration = surface.declarations[place.id.index]
    let address = names.joined(separator: ".")
    gathering.add(
      address, detail(of: place, address, &elements), isCallable: declaration.kind.isFunctionLike,
      isTopLevel: true, at: place)
    guard declaration.kind == .class else { return }
    for (number, member) in surface.declarations.enumerated() where member.parent == place.id {
      let name = surface.names.text(member.name)
      let isOffered = name == "__init__" || name == "__call__" || (!name.hasPrefix("_"))
      guard isOffered, member.kind != .accessor else { continue }
      let inner = PlacedDeclaration(file: place.file, id: DeclarationID(number))
      let address = address + "." + name
      gathering.add(
        address, detail(of: inner, address, &elements),
        isCallable: member.kind.isFunctionLike && !member.modifiers.contains(.computed), isTopLevel: false, at: inner)
    }
  }

  private func detail(of place: PlacedDeclaration, _ address: String, _ elements: inout PythonElements) -> String {
    let surface = codebase[place.file].surface
    let declaration = surface.declarations[place.id.index]
    if declaration.modifiers.contains(.computed) { return "property " + type(of: declaration, in: surface) }
    if declaration.kind.isFunctionLike {
      if case .signatures(let found) = elements.callables([place]), let first = found.first {
        return first.signature.canonical.text(named: address)
      }
      return Signature(place.id, in: surface).canonical.text(named: address)
    }
    if declaration.kind == .class {
      let bases = surface.texts(declaration.inherits)
      return "class" + (bases.isEmpty ? "" : "(" + bases.joined(separator: ", ") + ")")
    }
    return "value " + type(of: declaration, in: surface)
  }

  private func type(of declaration: Declaration, in surface: Surface) -> String {
    declaration.type.isNone ? "" : PythonTypeText(surface.names.text(declaration.type)).text
  }
}
