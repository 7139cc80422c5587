package import SourceText

/// A value with the bytes of the file that say it.
package struct Spanned<Value: Sendable>: Sendable {
  package var value: Value
  package var range: ByteRange

  package init(_ value: Value, at range: ByteRange) {
    self.value = value
    self.range = range
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Spanned<Other> {
    Spanned<Other>(transform(value), at: range)
  }

  package func compactMap<Other>(_ transform: (Value) -> Other?) -> Spanned<Other>? {
    transform(value).map { Spanned<Other>($0, at: range) }
  }
}

extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}

/// One entry of a table whose keys the author chooses.
package struct SpannedEntry<Value: Sendable>: Sendable {
  package var key: Spanned<String>
  package var value: Spanned<Value>

  package init(key: Spanned<String>, value: Spanned<Value>) {
    self.key = key
    self.value = value
  }
}

extension SpannedEntry: Equatable where Value: Equatable {}
extension SpannedEntry: Hashable where Value: Hashable {}
