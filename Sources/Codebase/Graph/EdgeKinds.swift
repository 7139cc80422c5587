package import SourceText
package import SyntaxFacts

/// How a file depends on another by one of its places. The names are part of the output formats.
package enum DependencyKind: UInt8, Sendable, CaseIterable {
  case runtime, conditional, local, typeOnly, dynamic
  /// A name within one module, whose files see each other without imports and are loaded as one.
  case reference

  package init(_ kind: ImportKind) {
    switch kind {
    case .runtime: self = .runtime
    case .conditional: self = .conditional
    case .local: self = .local
    case .typeOnly: self = .typeOnly
    case .dynamic: self = .dynamic
    }
  }

  package var name: String {
    switch self {
    case .runtime: "runtime"
    case .conditional: "conditional"
    case .local: "local"
    case .typeOnly: "typeOnly"
    case .dynamic: "dynamic"
    case .reference: "reference"
    }
  }
}

/// How the places behind an edge depend on its target, all of them together.
package struct EdgeKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package init(_ kind: DependencyKind) {
    rawValue = 1 << kind.rawValue
  }

  package static let runtime = EdgeKinds(.runtime)
  package static let conditional = EdgeKinds(.conditional)
  package static let local = EdgeKinds(.local)
  package static let typeOnly = EdgeKinds(.typeOnly)
  package static let dynamic = EdgeKinds(.dynamic)
  package static let reference = EdgeKinds(.reference)

  /// Whether some of it happens while the importing file is loaded, so that a cycle of such edges can
  /// meet a half-loaded module.
  package var loads: Bool { !isDisjoint(with: [.runtime, .conditional]) }

  /// In the order of `DependencyKind`.
  package var kinds: [DependencyKind] {
    DependencyKind.allCases.filter { contains(EdgeKinds($0)) }
  }
}

/// A place in a file that depends on another: one of its imports, or a use of a name.
package struct DependencySite: Hashable, Comparable, Sendable {
  /// The highest bit tells uses from imports.
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  private static let useBit: UInt32 = 1 << 31

  /// A number in `Surface.imports`.
  package static func `import`(_ number: Int) -> DependencySite {
    DependencySite(rawValue: UInt32(truncatingIfNeeded: number))
  }

  /// A number in `Surface.uses`.
  package static func use(_ number: Int) -> DependencySite {
    DependencySite(rawValue: UInt32(truncatingIfNeeded: number) | useBit)
  }

  package var asImport: Int? { rawValue & DependencySite.useBit == 0 ? Int(rawValue) : nil }
  package var asUse: Int? {
    rawValue & DependencySite.useBit != 0 ? Int(rawValue & ~DependencySite.useBit) : nil
  }

  package static func < (a: DependencySite, b: DependencySite) -> Bool { a.rawValue < b.rawValue }
}

extension Codebase {
  /// Where `site` of `file` stands: the imported name, or the name used.
  package func range(of site: DependencySite, in file: FileID) -> ByteRange {
    if let number = site.asImport { return files[file.index].surface.imports[number].range }
    return files[file.index].range(of: site)
  }

  /// How `file` depends on another by `site`.
  package func kind(of site: DependencySite, in file: FileID) -> DependencyKind {
    guard let number = site.asImport else { return .reference }
    return DependencyKind(
      files[file.index].surface.imports[number].traits.kind(inStub: files[file.index].isStub))
  }
}

extension SourceFile {
  /// How the file depends on another by `site`.
  package func kind(of site: DependencySite) -> DependencyKind {
    site.asImport.map { DependencyKind(kind(ofImport: $0)) } ?? .reference
  }

  /// Where `site` stands: the imported name, or the name used.
  package func range(of site: DependencySite) -> ByteRange {
    if let number = site.asImport { return surface.imports[number].range }
    guard let number = site.asUse else { return ByteRange(0, 0) }
    let use = surface.uses[number]
    return ByteRange(use.offset, use.offset + surface.writtenLength(of: use.path))
  }

  /// Where the statement of `site` begins.
  package func start(of site: DependencySite) -> UInt32 {
    site.asImport.map { surface.imports[$0].statement } ?? range(of: site).lower
  }
}

extension Surface {
  /// How many bytes of a path certainly stand in the file as they are: its first part.
  fileprivate func writtenLength(of path: NameID) -> UInt32 {
    names.withBytes(of: path) { bytes in
      let marks: [UInt8] = [0x2E, 0x28, 0x5B, 0x7B]
      let first = bytes.dropFirst(bytes.first == 0x2E || bytes.first == 0x5F ? 1 : 0).prefix { !marks.contains($0) }
      return UInt32(truncatingIfNeeded: max(first.count, 1))
    }
  }
}
