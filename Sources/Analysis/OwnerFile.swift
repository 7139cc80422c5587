import Knowledge
import Workspace

/// The file that says who owns what.
enum OwnerFile {
  /// The first that forges would find.
  static func file(in discovery: Discovery) -> Discovery.File? {
    let found = discovery.files.filter { $0.kind == .codeOwners }
    return CodeOwners.places.lazy.compactMap { place in found.first { $0.path == place } }.first
  }

  static func read(_ bytes: [UInt8], at path: String) -> CodeOwners { CodeOwners.read(bytes, path: path) }
}
