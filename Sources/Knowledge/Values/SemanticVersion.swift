/// A version after Semantic Versioning 2.0.0, <https://semver.org/spec/v2.0.0.html>.
package struct SemanticVersion: Sendable {
  package var major: Int
  package var minor: Int
  package var patch: Int
  /// The identifiers of `-rc.1`; empty for a release.
  package var prerelease: [String]
  /// What follows `+`; it plays no part in comparison.
  package var build: String?

  package init(_ major: Int, _ minor: Int, _ patch: Int, prerelease: [String] = [], build: String? = nil) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
    self.build = build
  }

  /// Reads `1.2.3`, `1.2.3-rc.1` or `1.2.3+build`; nil for anything else.
  package init?(_ text: String) {
    guard let partial = PartialVersion(text), let minor = partial.minor, let patch = partial.patch else {
      return nil
    }
    self.init(
      partial.major, minor, patch, prerelease: partial.prerelease, build: partial.build)
  }

  package var isPrerelease: Bool { !prerelease.isEmpty }

  /// Without prerelease and build.
  package var core: SemanticVersion { SemanticVersion(major, minor, patch) }

  package var text: String {
    var text = "\(major).\(minor).\(patch)"
    if isPrerelease { text += "-" + prerelease.joined(separator: ".") }
    if let build { text += "+" + build }
    return text
  }
}

extension SemanticVersion: Hashable, Comparable {
  package static func == (a: SemanticVersion, b: SemanticVersion) -> Bool {
    a.major == b.major && a.minor == b.minor && a.patch == b.patch && a.prerelease == b.prerelease
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(major)
    hasher.combine(minor)
    hasher.combine(patch)
    hasher.combine(prerelease)
  }

  /// Precedence, section 11.
  package static func < (a: SemanticVersion, b: SemanticVersion) -> Bool {
    let (left, right) = ((a.major, a.minor, a.patch), (b.major, b.minor, b.patch))
    if left != right { return left < right }
    if a.isPrerelease != b.isPrerelease { return a.isPrerelease }
    for (x, y) in zip(a.prerelease, b.prerelease) where x != y { return precedes(x, y) }
    return a.prerelease.count < b.prerelease.count
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    switch (Int(a), Int(b)) {
    case (let x?, let y?): x < y
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): a.utf8.lexicographicallyPrecedes(b.utf8)
    }
  }
}

/// A version whose last parts may be missing: `1`, `1.2`, `1.2.3-rc.1`.
package struct PartialVersion: Hashable, Sendable {
  package var major: Int
  package var minor: Int?
  package var patch: Int?
  package var prerelease: [String] = []
  package var build: String?

  package init?(_ text: String) {
    let halves = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let pieces = halves[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = pieces[0].split(separator: ".", omittingEmptySubsequences: false)
      .map { PartialVersion.number($0) }
    guard (1...3).contains(numbers.count), let major = numbers[0], !numbers.contains(nil) else { return nil }
    self.major = major
    self.minor = numbers.count > 1 ? numbers[1] : nil
    self.patch = numbers.count > 2 ? numbers[2] : nil
    if pieces.count > 1 {
      guard patch != nil, let identifiers = PartialVersion.identifiers(pieces[1]) else { return nil }
      prerelease = identifiers
    }
    if halves.count > 1 {
      guard patch != nil, PartialVersion.identifiers(halves[1]) != nil else { return nil }
      build = String(halves[1])
    }
  }

  /// Missing parts as zero.
  package var lowest: SemanticVersion {
    SemanticVersion(major, minor ?? 0, patch ?? 0, prerelease: prerelease)
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text.count == 1 || text.utf8.first != 0x30
    else { return nil }
    return Int(text)
  }

  private static func identifiers(_ text: Substring) -> [String]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let areValid = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0x2D
        }
    }
    return areValid ? parts : nil
  }
}
