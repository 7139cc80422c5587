import Codebase
import SyntaxFacts

/// Names that Python code gives to modules from outside.
enum SetNames {
  /// The second parts of what is written as `module.name`, the first being bound by an import.
  static func all(in codebase: Codebase) -> Set<String> {
    var found: Set<String> = []
    for file in codebase.files where file.surface.language == .python {
      var bound: Set<String>?
      for use in file.surface.uses where use.traits.contains(.written) {
        let parts = file.surface.names.text(use.path).split(separator: ".")
        guard parts.count == 2 else { continue }
        let imports = bound ?? Set(file.surface.imports.map { file.surface.boundName(of: $0) })
        bound = imports
        if imports.contains(String(parts[0])) { found.insert(String(parts[1])) }
      }
    }
    return found
  }
}
