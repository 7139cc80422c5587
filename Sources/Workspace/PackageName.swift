/// The dotted name of a folder that is a Python package, told from the folders around it.
package enum PackageName {
  /// Folders more than this many levels up are not looked at.
  private static let limit = 64

  /// The parts, outermost first; empty where `folder` holds no `__init__.py` or `__init__.pyi`.
  package static func parts(of folder: SystemPath) -> [String] {
    var parts: [String] = []
    var current = folder
    while parts.count < limit, isPackage(current), !current.lastComponent.isEmpty {
      parts.append(String(decoding: current.lastComponent, as: UTF8.self))
      current = current.parent
    }
    return parts.reversed()
  }

  private static func isPackage(_ folder: SystemPath) -> Bool {
    ["__init__.py", "__init__.pyi"].contains { name in
      (try? Platform.status(at: folder.appending(name).bytes, links: .follow))?.kind == .regular
    }
  }
}
