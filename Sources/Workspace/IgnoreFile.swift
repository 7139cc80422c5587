import SourceText

/// The rules of one ignore file, as git reads them (gitignore(5); `dir.c` of git where that is silent).
///
/// One departure: in `foo**/bar` git takes the fixed beginning away before it looks at the stars and so lets
/// them cross slashes; here they stay within the segment, as gitignore(5) has it.
struct IgnoreFile: Sendable {
  private enum Kind: UInt8, Sendable {
    /// The name is the literal.
    case name
    /// The name ends with the literal.
    case ending
    /// The path from the ignore file's folder is the literal.
    case path
    /// The name matches the pattern.
    case namePattern
    /// The path from the ignore file's folder matches the pattern.
    case pathPattern
  }

  /// Without references, so that going through many rules for many names counts none.
  private struct Rule: Sendable {
    var kind: Kind
    var isNegated: Bool
    var isForFolders: Bool
    /// Of the literal in `literals`; the index of the pattern otherwise.
    var start: Int
    var count: Int
  }

  private var rules: [Rule] = []
  private var literals: [UInt8] = []
  private var patterns: [PathPattern] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      addLine(bytes[start..<(hasReturn ? end - 1 : end)])
      start = end + 1
    }
  }

  var isEmpty: Bool { rules.isEmpty }

  /// true to ignore, false to take back in, nil where no rule speaks: the last one that matches decides.
  ///
  /// `path` is relative to the ignore file's folder and ends with `name`.
  func verdict(
    name: UnsafeBufferPointer<UInt8>, path: UnsafeBufferPointer<UInt8>, isFolder: Bool
  ) -> Bool? {
    literals.withUnsafeBufferPointer { literals in
      for rule in rules.reversed() where isFolder || !rule.isForFolders {
        if matches(rule, literals, name: name, path: path) { return !rule.isNegated }
      }
      return nil
    }
  }

  private func matches(
    _ rule: Rule, _ literals: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>,
    path: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch rule.kind {
    case .namePattern: return patterns[rule.start].matches(name)
    case .pathPattern: return patterns[rule.start].matches(path)
    case .name, .ending, .path: break
    }
    let text = rule.kind == .path ? path : name
    let skipped = text.count - rule.count
    guard skipped == 0 || (skipped > 0 && rule.kind == .ending) else { return false }
    for index in 0..<rule.count where literals[rule.start + index] != text[skipped + index] { return false }
    return true
  }
}

extension IgnoreFile {
  private mutating func addLine(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    // For git the line is a C string.
    var text = Array(line.prefix { $0 != 0 })
    guard let first = text.first, first != UInt8(ascii: "#") else { return }
    Self.trimTrailingSpaces(&text)
    let isNegated = text.first == UInt8(ascii: "!")
    if isNegated { text.removeFirst() }
    let isForFolders = text.last == UInt8(ascii: "/")
    if isForFolders { text.removeLast() }
    let isAnchored = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text.removeFirst() }
    guard !text.isEmpty else { return }
    add(text, isAnchored: isAnchored, isNegated: isNegated, isForFolders: isForFolders)
  }

  private mutating func add(_ text: [UInt8], isAnchored: Bool, isNegated: Bool, isForFolders: Bool) {
    let wildcards: [UInt8] = Array("*?[\\".utf8)
    let pattern = PathPattern(text, dialect: .git)
    var rule = Rule(
      kind: isAnchored ? .pathPattern : .namePattern, isNegated: isNegated, isForFolders: isForFolders,
      start: patterns.count, count: 0)
    var literal: [UInt8]?
    if !text.contains(where: { wildcards.contains($0) }) {
      rule.kind = isAnchored ? .path : .name
      literal = text
    } else if !isAnchored, case .ending(let ending) = pattern.simple {
      rule.kind = .ending
      literal = ending
    }
    if let literal {
      rule.start = literals.count
      rule.count = literal.count
      literals += literal
    } else {
      patterns.append(pattern)
    }
    rules.append(rule)
  }

  /// Spaces at the end do not count unless a `\` stands before them.
  private static func trimTrailingSpaces(_ text: inout [UInt8]) {
    var end = 0
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "\\") {
        index = min(index + 2, text.count)
        end = index
        continue
      }
      index += 1
      if text[index - 1] != UInt8(ascii: " ") { end = index }
    }
    text.removeSubrange(end...)
  }
}
