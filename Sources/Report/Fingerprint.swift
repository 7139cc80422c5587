import Diagnostics
import SourceText

/// Names findings so that they are recognised in another run: by rule, path and key, never by place.
struct FingerprintRegister {
  private var occurrences: [UInt64: Int] = [:]

  /// 16 hexadecimal digits for `finding`; the second of two equal ones gets digits of its own, so findings
  /// must come in output order.
  mutating func fingerprint(of finding: Finding) -> String {
    let hash = StableHash.of("\(finding.rule)\0\(finding.location.path)\0\(finding.key)")
    let earlier = occurrences[hash, default: 0]
    occurrences[hash] = earlier + 1
    let digits = String(earlier == 0 ? hash : StableHash.combine(hash, UInt64(earlier)), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
