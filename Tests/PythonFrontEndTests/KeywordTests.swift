import Testing

@testable import PythonFrontEnd

@Suite struct KeywordTests {
  @Test func everyKeywordIsFound() {
    let table = KeywordTable()
    for (text, kind) in KeywordTable.spelled {
      #expect(table.kind(of: KeywordTable.word(text)) == kind, "\(text)")
    }
  }

  @Test func otherWordsAreNames() {
    let table = KeywordTable()
    for text in ["", "a", "match", "case", "type", "_", "none", "true", "print", "continuu", "lambdas"] {
      #expect(table.kind(of: KeywordTable.word(text)) == .name, "\(text)")
    }
  }
}
