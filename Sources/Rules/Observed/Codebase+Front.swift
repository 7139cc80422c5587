package import Codebase

extension Codebase {
  /// The module that stands for the whole of a fractal: the one in which all of its others lie.
  package func frontModule(of fractal: Fractal) -> String? {
    let modules = tree.files(under: fractal.id).map { self[$0].module }.filter { !$0.isEmpty }
    guard let front = modules.min(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    return modules.allSatisfy { $0 == front || $0.hasPrefix(front + ".") } ? front : nil
  }
}
