import Diagnostics

extension SchemaText {
  /// Of `check --output json`.
  package static let findings = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Findings of fractal-lint",
      "type": "object",
      "required": ["version", "findings", "summary", "notices"],
      "properties": {
        "version": {"const": \#(JSONFindingsWriter.version)},
        "findings": {"type": "array", "items": {"$ref": "#/definitions/finding"}},
        "summary": {"$ref": "#/definitions/summary"},
        "notices": {"type": "array", "items": {"$ref": "#/definitions/notice"}}
      },
      "definitions": {
        "finding": {
          "type": "object",
          "required": [
            "rule", "severity", "message", "help", "path", "range", "fractal", "related", "fingerprint",
            "fixes"
          ],
          "properties": {
            "rule": {"type": "string", "description": "Id of the rule."},
            "severity": {"$ref": "#/definitions/severity"},
            "message": {"type": "string", "description": "What is wrong, in one line."},
            "help": {"type": ["string", "null"], "description": "What to do, in one line."},
            "path": {"type": "string", "description": "Relative to the working directory."},
            "range": {"$ref": "#/definitions/range"},
            "fractal": {"type": ["string", "null"], "description": "Id of the fractal that it speaks of."},
            "related": {
              "type": "array",
              "description": "What makes the finding true, in reading order.",
              "items": {
                "type": "object",
                "required": ["message", "path", "range"],
                "properties": {
                  "message": {"type": "string"},
                  "path": {"type": "string"},
                  "range": {"$ref": "#/definitions/range"}
                }
              }
            },
            "fingerprint": {
              "type": "string",
              "pattern": "^[0-9a-f]{16}$",
              "description": "Names the finding in other runs too: free of line numbers."
            },
            "fixes": {"type": "array", "items": {"$ref": "#/definitions/fix"}}
          }
        },
        "fix": {
          "type": "object",
          "description": "A change that would settle the finding: all of its edits or none.",
          "required": ["title", "edits"],
          "properties": {
            "title": {"type": "string"},
            "edits": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["path", "range", "replacement"],
                "properties": {
                  "path": {"type": "string"},
                  "range": {"$ref": "#/definitions/range"},
                  "replacement": {"type": "string"}
                }
              }
            }
          }
        },
        "summary": {
          "type": "object",
          "required": [
            "files", "lines", "fractals", "findings", "errors", "warnings", "infos", "suppressed", "rules",
            "passed"
          ],
          "properties": {
            "files": {"$ref": "#/definitions/count"},
            "lines": {"$ref": "#/definitions/count"},
            "fractals": {"$ref": "#/definitions/count"},
            "findings": {"$ref": "#/definitions/count"},
            "errors": {"$ref": "#/definitions/count"},
            "warnings": {"$ref": "#/definitions/count"},
            "infos": {"$ref": "#/definitions/count"},
            "suppressed": {
              "$ref": "#/definitions/count",
              "description": "Findings that a suppression or a baseline held back."
            },
            "rules": {
              "type": "array", "items": {"type": "string"}, "description": "Ids of the rules that ran."
            },
            "passed": {
              "type": "array", "items": {"type": "string"},
              "description": "Ids of the rules that ran and found nothing."
            }
          }
        },
        "notice": {
          "type": "object",
          "description": "What happened during the run that is no finding.",
          "required": ["kind", "severity", "message", "path", "position"],
          "properties": {
            "kind": {"enum": \#(words(NoticeKind.allCases.map(\.rawValue)))},
            "severity": {"$ref": "#/definitions/severity"},
            "message": {"type": "string"},
            "path": {"type": ["string", "null"]},
            "position": {"anyOf": [{"$ref": "#/definitions/position"}, {"type": "null"}]}
          }
        },
        "severity": {"enum": \#(words(Severity.allCases.reversed().map(\.name)))},
        "count": {"type": "integer", "minimum": 0},
        \#(places)
      }
    }

    """#
}
