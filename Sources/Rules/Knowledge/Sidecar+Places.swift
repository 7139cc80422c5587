import Diagnostics
import Knowledge
import SourceText

extension Sidecar {
  /// Where findings about the fractal as a whole stand: its id, or the start of the file.
  var idLocation: Location { Location(path: path, range: fractal?.id.range ?? ByteRange(at: 0)) }
}
