package import Codebase
package import Contracts
import Measures

extension Snapshot {
  /// What a fractal offers; tests offer nothing.
  package func interface(of fractal: Fractal) -> FractalInterface {
    FractalInterface(of: fractal, in: codebase) { TestFiles.contain(codebase.path(of: $0)) }
  }
}
