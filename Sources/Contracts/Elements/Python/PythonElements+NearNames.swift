import Codebase
import SourceText
import SyntaxFacts

extension PythonElements {
  /// The element that somebody may have meant by a path that means nothing.
  mutating func nearest(to path: ElementPath, _ modules: FractalModules) -> String? {
    guard let name = path.names.last else { return nil }
    let owner = path.names.dropLast()
    let near = Spelling.nearest(
      to: name, among: owner.isEmpty ? topLevelNames(modules) : memberNames(owner, modules))
    return near.map { (owner + [$0]).joined(separator: ".") }
  }

  private mutating func topLevelNames(_ modules: FractalModules) -> [String] {
    Array(Set(modules.others.flatMap { module($0).names })) + (modules.front.map { module($0).names } ?? [])
  }

  /// The names within a class, or a module, that a path names.
  private mutating func memberNames(
    _ owner: ArraySlice<String>, _ modules: FractalModules
  ) -> [String] {
    guard let path = ElementPath(owner.joined(separator: ".")) else { return [] }
    let asModule = modules.named(by: ElementPath(path, within: "_")).filter { $0.rest.count == 1 }
    if let file = asModule.first?.file { return module(file).names }
    let files = (modules.front.map { [$0] } ?? []) + modules.binding(owner.first ?? "")
    for file in files {
      guard case .found(let types) = find(owner, in: file, depth: 0) else { continue }
      return types.flatMap { codebase[$0.file].surface.memberNames(of: $0.id) }
    }
    return []
  }
}
