import SyntaxFacts

extension SchemaText {
  /// Of a line of `facts`, with or without `--tokens`.
  package static let facts = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "What fractal-lint reads from a file: one line of its output",
      "type": "object",
      "oneOf": [{"$ref": "#/definitions/facts"}, {"$ref": "#/definitions/tokens"}],
      "definitions": {
        "facts": {
          "type": "object",
          "required": ["path", "language", "lines", "imports", "declarations", "exports", "problems"],
          "properties": {
            "path": {"type": "string"},
            "language": {"$ref": "#/definitions/language"},
            "lines": {"type": "integer", "minimum": 0},
            "imports": {"type": "array", "items": {"$ref": "#/definitions/import"}},
            "declarations": {"type": "array", "items": {"$ref": "#/definitions/declaration"}},
            "exports": {
              "type": ["object", "null"],
              "description": "What `__all__` lists; null without one.",
              "required": ["names", "complete"],
              "properties": {
                "names": {"$ref": "#/definitions/texts"},
                "complete": {"type": "boolean", "description": "Whether it is made of literals alone."}
              }
            },
            "problems": {"type": "array", "items": {"$ref": "#/definitions/problem"}}
          }
        },
        "tokens": {
          "type": "object",
          "description": "The line with `--tokens`: every byte of the file lies in one of them.",
          "required": ["path", "language", "tokens"],
          "properties": {
            "path": {"type": "string"},
            "language": {"$ref": "#/definitions/language"},
            "tokens": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "start", "end"],
                "properties": {
                  "kind": {"type": "string"},
                  "start": {"$ref": "#/definitions/offset"},
                  "end": {"$ref": "#/definitions/offset"}
                }
              }
            }
          }
        },
        "import": {
          "type": "object",
          "description": "One imported name.",
          "required": ["module", "name", "alias", "level", "line", "kind"],
          "properties": {
            "module": {"$ref": "#/definitions/text", "description": "Without leading dots."},
            "name": {"$ref": "#/definitions/text", "description": "Null for the module itself."},
            "alias": {"$ref": "#/definitions/text"},
            "level": {"type": "integer", "minimum": 0, "description": "Leading dots of a relative import."},
            "line": {"$ref": "#/definitions/line", "description": "Where the statement begins."},
            "kind": {"enum": \#(words(ImportKind.allCases.map(\.name)))}
          }
        },
        "declaration": {
          "type": "object",
          "required": [
            "kind", "name", "startLine", "nameLine", "endLine", "startByte", "endByte", "access",
            "parameters", "result", "effects", "attributes"
          ],
          "properties": {
            "kind": {"enum": \#(words(DeclarationKind.allCases.map(\.name)))},
            "name": {
              "type": "string",
              "description": "Python: as `__qualname__`. Swift: `Type.method(label:_:)`."
            },
            "startLine": {
              "$ref": "#/definitions/line", "description": "Of the first decorator or attribute."
            },
            "nameLine": {"$ref": "#/definitions/line"},
            "endLine": {"$ref": "#/definitions/line"},
            "startByte": {"$ref": "#/definitions/offset"},
            "endByte": {"$ref": "#/definitions/offset"},
            "access": {"enum": \#(words(Access.allCases.map(\.name)))},
            "parameters": {"type": "array", "items": {"$ref": "#/definitions/parameter"}},
            "result": {"$ref": "#/definitions/text", "description": "Result type of a function, as written."},
            "effects": {"type": "array", "items": {"enum": \#(words(Effects.all.names))}},
            "attributes": {"$ref": "#/definitions/texts", "description": "Or decorators, as written."},
            "cognitive": {
              "type": "integer", "minimum": 0,
              "description": "Cognitive complexity: functions have one, as if each stood alone."
            },
            "type": {"type": "string", "description": "Of a variable or an alias, as written, if it is."},
            "inherits": {"$ref": "#/definitions/texts", "description": "Bases or conformances, if any."}
          }
        },
        "parameter": {
          "type": "object",
          "required": ["name", "label", "kind", "type", "default"],
          "properties": {
            "name": {"$ref": "#/definitions/text"},
            "label": {"$ref": "#/definitions/text", "description": "What callers may write; null for none."},
            "kind": {"enum": \#(words(ParameterKind.allCases.map(\.name)))},
            "type": {"$ref": "#/definitions/text"},
            "default": {"$ref": "#/definitions/text"}
          }
        },
        "problem": {
          "type": "object",
          "description": "What could not be read as the language has it; the rest was read.",
          "required": ["code", "message", "range"],
          "properties": {
            "code": {"enum": \#(words(ProblemCode.allCases.map { String(describing: $0) }))},
            "message": {"type": "string"},
            "range": {"$ref": "#/definitions/range"}
          }
        },
        "language": {"enum": \#(words(Language.allCases.map(\.name)))},
        "text": {"type": ["string", "null"], "description": "As written; null where there is none."},
        "texts": {"type": "array", "items": {"type": "string"}},
        "line": {"type": "integer", "minimum": 1},
        "offset": {"type": "integer", "minimum": 0, "description": "In bytes from the start of the file."},
        \#(places)
      }
    }

    """#
}

extension Effects {
  /// Every bit, so that each has its name.
  fileprivate static let all = Effects(rawValue: .max)
}
