import SourceText

/// What the library's collections give of their elements: the little that types are followed through.
extension SwiftLibraryMembers {
  enum CollectionMember {
    case element
    /// Another collection of the same elements.
    case collection
  }

  /// Hashes of names, each with what it stands for.
  struct Collections: Sendable {
    fileprivate var index = HashIndex(capacity: 128)

    fileprivate enum Kind: UInt32 {
      case element = 1, collection, type, taker, pairTaker, folder
    }

    init() {
      enter(.element, "first last popLast popFirst removeLast removeFirst randomElement pointee")
      enter(
        .collection,
        "reversed sorted shuffled prefix suffix dropFirst dropLast lazy values subtracting union intersection")
      enter(
        .type,
        """
        Array ArraySlice ContiguousArray Set Sequence Collection BidirectionalCollection RandomAccessCollection \
        MutableCollection RangeReplaceableCollection AnySequence AnyCollection AsyncStream AsyncThrowingStream \
        AsyncSequence UnsafePointer UnsafeMutablePointer UnsafeBufferPointer UnsafeMutableBufferPointer \
        ReversedCollection Slice Deque OrderedSet IndexingIterator
        """)
      enter(
        .taker,
        """
        map flatMap compactMap forEach filter contains allSatisfy firstIndex lastIndex removeAll drop partition \
        mapValues compactMapValues
        """)
      enter(.pairTaker, "min max sort")
      enter(.folder, "reduce")
    }

    private mutating func enter(_ kind: Kind, _ names: StaticString) {
      index.enter(words: names, kind.rawValue)
    }

    fileprivate func kind(_ name: UInt64) -> Kind? { index[name].flatMap { Kind(rawValue: $0) } }
  }

  /// What the member `name` of a collection gives.
  func collectionMember(_ name: UInt64) -> CollectionMember? {
    switch collections.kind(name) {
    case .element: .element
    case .collection: .collection
    default: nil
    }
  }

  /// Whether the first generic argument of the type is that of its elements.
  func isCollection(_ name: UInt64) -> Bool { collections.kind(name) == .type }

  /// Whether a closure given to the member `name` of a collection takes an element at `place`.
  func takesElement(_ name: UInt64, at place: Int) -> Bool {
    switch collections.kind(name) {
    case .taker, .element: place == 0
    case .pairTaker, .collection: place < 2
    case .folder: place == 1
    default: false
    }
  }
}
