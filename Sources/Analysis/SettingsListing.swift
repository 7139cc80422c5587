import Diagnostics
import Knowledge
import Report
import RuleEngine
import SourceText
import Workspace

/// The settings that hold for one path, with where each comes from.
package struct SettingsListing: Sendable {
  package struct Setting: Hashable, Sendable {
    package var name: String
    /// As TOML.
    package var value: String
    /// The sidecar, as the working folder sees it.
    package var path: String
    /// From 1.
    package var line: Int
  }

  /// As the working folder sees it.
  package let path: String
  /// By name.
  package let settings: [Setting]

  /// The settings for the first path of `request`.
  package static func choose(_ request: AnalysisRequest) -> Result<SettingsListing, UnusablePaths> {
    ChosenTree.choose(request).map { SettingsListing($0, request) }
  }

  private init(_ tree: ChosenTree, _ request: AnalysisRequest) {
    let display = DisplayPath(root: tree.root.text, workingDirectory: request.folder.text)
    let path = tree.reported.first ?? ""
    let context = WrittenKnowledge(of: tree, request).context
    let isFile = tree.discovery.files.contains { $0.path == path }
    let settings = isFile ? context.settings(for: path) : context.settings(forFolder: path)
    var lines: [String: LineTable] = [:]
    self.path = display.display(path)
    self.settings = settings.settings.lines.map { name, setting in
      let source = setting.source
      let table =
        lines[source.path] ?? LineTable((try? FileReader.read(tree.root.appending(source.path)).get()) ?? [])
      lines[source.path] = table
      return Setting(
        name: name, value: setting.value.text, path: display.display(source.path),
        line: table.position(at: source.range.lower).line)
    }
  }
}
