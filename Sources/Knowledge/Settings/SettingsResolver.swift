/// Finds the settings of any path by the merge law: from the root down, the nearer sidecar wins, tables key
/// by key, arrays whole; within one sidecar `[lint.paths]` wins over `[lint.rules]`.
package struct SettingsResolver: Sendable {
  /// Which layers hold for a path, weakest first: equal lists mean equal settings, so callers can keep the
  /// settings by them.
  package struct LayerList: Hashable, Sendable {
    fileprivate var ids: [Int] = []
  }

  private var layers: [SettingsLayer] = []
  /// Layers of a sidecar by the folder or the file stem that it describes.
  private var byFolder: [String: Range<Int>] = [:]
  private var byStem: [String: Range<Int>] = [:]
  /// The settings of all files right in a folder with a sidecar and in those below it that have none, where no glob
  /// decides between them.
  private var uniform: [String: Settings] = [:]

  /// `rules` say which budget is which rule's maximum.
  package init(_ sidecars: [Sidecar], rules: KnownRules) {
    for sidecar in sidecars {
      let start = layers.count
      layers += SettingsLayer.layers(of: sidecar, rules)
      switch sidecar.subject {
      case .folder(let folder): byFolder[folder] = start..<layers.count
      case .file(let stem): byStem[stem] = start..<layers.count
      }
    }
    for folder in byFolder.keys.sorted(by: { $0.utf8.count < $1.utf8.count }) { settle(folder) }
  }

  /// Folders around it come first.
  private mutating func settle(_ folder: String) {
    let own = layers[byFolder[folder] ?? 0..<0]
    let around = folder.isEmpty ? nil : nearest(to: RootPath.folder(of: folder))
    guard own.allSatisfy({ $0.globs == nil }), var settings = around.map({ uniform[$0] }) ?? Settings() else { return }
    for layer in own { settings.lay(layer) }
    uniform[folder] = settings
  }

  /// The innermost folder with a sidecar that is `folder` or holds it.
  private func nearest(to folder: String) -> String? {
    var folder = folder
    while byFolder[folder] == nil {
      if folder.isEmpty { return nil }
      folder = RootPath.folder(of: folder)
    }
    return folder
  }

  /// The settings of the file at `path`, relative to the root.
  package func settings(for path: String) -> Settings {
    if byStem.isEmpty, let known = nearest(to: RootPath.folder(of: path)).map({ uniform[$0] }) ?? Settings() {
      return known
    }
    return settings(of: layerList(for: path))
  }

  /// The settings that hold for a folder as a whole; empty for the root.
  package func settings(forFolder folder: String) -> Settings {
    if let known = nearest(to: folder).map({ uniform[$0] }) ?? Settings() { return known }
    var list = LayerList()
    appendFolders(downTo: folder, for: folder, to: &list)
    return settings(of: list)
  }

  package func layerList(for path: String) -> LayerList {
    var list = LayerList()
    appendFolders(downTo: RootPath.folder(of: path), for: path, to: &list)
    if let stem = Sidecar.describedStem(of: path) { append(byStem[stem], for: path, to: &list) }
    return list
  }

  package func settings(of list: LayerList) -> Settings {
    var settings = Settings()
    for id in list.ids where layers.indices.contains(id) { settings.lay(layers[id]) }
    return settings
  }

  private func appendFolders(downTo folder: String, for path: String, to list: inout LayerList) {
    append(byFolder[""], for: path, to: &list)
    guard !folder.isEmpty else { return }
    for index in folder.utf8.indices where folder.utf8[index] == UInt8(ascii: "/") {
      append(byFolder[String(folder[..<index])], for: path, to: &list)
    }
    append(byFolder[folder], for: path, to: &list)
  }

  private func append(_ range: Range<Int>?, for path: String, to list: inout LayerList) {
    for id in range ?? 0..<0 where layers[id].globs?.matches(path) ?? true { list.ids.append(id) }
  }
}
