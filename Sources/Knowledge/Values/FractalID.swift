/// The form of a fractal's id: names joined by dots.
package enum FractalID {
  /// Names hold letters, digits, `_` and `-`.
  package static func isValid(_ text: String) -> Bool {
    let names = text.split(separator: ".", omittingEmptySubsequences: false)
    return names.allSatisfy { name in
      !name.isEmpty && name.unicodeScalars.allSatisfy(isNameScalar)
    }
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// What a dependency names: a fractal, or a package by its ecosystem and import name.
package enum DependencyTarget: Hashable, Sendable {
  case fractal(String)
  case package(ecosystem: Ecosystem, name: String)

  package enum Ecosystem: String, Vocabulary { case pypi, swift }

  /// Reads `shop.accounts`, `pypi:requests` or `swift:NIOCore`.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 {
      guard FractalID.isValid(parts[0]) else { return nil }
      self = .fractal(parts[0])
      return
    }
    guard let ecosystem = Ecosystem(rawValue: parts[0]), FractalID.isValid(parts[1]) else {
      return nil
    }
    self = .package(ecosystem: ecosystem, name: parts[1])
  }

  /// As it was written.
  package var text: String {
    switch self {
    case .fractal(let id): id
    case .package(let ecosystem, let name): ecosystem.rawValue + ":" + name
    }
  }
}
