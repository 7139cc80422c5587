import SourceText

extension Surface {
  /// A copy without room to spare: facts of a whole repository are kept, what grows is used again.
  var fitted: Surface {
    var copy = Surface(language: language)
    copy.byteCount = byteCount
    copy.lines = lines
    copy.imports = imports.fitted
    copy.declarations = declarations.fitted
    copy.parameters = parameters.fitted
    copy.lists = lists.fitted
    copy.effects = effects.fitted
    copy.exports = exports.fitted
    copy.exportTraits = exportTraits
    copy.directives = directives.fitted
    return copy
  }

  /// Empties it for the next file.
  mutating func forget() {
    byteCount = 0
    lines = LineTable()
    imports.forget()
    declarations.forget()
    parameters.forget()
    lists.forget()
    effects.forget()
    exports.forget()
    exportTraits = []
    directives.forget()
  }
}

extension Array {
  fileprivate var fitted: [Element] {
    isEmpty ? [] : withUnsafeBufferPointer { Array($0) }
  }

  /// Empties it for the next file, with its memory unless only a huge file needed that.
  fileprivate mutating func forget() {
    removeAll(keepingCapacity: capacity * MemoryLayout<Element>.stride < 1 << 23)
  }
}
