import Codebase

extension SchemaText {
  /// Of `graph --format json`.
  package static let graph = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Dependency graph of fractal-lint",
      "type": "object",
      "required": ["version", "level", "nodes", "edges"],
      "properties": {
        "version": {"const": \#(JSONGraphWriter.version)},
        "level": {"enum": \#(words(GraphView.Level.allCases.map(\.rawValue)))},
        "nodes": {"type": "array", "items": {"$ref": "#/definitions/node"}},
        "edges": {"type": "array", "items": {"$ref": "#/definitions/edge"}}
      },
      "definitions": {
        "node": {
          "type": "object",
          "required": ["id", "path", "kind", "fractal"],
          "properties": {
            "id": {"type": "string", "description": "Unique: the path of a file, the id of a fractal."},
            "path": {"type": "string", "description": "Relative to the working directory."},
            "kind": {"enum": \#(words(GraphView.NodeKind.allCases.map(\.rawValue)))},
            "fractal": {"type": ["string", "null"], "description": "Id of the fractal that it lies in."}
          }
        },
        "edge": {
          "type": "object",
          "description": "That `from` needs `to`; one edge from one node to another at most.",
          "required": ["from", "to", "kind", "kinds", "count", "lines"],
          "properties": {
            "from": {"type": "string", "description": "Id of a node."},
            "to": {"type": "string", "description": "Id of a node."},
            "kind": {"$ref": "#/definitions/kind", "description": "The first of `kinds`."},
            "kinds": {
              "type": "array", "minItems": 1, "items": {"$ref": "#/definitions/kind"},
              "description": "When its imports happen, the one that matters most first."
            },
            "count": {"type": "integer", "minimum": 1, "description": "Number of imported names."},
            "lines": {
              "$ref": "#/definitions/lines",
              "description": "Of the import statements in the file `from`; empty between fractals."
            },
            "witnesses": {
              "type": "array",
              "description": "Between fractals: the edges between files that make it up.",
              "items": {
                "type": "object",
                "required": ["from", "to", "lines"],
                "properties": {
                  "from": {"type": "string", "description": "Path of a file."},
                  "to": {"type": "string", "description": "Path of a file."},
                  "lines": {"$ref": "#/definitions/lines"}
                }
              }
            }
          }
        },
        "kind": {"enum": \#(words(DependencyKind.allCases.map(\.name)))},
        "lines": {"type": "array", "items": {"type": "integer", "minimum": 1}}
      }
    }

    """#
}
