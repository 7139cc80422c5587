/// The order of text by its UTF-8 bytes: `String`'s own is by canonical equivalence, and slower.
public enum StableOrder {
  /// Whether the bytes of `a` come before those of `b`.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    withBytes(of: a, b) { a, b in
      let shared = min(a.count, b.count)
      var place = 0
      while place < shared, a[place] == b[place] { place += 1 }
      return place < shared ? a[place] < b[place] : a.count < b.count
    } ?? a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// Whether the bytes are the same.
  public static func areEqual(_ a: String, _ b: String) -> Bool {
    withBytes(of: a, b) { a, b in
      guard a.count == b.count else { return false }
      var place = 0
      while place < a.count, a[place] == b[place] { place += 1 }
      return place == a.count
    } ?? a.utf8.elementsEqual(b.utf8)
  }

  /// Nil where the bytes of one do not lie in a row.
  @inline(__always)
  private static func withBytes(
    of a: String, _ b: String, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool? {
    let result = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b in body(a, b) }
    }
    return result ?? nil
  }
}
