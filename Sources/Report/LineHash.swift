/// The line hash by which GitHub code scanning recognises an alert in another commit.
///
/// As `codeql-action` computes `primaryLocationLineHash` when a SARIF file has none: the first 100
/// characters from the line's start on, across line ends, without spaces and tabs, every line end taken as
/// `\n`; a polynomial in base 37 modulo 2^64 over UTF-16 code units, one unit 65535 at the end of the file
/// and zeros after it; in hexadecimal, with `:n` for the nth line of the file that has this hash.
package enum LineHash {
  /// How many code units a hash covers.
  static let windowLength = 100
  static let base: UInt64 = 37
  /// What is hashed for the end of the file.
  static let endOfFile: UInt64 = 65535

  /// The hashes of the lines whose numbers (from 1) are in `lines`, in one pass over `bytes`; a line that
  /// the file does not have has no hash.
  package static func hashes(of bytes: [UInt8], lines: Set<Int>) -> [Int: String] {
    guard let last = lines.max(), last > 0 else { return [:] }
    var pass = LineHashPass(lines: lines, last: last)
    var offset = 0
    while offset < bytes.count, !pass.isDone {
      let byte = bytes[offset]
      if byte < 0x80 {
        pass.read(UInt64(byte))
        offset += 1
        continue
      }
      let start = offset
      while offset < bytes.count, bytes[offset] >= 0x80 { offset += 1 }
      for unit in String(decoding: bytes[start..<offset], as: UTF8.self).utf16 { pass.read(UInt64(unit)) }
    }
    pass.finish()
    return pass.found
  }
}

/// One pass of a rolling hash over a file.
private struct LineHashPass {
  private(set) var found: [Int: String] = [:]
  private let lines: Set<Int>
  private let last: Int

  /// The code units under the hash, a ring.
  private var window = [UInt64](repeating: 0, count: LineHash.windowLength)
  /// For each code unit in the ring that starts a line, the line's number; else 0.
  private var lineNumbers = [Int](repeating: 0, count: LineHash.windowLength)
  private var index = 0
  private var hash: UInt64 = 0
  /// The weight with which the oldest code unit leaves the hash.
  private let leaving: UInt64

  private var lineNumber = 0
  private var atLineStart = true
  private var afterReturn = false
  private var occurrences: [UInt64: Int] = [:]

  init(lines: Set<Int>, last: Int) {
    self.lines = lines
    self.last = last
    leaving = (0..<LineHash.windowLength).reduce(UInt64(1)) { power, _ in power &* LineHash.base }
  }

  /// Whether the last line asked for has its hash.
  var isDone: Bool { found[last] != nil }

  mutating func read(_ unit: UInt64) {
    let endsReturn = afterReturn && unit == 0x0A
    afterReturn = unit == 0x0D
    if unit == 0x20 || unit == 0x09 || endsReturn { return }
    let unit = unit == 0x0D ? 0x0A : unit
    emitLine()
    if atLineStart {
      lineNumber += 1
      lineNumbers[index] = lineNumber
    }
    atLineStart = unit == 0x0A
    advance(unit)
  }

  mutating func finish() {
    if isDone { return }
    read(LineHash.endOfFile)
    for _ in 0..<LineHash.windowLength {
      emitLine()
      advance(0)
    }
  }

  /// Writes down the hash of the line whose start is about to leave the window.
  private mutating func emitLine() {
    let line = lineNumbers[index]
    guard line != 0 else { return }
    lineNumbers[index] = 0
    let occurrence = occurrences[hash, default: 0] + 1
    occurrences[hash] = occurrence
    guard lines.contains(line) else { return }
    found[line] = String(hash, radix: 16) + ":" + String(occurrence)
  }

  private mutating func advance(_ unit: UInt64) {
    hash = hash &* LineHash.base &+ unit &- leaving &* window[index]
    window[index] = unit
    index = (index + 1) % LineHash.windowLength
  }
}
