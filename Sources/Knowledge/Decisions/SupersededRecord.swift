import SourceText
import TOML

/// The file of a record whose status is to become `superseded by …`, with all else left as it is.
package enum SupersededRecord {
  /// The record that takes its place.
  package struct Successor: Hashable, Sendable {
    /// As the old record cites it.
    package var citation: String
    package var title: String
    /// The way from the old record's folder to its file.
    package var file: String

    package init(citation: String, title: String, file: String) {
      self.citation = citation
      self.title = title
      self.file = file
    }
  }

  /// Nil where the file is not as it was when `record` was read from it, or cannot be edited.
  package static func rewritten(
    _ bytes: [UInt8], of record: DecisionRecord, by successor: Successor
  ) -> [UInt8]? {
    let edits = record.form == .inline ? inline(bytes, record, successor) : markdown(bytes, record, successor)
    return edits.map { TOMLEdit.apply($0, to: bytes) }
  }

  private static func inline(_ bytes: [UInt8], _ record: DecisionRecord, _ successor: Successor) -> [TOMLEdit]? {
    guard let editor = TOMLEditor(bytes), case .array(let tables)? = editor.document.root["decision"]?.content,
      let place = tables.firstIndex(where: { $0.range == record.range })
    else { return nil }
    return editor.set(
      [.key("decision"), .index(place), .key("status")], to: .string("superseded by \(successor.citation)"))
  }

  private static func markdown(_ bytes: [UInt8], _ record: DecisionRecord, _ successor: Successor) -> [TOMLEdit]? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = bytes[start...].lines[...]
    let isCRLF = lines.first?.last == 0x0D
    let front = FrontMatter(takingFrom: &lines)
    let plain = "superseded by \(successor.citation)"
    let end = isCRLF ? "\r\n" : "\n"
    guard let status = record.statusText else {
      let hasFront = !front.values.isEmpty
      let first = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let place = UInt32(clamping: hasFront ? first : start)
      let text = "status: \(plain)\(end)"
      return [TOMLEdit(ByteRange(at: place), hasFront ? text : "---\(end)\(text)---\(end)\(end)")]
    }
    guard Int(status.range.upper) <= bytes.count, status.range.lower <= status.range.upper,
      bytes[status.range.indices].elementsEqual(status.value.utf8)
    else { return nil }
    if front.text("status")?.range == status.range {
      return [TOMLEdit(status.range, plain + furtherClauses(status.value))]
    }
    let title = successor.title.filter { $0 != "[" && $0 != "]" }
    return [TOMLEdit(status.range, "Superseded by [\(successor.citation). \(title)](\(successor.file))")]
  }

  /// What `accepted; supersedes 4` says beside the status.
  private static func furtherClauses(_ status: String) -> String {
    status.firstIndex(of: ";").map { String(status[$0...]) } ?? ""
  }
}
