/// The form of a fractal's id: names joined by dots.
package enum FractalID {
  /// Names hold letters, digits, `_` and `-`.
  package static func isValid(_ text: String) -> Bool {
    if let isValid = isValidASCII(text) { return isValid }
    let names = text.split(separator: ".", omittingEmptySubsequences: false)
    return names.allSatisfy { name in
      !name.isEmpty && name.unicodeScalars.allSatisfy(isNameScalar)
    }
  }

  /// The same for what is ASCII, as nearly all ids are; nil for other texts.
  private static func isValidASCII(_ text: String) -> Bool? {
    var (isValid, isStart) = (true, true)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "."):
        if isStart { isValid = false }
        isStart = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        isStart = false
      default: isValid = false
      }
    }
    return isValid && !isStart
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
    if !text.utf8.contains(UInt8(ascii: ":")) {
      guard FractalID.isValid(text) else { return nil }
      self = .fractal(text)
      return
    }
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
