/// Numbers of symbols: most often one or none, which takes no memory of its own.
struct SymbolList: RandomAccessCollection {
  /// The first one, -1 where there is none.
  private var head = -1
  /// All of them, where there are several.
  private var several: [Int] = []

  init() {}

  var startIndex: Int { 0 }
  var endIndex: Int { several.isEmpty ? (head < 0 ? 0 : 1) : several.count }

  subscript(place: Int) -> Int { several.isEmpty ? head : several[place] }

  mutating func append(_ symbol: Int) {
    if head < 0 {
      head = symbol
    } else if several.isEmpty {
      several = [head, symbol]
    } else {
      several.append(symbol)
    }
  }

  func filter(_ isKept: (Int) -> Bool) -> SymbolList {
    var kept = SymbolList()
    for symbol in self where isKept(symbol) { kept.append(symbol) }
    return kept
  }

  static func += (list: inout SymbolList, more: SymbolList) {
    if list.isEmpty {
      list = more
    } else {
      for symbol in more { list.append(symbol) }
    }
  }
}
