import Foundation

/// Files that hold what an output must be, byte for byte.
///
/// `UPDATE_GOLDENS=1 swift test` writes them anew; look at the difference before you commit it.
package struct Golden: Sendable {
  private let path: String

  /// `relative` to the package.
  package init(_ relative: String) {
    path = Repository.root.appendingPathComponent(relative).path
  }

  package static let isRenewing = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"

  /// Nil where `bytes` are what they must be, else the first line that differs and how to renew the file.
  package func difference(from bytes: [UInt8]) -> String? {
    if Golden.isRenewing {
      let folder = (path as NSString).deletingLastPathComponent
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return FileManager.default.createFile(atPath: path, contents: Data(bytes))
        ? nil : "cannot write \(path)"
    }
    guard let expected = FileManager.default.contents(atPath: path) else {
      return "\(path) is missing; UPDATE_GOLDENS=1 writes it"
    }
    if Array(expected) == bytes { return nil }
    let (old, new) = (Golden.lines(Array(expected)), Golden.lines(bytes))
    let number = zip(old, new).prefix { $0 == $1 }.count
    return """
      \(path):\(number + 1) differs; UPDATE_GOLDENS=1 writes it anew
      expected: \(number < old.count ? old[number] : "(end)")
      found:    \(number < new.count ? new[number] : "(end)")
      """
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
