import Codebase
import Knowledge

/// What the elements turn out to be that one sidecar names.
struct SidecarElements: Sendable {
  private(set) var lookups: [ElementPath: ElementLookup] = [:]
  /// Of the operations that it declares.
  private(set) var callables: [ElementPath: CallableLookup] = [:]
  /// Of the interface as it is, where the sidecar says which one was reviewed.
  private(set) var fingerprint: String?

  init(
    _ sidecar: Sidecar, of fractal: Fractal, in codebase: Codebase, _ finder: inout ElementFinder,
    isTest: (FileID) -> Bool
  ) {
    for path in Claim.claims(of: sidecar).flatMap(\.paths) { ask(path, fractal, &finder) }
    for entry in sidecar.interface?.exports?.value ?? [] { ask(ElementPath(entry.value), fractal, &finder) }
    for entry in sidecar.interface?.operations?.value ?? [] {
      let path = ElementPath(entry.value)
      ask(path, fractal, &finder)
      guard let path, case .found(let declarations) = lookups[path] else { continue }
      callables[path] = finder.callables(declarations)
    }
    if sidecar.fractal?.reviewed?.interface != nil {
      fingerprint = FractalInterface(of: fractal, in: codebase, isTest: isTest).fingerprint
    }
  }

  private mutating func ask(_ path: ElementPath?, _ fractal: Fractal, _ finder: inout ElementFinder) {
    guard let path, lookups[path] == nil else { return }
    lookups[path] = finder.find(path, in: fractal)
  }
}
