/// A closed set of words, each case spelled as in a file.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Sendable, Hashable {}

extension Vocabulary {
  package static var words: [String] { allCases.map(\.rawValue) }
}

/// What must be written down about a fractal.
package enum Tier: String, Vocabulary, Comparable {
  case lightweight, standard, enterprise

  /// How much it asks for, from 0.
  package var rank: Int {
    switch self {
    case .lightweight: 0
    case .standard: 1
    case .enterprise: 2
    }
  }

  package static func < (a: Tier, b: Tier) -> Bool { a.rank < b.rank }
}

package enum FractalStatus: String, Vocabulary { case draft, active, deprecated }

/// Trust levels, least trusted with secrets first.
package enum TrustLevel: String, Vocabulary, Comparable {
  case `public`, `internal`, restricted

  private var rank: Int {
    switch self {
    case .public: 0
    case .internal: 1
    case .restricted: 2
    }
  }

  package static func < (a: TrustLevel, b: TrustLevel) -> Bool { a.rank < b.rank }
}

package enum ResourceAccess: String, Vocabulary { case exclusive, shared }

/// Which edges need a decision record.
package enum DecisionPolicy: String, Vocabulary {
  case none
  case crossDomain = "cross-domain"
  case external
  case all
}

/// A change that a zone may allow without a major version.
package enum ZoneChange: String, Vocabulary {
  case addOptionalParameter = "add-optional-parameter"
  case widenType = "widen-type"
  case addCase = "add-case"
  case relaxRange = "relax-range"
}
