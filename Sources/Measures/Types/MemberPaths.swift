import SourceText
import SyntaxFacts

/// The paths of one file that may name members of its types: each is looked at once, however many uses there are.
struct MemberPaths {
  struct Entry {
    let path: MemberPath
    /// What its first name means.
    let owner: NameOwners.Owner
  }

  /// By number of the name: 0 where it has not been looked at, 1 where it names no member of any type, else the
  /// place of its entry plus 2.
  private var numbers: [UInt32]
  private(set) var entries: [Entry] = []

  init(_ names: NameTable) {
    numbers = [UInt32](repeating: 0, count: names.count)
    entries.reserveCapacity(64)
  }

  /// The place among `entries` of a path; nil where it names no member of any type, or one that the language gives to
  /// everything, such as `self.__class__`.
  @inline(__always)
  mutating func place(of name: NameID, _ names: NameTable, _ members: MemberNames) -> Int? {
    let number = numbers[name.index]
    if number == 1 { return nil }
    return number > 1 ? Int(number) - 2 : read(name, names, members)
  }

  private mutating func read(_ name: NameID, _ names: NameTable, _ members: MemberNames) -> Int? {
    numbers[name.index] = 1
    let entry = names.withBytes(of: name) { bytes -> Entry? in
      if !bytes.isEmpty, !members.mayBegin(bytes) { return nil }
      let (first, end) = MemberPath.first(of: bytes, hash: names.hash(of: name))
      guard let owner = members.owner(of: first), !MemberPaths.isSpecial(bytes, behind: end) else { return nil }
      return Entry(path: MemberPath(bytes, first: first, endingAt: end), owner: owner)
    }
    guard let entry else { return nil }
    numbers[name.index] = UInt32(truncatingIfNeeded: entries.count + 2)
    entries.append(entry)
    return entries.count - 1
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
