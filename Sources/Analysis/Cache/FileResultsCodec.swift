import Diagnostics
import Measures
import SourceText
import SyntaxFacts

/// The binary form of what came of one file, for the cache; like that of facts for one version of the tool.
enum FileResultsCodec {
  /// Grows with every change of what is written.
  static let version: UInt64 = 2 << 32 | FileMeasures.codecVersion

  /// Adds the results, sealed, to what `writer` holds.
  static func encode(_ results: FileResults, into writer: inout FlatWriter) {
    let start = writer.bytes.count
    results.measures.encode(into: &writer)
    var texts = TextNumbers()
    for finding in results.findings { finding.forEachText { texts.enter($0) } }
    writer.write(UInt32(truncatingIfNeeded: texts.all.count))
    for text in texts.all { writer.write(text) }
    writer.write(UInt32(truncatingIfNeeded: results.findings.count))
    for finding in results.findings { encode(finding, texts, into: &writer) }
    writer.seal(from: start)
  }

  /// Nil where `bytes` are not what `encode` gives.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> FileResults? {
    guard var reader = FlatReader(sealed: bytes), let measures = FileMeasures(from: &reader),
      let texts = reader.list({ $0.readText() }), let findings = reader.list({ $0.finding(texts) }), reader.isAtEnd
    else { return nil }
    return FileResults(measures: measures, findings: findings)
  }

  private static func encode(_ finding: Finding, _ texts: TextNumbers, into writer: inout FlatWriter) {
    for text in [finding.rule, finding.message, finding.remedy, finding.key] { writer.write(texts[text]) }
    writer.write(finding.severity.rawValue)
    encode(finding.location, texts, into: &writer)
    writer.write(UInt8(finding.fractal == nil ? 0 : 1))
    if let fractal = finding.fractal { writer.write(texts[fractal]) }
    writer.write(UInt32(truncatingIfNeeded: finding.related.count))
    for related in finding.related {
      writer.write(texts[related.message])
      encode(related.location, texts, into: &writer)
    }
    writer.write(UInt32(truncatingIfNeeded: finding.fixes.count))
    for fix in finding.fixes {
      writer.write(texts[fix.title])
      writer.write(UInt32(truncatingIfNeeded: fix.edits.count))
      for edit in fix.edits {
        encode(edit.location, texts, into: &writer)
        writer.write(texts[edit.replacement])
      }
    }
  }

  private static func encode(_ location: Location, _ texts: TextNumbers, into writer: inout FlatWriter) {
    writer.write(texts[location.path])
    writer.write(location.range)
  }
}

/// The texts of the findings of one file, each once: paths, remedies and rules are mostly the same.
private struct TextNumbers {
  private(set) var all: [String] = []
  /// By their bytes: texts that are equal for people may be written in two ways.
  private var numbers: [[UInt8]: UInt32] = [:]

  mutating func enter(_ text: String) {
    let number = UInt32(truncatingIfNeeded: all.count)
    guard numbers[Array(text.utf8), default: number] == number else { return }
    numbers[Array(text.utf8)] = number
    all.append(text)
  }

  subscript(text: String) -> UInt32 { numbers[Array(text.utf8)] ?? 0 }
}

extension Finding {
  fileprivate func forEachText(_ body: (String) -> Void) {
    for text in [rule, message, remedy, key, location.path] { body(text) }
    if let fractal { body(fractal) }
    for relation in related {
      body(relation.message)
      body(relation.location.path)
    }
    for fix in fixes {
      body(fix.title)
      for edit in fix.edits {
        body(edit.location.path)
        body(edit.replacement)
      }
    }
  }
}

extension FlatReader {
  /// One of `texts`, by its number.
  private mutating func text(_ texts: [String]) -> String? {
    guard let number = read(UInt32.self), Int(number) < texts.count else { return nil }
    return texts[Int(number)]
  }

  fileprivate mutating func finding(_ texts: [String]) -> Finding? {
    guard let rule = text(texts), let message = text(texts), let remedy = text(texts), let key = text(texts),
      let severity = read(UInt8.self).flatMap(Severity.init(rawValue:)), let location = location(texts),
      let hasFractal = read(UInt8.self)
    else { return nil }
    let fractal = hasFractal == 0 ? nil : text(texts)
    guard let related = list({ $0.related(texts) }), let fixes = list({ $0.fix(texts) }) else { return nil }
    return Finding(
      rule: rule, severity: severity, message: message, remedy: remedy, location: location, fractal: fractal,
      related: related, key: key, fixes: fixes)
  }

  private mutating func location(_ texts: [String]) -> Location? {
    guard let path = text(texts), let range = read(ByteRange.self) else { return nil }
    return Location(path: path, range: range)
  }

  private mutating func related(_ texts: [String]) -> RelatedLocation? {
    guard let message = text(texts), let location = location(texts) else { return nil }
    return RelatedLocation(message, at: location)
  }

  private mutating func fix(_ texts: [String]) -> Fix? {
    guard let title = text(texts), let edits = list({ $0.edit(texts) }) else { return nil }
    return Fix(title: title, edits: edits)
  }

  private mutating func edit(_ texts: [String]) -> Edit? {
    guard let location = location(texts), let replacement = text(texts) else { return nil }
    return Edit(location, replaceWith: replacement)
  }
}
