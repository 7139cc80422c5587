package import Codebase
package import Contracts
import Measures

extension Snapshot {
  /// What a fractal offers; tests offer nothing.
  package func interface(of fractal: Fractal) -> FractalInterface {
    FractalInterface(of: fractal, in: codebase) { measures.ofFile[$0.index].isTestCode }
  }
}
