import Analysis
import Foundation
import Report
import TestSupport
import Testing
import Workspace

/// A run after an edit says what a run that knows nothing says, edit after edit with one cache.
struct EditedTreeTests {
  private let folder = AnalysedFolder.shop()
  private let kept = TemporaryFolder()

  private func report(_ detail: ReportDetail, cached: Bool) throws -> [UInt8] {
    var request = folder.request(workers: 2)
    if cached {
      request.cache = CachePlace(
        CacheFolder(SystemPath(kept.at("cache"))), moment: SystemEnvironment.currentMoment() + 3_600_000_000_000)
    }
    let analysis = try folder.analysis(request)
    let report = analysis.report(of: analysis.outcome(), detail: detail, folder: SystemPath(folder.files.path))
    return detail == .all ? report.everything : TextWriter.write(report, style: TextStyle(color: .plain, width: 100))
  }

  private func check(_ edit: String) throws {
    #expect(try report(.all, cached: true) == report(.all, cached: false), "\(edit)")
  }

  /// What an edit does to a module of Python.
  private enum Edit: CaseIterable {
    case appendLine, insertLine, renameFunction, renameType, removeDefinition, addImport, addWildcard, removeImport
    case declareExports, empty, breakSyntax, remove, copy

    /// `path` is that of the file, `other` the name of some module of the tree.
    func apply(to path: String, other: String, number: Int, in files: TemporaryFolder) {
      guard let text = files.text(path) else { return }
      var lines = text.components(separatedBy: "\n")
      func replaceFirst(_ prefix: String, _ change: (String) -> String?) {
        guard let place = lines.firstIndex(where: { $0.hasPrefix(prefix) }) else { return }
        lines[place] = change(lines[place]) ?? ""
      }
      switch self {
      case .appendLine: lines.append("# \(number)")
      case .insertLine: lines.insert("value_\(number) = \(number)", at: 0)
      case .renameFunction: replaceFirst("def ") { $0.replacingOccurrences(of: "def ", with: "def other_") }
      case .renameType: replaceFirst("class ") { $0.replacingOccurrences(of: "class ", with: "class Other") }
      case .removeDefinition: replaceFirst("def ") { _ in "if True:" }
      case .addImport: lines.insert("from \(other) import a_name, *_rest", at: 0)
      case .addWildcard: lines.insert("from \(other) import *", at: 0)
      case .removeImport: replaceFirst("from ") { _ in nil }
      case .declareExports: lines.append("__all__ = [\"value_\(number)\"]")
      case .empty: lines = []
      case .breakSyntax: lines.append("def (:")
      case .remove: return files.remove(path)
      case .copy: return files.write(path.replacingOccurrences(of: ".py", with: "_\(number).py"), text)
      }
      files.write(path, lines.joined(separator: "\n"))
    }
  }

  /// Always the same, one after the other, as far from chance as from order.
  @Test func editAfterEdit() throws {
    try check("none")
    var state: UInt64 = 7
    func any(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(count, 1)
    }
    for number in 0..<40 {
      let paths = folder.files.state().compactMap { $0.split(separator: " ").first.map(String.init) }
        .filter { $0.hasSuffix(".py") }.sorted()
      guard !paths.isEmpty else { break }
      let edit = Edit.allCases[any(Edit.allCases.count)]
      let (path, other) = (paths[any(paths.count)], paths[any(paths.count)])
      let module = other.replacingOccurrences(of: "shop/src/", with: "").dropLast(3)
        .replacingOccurrences(of: "/", with: ".")
      edit.apply(to: path, other: module, number: number, in: folder.files)
      try check("\(edit) of \(path)")
    }
  }

  /// What is found in a tree hangs on packages and sidecars, too.
  @Test func editsOfPackagesAndSidecars() throws {
    try check("none")
    let initializer = "shop/src/shop/orders/__init__.py"
    let text = try #require(folder.files.text(initializer))
    folder.files.write(initializer, "from shop import *\n" + text)
    try check("a package passes names on")
    folder.files.remove(initializer)
    try check("a package becomes a folder")
    folder.files.write(initializer, text)
    try check("and a package again")
    let sidecar = "shop/.fractal.toml"
    let written = try #require(folder.files.text(sidecar))
    folder.files.remove(sidecar)
    try check("without a sidecar")
    folder.files.write(sidecar, written)
    try check("with it again")
  }

  /// People are shown the first parts of a witness; what is not shown need not be located, and nothing else changes.
  @Test func textWithoutWholeWitnesses() throws {
    let imports = (0..<30).map { "from shop.many import part_\($0)\n" }.joined()
    folder.files.write("shop/src/shop/many/__init__.py", "")
    for number in 0..<30 {
      folder.files.write("shop/src/shop/many/part_\(number).py", "from shop import all_parts\n\n\ndef f():\n    pass\n")
    }
    folder.files.write("shop/src/shop/all_parts.py", imports + "\n\ndef f():\n    pass\n")
    let whole = try report(.all, cached: false)
    let text = try report(.excerpts, cached: false)
    #expect(whole.starts(with: text))
    #expect(String(decoding: text, as: UTF8.self).contains(" more (--output json shows all)"))
  }
}
