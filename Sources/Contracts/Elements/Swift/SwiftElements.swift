import Codebase
import SourceText
import SyntaxFacts

/// Finds the elements of Swift files by their addresses, also those that a type inherits.
struct SwiftElements {
  /// Longest chain of superclasses and protocols that is followed.
  static let depthLimit = 16

  let codebase: Codebase
  private var indices: [FractalNumber: DeclarationIndex] = [:]
  private var whole: DeclarationIndex?

  init(_ codebase: Codebase) {
    self.codebase = codebase
  }

  /// What `path` means in `fractal`: from its top level, else as the end of a nested name. The name of a module may
  /// stand before it.
  mutating func find(_ path: ElementPath, in fractal: Fractal) -> ElementLookup {
    let found = lookUp(path, in: fractal)
    guard found.isMissing, path.names.count > 1, isModule(path.names[0], of: fractal) else { return found }
    let inner = lookUp(ElementPath(Array(path.names.dropFirst()), labels: path.labels), in: fractal)
    return inner.isMissing ? found : inner
  }

  private mutating func lookUp(_ path: ElementPath, in fractal: Fractal) -> ElementLookup {
    let index = index(of: fractal)
    let named = declarations(path.names, in: index)
    guard let labels = path.labels else {
      return named.isEmpty ? member(path, in: index, nearest: nearest(to: path, index)) : .found(named)
    }
    // `Type(label:)` is one of its initializers.
    if named.contains(where: { codebase.declaration(at: $0).kind.isType }) {
      return lookUp(ElementPath(path.names + ["init"], labels: labels), in: fractal)
    }
    let fitting = named.filter { codebase.labels(of: $0).map { $0 == labels } ?? true }
    if !fitting.isEmpty { return .found(fitting) }
    let other = named.first.flatMap { place in
      codebase.labels(of: place).map { ElementPath(path.names, labels: $0).address }
    }
    return member(path, in: index, nearest: other ?? nearest(to: path, index))
  }

  /// The declarations whose names end with `names`; where there are any of just these names, only those.
  private func declarations(_ names: [String], in index: DeclarationIndex) -> [PlacedDeclaration] {
    guard let last = names.last else { return [] }
    var exact: [PlacedDeclaration] = []
    var nested: [PlacedDeclaration] = []
    for place in index.named(last) {
      let chain = codebase.chain(of: place)
      guard chain.count >= names.count, chain.suffix(names.count).elementsEqual(names) else { continue }
      if chain.count == names.count { exact.append(place) } else { nested.append(place) }
    }
    return exact.isEmpty ? nested : exact
  }

  // MARK: Members that are not written in the fractal

  /// What a path that nothing is declared as may mean as a member of what its owner names.
  private mutating func member(_ path: ElementPath, in index: DeclarationIndex, nearest: String?) -> ElementLookup {
    let owner = path.names.dropLast()
    guard let name = path.names.last, !owner.isEmpty else { return .missing(nearest: nearest) }
    let found = declarations(Array(owner), in: index)
    if found.contains(where: { !codebase.declaration(at: $0).kind.isType }) { return .unseen }
    let types = found + index.extensions(of: owner.last ?? "")
    guard !types.isEmpty else { return .missing(nearest: nearest) }
    switch inherited(name, path.labels, by: types, 0) {
    case .missing: return .missing(nearest: nearest)
    case let other: return other
    }
  }

  /// What types have of a name beside what their own bodies declare.
  private mutating func inherited(
    _ name: String, _ labels: [String]?, by types: [PlacedDeclaration], _ depth: Int
  ) -> ElementLookup {
    guard depth < SwiftElements.depthLimit else { return .unseen }
    var isUnseen = false
    for place in types {
      let surface = codebase[place.file].surface
      let type = surface.declarations[place.id.index]
      if name == "init", codebase.mayMakeInitializers(place) { return .unseen }
      if surface.texts(type.attributes).contains(where: Attribute.addsMembers) { isUnseen = true }
      for base in surface.texts(type.inherits) {
        switch member(name, labels, of: TypeName.last(of: base), type.kind, depth + 1) {
        case .found(let places): return .found(places)
        case .unseen: isUnseen = true
        case .missing: continue
        }
      }
    }
    return isUnseen ? .unseen : .missing(nearest: nil)
  }

  /// What the base of a type has of a name.
  private mutating func member(
    _ name: String, _ labels: [String]?, of base: String, _ kind: DeclarationKind, _ depth: Int
  ) -> ElementLookup {
    let whole = wholeIndex()
    let bases = whole.named(base).filter { codebase.declaration(at: $0).kind.isType }
    if bases.isEmpty { return LibraryTypes.adds(name, as: base, to: kind) ? .unseen : .missing(nearest: nil) }
    let own = declarations([base, name], in: whole).filter { place in
      labels == nil || codebase.labels(of: place).map { $0 == labels } ?? true
    }
    if !own.isEmpty { return .found(own) }
    return inherited(name, labels, by: bases + whole.extensions(of: base), depth)
  }

  // MARK: Near names

  private func nearest(to path: ElementPath, _ index: DeclarationIndex) -> String? {
    guard let name = path.names.last else { return nil }
    let owner = Array(path.names.dropLast())
    let peers = Set(
      index.all.compactMap { place -> String? in
        let chain = codebase.chain(of: place)
        return chain.dropLast().suffix(owner.count).elementsEqual(owner) && (!owner.isEmpty || chain.count == 1)
          ? chain.last : nil
      })
    return Spelling.nearest(to: name, among: Array(peers)).map { (owner + [$0]).joined(separator: ".") }
  }

  // MARK: What is kept

  private mutating func index(of fractal: Fractal) -> DeclarationIndex {
    if let known = indices[fractal.id] { return known }
    let read = DeclarationIndex(codebase.tree.files(under: fractal.id), in: codebase)
    indices[fractal.id] = read
    return read
  }

  private mutating func wholeIndex() -> DeclarationIndex {
    if let whole { return whole }
    let read = DeclarationIndex(codebase.files.indices.map { FileID($0) }, in: codebase)
    whole = read
    return read
  }

  private func isModule(_ name: String, of fractal: Fractal) -> Bool {
    codebase.tree.files(under: fractal.id).first.flatMap { codebase.module(of: $0)?.name } == name
  }
}
