extension SchemaText {
  /// Of `registry --format json`.
  package static let registry = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Registry of fractals of fractal-lint",
      "type": "object",
      "required": ["version", "overall", "fractals"],
      "properties": {
        "version": {"const": \#(JSONRegistryWriter.version)},
        "overall": {
          "type": "object",
          "description": "How many of the listed fractals fare how; `health` is that of the one that fares worst.",
          "required": ["health", "healthy", "degraded", "disconnected", "unhealthy"],
          "properties": {
            "health": {"anyOf": [{"$ref": "#/definitions/health"}, {"type": "null"}]},
            "healthy": {"type": "integer", "minimum": 0},
            "degraded": {"type": "integer", "minimum": 0},
            "disconnected": {"type": "integer", "minimum": 0},
            "unhealthy": {"type": "integer", "minimum": 0}
          }
        },
        "fractals": {"type": "array", "items": {"$ref": "#/definitions/fractal"}}
      },
      "definitions": {
        "health": {"enum": \#(words(RegistryView.Health.allCases.map(\.rawValue)))},
        "fractal": {
          "type": "object",
          "description": "A fractal with a sidecar. What the sidecar does not say is null or empty.",
          "required": [
            "id", "path", "sidecar", "version", "status", "tier", "summary", "domain", "owners", "provides", "needs",
            "dependencies", "usedBy", "completeness", "health", "reasons"
          ],
          "properties": {
            "id": {"type": "string"},
            "path": {"type": "string", "description": "Relative to the working directory."},
            "sidecar": {"type": "string", "description": "Relative to the working directory."},
            "version": {"type": ["string", "null"]},
            "status": {"type": ["string", "null"]},
            "tier": {"type": ["string", "null"], "description": "Its own, or one that passes down to it."},
            "summary": {"type": ["string", "null"]},
            "domain": {"type": ["string", "null"]},
            "owners": {"$ref": "#/definitions/texts", "description": "Its own, or those that pass down to it."},
            "provides": {"$ref": "#/definitions/texts"},
            "needs": {"$ref": "#/definitions/texts"},
            "dependencies": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name", "declared", "observed", "version"],
                "properties": {
                  "name": {"type": "string", "description": "Id of a fractal, or pypi:NAME, swift:NAME."},
                  "declared": {"type": "boolean"},
                  "observed": {"type": "boolean"},
                  "version": {"type": ["string", "null"], "description": "The requirement, as written."}
                }
              }
            },
            "usedBy": {"$ref": "#/definitions/texts", "description": "Ids of fractals."},
            "completeness": {
              "anyOf": [
                {"type": "null"},
                {
                  "type": "object",
                  "required": ["percent", "parts"],
                  "properties": {
                    "percent": {"$ref": "#/definitions/percent"},
                    "parts": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["name", "weight", "percent"],
                        "properties": {
                          "name": {"type": "string"},
                          "weight": {"type": "integer", "minimum": 1},
                          "percent": {"$ref": "#/definitions/percent"}
                        }
                      }
                    }
                  }
                }
              ]
            },
            "health": {"$ref": "#/definitions/health"},
            "reasons": {
              "type": "array",
              "description": "What matters most first; empty where it is healthy.",
              "items": {
                "type": "object",
                "required": ["health", "rule", "findings", "message", "path", "line"],
                "properties": {
                  "health": {"$ref": "#/definitions/health"},
                  "rule": {"type": ["string", "null"], "description": "Null for a fact that no rule reports."},
                  "findings": {"type": "integer", "minimum": 0},
                  "message": {"type": "string", "description": "The fact, or the first of the findings."},
                  "path": {"type": ["string", "null"]},
                  "line": {"type": ["integer", "null"], "minimum": 1}
                }
              }
            }
          }
        },
        "percent": {"type": "integer", "minimum": 0, "maximum": 100},
        "texts": {"type": "array", "items": {"type": "string"}}
      }
    }

    """#
}
