import SourceText

extension CodeOwners {
  /// Reads any bytes; `path` is relative to the root. What cannot be read is passed over, as the forge does, and
  /// noted.
  package static func read(_ bytes: [UInt8], path: String, forge: Forge) -> CodeOwners {
    var reader = CodeOwnersReader(forge: forge)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      reader.read(bytes[start..<end])
      start = end + 1
    }
    return CodeOwners(path: path, forge: forge, rules: reader.rules, problems: reader.problems)
  }

  /// The same for the forge that the file is for, as far as it shows that itself.
  package static func read(_ bytes: [UInt8], path: String) -> CodeOwners {
    read(bytes, path: path, forge: forge(of: bytes, path: path, isOnGitLab: false))
  }

  /// The forge that a file is for: by its folder, else by what only one of them understands.
  package static func forge(of bytes: [UInt8], path: String, isOnGitLab: Bool) -> Forge {
    if path.hasPrefix(".github/") { return .gitHub }
    if path.hasPrefix(".gitlab/") || isOnGitLab { return .gitLab }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return lines.contains { $0.starts(with: Array("[".utf8)) || $0.starts(with: Array("^[".utf8)) } ? .gitLab : .gitHub
  }
}

/// Reads line by line.
private struct CodeOwnersReader {
  let forge: CodeOwners.Forge
  var rules: [CodeOwners.Rule] = []
  var problems: [Spanned<CodeOwners.Problem>] = []
  /// The names of the sections, in small letters: those of one name are one.
  private var sections = [""]
  private var section = 0
  private var defaults: [Spanned<String>] = []

  init(forge: CodeOwners.Forge) {
    self.forge = forge
  }

  mutating func read(_ line: ArraySlice<UInt8>) {
    if forge == .gitLab, let rest = readSection(line) {
      defaults = words(rest).filter { CodeOwnersReader.isOwner($0.value) }
      return
    }
    let words = words(line)
    guard let first = words.first else { return }
    let excludes = first.value.hasPrefix("!")
    let pattern = excludes ? String(first.value.dropFirst()) : first.value
    if forge == .gitHub, excludes || pattern.contains("[") {
      problems.append(Spanned(.unreadablePattern, at: first.range))
      return
    }
    let bad = words.dropFirst().filter { !CodeOwnersReader.isOwner($0.value) }
    problems += bad.map { Spanned(.unreadableOwner, at: $0.range) }
    // GitHub passes over such a line, GitLab over such a word.
    if forge == .gitHub, !bad.isEmpty { return }
    let own = words.dropFirst().filter { CodeOwnersReader.isOwner($0.value) }
    let paths = forge == .gitHub ? OwnedPaths(gitHub: pattern) : OwnedPaths(gitLab: pattern)
    rules.append(
      CodeOwners.Rule(
        pattern: first, owners: own.isEmpty ? defaults : own, section: section, excludes: excludes, paths: paths))
  }

  /// `[Name]`, `^[Optional]`, `[Name][2]`: turns to the section and gives what stands behind it.
  private mutating func readSection(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if rest.first == UInt8(ascii: "^") { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "[") else { return nil }
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close > rest.startIndex + 1 else {
      problems.append(Spanned(.unreadableSection, at: CodeOwnersReader.range(rest)))
      return rest.suffix(0)
    }
    let name = String(decoding: rest[(rest.startIndex + 1)..<close], as: UTF8.self).lowercased()
    section = sections.firstIndex(of: name) ?? sections.count
    if section == sections.count { sections.append(name) }
    rest = rest[(close + 1)...]
    if rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) { rest = rest[(end + 1)...] }
    return rest
  }

  /// What blanks part, up to a comment; a blank behind `\` belongs to the word.
  private func words(_ line: ArraySlice<UInt8>) -> [Spanned<String>] {
    var words: [Spanned<String>] = []
    var at = line.startIndex
    while at < line.endIndex {
      if CodeOwnersReader.isBlank(line[at]) {
        at += 1
        continue
      }
      if line[at] == UInt8(ascii: "#") { break }
      let start = at
      var text: [UInt8] = []
      while at < line.endIndex, !CodeOwnersReader.isBlank(line[at]) {
        if line[at] == UInt8(ascii: "\\"), at + 1 < line.endIndex, isEscaped(line[at + 1]) { at += 1 }
        text.append(line[at])
        at += 1
      }
      words.append(Spanned(String(decoding: text, as: UTF8.self), at: CodeOwnersReader.range(line[start..<at])))
    }
    return words
  }

  private func isEscaped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (forge == .gitLab && byte == UInt8(ascii: "#"))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func range(_ bytes: ArraySlice<UInt8>) -> ByteRange {
    ByteRange(UInt32(clamping: bytes.startIndex), UInt32(clamping: bytes.endIndex))
  }

  /// `@user`, `@group/team`, `@@role` or an address.
  private static func isOwner(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
    if sign == 0 { return bytes.count > 1 }
    return bytes[sign...].dropFirst().contains(UInt8(ascii: ".")) && bytes.last != UInt8(ascii: ".")
  }
}
