package import Codebase

/// The number of a fractal in the tree. `FractalID` is also what `Knowledge` calls the form of an id, and a
/// file that imports both cannot say which it means.
package typealias FractalNumber = FractalID
