/// Writes out the `{a,b}` alternatives of a pattern, nested ones too.
///
/// A pattern that would give more than `alternativeLimit` alternatives, or take more than `workLimit`
/// bytes of work, is left as it is: its braces then stand for themselves.
struct BraceExpansion {
  static let alternativeLimit = 256
  static let workLimit = 1 << 18

  private var work = 0

  /// The alternatives of `pattern` in writing order, without doubles; never empty.
  static func alternatives(of pattern: [UInt8]) -> [[UInt8]] {
    guard pattern.contains(UInt8(ascii: "{")) else { return [pattern] }
    var expansion = BraceExpansion()
    guard let expanded = expansion.expand(pattern) else { return [pattern] }
    var seen: Set<[UInt8]> = []
    return expanded.filter { seen.insert($0).inserted }
  }

  private struct Pending {
    var pattern: [UInt8]
    /// No group opens before this offset.
    var from: Int
  }

  /// nil if a limit was passed. Works from the outside in, the first alternative on top of the stack.
  private mutating func expand(_ pattern: [UInt8]) -> [[UInt8]]? {
    var pending = [Pending(pattern: pattern, from: 0)]
    var done: [[UInt8]] = []
    while let next = pending.popLast() {
      work += next.pattern.count + 1
      guard work <= Self.workLimit, done.count + pending.count < Self.alternativeLimit else { return nil }
      guard let group = firstGroup(in: next) else {
        done.append(next.pattern)
        continue
      }
      let head = next.pattern[..<group.open]
      let tail = next.pattern[(group.close + 1)...]
      var lower = group.open + 1
      var parts: [Pending] = []
      for upper in group.commas + [group.close] {
        work += next.pattern.count
        guard work <= Self.workLimit else { return nil }
        let pattern = Array([head, next.pattern[lower..<upper], tail].joined())
        parts.append(Pending(pattern: pattern, from: group.open))
        lower = upper + 1
      }
      pending += parts.reversed()
    }
    return done
  }

  private struct Group {
    var open: Int
    var commas: [Int]
    var close: Int
  }

  /// The first `{` that has its `}`, with the commas between its alternatives. Every unmatched `{` before
  /// it is found in the same pass.
  private func firstGroup(in pending: Pending) -> Group? {
    var open: [Group] = []
    var found: Group?
    forEachOperator(in: pending.pattern, from: pending.from) { offset, byte in
      switch byte {
      case UInt8(ascii: "{"):
        open.append(Group(open: offset, commas: [], close: offset))
      case UInt8(ascii: ","):
        if !open.isEmpty { open[open.count - 1].commas.append(offset) }
      default:
        guard var group = open.popLast() else { return }
        group.close = offset
        if found == nil || group.open < (found?.open ?? 0) { found = group }
      }
    }
    return found
  }

  /// Calls `body` for each `{`, `,` and `}` that is neither escaped nor in a `[…]`.
  private func forEachOperator(
    in pattern: [UInt8], from start: Int, _ body: (Int, UInt8) -> Void
  ) {
    pattern.withUnsafeBufferPointer { bytes in
      var offset = start
      var bracketsAreLiteral = false
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "\\"): offset += 1
        case UInt8(ascii: "["):
          if !bracketsAreLiteral, let set = CharacterClass.parse(bytes, at: offset, unit: .scalar) {
            offset = set.end - 1
          } else {
            bracketsAreLiteral = true
          }
        case UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "}"): body(offset, bytes[offset])
        default: break
        }
        offset += 1
      }
    }
  }
}
