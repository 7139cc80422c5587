import Codebase
import SourceText
import SyntaxFacts

/// Swift: which of the names that one file declares for others another one writes.
///
/// An import there brings in whole modules. What is taken of a file that is known to be used are the names at its top
/// level with which paths begin, the module's own name aside; none where only members are used. A class: what is read of
/// a file is kept.
final class WrittenNames {
  private let codebase: Codebase
  private struct Declared {
    var hash: UInt64
    var name: String
    var access: Access
  }

  private var declared: [FileID: [Declared]] = [:]
  private var written: [FileID: Set<UInt64>] = [:]

  init(_ codebase: Codebase) {
    self.codebase = codebase
  }

  /// In the order of their declarations, each once.
  func names(of home: FileID, writtenIn file: FileID) -> [String] {
    let written = written(in: file)
    let least: Access = codebase.module(of: home)?.id == codebase.module(of: file)?.id ? .internal : .package
    return declared(in: home).filter { $0.access >= least && written.contains($0.hash) }.map(\.name)
  }

  private func declared(in file: FileID) -> [Declared] {
    if let known = declared[file] { return known }
    let surface = codebase[file].surface
    var names: [Declared] = []
    for declaration in surface.declarations
    where declaration.parent.isNone && declaration.kind != .extension && declaration.access > .fileprivate {
      let hash = surface.names.hash(of: declaration.name)
      if !names.contains(where: { $0.hash == hash }) {
        names.append(Declared(hash: hash, name: surface.names.text(declaration.name), access: declaration.access))
      }
    }
    declared[file] = names
    return names
  }

  private func written(in file: FileID) -> Set<UInt64> {
    if let known = written[file] { return known }
    let surface = codebase[file].surface
    let modules = Set(surface.imports.map { surface.names.hash(of: $0.module) })
    var names: Set<UInt64> = []
    for path in Set(surface.uses.map(\.path)) {
      surface.names.withBytes(of: path) { bytes in
        var parts = bytes.split(maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: WrittenNames.ends)
        if parts.count > 1, let first = parts.first, modules.contains(WrittenNames.hash(first)) { parts.removeFirst() }
        if let first = parts.first, !first.isEmpty { names.insert(WrittenNames.hash(first)) }
      }
    }
    written[file] = names
    return names
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  private static func hash(_ part: UnsafeBufferPointer<UInt8>.SubSequence) -> UInt64 {
    StableHash.of(UnsafeBufferPointer(rebasing: part))
  }
}
