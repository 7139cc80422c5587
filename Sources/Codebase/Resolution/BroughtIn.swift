/// One home of one import.
struct BroughtIn {
  var number: Int
  var home: ImportHome

  init(_ number: Int, _ home: ImportHome) {
    self.number = number
    self.home = home
  }

  /// By import, then by file; each pair once, with the shortest way to it.
  static func sorted(_ all: [BroughtIn]) -> [BroughtIn] {
    let sorted = all.sorted { a, b in
      if a.number != b.number { return a.number < b.number }
      if a.home.file != b.home.file { return a.home.file < b.home.file }
      if a.home.via.count != b.home.via.count { return a.home.via.count < b.home.via.count }
      return a.home.via.lexicographicallyPrecedes(b.home.via)
    }
    var kept: [BroughtIn] = []
    for item in sorted {
      if let last = kept.last, last.number == item.number, last.home.file == item.home.file { continue }
      kept.append(item)
    }
    return kept
  }
}
