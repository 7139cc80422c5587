package import Diagnostics
package import SourceText

/// What a notice is about. The names are part of the output formats.
package enum NoticeKind: String, Sendable, CaseIterable {
  /// A file or folder that could not be read.
  case unreadableFile = "unreadable-file"
  /// A file whose text is not wholly understood; the rest of it was analysed.
  case syntaxProblem = "syntax-problem"
  /// A path that was named and yet not analysed.
  case ignoredPath = "ignored-path"
  /// Something was left out because there was too much of it.
  case limitReached = "limit-reached"

  /// How much it matters.
  package var severity: Severity {
    switch self {
    case .ignoredPath: .info
    case .unreadableFile, .syntaxProblem, .limitReached: .warning
    }
  }

  /// One line, for formats that declare their kinds.
  package var summary: String {
    switch self {
    case .unreadableFile: "A file or folder could not be read"
    case .syntaxProblem: "A file is not wholly understood"
    case .ignoredPath: "A path was named and not analysed"
    case .limitReached: "Something was left out because there was too much of it"
    }
  }
}

/// What happened during a run that is no finding: it says how far the findings can be trusted.
package struct Notice: Hashable, Sendable {
  package var kind: NoticeKind
  /// One line.
  package var message: String
  /// Relative to the root; nil where it speaks of no file.
  package var path: String?
  /// Columns in UTF-8 bytes.
  package var position: Position?

  package init(kind: NoticeKind, message: String, path: String? = nil, position: Position? = nil) {
    self.kind = kind
    self.message = message
    self.path = path
    self.position = position
  }
}

extension Notice {
  /// Output order: path, place, kind, text; what speaks of no file comes first.
  package static func precedes(_ a: Notice, _ b: Notice) -> Bool {
    let (aPath, bPath) = (a.path ?? "", b.path ?? "")
    if aPath != bPath { return aPath.utf8.lexicographicallyPrecedes(bPath.utf8) }
    let nowhere = Position(line: 0, column: 0)
    let (aPosition, bPosition) = (a.position ?? nowhere, b.position ?? nowhere)
    if aPosition != bPosition { return aPosition < bPosition }
    if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
    return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
  }
}
