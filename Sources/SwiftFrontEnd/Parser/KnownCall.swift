import SyntaxFacts

/// What the path of a call was made of: what is called, and the labels of a few arguments in brackets.
///
/// One of each `place` is remembered. Those of other files are told by the number of the file, so that nothing has to be
/// cleared in between.
struct KnownCall {
  private let file: UInt32
  private let path: NameID
  private let count: UInt32
  private let labels: (NameID, NameID, NameID)
  /// The path with the labels.
  var name = NameID.none

  /// How many labels are remembered.
  static let most = 3
  /// How many calls are remembered.
  static let places = 256

  /// Of no call.
  init() {
    (file, path, count) = (0, .none, 0)
    labels = (.none, .none, .none)
  }

  /// `file` is not 0.
  @inline(__always)
  init(_ path: NameID, _ labels: UnsafePointer<NameID>, count: Int, file: UInt32) {
    (self.file, self.path, self.count) = (file, path, UInt32(truncatingIfNeeded: count))
    self.labels = (
      count > 0 ? labels[0] : .none, count > 1 ? labels[1] : .none, count > 2 ? labels[2] : .none
    )
  }

  @inline(__always)
  var place: Int {
    var mixed = path.rawValue &+ count
    mixed = mixed &* 0x9E37_79B1 &+ labels.0.rawValue
    mixed = mixed &* 0x9E37_79B1 &+ labels.1.rawValue
    mixed = mixed &* 0x9E37_79B1 &+ labels.2.rawValue
    return Int((mixed &* 0x9E37_79B1) &>> 24)
  }

  @inline(__always)
  func isLike(_ other: KnownCall) -> Bool {
    file == other.file && path == other.path && count == other.count && labels.0 == other.labels.0
      && labels.1 == other.labels.1 && labels.2 == other.labels.2
  }
}
