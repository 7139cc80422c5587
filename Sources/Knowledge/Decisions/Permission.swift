/// What a decision record permits, as its `allows` says it.
package enum Permission: Hashable, Sendable {
  case dependency(from: FractalPattern, to: FractalPattern)
  case budget(String)
  case zone(element: String)
  /// The glob is relative to the folder of the record's fractal; the rule may be `*`.
  case suppression(rule: String, glob: String)
  /// Versions with this major number.
  case majorVersion(PartialVersion)

  /// Reads `A -> B`, `budget NAME`, `zone ELEMENT`, `suppress RULE in GLOB` or `major VERSION`.
  package init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    switch words.first {
    case "budget"? where words.count == 2: self = .budget(words[1])
    case "zone"? where words.count >= 2:
      self = .zone(element: words.dropFirst().joined(separator: " "))
    case "suppress"? where words.count == 4 && words[2] == "in":
      self = .suppression(rule: words[1], glob: words[3])
    case "major"? where words.count == 2:
      guard let version = PartialVersion(words[1]) else { return nil }
      self = .majorVersion(version)
    default:
      guard let edge = Permission.edge(words.joined(separator: " ")) else { return nil }
      self = edge
    }
  }

  private static func edge(_ text: String) -> Permission? {
    let bytes = Array(text.utf8)
    guard let dash = bytes.indices.dropLast().first(where: { bytes[$0] == 0x2D && bytes[$0 + 1] == 0x3E })
    else { return nil }
    let sides = [bytes[..<dash], bytes[(dash + 2)...]].map { FractalPattern($0.trimmed.text) }
    guard let from = sides[0], let to = sides[1] else { return nil }
    return .dependency(from: from, to: to)
  }

  /// As `allows` would say it.
  package var text: String {
    switch self {
    case .dependency(let from, let to): "\(from.text) -> \(to.text)"
    case .budget(let name): "budget \(name)"
    case .zone(let element): "zone \(element)"
    case .suppression(let rule, let glob): "suppress \(rule) in \(glob)"
    case .majorVersion(let version):
      "major "
        + [version.major, version.minor, version.patch].compactMap { $0.map(String.init) }
        .joined(separator: ".")
    }
  }
}
