import Diagnostics
import SourceText

/// Names findings so that they are recognised in another run: by rule, path and key, never by place.
struct FingerprintRegister {
  private var occurrences: [UInt64: Int] = [:]
  /// What is hashed.
  private var material: [UInt8] = []

  /// 16 hexadecimal digits for `finding`; the second of two equal ones gets digits of its own, so findings
  /// must come in output order.
  mutating func fingerprint(of finding: Finding) -> String {
    material.removeAll(keepingCapacity: true)
    material.append(contentsOf: finding.rule.utf8)
    material.append(0)
    material.append(contentsOf: finding.location.path.utf8)
    material.append(0)
    material.append(contentsOf: finding.key.utf8)
    let hash = material.withUnsafeBufferPointer { StableHash.of($0) }
    let earlier = occurrences[hash, default: 0]
    occurrences[hash] = earlier + 1
    return Self.digits(of: earlier == 0 ? hash : StableHash.combine(hash, UInt64(earlier)))
  }

  private static func digits(of number: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: number >> UInt64(60 - place * 4)) & 0xF
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }
}
