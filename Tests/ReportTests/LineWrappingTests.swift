import Report
import Testing

struct LineWrappingTests {
  /// Plain text is broken as other text is.
  @Test(arguments: ["", " ", "a", "  a  b ", "one two three", "averyverylongword and more", "a b c d e f g h"], 1...12)
  func plainTextBreaksAsAnyOther(text: String, width: Int) {
    let other = text.replacing("a", with: "ä")
    let lines = LineWrapping.wrap(text, width: width)
    #expect(lines == LineWrapping.wrap(other, width: width).map { $0.replacing("ä", with: "a") })
    #expect(!lines.isEmpty)
  }
}
