import SourceText
import TOML

/// A table seen through the types that its keys should have: what has another type is as if absent, since the
/// check against the schema has reported it.
struct SectionView {
  let table: TOMLTable
  let range: ByteRange

  init(_ table: TOMLTable, range: ByteRange) {
    self.table = table
    self.range = range
  }

  init?(_ value: TOMLValue?) {
    guard let value, case .table(let table) = value.content else { return nil }
    self.init(table, range: value.range)
  }

  func section(_ key: String) -> SectionView? { SectionView(table[key]) }

  func sections(_ key: String) -> [SectionView] {
    guard case .array(let elements)? = table[key]?.content else { return [] }
    return elements.compactMap { SectionView($0) }
  }

  func text(_ key: String) -> Spanned<String>? { table[key].flatMap(SectionView.text) }

  /// The texts of an array; nil where the key is absent.
  func texts(_ key: String) -> Spanned<[Spanned<String>]>? { table[key].flatMap(SectionView.texts) }

  /// The texts of an array; none where the key is absent.
  func list(_ key: String) -> [Spanned<String>] { texts(key)?.value ?? [] }

  func lists(_ key: String) -> [Spanned<[Spanned<String>]>] {
    guard case .array(let elements)? = table[key]?.content else { return [] }
    return elements.compactMap(SectionView.texts)
  }

  func word<Word: Vocabulary>(_ key: String) -> Spanned<Word>? {
    text(key)?.compactMap { Word(rawValue: $0) }
  }

  func words<Word: Vocabulary>(_ key: String) -> [Spanned<Word>] {
    list(key).compactMap { $0.compactMap { Word(rawValue: $0) } }
  }

  func version(_ key: String) -> Spanned<SemanticVersion>? {
    text(key)?.compactMap { SemanticVersion($0) }
  }

  func partialVersion(_ key: String) -> Spanned<PartialVersion>? {
    text(key)?.compactMap { PartialVersion($0) }
  }

  func requirement(_ key: String) -> Spanned<VersionRequirement>? {
    text(key)?.compactMap { VersionRequirement($0) }
  }

  func date(_ key: String) -> Spanned<CalendarDate>? {
    guard let value = table[key], case .localDate(let date) = value.content else { return nil }
    return CalendarDate(year: date.year, month: date.month, day: date.day)
      .map { Spanned($0, at: value.range) }
  }

  /// The entries of a map whose values `read` takes.
  func entries<Value>(
    _ key: String, _ read: (TOMLValue) -> Spanned<Value>?
  ) -> [SpannedEntry<Value>] {
    guard case .table(let map)? = table[key]?.content else { return [] }
    return map.entries.compactMap { entry in
      read(entry.value).map { SpannedEntry(key: Spanned(entry.key, at: entry.keyRange), value: $0) }
    }
  }

  static func text(_ value: TOMLValue) -> Spanned<String>? {
    guard case .string(let text) = value.content else { return nil }
    return Spanned(text, at: value.range)
  }

  static func texts(_ value: TOMLValue) -> Spanned<[Spanned<String>]>? {
    guard case .array(let elements) = value.content else { return nil }
    return Spanned(elements.compactMap(text), at: value.range)
  }

  static func count(_ value: TOMLValue) -> Spanned<Int>? {
    guard case .integer(let number) = value.content, number >= 0 else { return nil }
    return Int(exactly: number).map { Spanned($0, at: value.range) }
  }
}
