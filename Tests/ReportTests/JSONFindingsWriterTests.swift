import Diagnostics
import Report
import SourceText
import Testing

struct JSONFindingsWriterTests {
  @Test func golden() {
    let source = MarkedSource("é«x»\n«y»\n")
    let place = Location(path: "a.py", range: source.ranges[1])
    let finding = Finding.sample(
      message: "says \"no\"", remedy: "do", range: source.ranges[0], fractal: "shop",
      related: [RelatedLocation("r", at: place)],
      fixes: [Fix(title: "t", edits: [Edit(place, replaceWith: "z\n")])])
    let report = sampleReport(
      [finding], files: ["a.py": source.bytes],
      notices: [
        Notice(kind: .syntaxProblem, message: "m", path: "b.py", position: Position(line: 3, column: 4)),
        Notice(kind: .limitReached, message: "m"),
      ])
    let fingerprint = report.findings[0].fingerprint
    #expect(
      text(JSONFindingsWriter.write(report)) == """
        {
          "version": 1,
          "findings": [
            {
              "rule": "hub",
              "severity": "warning",
              "message": "says \\"no\\"",
              "help": "do",
              "path": "a.py",
              "range": {
                "start": {
                  "line": 1,
                  "column": 3
                },
                "end": {
                  "line": 1,
                  "column": 4
                }
              },
              "fractal": "shop",
              "related": [
                {
                  "message": "r",
                  "path": "a.py",
                  "range": {
                    "start": {
                      "line": 2,
                      "column": 1
                    },
                    "end": {
                      "line": 2,
                      "column": 2
                    }
                  }
                }
              ],
              "fingerprint": "\(fingerprint)",
              "fixes": [
                {
                  "title": "t",
                  "edits": [
                    {
                      "path": "a.py",
                      "range": {
                        "start": {
                          "line": 2,
                          "column": 1
                        },
                        "end": {
                          "line": 2,
                          "column": 2
                        }
                      },
                      "replacement": "z\\n"
                    }
                  ]
                }
              ]
            }
          ],
          "summary": {
            "files": 2,
            "lines": 20,
            "fractals": 1,
            "findings": 1,
            "errors": 0,
            "warnings": 1,
            "infos": 0,
            "suppressed": 0,
            "rules": [
              "hub"
            ],
            "passed": []
          },
          "notices": [
            {
              "kind": "limit-reached",
              "severity": "warning",
              "message": "m",
              "path": null,
              "position": null
            },
            {
              "kind": "syntax-problem",
              "severity": "warning",
              "message": "m",
              "path": "b.py",
              "position": {
                "line": 3,
                "column": 4
              }
            }
          ]
        }

        """)
  }
}
