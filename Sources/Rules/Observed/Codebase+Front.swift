package import Codebase

extension Codebase {
  /// The module that stands for the whole of a fractal: the one in which all of its others lie.
  package func frontModule(of fractal: Fractal) -> String? {
    let files = tree.files(under: fractal.id)
    // A package is its own; a folder within it that is none has modules of other names.
    let package = fractal.path.isEmpty ? "__init__.py" : fractal.path + "/__init__.py"
    if let own = files.first(where: { path(of: $0) == package }), !self[own].module.isEmpty { return self[own].module }
    let modules = files.map { self[$0].module }.filter { !$0.isEmpty }
    guard let front = modules.min(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    return modules.allSatisfy { $0 == front || $0.hasPrefix(front + ".") } ? front : nil
  }
}
