/// One record taking the place of another, as either of the two says it.
package struct Supersession: Hashable, Sendable {
  /// Places in `DecisionIndex.entries`.
  package var old: Int
  package var new: Int
  /// How the old record names its successor; nil where it does not.
  package var saidByOld: Spanned<String>?
  /// How the new record names what it replaces; nil where it does not.
  package var saidByNew: Spanned<String>?
}

extension DecisionIndex {
  /// Every supersession of records that there are, by the old and then the new one.
  package var supersessions: [Supersession] {
    var found: [[Int]: Supersession] = [:]
    for (old, entry) in entries.enumerated() {
      for citation in entry.record.supersededBy {
        guard let new = record(meantBy: citation, of: old, naming: \.supersedes) else { continue }
        found[[old, new], default: Supersession(old: old, new: new)].saidByOld = citation
      }
    }
    for (new, entry) in entries.enumerated() {
      for citation in entry.record.supersedes {
        guard let old = record(meantBy: citation, of: new, naming: \.supersededBy) else { continue }
        found[[old, new], default: Supersession(old: old, new: new)].saidByNew = citation
      }
    }
    return found.values.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
  }

  /// Where several records bear the id, the one that names this one in return.
  private func record(
    meantBy citation: Spanned<String>, of position: Int, naming list: KeyPath<DecisionRecord, [Spanned<String>]>
  ) -> Int? {
    let found = positions(of: citation.value, from: entries[position].fractal)
    let mutual = found.first { other in
      entries[other].record[keyPath: list].contains {
        positions(of: $0.value, from: entries[other].fractal).contains(position)
      }
    }
    return mutual ?? found.first
  }
}
