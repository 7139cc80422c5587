import Diagnostics
import Foundation
@testable import Report
import RuleCatalog
import Testing

extension RuleDescription {
  /// One with everything that a list or a page shows.
  static let full = RuleDescription(
    id: "deep-nesting", category: "complexity", scope: .repository, severity: .error,
    summary: "A function that nests deeper than its limit allows, wherever it is.",
    reason: """
      It costs time to read, and the time
      is not well spent.

      ```
      if a:
        if b: …
      ```
      Really.
      """,
    remedy: """
      Either of these:

      - Split it where it is deepest, so that each part
        reads by itself.
      - Leave early.
      """,
    options: [
      RuleOption(
        name: "max", type: .integer, defaultValue: .integer(4), range: 0...10.5,
        documentation: "The deepest level.", source: "a paper"),
      RuleOption(
        name: "only", type: .choice(["a", "b\""]), defaultValue: .text("b\""), documentation: "Which ones."),
    ],
    protocolPart: "P5", precision: .high, tags: ["maintainability"],
    examples: [
      RuleExample(
        title: "Too deep", files: [.init(path: "a.py", text: "if x:\n\tpass  # expect: deep-nesting\n\n")])
    ])
}

struct RuleListTests {
  @Test func table() {
    let list = RuleListWriter.text([.full, .sample("hub")], style: TextStyle(width: 90))
    #expect(
      text(list) == """
        RULE          CATEGORY    SEVERITY  SCOPE       WHAT IT FINDS
        deep-nesting  complexity  error     repository  A function that nests deeper than its
                                                        limit allows, wherever it is.
                                                        max = 4
                                                        only = "b\\""
        hub           complexity  warning   file        Finds hub

        """)
    #expect(text(RuleListWriter.text([], style: TextStyle())).hasPrefix("RULE  CATEGORY"))
  }

  @Test func json() throws {
    let list = RuleListWriter.json([.full, .sample("hub")])
    #expect(
      text(list).hasPrefix(
        """
        {
          "version": 1,
          "rules": [
            {
              "id": "deep-nesting",
              "category": "complexity",
              "severity": "error",
              "scope": "repository",
              "summary": "A function that nests deeper than its limit allows, wherever it is.",
              "protocol": "P5",
              "precision": "high",
              "tags": [
                "maintainability"
              ],
              "options": [
                {
                  "name": "max",
                  "type": "integer",
                  "default": 4,
                  "range": [
                    0.0,
                    10.5
                  ],
                  "doc": "The deepest level.",
                  "source": "a paper"
                },
                {
                  "name": "only",
                  "type": "choice",
                  "choices": [
                    "a",
                    "b\\""
                  ],
                  "default": "b\\"",
                  "doc": "Which ones.",
                  "source": null
                }
              ]
            },
        """))
    let read = try #require(try JSONSerialization.jsonObject(with: Data(list)) as? [String: Any])
    #expect((read["rules"] as? [Any])?.count == 2)
  }
}

struct RulePageTests {
  @Test func golden() {
    #expect(
      text(RulePage.write(.full, style: TextStyle(width: 46))) == """
        deep-nesting
        error · complexity · asks the repository · P5

        A function that nests deeper than its limit
        allows, wherever it is.

        Why it matters
          It costs time to read, and the time is not
          well spent.

            if a:
              if b: …

          Really.

        How to fix
          Either of these:

          - Split it where it is deepest, so that each
            part reads by itself.
          - Leave early.

        Options
          max = 4
            integer from 0 to 10.5
            The deepest level.
            Default from: a paper

          only = "b\\""
            one of "a", "b\\""
            Which ones.

        Examples
          Too deep
            a.py
              if x:
                  pass  # expect: deep-nesting

        """)
  }

  @Test func colourChangesNoText() {
    let coloured = text(RulePage.write(.full, style: TextStyle(color: .ansi)))
    #expect(coloured.hasPrefix("\u{1B}[1mdeep-nesting\u{1B}[0m\n\u{1B}[1;31merror\u{1B}[0m"))
    let stripped = coloured.split(separator: "\u{1B}[").map { $0.drop { $0 != "m" }.dropFirst() }.joined()
    #expect(stripped == text(RulePage.write(.full, style: TextStyle())))
  }

  /// A rule that says little has no empty sections.
  @Test func sections() {
    let page = text(RulePage.write(.sample("hub"), style: TextStyle()))
    #expect(page.contains("\nHow to fix\n  Split it.\n"))
    #expect(!page.contains("Options") && !page.contains("Examples"))
  }

  @Test(arguments: [
    ("", ""),
    ("a\nb\n\nc", "p(a b) p(c)"),
    ("# T\na", "h(T) p(a)"),
    ("#hash", "p(#hash)"),
    ("a:\n- b\n  c\n* d", "p(a:) 0-(b c) 0-(d)"),
    ("1. a\n   - b\n10. c", "01.(a) 3-(b) 010.(c)"),
    ("-a\n- \nb", "p(-a) 0-( b)"),
    ("1) a", "p(1) a)"),
    ("```py\n- a\n\n# b\n```\nc", "c(- a||# b) p(c)"),
    ("a\n```\nb", "p(a) c(b)"),
  ])
  func blocks(_ markdown: String, _ expected: String) {
    let blocks = MarkdownBlock.blocks(of: markdown).map { block in
      switch block {
      case .heading(let text): "h(\(text))"
      case .paragraph(let text): "p(\(text))"
      case .item(let indent, let marker, let text): "\(indent)\(marker)(\(text))"
      case .code(let lines): "c(\(lines.joined(separator: "|")))"
      }
    }
    #expect(blocks.joined(separator: " ") == expected)
  }
}
