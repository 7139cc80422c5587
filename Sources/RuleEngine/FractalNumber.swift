package import Codebase

/// The number of a fractal in the tree. `FractalID` is also what `Knowledge` calls the form of an id, and files
/// that import both cannot say which they mean.
package typealias FractalNumber = FractalID
