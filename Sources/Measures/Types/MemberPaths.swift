import SourceText
import SyntaxFacts

/// The paths of one file that may name members of its types: each is looked at once, however many uses there are.
struct MemberPaths {
  struct Entry {
    let path: MemberPath
    /// What its first name means.
    let owner: NameOwners.Owner
    /// The member is one that the language gives to everything, such as `self.__class__`.
    let isSpecial: Bool
  }

  /// By number of the name: 0 where it has not been looked at, 1 where it names no member of any type, else the
  /// place of its entry plus 2.
  private var numbers: [UInt32]
  private var entries: [Entry] = []

  init(_ names: NameTable) {
    numbers = [UInt32](repeating: 0, count: names.count)
    entries.reserveCapacity(64)
  }

  /// Nil where the path names no member of any type.
  @inline(__always)
  mutating func entry(_ name: NameID, _ names: NameTable, _ members: MemberNames) -> Entry? {
    let number = numbers[name.index]
    if number == 1 { return nil }
    if number > 1 { return entries[Int(number) - 2] }
    return read(name, names, members)
  }

  private mutating func read(_ name: NameID, _ names: NameTable, _ members: MemberNames) -> Entry? {
    let entry = names.withBytes(of: name) { bytes -> Entry? in
      if !bytes.isEmpty, !members.mayBegin(bytes) { return nil }
      let (first, end) = MemberPath.first(of: bytes, hash: names.hash(of: name))
      guard let owner = members.owner(of: first) else { return nil }
      return Entry(
        path: MemberPath(bytes, first: first, endingAt: end), owner: owner, isSpecial: MemberPaths.isSpecial(bytes, behind: end))
    }
    guard let entry else {
      numbers[name.index] = 1
      return nil
    }
    numbers[name.index] = UInt32(truncatingIfNeeded: entries.count + 2)
    entries.append(entry)
    return entry
  }

  /// `end` is where the first name ends.
  private static func isSpecial(_ path: UnsafeBufferPointer<UInt8>, behind end: Int) -> Bool {
    var start = end
    while start < path.count, path[start] != MemberPath.dot { start += 1 }
    start += 1
    guard start + 4 < path.count, path[start] == UInt8(ascii: "_"), path[start + 1] == UInt8(ascii: "_") else {
      return false
    }
    var end = start
    while end < path.count, path[end] != MemberPath.dot { end += 1 }
    return end - start > 4 && path[start..<end].isOfLanguage
  }
}
