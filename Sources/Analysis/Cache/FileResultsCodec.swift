import Diagnostics
import Measures
import SourceText
import SyntaxFacts

/// The binary form of what came of one file, for the cache; like that of facts for one version of the tool.
enum FileResultsCodec {
  /// Grows with every change of what is written.
  static let version: UInt64 = 1 << 32 | FileMeasures.codecVersion

  /// Adds the results, sealed, to what `writer` holds.
  static func encode(_ results: FileResults, into writer: inout FlatWriter) {
    let start = writer.bytes.count
    results.measures.encode(into: &writer)
    writer.write(UInt32(truncatingIfNeeded: results.findings.count))
    for finding in results.findings { encode(finding, into: &writer) }
    writer.seal(from: start)
  }

  /// Nil where `bytes` are not what `encode` gives.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> FileResults? {
    guard var reader = FlatReader(sealed: bytes), let measures = FileMeasures(from: &reader),
      let findings = reader.list({ $0.finding() }), reader.isAtEnd
    else { return nil }
    return FileResults(measures: measures, findings: findings)
  }

  private static func encode(_ finding: Finding, into writer: inout FlatWriter) {
    for text in [finding.rule, finding.message, finding.remedy, finding.key] { writer.write(text) }
    writer.write(finding.severity.rawValue)
    encode(finding.location, into: &writer)
    writer.write(UInt8(finding.fractal == nil ? 0 : 1))
    if let fractal = finding.fractal { writer.write(fractal) }
    writer.write(UInt32(truncatingIfNeeded: finding.related.count))
    for related in finding.related {
      writer.write(related.message)
      encode(related.location, into: &writer)
    }
    writer.write(UInt32(truncatingIfNeeded: finding.fixes.count))
    for fix in finding.fixes {
      writer.write(fix.title)
      writer.write(UInt32(truncatingIfNeeded: fix.edits.count))
      for edit in fix.edits {
        encode(edit.location, into: &writer)
        writer.write(edit.replacement)
      }
    }
  }

  private static func encode(_ location: Location, into writer: inout FlatWriter) {
    writer.write(location.path)
    writer.write(location.range)
  }
}

extension FlatReader {
  fileprivate mutating func finding() -> Finding? {
    guard let rule = readText(), let message = readText(), let remedy = readText(), let key = readText(),
      let severity = read(UInt8.self).flatMap(Severity.init(rawValue:)), let location = location(),
      let hasFractal = read(UInt8.self)
    else { return nil }
    let fractal = hasFractal == 0 ? nil : readText()
    guard let related = list({ $0.related() }), let fixes = list({ $0.fix() }) else { return nil }
    return Finding(
      rule: rule, severity: severity, message: message, remedy: remedy, location: location, fractal: fractal,
      related: related, key: key, fixes: fixes)
  }

  private mutating func location() -> Location? {
    guard let path = readText(), let range = read(ByteRange.self) else { return nil }
    return Location(path: path, range: range)
  }

  private mutating func related() -> RelatedLocation? {
    guard let message = readText(), let location = location() else { return nil }
    return RelatedLocation(message, at: location)
  }

  private mutating func fix() -> Fix? {
    guard let title = readText(), let edits = list({ $0.edit() }) else { return nil }
    return Fix(title: title, edits: edits)
  }

  private mutating func edit() -> Edit? {
    guard let location = location(), let replacement = readText() else { return nil }
    return Edit(location, replaceWith: replacement)
  }
}
