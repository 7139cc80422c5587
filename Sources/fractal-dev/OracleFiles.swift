import Foundation

/// The files at `path`, itself or below it, whose names end so, in the order of their names. What lies in
/// folders whose names begin with a dot is left out.
func files(at path: String, ending endings: [String]) -> [String] {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
  let isWanted = { (name: String) in endings.contains { name.hasSuffix($0) } }
  guard isFolder.boolValue else { return isWanted(path) ? [path] : [] }
  let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
  let base = path.hasSuffix("/") ? path : path + "/"
  return names.filter { isWanted($0) && !$0.hasPrefix(".") && !$0.contains("/.") }.sorted()
    .map { base + $0 }
    .filter { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue }
}
