import SourceText
package import SyntaxFacts

/// What a `Package.swift` says of its targets, read as text: nothing is run, so what it computes is not seen.
package struct PackageManifest: Hashable, Sendable {
  package enum TargetKind: Hashable, Sendable {
    case regular, test, plugin, macro
  }

  package struct Target: Hashable, Sendable {
    package var name: String
    package var kind: TargetKind
    /// Relative to the package; nil where SwiftPM's own folders hold.
    package var path: String?
    /// Paths below the target's folder that alone are its sources; empty for all of them.
    package var sources: [String]
    /// Paths below the target's folder that are not.
    package var exclude: [String]
    /// Names of targets and products.
    package var dependencies: [String]
  }

  package struct Product: Hashable, Sendable {
    package var name: String
    package var targets: [String]
  }

  /// Of the package; empty where it is no literal.
  package var name = ""
  /// In the order of the manifest; of two of one name the first.
  package var targets: [Target] = []
  package var products: [Product] = []

  /// From the tokens of the manifest.
  package init(tokens: [TokenSpan], bytes: UnsafeBufferPointer<UInt8>) {
    var reader = ManifestReader(tokens, bytes)
    reader.run()
    var gatherer = ManifestGatherer(reader.constants)
    for call in reader.calls { gatherer.visit(call) }
    name = gatherer.name
    targets = gatherer.targets
    products = gatherer.products
  }

  package init() {}

  /// Whether a file of this name is a manifest: `Package.swift`, or one for a version of the tools, as
  /// `Package@swift-6.0.swift`.
  package static func isManifest(_ path: String) -> Bool {
    // By bytes: every file that is read is asked.
    let name = path.utf8[PathText.startOfName(in: path)...]
    let beginning = "Package".utf8, ending = ".swift".utf8
    guard name.starts(with: beginning), name.suffix(ending.count).elementsEqual(ending) else { return false }
    let version = name.dropFirst(beginning.count).dropLast(ending.count)
    return version.isEmpty || version.starts(with: "@swift-".utf8)
  }

  /// Adds what another manifest of the same package says of further targets.
  mutating func add(_ other: PackageManifest) {
    if name.isEmpty { name = other.name }
    for target in other.targets where !targets.contains(where: { $0.name == target.name }) {
      targets.append(target)
    }
    for product in other.products where !products.contains(where: { $0.name == product.name }) {
      products.append(product)
    }
  }
}

/// Finds targets and products among the values of a manifest.
private struct ManifestGatherer {
  let constants: [String: ManifestValue]
  var name = ""
  var targets: [PackageManifest.Target] = []
  var products: [PackageManifest.Product] = []
  private var known: Set<String> = []

  init(_ constants: [String: ManifestValue]) {
    self.constants = constants
  }

  private static let kinds: [String: PackageManifest.TargetKind] = [
    "target": .regular, "executableTarget": .regular, "testTarget": .test, "plugin": .plugin, "macro": .macro,
  ]

  mutating func visit(_ value: ManifestValue) {
    switch value {
    case .list(let elements):
      for element in elements { visit(element) }
    case .call(let callee, let arguments):
      if add(callee, arguments) { return }
      for argument in arguments { visit(argument.value) }
    case .text, .name, .other: break
    }
  }

  /// Whether it was a target or a product, in which further ones are dependencies.
  private mutating func add(_ callee: String, _ arguments: [ManifestArgument]) -> Bool {
    let own = arguments.first { $0.label == "name" }.flatMap { text($0.value) }
    if callee == "Package" {
      name = own ?? name
      return false
    }
    guard let own else { return false }
    if ["library", "executable"].contains(callee) || (callee == "plugin" && has("targets", arguments)) {
      products.append(.init(name: own, targets: texts("targets", arguments)))
      return true
    }
    guard let kind = ManifestGatherer.kinds[callee], !has("package", arguments) else { return false }
    guard known.insert(own).inserted else { return true }
    targets.append(
      .init(
        name: own, kind: kind, path: arguments.first { $0.label == "path" }.flatMap { text($0.value) },
        sources: texts("sources", arguments), exclude: texts("exclude", arguments),
        dependencies: dependencies(arguments)))
    return true
  }

  private func has(_ label: String, _ arguments: [ManifestArgument]) -> Bool {
    arguments.contains { $0.label == label }
  }

  private func text(_ value: ManifestValue) -> String? {
    switch value {
    case .text(let text): return text
    case .name(let name):
      if case .text(let text)? = constants[name] { return text }
      return nil
    case .list, .call, .other: return nil
    }
  }

  private func elements(_ label: String, _ arguments: [ManifestArgument]) -> [ManifestValue] {
    guard let value = arguments.first(where: { $0.label == label })?.value else { return [] }
    return elements(value, depth: 0)
  }

  /// The elements of a list, constants looked up.
  private func elements(_ value: ManifestValue, depth: Int) -> [ManifestValue] {
    guard depth < 8 else { return [] }
    switch value {
    case .list(let elements): return elements.flatMap { one -> [ManifestValue] in
        if case .name = one { return self.elements(one, depth: depth + 1) }
        return [one]
      }
    case .name(let name): return constants[name].map { elements($0, depth: depth + 1) } ?? []
    case .text: return [value]
    case .call, .other: return [value]
    }
  }

  private func texts(_ label: String, _ arguments: [ManifestArgument]) -> [String] {
    elements(label, arguments).compactMap { text($0) }
  }

  private func dependencies(_ arguments: [ManifestArgument]) -> [String] {
    (elements("dependencies", arguments) + elements("plugins", arguments)).compactMap { value in
      if case .call(_, let arguments) = value {
        return arguments.first { $0.label == "name" }.flatMap { text($0.value) }
      }
      return text(value)
    }
  }
}
