/// The JSON Schemas (draft-07) of what is written, as text. Keys may be added to a shape without a new
/// version; none that is required here goes, nor changes its meaning.
package enum SchemaText {
  /// `["a", "b"]` for the words that a key may hold.
  static func words(_ words: some Sequence<String>) -> String {
    "[" + words.map { "\"" + $0 + "\"" }.joined(separator: ", ") + "]"
  }

  /// Definitions that several schemas share: where something is in a text.
  static let places = #"""
    "position": {
          "type": "object",
          "required": ["line", "column"],
          "properties": {
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1, "description": "In UTF-8 bytes, from 1."}
          }
        },
        "range": {
          "type": "object",
          "required": ["start", "end"],
          "properties": {
            "start": {"$ref": "#/definitions/position"},
            "end": {"$ref": "#/definitions/position", "description": "The first place after the range."}
          }
        }
    """#
}
