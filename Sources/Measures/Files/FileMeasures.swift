package import SyntaxFacts

/// What is measured of one file by itself, a pure function of its path and its surface: taken by the thread that has
/// read the file, so that the join need not.
package struct FileMeasures: Hashable, Sendable {
  /// Those of its types of which there is something to say, in source order; empty where nobody asked.
  package let types: [TypeMeasures]
  /// Whether it is there for tests alone: it holds some, or lies in a folder of tests.
  package let isTestCode: Bool
  /// Whether a generator writes it.
  package let isGenerated: Bool

  package init(path: String, surface: Surface, demand: MeasureDemand = .all) {
    types = demand.contains(.types) ? TypeMeasures.all(in: surface) : []
    isTestCode = TestFolders.contain(path) || surface.holdsTests
    isGenerated = GeneratedFiles.contain(path)
  }
}

/// What of a file is measured only where a rule asks for it.
package struct MeasureDemand: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The state and the parts of types.
  package static let types = MeasureDemand(rawValue: 1 << 0)
  package static let all: MeasureDemand = [.types]
}
