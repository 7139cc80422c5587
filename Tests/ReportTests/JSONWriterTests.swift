import Foundation
import Report
import Testing

struct JSONWriterTests {
  @Test(arguments: [
    ("plain", #""plain""#),
    ("a\"b\\c/", #""a\"b\\c/""#),
    ("\n\r\t\u{0}\u{1B}[31m\u{7F}", #""\n\r\t\u0000\u001b[31m\u007f""#),
    ("\u{80}\u{9F}\u{A0}é😀", "\"\\u0080\\u009f\u{A0}é😀\""),
  ])
  func escapes(_ value: String, _ expected: String) throws {
    var json = JSONWriter(.compact)
    json.string(value)
    #expect(text(json.bytes) == expected)
    let read = try JSONSerialization.jsonObject(with: Data(json.bytes), options: .fragmentsAllowed)
    #expect(read as? String == value)
  }

  @Test func faultyUTF8() {
    var json = JSONWriter(.compact)
    json.string(utf8: [0x61, 0xFF, 0x62, 0xC2])
    #expect(text(json.bytes) == "\"a\u{FFFD}b\u{FFFD}\"")
  }

  private func sample(_ layout: JSONWriter.Layout) -> String {
    var json = JSONWriter(layout)
    json.object { json in
      json.member("b", [])
      json.array("a") { json in
        json.integer(-1)
        json.number(0.5)
        json.number(.nan)
        json.object { _ in }
      }
      json.member("c", true)
      json.member("d", nil as String?)
    }
    json.endLine()
    return text(json.bytes)
  }

  @Test func layouts() {
    #expect(sample(.compact) == #"{"b":[],"a":[-1,0.5,null,{}],"c":true,"d":null}"# + "\n")
    #expect(
      sample(.indented) == """
        {
          "b": [],
          "a": [
            -1,
            0.5,
            null,
            {}
          ],
          "c": true,
          "d": null
        }

        """)
  }

  @Test func severalLines() {
    var json = JSONWriter(.compact)
    for number in 1...2 {
      json.object { $0.member("n", number) }
      json.endLine()
    }
    #expect(text(json.bytes) == "{\"n\":1}\n{\"n\":2}\n")
  }
}
