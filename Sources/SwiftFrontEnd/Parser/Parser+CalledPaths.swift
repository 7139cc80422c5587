import SourceText
import SyntaxFacts

/// The paths of what is called, with the labels of the arguments: see `SwiftFrontEnd`. Nothing is put together as
/// often; so their bytes go straight into memory that is known to be there.
extension Parser {
  /// `labels` above `floor` are those of the arguments, above `closures` those of the closures behind them.
  mutating func calledPath(
    _ path: NameID, labelsAt floor: Int, closuresAt closures: Int, _ hasArguments: Bool
  ) -> NameID {
    // Most calls of a file are like an earlier one.
    let isShort = labels.count == closures && closures &- floor <= KnownCall.most
    if !isShort { return madePath(path, labelsAt: floor, closuresAt: closures, hasArguments) }
    let call = KnownCall(path, labels.base + floor, count: closures &- floor, file: fileNumber)
    let place = call.place
    if knownCalls[place].isLike(call) { return knownCalls[place].name }
    knownCalls[place] = call
    knownCalls[place].name = madePath(path, labelsAt: floor, closuresAt: closures, hasArguments)
    return knownCalls[place].name
  }

  private mutating func madePath(
    _ path: NameID, labelsAt floor: Int, closuresAt closures: Int, _ hasArguments: Bool
  ) -> NameID {
    var text = CalledText(scratch.base)
    text.append(path, facts.names)
    if hasArguments || labels.count == closures {
      text.append(0x28)
      for number in floor..<closures {
        if labels[number].isNone { text.append(0x5F) } else { text.append(labels[number], facts.names) }
        text.append(0x3A)
      }
      text.append(0x29)
    }
    for number in closures..<labels.count {
      if !labels[number].isNone {
        text.append(labels[number], facts.names)
        text.append(0x3A)
      }
      text.append(0x7B)
      text.append(0x7D)
    }
    if text.isWhole { return facts.names.intern(padded: scratch.base, count: text.count) }
    return longCalledPath(path, labelsAt: floor, closuresAt: closures, hasArguments)
  }

  @inline(never)
  private mutating func longCalledPath(
    _ path: NameID, labelsAt floor: Int, closuresAt closures: Int, _ hasArguments: Bool
  ) -> NameID {
    scratch.removeAll()
    append(path)
    if hasArguments || labels.count == closures {
      scratch.append(0x28)
      for number in floor..<closures {
        if labels[number].isNone { scratch.append(0x5F) } else { append(labels[number]) }
        scratch.append(0x3A)
      }
      scratch.append(0x29)
    }
    for number in closures..<labels.count {
      if !labels[number].isNone {
        append(labels[number])
        scratch.append(0x3A)
      }
      appendBytes(0x7B, 0x7D)
    }
    return internScratch()
  }
}

/// A text in the making that fits into the memory for texts that every parser has.
private struct CalledText {
  private let base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  @inline(__always)
  init(_ base: UnsafeMutablePointer<UInt8>) {
    self.base = base
  }

  /// Whether all fitted.
  @inline(__always) var isWhole: Bool { count < ParserMemory.textLength }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard isWhole else { return }
    base[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ name: NameID, _ names: borrowing NameInterner) {
    let bytes = names.bytes(of: name)
    guard let from = bytes.baseAddress else { return }
    guard bytes.count < ParserMemory.textLength &- count else {
      count = ParserMemory.textLength
      return
    }
    ShortText.copy(from, to: base + count, count: bytes.count)
    count &+= bytes.count
  }
}
