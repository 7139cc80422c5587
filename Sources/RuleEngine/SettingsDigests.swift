import Diagnostics
import Knowledge
import SourceText

/// 64-bit digests of the settings of paths, each made once: paths that the same sidecars speak of share one.
package struct SettingsDigests: Sendable {
  private let context: RuleContext
  private var known: [SettingsResolver.LayerList: UInt64] = [:]

  package init(_ context: RuleContext) {
    self.context = context
  }

  /// What a rule of one file may see of sidecars: the settings for `path` with where each stands, and the id of
  /// the fractal around it. Another digest where any of it is another.
  package mutating func digest(of path: String) -> UInt64 {
    if context.knowledge.sidecars.all.isEmpty { return 0 }
    let layers = context.resolver.layerList(for: path)
    let fractal = context.knowledge.sidecars.fractal(around: path)?.fractal?.id.value
    let around = fractal.map { StableHash.combine(1, StableHash.of($0)) } ?? 0
    if let found = known[layers] { return StableHash.combine(found, around) }
    let made = SettingsDigests.digest(of: context.resolver.settings(of: layers))
    known[layers] = made
    return StableHash.combine(made, around)
  }

  private static func digest(of settings: Settings) -> UInt64 {
    settings.lines.reduce(UInt64(settings.lines.count)) { state, line in
      let (setting, source) = (line.setting, line.setting.source)
      let texts = [line.name, setting.value.text, source.path].map { StableHash.of($0) }
      let place = UInt64(source.range.lower) << 32 | UInt64(source.range.upper)
      return (texts + [place]).reduce(state) { StableHash.combine($0, $1) }
    }
  }
}
